/** RFC 4180, with LF: a cell is quoted where it must be, null is empty. */
import type { Row } from './rows.ts';

export function csvHeader(columns: readonly string[]): string {
  return columns.join(',');
}

export function csvLine(row: Row, columns: readonly string[]): string {
  return columns.map((column) => csvCell(row[column] ?? null)).join(',');
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n\u0085\u2028\u2029]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
