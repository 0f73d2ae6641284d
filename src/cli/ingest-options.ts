/** The flags of `ingest` as commander hands them over, and as a run takes them. */
import type { Format } from '../input/types.ts';
import type { Language } from '../record/types.ts';
import type { Shard, WorkOptions } from '../run/types.ts';
import type { Emit, OutputFormat } from '../write/writer.ts';
import { givenPath } from './given-file.ts';
import type { ColourWish } from './message.ts';

export interface IngestOptions {
  include: string[];
  exclude: string[];
  filesFrom?: string;
  null?: boolean;
  inputFormat?: Format;
  encoding?: string;
  language?: Language;
  rules: string[];
  maxArticleBytes: number;
  output?: string;
  emit: Emit;
  format: OutputFormat;
  text: boolean;
  ascii?: boolean;
  limit?: number;
  manifest?: string;
  jobs?: number;
  shard?: Shard;
  resume?: string;
  failFast?: boolean;
  failOnError?: boolean;
  quiet?: boolean;
  color: ColourWish;
  version: string;
}

export function toWorkOptions(options: IngestOptions): WorkOptions {
  const { encoding, inputFormat, maxArticleBytes, language, rules, shard, emit, format, text, ascii, manifest } = options;
  return {
    encoding,
    inputFormat,
    maxArticleBytes,
    language: language ?? null,
    rules: rules.map(givenPath),
    shard: shard ?? null,
    write: { emit, format, text, ascii: Boolean(ascii) },
    hash: manifest !== undefined,
  };
}
