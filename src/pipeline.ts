/**
 * OPEN FIRST: the whole way of one article, from decoded text to record.
 */
import { createHash } from 'node:crypto';
import { type DocumentRecord, type Language, type Problem, SCHEMA } from './record/types.ts';

/** One article as the readers hand it over: decoded, not yet cut. */
export interface ArticleInput {
  id: string;
  /** Path below the given root, with `/`; null for stdin and library calls. */
  path: string | null;
  /** 1 for the first article of a file. */
  article: number;
  encoding: string;
  text: string;
  /** ISO day that the input states beside the text (a `date` field); wins over header and dateline. */
  date?: string | null;
  /** Forces the language instead of detecting it. */
  language?: Language;
  /** What reading had to guess or repair. */
  problems?: Problem[];
}

/** Everything that is loaded once per process: compiled rules and lists, form cache. */
export interface Engine {
  rules: readonly string[];
}

/** Loads the compiled rules, and the user's rule folders over them. */
export function createEngine(options: { rules?: readonly string[] } = {}): Engine {
  return { rules: options.rules ?? [] };
}

/** The record of one article. Never throws on text. */
export function extract(_engine: Engine, input: ArticleInput): DocumentRecord {
  return {
    schema: SCHEMA,
    id: input.id,
    source: {
      path: input.path,
      article: input.article,
      encoding: input.encoding,
      sha256: createHash('sha256').update(input.text).digest('hex'),
    },
    language: 'und',
    script: 'Zyyy',
    languages: [],
    date: input.date ?? null,
    date_source: input.date ? 'input' : null,
    dateline: null,
    title: null,
    text: input.text,
    people: [],
    posts: [],
    regions: [],
    numbers: [],
    percentages: [],
    dates: [],
    problems: input.problems ?? [],
  };
}
