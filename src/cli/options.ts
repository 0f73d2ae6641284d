/** Options that several commands share, and how their values are read. Each also has an `INGEST_…` variable. */

import { ENCODINGS, encodingNamed } from '../input/decode.ts';
import type { Shard } from '../run/types.ts';
import { InvalidArgumentError, Option } from './commander.ts';

/** `--max-article-bytes` ← `INGEST_MAX_ARTICLE_BYTES`. */
export function option(flags: string, description: string): Option {
  const made = new Option(flags, description);
  return made.env(`INGEST_${(made.long ?? '').slice(2).replaceAll('-', '_').toUpperCase()}`);
}

export const DEFAULT_ARTICLE_BYTES = 16 * 1024 * 1024;

export const maxArticleBytes = () =>
  option('--max-article-bytes <size>', 'refuse an article or a line above this, read the rest')
    .argParser(readSize)
    .default(DEFAULT_ARTICLE_BYTES, '16MiB');
export const language = () => option('--language <code>', 'take every article as this language').choices(['kk', 'ru', 'en']);
export const rules = () =>
  option('--rules <dir>', 'rules of your own over the built-in ones; may be repeated').argParser(collect).default([], 'none');
export const noText = () => option('--no-text', 'leave "text" empty: offsets and hashes without the article');
export const ascii = () => option('--ascii', 'write \\uXXXX for everything that is not ASCII');
export const encoding = () =>
  option('--encoding <name>', `take every input as ${ENCODINGS.join(', ')} (default: detected)`).argParser(readEncoding);

export function collect(value: string, previous: readonly string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

const UNITS: Record<string, number> = {
  '': 1,
  k: 1e3,
  kb: 1e3,
  kib: 2 ** 10,
  m: 1e6,
  mb: 1e6,
  mib: 2 ** 20,
  g: 1e9,
  gb: 1e9,
  gib: 2 ** 30,
};

export function readSize(value: string): number {
  const found = /^(\d+)\s*([kmg]?i?b?)$/i.exec(value.trim());
  const unit = found ? UNITS[found[2]!.toLowerCase()] : undefined;
  if (!found || unit === undefined) throw new InvalidArgumentError('give bytes, or a size like 32MiB');
  return Number(found[1]) * unit;
}

export function readCount(value: string): number {
  if (!/^\d+$/.test(value) || Number(value) < 1) throw new InvalidArgumentError('give a whole number from 1');
  return Number(value);
}

export function readShard(value: string): Shard {
  const found = /^(\d+)\/(\d+)$/.exec(value);
  const [index, count] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || index < 1 || index > count) throw new InvalidArgumentError('give i/n, from 1/n to n/n');
  return { index, count };
}

function readEncoding(value: string): string {
  const name = encodingNamed(value);
  if (!name) throw new InvalidArgumentError(`one of ${ENCODINGS.join(', ')}`);
  return name;
}
