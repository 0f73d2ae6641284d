/**
 * Where a cut-off run can go on: how many bytes of the output are whole, and which input comes next.
 *
 * Written after the output is on disk, and renamed into place, so it never claims more than there is. What the output holds beyond it
 * is cut off and done again, which gives the same bytes.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { InputFile } from '../input/types.ts';
import type { Counts, Position } from './types.ts';

export interface Checkpoint {
  /** Of the inputs and of everything that shapes the output: another run must not go on from here. */
  fingerprint: string;
  outputBytes: number;
  next: Position;
  counts: Counts;
}

/** Null when there is none; a string says why it cannot be used. */
export function readCheckpoint(file: string, fingerprint: string): Checkpoint | string | null {
  let found: Checkpoint;
  try {
    found = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return `${(error as Error).message}; remove it to start anew`;
  }
  if (found.fingerprint !== fingerprint) return 'it belongs to a run with other inputs or options; remove it to start anew';
  return found;
}

export function writeCheckpoint(file: string, checkpoint: Checkpoint): void {
  const part = `${file}.part`;
  fs.writeFileSync(part, `${JSON.stringify(checkpoint)}\n`, { flush: true });
  fs.renameSync(part, file);
}

/** Paths and sizes stand for the inputs: reading them all once more would cost as much as the run. */
export function fingerprintOf(files: readonly InputFile[], settings: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const { path, file } of files) hash.update(`\0${path}\0${fs.statSync(file, { throwIfNoEntry: false })?.size}`);
  return hash.digest('hex');
}
