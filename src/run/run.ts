/**
 * A whole run: batches of finished lines in input order, to the output, until the input, the limit or the user's patience ends.
 *
 * Errors of inputs are handed to `onFailure` as they come and counted in the summary; only a fault of the output itself throws.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { Output } from './output.ts';
import type { Batch, Counts, FailedInput, InputHash, Position } from './types.ts';

export interface RunSettings {
  limit: number;
  failFast: boolean;
  counts: Counts;
  /** A signal came: finish the current batch and end. */
  isStopped(): boolean;
  onFailure(failure: FailedInput): void;
  onBatch(counts: Counts): void;
  onHash(hash: InputHash): void;
  /** The lines of the batch are with the output. */
  onWritten(next: Position): Promise<void>;
}

export type Ending = 'done' | 'limit' | 'failed' | 'stopped' | 'closed';

export async function run(batches: AsyncIterable<Batch>, output: Output, settings: RunSettings): Promise<Ending> {
  let turned = performance.now();
  for await (const whole of batches) {
    if (settings.isStopped()) return 'stopped';
    const { batch, ending } = cut(whole, settings);
    await output.write(batch.lines);
    report(batch, settings);
    await settings.onWritten(batch.next);
    if (ending) return ending;
    if (output.isClosed()) return 'closed';
    // Work done without a pause would keep signals and a closed pipe from being seen.
    if (performance.now() - turned > 20) {
      await turn();
      turned = performance.now();
    }
  }
  return settings.isStopped() ? 'stopped' : 'done';
}

function report(batch: Batch, settings: RunSettings): void {
  const { counts } = settings;
  counts.articles += batch.ends.length;
  counts.failures += batch.failures.length;
  counts.noted += batch.noted;
  counts.bytes += batch.lines.length;
  for (const failed of batch.failures) settings.onFailure(failed);
  for (const hash of batch.hashes) settings.onHash(hash);
  settings.onBatch(counts);
}

/** The part of a batch before the limit or, with --fail-fast, before and with its first failure. */
function cut(batch: Batch, { limit, failFast, counts }: RunSettings): { batch: Batch; ending: Ending | null } {
  const left = limit - counts.articles;
  const first = failFast ? batch.failures[0] : undefined;
  const keep = Math.min(batch.ends.length, left, first?.after ?? Number.POSITIVE_INFINITY);
  const ending = first && first.after <= left ? 'failed' : keep === left ? 'limit' : null;
  if (!ending) return { batch, ending };
  const ends = batch.ends.slice(0, keep);
  const failures = first && ending === 'failed' ? [first] : batch.failures.filter(({ after }) => after < keep);
  return { batch: { ...batch, ends, failures, lines: batch.lines.subarray(0, ends.at(-1) ?? 0) }, ending };
}
