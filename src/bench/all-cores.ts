/** The real command over one `.jsonl` file, with one job and with as many as there are cores. */
import os from 'node:os';
import { BIN, median, type Run, runNode } from './measure.ts';

export interface CommandRun {
  jobs: number;
  seconds: number;
  rss: number;
}

/** The runs take turns, so that what else happens on the machine meets both alike; the median of each. */
export async function measureJobs(file: string, rounds: number, jobs: readonly number[] = jobsHere()): Promise<CommandRun[]> {
  const runs = jobs.map((): Run[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, n] of jobs.entries()) runs[i]!.push(await runNode([BIN, file, '--jobs', String(n)]));
  }
  return jobs.map((n, i) => ({
    jobs: n,
    seconds: median(runs[i]!.map(({ seconds }) => seconds)),
    rss: Math.max(...runs[i]!.map(({ rss }) => rss)),
  }));
}

function jobsHere(): number[] {
  const cores = os.availableParallelism();
  return cores === 1 ? [1] : [1, cores];
}
