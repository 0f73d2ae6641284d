/**
 * The bytes of one input in chunks, gzip looked through: constant memory for a file of any size.
 *
 * Regular files are read synchronously: for news-sized files that is several times faster than a stream each.
 */
import fs from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const CHUNK = 1 << 20;

/** Throws what the file system or gzip throws; `readArticles` turns that into a failure. */
export async function* readBytes(file: string, onBytes?: (chunk: Uint8Array) => void): AsyncGenerator<Buffer> {
  const raw = observe(file === '-' ? (process.stdin as AsyncIterable<Buffer>) : openFile(file), onBytes);
  const { head, rest } = await gather(raw, 2);
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzip(rest);
  else yield* rest;
}

/** The first chunks joined until they hold `size` bytes, and all chunks including them. */
export async function gather(chunks: AsyncGenerator<Buffer>, size: number): Promise<{ head: Buffer; rest: AsyncGenerator<Buffer> }> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < size) {
    const next = await chunks.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, rest: prepend(head, chunks) };
}

async function* prepend(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    yield* chunks;
  } finally {
    await chunks.return(undefined);
  }
}

async function* observe(chunks: AsyncIterable<Buffer>, onBytes?: (chunk: Uint8Array) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onBytes?.(chunk);
    yield chunk;
  }
}

async function* gunzip(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const stream = createGunzip({ chunkSize: 1 << 16 });
  Readable.from(chunks, { objectMode: false })
    .on('error', (error) => stream.destroy(error))
    .pipe(stream);
  yield* stream;
}

async function* openFile(file: string): AsyncGenerator<Buffer> {
  const fd = fs.openSync(file, 'r');
  try {
    const stat = fs.fstatSync(fd);
    if (stat.isFile()) yield* readRegular(fd, stat.size);
    else yield* fs.createReadStream(file, { fd, autoClose: false });
  } finally {
    fs.closeSync(fd);
  }
}

function* readRegular(fd: number, size: number): Generator<Buffer> {
  // One byte more than the size, so that a small file ends with its first read; files under /proc say 0.
  const length = size === 0 ? 1 << 16 : Math.min(CHUNK, size + 1);
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(length);
    const read = fs.readSync(fd, chunk, 0, length, null);
    if (read === 0) return;
    yield chunk.subarray(0, read);
  }
}
