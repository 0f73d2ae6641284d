/**
 * The unit of work: what is handed to this process or to a worker, and how it is done. Plain data, so that it can be posted.
 */
import { readArticles } from '../input/read-articles.ts';
import { type Block, parseBlock } from '../input/read-jsonl.ts';
import type { InputFile, ReadItem } from '../input/types.ts';
import { createHasher } from './hash.ts';
import type { Batch, FailedInput, InputHash } from './types.ts';
import type { Work } from './work.ts';

interface Common {
  /** Place of the (first) file in the sorted list. */
  file: number;
  /** Articles of the first file up to this number are done already. */
  skip: number;
  /** Roughly, how much work it is. */
  bytes: number;
}

/** Small files, read where they are worked on. */
export interface FilesTask extends Common {
  kind: 'files';
  files: readonly InputFile[];
}

/** Whole lines of a `.jsonl` file. */
export interface BlockTask extends Common {
  kind: 'block';
  input: InputFile;
  block: Block;
}

/** Articles of a large file in another format, read already. `hash` ends the file. */
export interface ItemsTask extends Common {
  kind: 'items';
  input: InputFile;
  items: readonly ReadItem[];
  hash: InputHash | null;
  isLast: boolean;
}

export type Task = FilesTask | BlockTask | ItemsTask;

/** Batches of one article each, in order: who wants larger ones joins them. */
export async function* runTask(task: Task, work: Work): AsyncGenerator<Batch> {
  if (task.kind === 'files') {
    for (const [i, input] of task.files.entries()) yield* runFile(input, task.file + i, i === 0 ? task.skip : 0, work);
    return;
  }
  const items = task.kind === 'block' ? parseBlock(bufferOf(task.block), work.options.maxArticleBytes) : task.items;
  for (const item of items) {
    const batch = runItem(task.input, item, task.file, task.skip, work);
    if (batch) yield batch;
  }
  yield endTask(task);
}

/** Says that all of a task is done. */
export function endTask(task: Task): Batch {
  if (task.kind === 'files') return { ...EMPTY, next: { file: task.file + task.files.length, items: 0 } };
  if (task.kind === 'block') return { ...EMPTY, next: { file: task.file, items: task.block.firstLine + task.block.lines - 1 } };
  if (task.isLast) return { ...EMPTY, hashes: task.hash ? [task.hash] : [], next: { file: task.file + 1, items: 0 } };
  return { ...EMPTY, next: { file: task.file, items: Math.max(task.skip, ...task.items.map(({ article }) => article)) } };
}

/** The articles of a task, to be tried one by one after it brought a worker down. */
export async function* readTask(task: Task, work: Work): AsyncGenerator<ItemsTask> {
  const one = (input: InputFile, file: number, skip: number, item: ReadItem): ItemsTask => {
    return { kind: 'items', file, skip, bytes: 0, input, items: [item], hash: null, isLast: false };
  };
  if (task.kind === 'files') {
    for (const [i, input] of task.files.entries()) {
      for await (const item of readArticles(input, work.readOptions())) yield one(input, task.file + i, i === 0 ? task.skip : 0, item);
    }
    return;
  }
  const items = task.kind === 'block' ? parseBlock(task.block, work.options.maxArticleBytes) : task.items;
  for (const item of items) yield one(task.input, task.file, task.skip, item);
}

async function* runFile(input: InputFile, file: number, skip: number, work: Work): AsyncGenerator<Batch> {
  const hasher = work.options.hash ? createHasher(input) : null;
  for await (const item of readArticles(input, work.readOptions(hasher?.update))) {
    const batch = runItem(input, item, file, skip, work);
    if (batch) yield batch;
  }
  const hash = hasher?.digest();
  yield { ...EMPTY, hashes: hash ? [hash] : [], next: { file: file + 1, items: 0 } };
}

const EMPTY = { lines: new Uint8Array(0), ends: [], noted: 0, failures: [], hashes: [] };

function runItem(input: InputFile, item: ReadItem, file: number, skip: number, work: Work): Batch | null {
  if (item.article > 0 && item.article <= skip) return null;
  const result = work.process(input, item);
  const next = { file, items: Math.max(item.article, skip) };
  if (result === null) return { ...EMPTY, next };
  if ('kind' in result) return { ...EMPTY, failures: [{ ...result, shown: input.shown, after: 0 }], next };
  const lines = Buffer.from(result.lines);
  return { ...EMPTY, lines, ends: [lines.length], noted: result.noted ? 1 : 0, next };
}

/** Posting a Buffer to a worker makes it a plain Uint8Array. */
function bufferOf(block: Block): Block {
  const { buffer, byteOffset, byteLength } = block.bytes;
  return { ...block, bytes: Buffer.from(buffer, byteOffset, byteLength) };
}

/** Several batches as one, in order; null for none. */
export function joinBatches(batches: readonly Batch[]): Batch | null {
  const last = batches.at(-1);
  if (!last) return null;
  const ends: number[] = [];
  const failures: FailedInput[] = [];
  let size = 0;
  for (const batch of batches) {
    for (const failed of batch.failures) failures.push({ ...failed, after: ends.length + failed.after });
    for (const end of batch.ends) ends.push(size + end);
    size += batch.lines.length;
  }
  const lines = new Uint8Array(size);
  let at = 0;
  for (const batch of batches) {
    lines.set(batch.lines, at);
    at += batch.lines.length;
  }
  const noted = batches.reduce((sum, batch) => sum + batch.noted, 0);
  return { lines, ends, noted, failures, hashes: batches.flatMap(({ hashes }) => hashes), next: last.next };
}
