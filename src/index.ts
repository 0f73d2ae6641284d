/** What a library user imports. The command is built on the same pieces. */
import { readArticles } from './input/read-articles.ts';
import type { Failure } from './input/types.ts';
import { walk } from './input/walk.ts';
import { createEngine, extract as extractArticle } from './pipeline.ts';
import type { DocumentRecord, Language } from './record/types.ts';
import { idOf, splitterOf, toInput } from './run/work.ts';

export type * from './record/types.ts';
export type { Failure };

export interface ExtractOptions {
  /** Default: `text`. */
  id?: string;
  /** ISO day known from elsewhere; wins over what the text says. */
  date?: string;
  /** Default: detected. */
  language?: Language;
  /** Folders of your own rules over the built-in ones. */
  rules?: readonly string[];
}

export interface IngestOptions {
  language?: Language;
  rules?: readonly string[];
  include?: readonly string[];
  exclude?: readonly string[];
  /** Default: detected. */
  encoding?: string;
  /** Default: 16 MiB. */
  maxArticleBytes?: number;
  /** Told of each input that gave no record; without it the first such input throws. */
  onFailure?: (failure: Failure & { path: string }) => void;
}

const engines = new Map<string, ReturnType<typeof createEngine>>();

/** Loading the rules takes longer than an article; an engine serves all calls with the same rules. */
function engineFor(rules: readonly string[] = []): ReturnType<typeof createEngine> {
  const key = rules.join('\0');
  const engine = engines.get(key) ?? createEngine({ rules });
  engines.set(key, engine);
  return engine;
}

/** The record of one article. Never throws on text; a broken rule file throws. */
export function extract(text: string, options: ExtractOptions = {}): DocumentRecord {
  const { id = 'text', date = null, language, rules } = options;
  return extractArticle(engineFor(rules), { id, path: null, article: 1, encoding: 'utf-8', text, date, ...(language ? { language } : {}) });
}

/**
 * The records of files, folders and globs, in bytewise order of their relative paths; one article is in memory at a time.
 *
 * Throws when a path does not exist.
 */
export async function* ingest(paths: readonly string[], options: IngestOptions = {}): AsyncGenerator<DocumentRecord> {
  const { include = [], exclude = [], encoding, language = null, rules, maxArticleBytes = 16 * 1024 * 1024, onFailure } = options;
  const walked = await walk(paths, { include, exclude });
  if ('error' in walked) throw new Error(walked.error);
  const engine = engineFor(rules);
  for (const file of walked.files) {
    for await (const item of readArticles(file, { encoding, maxArticleBytes, createSplitter: splitterOf(engine) })) {
      if (item.kind === 'article') yield extractArticle(engine, toInput(file, item, idOf(file, item), { language }));
      else if (onFailure) onFailure({ ...item, path: file.shown });
      else throw new Error(`${file.shown}:${item.line}: ${item.code}: ${item.message}`);
    }
  }
}
