/** `--resume FILE`: from where this run starts, and the checkpoints it leaves for the next one. */
import fs from 'node:fs';
import type { InputFile } from '../input/types.ts';
import { fingerprintOf, readCheckpoint, writeCheckpoint } from '../run/checkpoint.ts';
import type { Output } from '../run/output.ts';
import type { Counts, Position } from '../run/types.ts';
import { UsageError } from './exit.ts';
import { type IngestOptions, toWorkOptions } from './ingest-options.ts';

export interface Resume {
  from: Position;
  /** How much of the output is whole; null when no checkpoint is kept. */
  offset: number | null;
  counts: Counts;
  /** Leaves a checkpoint, at most two a second unless it is the last. */
  save(output: Output, next: Position, isLast?: boolean): Promise<void>;
  /** The run is over: nothing is left to go on from. */
  remove(): void;
}

const START: Position = { file: 0, items: 0 };
const INTERVAL = 500;

export function openResume(options: IngestOptions, files: readonly InputFile[]): Resume {
  const counts: Counts = { articles: 0, failures: 0, noted: 0, bytes: 0 };
  const file = options.resume;
  if (file === undefined) return { from: START, offset: null, counts, save: async () => {}, remove: () => {} };
  if (options.output === undefined || options.output === '-')
    throw new UsageError('--resume needs -o FILE: only a file can be gone on with');
  if (options.format === 'parquet') throw new UsageError('--resume cannot go on with a Parquet file; write --format jsonl and convert it');
  const fingerprint = fingerprintOf(files, [options.version, options.output, options.limit, toWorkOptions(options)]);
  const found = readCheckpoint(file, fingerprint);
  if (typeof found === 'string') throw new UsageError(`--resume ${file}: ${found}`);
  const usable = found && sizeOf(`${options.output}.part`) >= found.outputBytes ? found : null;
  let saved = Number.NEGATIVE_INFINITY;
  return {
    from: usable?.next ?? START,
    offset: usable?.outputBytes ?? 0,
    counts: usable?.counts ?? counts,
    async save(output, next, isLast = false) {
      if (!isLast && performance.now() - saved < INTERVAL) return;
      writeCheckpoint(file, { fingerprint, outputBytes: await output.sync(), next, counts: this.counts });
      saved = performance.now();
    },
    remove: () => fs.rmSync(file, { force: true }),
  };
}

function sizeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? -1;
}
