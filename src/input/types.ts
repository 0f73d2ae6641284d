/**
 * What reading gives: articles that are decoded but not yet understood, and failures in their place.
 *
 * A reader never throws on content. It leaves the meaning of the text (header, dateline, language) to `src/article` and later steps.
 */
import type { Language, Problem, ProblemCode } from '../record/types.ts';

export type Format = 'text' | 'html' | 'json' | 'jsonl' | 'csv' | 'xml';

/** One file that the walk found, or stdin. */
export interface InputFile {
  /** Path below the given root, with `/`; null for stdin. */
  path: string | null;
  /** Id of its first article: the path without extension. */
  id: string;
  /** What messages call it: the path as the user would open it. */
  shown: string;
  /** What the file system opens; `-` is stdin. */
  file: string;
  /** By extension; null means: look at the first bytes. */
  format: Format | null;
}

/** One article as a file holds it. */
export interface RawArticle {
  kind: 'article';
  /** 1 for the first article of the file; in `.jsonl` the line. */
  article: number;
  line: number;
  /** The input's own id, if it has one. */
  id: string | null;
  encoding: string;
  text: string;
  /** ISO day stated beside the text. */
  date: string | null;
  language: Language | null;
  problems: Problem[];
}

/** A place in an input that gave no article. */
export interface Failure {
  kind: 'failure';
  /** 0 when the whole file is meant. */
  line: number;
  /** The number that an article here would have had; 0 when there is none. */
  article: number;
  code: ProblemCode;
  /** What happened; what to do. */
  message: string;
}

export type ReadItem = RawArticle | Failure;

/** Takes lines with their line ends, gives the articles that are whole; `text` is null for one longer than the limit. */
export interface Splitter {
  /** `startsLine` is false for the later pieces of a very long line. */
  push(line: string, startsLine: boolean): { text: string | null; line: number }[];
  end(): { text: string | null; line: number }[];
}

export interface ReadOptions {
  /** Forces the encoding instead of detecting it. */
  encoding?: string | undefined;
  /** Forces the format instead of going by extension. */
  format?: Format | undefined;
  /** One article or one line above this is refused, the rest is read. */
  maxArticleBytes: number;
  /** Cuts a text file into articles: what begins one is no business of the readers. */
  createSplitter: (limit: number) => Splitter;
  /** Sees every raw byte of a file, in order: for hashes. */
  onBytes?: ((chunk: Uint8Array) => void) | undefined;
}

export function failure(code: ProblemCode, line: number, message: string, article = 0): Failure {
  return { kind: 'failure', line, article, code, message };
}
