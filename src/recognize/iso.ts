/** ISO 8601 days, months, years and intervals from their parts. */

export interface DateParts {
  year: number | null;
  month: number | null;
  day: number | null;
}

const pad = (n: number, size: number): string => String(n).padStart(size, '0');
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isDay = (day: number, month: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]!;
export const isYear = (year: number): boolean => year >= 1000 && year <= 2199;

/** 2025-12-12, 2025-12, 2025; --12-12 and --12 where the year is not known. */
export function isoDate({ year, month, day }: DateParts): string {
  const head = year === null ? '-' : pad(year, 4);
  if (month === null) return head;
  return day === null ? `${head}-${pad(month, 2)}` : `${head}-${pad(month, 2)}-${pad(day, 2)}`;
}

export const isoInterval = (from: DateParts, to: DateParts): string => `${isoDate(from)}/${isoDate(to)}`;

/**
 * The year of a day or month that names none: the one that brings it nearest to the article's date; without one, `fallback`, the last year that
 * the paragraph has named.
 */
export function nearestYear(month: number, articleDate: string | null, fallback: number | null): number | null {
  if (articleDate === null) return fallback;
  const year = Number(articleDate.slice(0, 4));
  const distance = month - Number(articleDate.slice(5, 7));
  return distance > 6 ? year - 1 : distance < -6 ? year + 1 : year;
}
