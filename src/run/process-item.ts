/**
 * One article as read to its finished lines: the innermost step of every run, in this process or in a worker.
 *
 * An article on which our own code fails costs that article: the fault becomes a failure with its place.
 */
import { type Failure, failure, type InputFile, type RawArticle, type ReadItem } from '../input/types.ts';
import { createEngine, extract } from '../pipeline.ts';
import { createWriter } from '../write/writer.ts';
import { isInShard } from './shard.ts';
import type { WorkOptions } from './types.ts';

export interface Processed {
  lines: string;
  /** The record carries problems. */
  noted: boolean;
}

/** Null for an article of another shard. */
export type ProcessItem = (file: InputFile, item: ReadItem) => Processed | Failure | null;

export function createProcess(options: WorkOptions): ProcessItem {
  const engine = createEngine({ rules: options.rules });
  const writer = createWriter(options.write);
  return (file, item) => {
    if (item.kind === 'failure') return item;
    const id = idOf(file, item);
    if (options.shard && !isInShard(id, options.shard)) return null;
    try {
      const record = extract(engine, toInput(file, item, id, options));
      return { lines: writer.write(record), noted: record.problems.length > 0 };
    } catch (error) {
      return failure('INTERNAL', item.line, `article ${id}: ${(error as Error).message}; please report it with this article`);
    }
  };
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
