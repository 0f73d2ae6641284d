/** What a run is asked to do, in plain data that a worker thread can be handed, and what it gives back. */
import type { Failure, Format } from '../input/types.ts';
import type { Language } from '../record/types.ts';
import type { WriteOptions } from '../write/writer.ts';

export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

export interface WorkOptions {
  encoding?: string | undefined;
  inputFormat?: Format | undefined;
  maxArticleBytes: number;
  language: Language | null;
  /** Folders of the user's own rules. */
  rules: readonly string[];
  shard: Shard | null;
  write: WriteOptions;
  /** Also hash the bytes of every input. */
  hash: boolean;
}

/** A failure and the input it belongs to, as messages call it. */
export interface FailedInput extends Failure {
  shown: string;
  /** How many articles of its batch come before it. */
  after: number;
}

export interface InputHash {
  path: string | null;
  bytes: number;
  sha256: string;
}

/** Everything before this is done: files by their place in the sorted list, then items (lines in `.jsonl`) within the next file. */
export interface Position {
  file: number;
  items: number;
}

export interface Counts {
  articles: number;
  failures: number;
  /** Articles with an entry in `problems`. */
  noted: number;
  bytes: number;
}

/** Finished lines of consecutive articles, in input order. */
export interface Batch {
  lines: Uint8Array;
  /** Where the lines of each article end in `lines`. */
  ends: readonly number[];
  noted: number;
  failures: readonly FailedInput[];
  hashes: readonly InputHash[];
  next: Position;
}
