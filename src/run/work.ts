/**
 * What every run needs, loaded once per process or worker: the rules, and with them the way from an article as read to its lines.
 *
 * An article on which our own code fails costs that article: the fault becomes a failure with its place.
 */
import { ArticleSplitter } from '../article/split.ts';
import { type Failure, failure, type InputFile, type RawArticle, type ReadItem, type ReadOptions } from '../input/types.ts';
import { createEngine, type Engine, extract } from '../pipeline.ts';
import { createWriter } from '../write/writer.ts';
import { isInShard } from './shard.ts';
import type { WorkOptions } from './types.ts';

export interface Processed {
  lines: string;
  /** The record carries problems. */
  noted: boolean;
}

export interface Work {
  options: WorkOptions;
  /** Null for an article of another shard. */
  process(file: InputFile, item: ReadItem): Processed | Failure | null;
  readOptions(onBytes?: (chunk: Uint8Array) => void): ReadOptions;
}

export function createWork(options: WorkOptions): Work {
  const engine = createEngine({ rules: options.rules });
  const writer = createWriter(options.write);
  const { encoding, inputFormat, maxArticleBytes } = options;
  return {
    options,
    readOptions: (onBytes) => ({ encoding, format: inputFormat, maxArticleBytes, onBytes, createSplitter: splitterOf(engine) }),
    process(file, item) {
      if (item.kind === 'failure') return item;
      const id = idOf(file, item);
      if (options.shard && !isInShard(id, options.shard)) return null;
      try {
        const record = extract(engine, toInput(file, item, id, options));
        return { lines: writer.write(record), noted: record.problems.length > 0 };
      } catch (error) {
        return failure(
          'INTERNAL',
          item.line,
          `article ${id}: ${(error as Error).message}; please report it with this article`,
          item.article,
        );
      }
    },
  };
}

/** Here reading meets what an article looks like. */
export function splitterOf(engine: Engine): ReadOptions['createSplitter'] {
  return (limit) => new ArticleSplitter(engine.lexicon, limit);
}

/** The input's own id, else the path without extension; from the second article on with its number. */
export function idOf(file: InputFile, item: RawArticle): string {
  return item.id ?? (item.article === 1 ? file.id : `${file.id}#${item.article}`);
}

export function toInput(file: InputFile, item: RawArticle, id: string, options: { language: WorkOptions['language'] }) {
  const language = options.language ?? item.language;
  const { article, encoding, text, date, problems } = item;
  return { id, path: file.path, article, encoding, text, date, problems, ...(language ? { language } : {}) };
}
