/** File names to formats, and back to the name without extension. */
import type { Format } from './types.ts';

const BY_EXTENSION: Record<string, Format> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
  xml: 'xml',
  rss: 'xml',
  atom: 'xml',
};

export const EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);
export const FORMATS: readonly Format[] = ['text', 'html', 'json', 'jsonl', 'csv', 'xml'];

/** The format that a file name promises (`.gz` looked through), or null. */
export function formatOf(path: string): Format | null {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
  return (extension !== undefined && BY_EXTENSION[extension]) || null;
}

/** `2026/a.txt.gz` → `2026/a`. An extension we do not know stays: it may be part of the name. */
export function withoutExtension(path: string): string {
  if (formatOf(path) !== null) return path.replace(/\.[a-z]+(?:\.gz)?$/i, '');
  return path.replace(/\.gz$/i, '');
}
