/**
 * All tasks to batches of finished lines, in order: the first megabyte in this process, so that small inputs start fast,
 * the rest in worker threads if there is more.
 */
import { createProcess } from './process-item.ts';
import { runTask, type Task } from './task.ts';
import type { Batch, WorkOptions } from './types.ts';

const SMALL = 1 << 20;

export interface JobsOptions {
  jobs: number;
  work: WorkOptions;
  /** Told when a worker crashed, in one line. */
  onCrash: (message: string) => void;
}

export async function* runJobs(tasks: AsyncGenerator<Task>, options: JobsOptions): AsyncGenerator<Batch> {
  const processItem = createProcess(options.work);
  let bytes = 0;
  try {
    while (options.jobs === 1 || bytes < SMALL) {
      const next = await tasks.next();
      if (next.done) return;
      bytes += next.value.bytes;
      yield* runTask(next.value, processItem, options.work);
    }
    const { runPool } = await import('./pool.ts');
    yield* runPool(tasks, options);
  } finally {
    await tasks.return(undefined);
  }
}
