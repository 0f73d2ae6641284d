/** The plain way: one article after the other in this process. Starts fastest, and answers as soon as an article is read. */
import { createHash } from 'node:crypto';
import { readArticles } from '../input/read-articles.ts';
import type { InputFile, ReadOptions } from '../input/types.ts';
import { isArticleStart } from './article-start.ts';
import { createProcess } from './process-item.ts';
import type { Batch, InputHash, Position, WorkOptions } from './types.ts';

export async function* runSequential(files: readonly InputFile[], options: WorkOptions, from: Position): AsyncGenerator<Batch> {
  const processItem = createProcess(options);
  for (let index = from.file; index < files.length; index++) {
    const file = files[index]!;
    const hasher = options.hash ? createHasher(file) : null;
    let items = 0;
    for await (const item of readArticles(file, readOptions(options, hasher?.update))) {
      items++;
      if (index === from.file && items <= from.items) continue;
      const result = processItem(file, item);
      const next = { file: index, items };
      if (result === null) yield { ...EMPTY, next };
      else if ('kind' in result) yield { ...EMPTY, failures: [{ ...result, shown: file.shown, after: 0 }], next };
      else yield { ...EMPTY, ...asBytes(result.lines), noted: result.noted ? 1 : 0, next };
    }
    yield { ...EMPTY, hashes: hasher ? [hasher.digest()] : [], next: { file: index + 1, items: 0 } };
  }
}

const EMPTY = { lines: new Uint8Array(0), ends: [], noted: 0, failures: [], hashes: [] };

function asBytes(text: string): { lines: Uint8Array; ends: number[] } {
  const lines = Buffer.from(text);
  return { lines, ends: [lines.length] };
}

export function readOptions(options: WorkOptions, onBytes?: (chunk: Uint8Array) => void): ReadOptions {
  const { encoding, inputFormat, maxArticleBytes } = options;
  return { encoding, format: inputFormat, maxArticleBytes, isArticleStart, onBytes };
}

export function createHasher(file: InputFile): { update: (chunk: Uint8Array) => void; digest: () => InputHash } {
  const hash = createHash('sha256');
  let bytes = 0;
  const update = (chunk: Uint8Array) => {
    bytes += chunk.length;
    hash.update(chunk);
  };
  return { update, digest: () => ({ path: file.path, bytes, sha256: hash.digest('hex') }) };
}
