/**
 * All tasks to batches of finished lines, in order: the first megabyte in this process, so that small inputs start fast,
 * the rest in worker threads if there is more.
 */
import { runTask, type Task } from './task.ts';
import type { Batch } from './types.ts';
import type { Work } from './work.ts';

const SMALL = 1 << 20;

export interface JobsOptions {
  jobs: number;
  work: Work;
  /** Told when a worker crashed, in one line. */
  onCrash: (message: string) => void;
}

export async function* runJobs(tasks: AsyncGenerator<Task>, options: JobsOptions): AsyncGenerator<Batch> {
  let bytes = 0;
  try {
    while (options.jobs === 1 || bytes < SMALL) {
      const next = await tasks.next();
      if (next.done) return;
      bytes += next.value.bytes;
      yield* runTask(next.value, options.work);
    }
    const { runPool } = await import('./pool.ts');
    yield* runPool(tasks, options);
  } finally {
    await tasks.return(undefined);
  }
}
