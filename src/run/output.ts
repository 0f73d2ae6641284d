/**
 * Where finished lines go: stdout, or a file written beside its place and renamed when it is whole.
 *
 * Small writes are gathered; what is gathered goes out when the event loop turns, so nothing is held back while input pauses.
 * A reader that closes its end (`| head`) is no error: `isClosed` says so and the run stops.
 */
import fs from 'node:fs';
import path from 'node:path';

export interface Output {
  write(lines: Uint8Array): Promise<void>;
  /** Everything so far has left this process. */
  flush(): Promise<void>;
  isClosed(): boolean;
  /** Everything so far is safe on disk; how many bytes that is. Only files can say. */
  sync(): Promise<number>;
  /** The output is whole. */
  finish(): Promise<void>;
  /** The output is not whole: nothing may look as if it were. */
  abandon(): void;
}

const GATHER = 1 << 16;

export function createStdout(stream: NodeJS.WritableStream = process.stdout): Output {
  let closed = false;
  let failed: Error | null = null;
  let wake = () => {};
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') failed = error;
    wake();
  });
  const send = async (bytes: Uint8Array): Promise<void> => {
    if (!closed && !stream.write(bytes)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        stream.once('drain', resolve);
      });
    }
    if (failed) throw failed;
  };
  const gathered = gather(send);
  const finish = async (): Promise<void> => {
    await gathered.flush();
    // A full disk is reported after the write that met it.
    if (!closed) await new Promise<void>((resolve) => stream.write('', () => resolve()));
    if (failed) throw failed;
  };
  return { ...gathered, isClosed: () => closed, sync: async () => 0, finish, abandon: () => {} };
}

/** Joins small writes; the timer sends what is there when the event loop turns. */
function gather(send: (bytes: Uint8Array) => Promise<void>): Pick<Output, 'write' | 'flush'> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let timer: NodeJS.Immediate | null = null;
  const flush = async (): Promise<void> => {
    if (timer) clearImmediate(timer);
    timer = null;
    if (size === 0) return;
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    [parts, size] = [[], 0];
    await send(bytes);
  };
  const write = async (lines: Uint8Array): Promise<void> => {
    if (lines.length === 0) return;
    parts.push(lines);
    size += lines.length;
    if (size >= GATHER) await flush();
    else timer ??= setImmediate(() => void flush().catch(() => {}));
  };
  return { write, flush };
}

/**
 * `file` appears only when it is whole. With `resume`, an abandoned part stays as `FILE.part` for the next run, which goes on
 * after its first `offset` bytes.
 */
export function createFileOutput(file: string, resume: { offset: number } | null): Output {
  const part = resume ? `${file}.part` : path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  const fd = fs.openSync(part, resume ? fs.constants.O_RDWR | fs.constants.O_CREAT : 'w');
  let at = resume?.offset ?? 0;
  fs.ftruncateSync(fd, at);
  let parts: Uint8Array[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    for (const bytes of parts) at += writeAll(fd, bytes, at);
    [parts, size] = [[], 0];
  };
  const write = async (lines: Uint8Array): Promise<void> => {
    parts.push(lines);
    size += lines.length;
    if (size >= GATHER * 16) await flush();
  };
  const finish = async (): Promise<void> => {
    await flush();
    fs.fsyncSync(fd);
    fs.closeSync(fd);
    fs.renameSync(part, file);
  };
  const abandon = (): void => {
    fs.closeSync(fd);
    if (!resume) fs.rmSync(part, { force: true });
  };
  const sync = async (): Promise<number> => {
    await flush();
    fs.fsyncSync(fd);
    return at;
  };
  return { write, flush, isClosed: () => false, finish, abandon, sync };
}

function writeAll(fd: number, bytes: Uint8Array, position: number): number {
  let written = 0;
  while (written < bytes.length) written += fs.writeSync(fd, bytes, written, bytes.length - written, position + written);
  return written;
}
