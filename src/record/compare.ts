/** What differs between two records of the same article, in words short enough for one line each. */
import type { DocumentRecord } from './types.ts';

/** One line per field that differs: `people: -aida-balaeva +aida-balayeva`. */
export function compareRecords(before: DocumentRecord, after: DocumentRecord): string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof DocumentRecord)[];
  return fields.flatMap((field) => compareField(field, before[field], after[field]));
}

function compareField(field: string, before: unknown, after: unknown): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!Array.isArray(before) || !Array.isArray(after)) return [`${field}: ${shorten(before)} → ${shorten(after)}`];
  const [old, now] = [index(before), index(after)];
  const gone = [...old.keys()].filter((key) => !now.has(key)).map((key) => `-${key}`);
  const come = [...now.keys()].filter((key) => !old.has(key)).map((key) => `+${key}`);
  const changed = [...old.keys()].filter((key) => now.has(key) && now.get(key) !== old.get(key)).map((key) => `~${key}`);
  return [`${field}: ${[...gone, ...come, ...changed].join(' ') || 'other order'}`];
}

/** Elements by what names them; equal names are counted, so that none hides another. */
function index(elements: readonly unknown[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of elements) {
    const name = nameOf(element);
    let key = name;
    for (let n = 2; found.has(key); n++) key = `${name}(${n})`;
    found.set(key, JSON.stringify(element));
  }
  return found;
}

function nameOf(element: unknown): string {
  if (typeof element !== 'object' || element === null) return String(element);
  const { key, text, value, start, language, code } = element as Record<string, unknown>;
  if (typeof key === 'string') return key;
  if (typeof text === 'string') return `"${text}"=${String(value)}@${String(start)}`;
  return String(language ?? code ?? JSON.stringify(element));
}

function shorten(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}
