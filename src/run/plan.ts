/**
 * The list of files as tasks of about equal size, in order.
 *
 * Small files travel by name and are read where the work is done. A large file is read here as a stream: `.jsonl` is only cut
 * into blocks of lines, which is nearly free; other formats are read to articles.
 */
import fs from 'node:fs';
import { readPieces } from '../input/read-articles.ts';
import type { InputFile, ReadItem } from '../input/types.ts';
import { createHasher } from './hash.ts';
import type { FilesTask, ItemsTask, Task } from './task.ts';
import type { InputHash, Position } from './types.ts';
import type { Work } from './work.ts';

const TARGET = 1 << 18;
/** Opening a file costs about as much as working on so many bytes. */
const PER_FILE = 1 << 12;
/** Above this a file is streamed here; compressed ones grow, so earlier. */
const LARGE = 1 << 22;
const LARGE_GZIP = 1 << 19;

export async function* planTasks(files: readonly InputFile[], work: Work, from: Position): AsyncGenerator<Task> {
  let small: FilesTask | null = null;
  for (let file = from.file; file < files.length; file++) {
    const input = files[file]!;
    const skip = file === from.file ? from.items : 0;
    const size = sizeOf(input);
    if (size <= (/\.gz$/i.test(input.file) ? LARGE_GZIP : LARGE)) {
      small ??= { kind: 'files', file, skip, bytes: 0, files: [] };
      small = { ...small, files: [...small.files, input], bytes: small.bytes + size + PER_FILE };
      if (small.bytes < TARGET) continue;
      yield small;
      small = null;
      continue;
    }
    if (small) yield small;
    small = null;
    yield* planLarge(input, file, skip, work);
  }
  if (small) yield small;
}

async function* planLarge(input: InputFile, file: number, skip: number, work: Work): AsyncGenerator<Task> {
  const hasher = work.options.hash ? createHasher(input) : null;
  const itemsTask = (items: ReadItem[], bytes: number, hash: InputHash | null = null, isLast = false): ItemsTask => {
    return { kind: 'items', file, skip, bytes, input, items, hash, isLast };
  };
  let items: ReadItem[] = [];
  let bytes = 0;
  for await (const piece of readPieces(input, work.readOptions(hasher?.update))) {
    if ('kind' in piece) {
      items.push(piece);
      bytes += piece.kind === 'article' ? piece.text.length * 2 : 0;
    }
    if (items.length > 0 && ('bytes' in piece || bytes >= TARGET)) {
      yield itemsTask(items, bytes);
      [items, bytes] = [[], 0];
    }
    if ('bytes' in piece && piece.firstLine + piece.lines - 1 > skip)
      yield { kind: 'block', file, skip, bytes: piece.bytes.length, input, block: piece };
  }
  yield itemsTask(items, bytes, hasher?.digest() ?? null, true);
}

/** Stdin, devices and what cannot be asked: large, since only reading can tell; a missing file: small, its failure is cheap. */
function sizeOf({ file }: InputFile): number {
  if (file === '-') return Number.POSITIVE_INFINITY;
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? 0 : stat.isFile() ? stat.size : Number.POSITIVE_INFINITY;
}
