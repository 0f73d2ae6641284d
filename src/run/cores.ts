/** How many cores this process may use: those it is pinned to, and no more than a container's CPU quota pays for. */
import fs from 'node:fs';
import os from 'node:os';

export function countCores(): number {
  return Math.max(1, Math.min(os.availableParallelism(), readQuota()));
}

/** cgroup v2 `cpu.max` is "quota period" or "max period"; v1 has two files. */
function readQuota(): number {
  const v2 = readFile('/sys/fs/cgroup/cpu.max').split(' ');
  const quota = Number(v2[0] || readFile('/sys/fs/cgroup/cpu/cpu.cfs_quota_us'));
  const period = Number(v2[1] || readFile('/sys/fs/cgroup/cpu/cpu.cfs_period_us'));
  return quota > 0 && period > 0 ? Math.ceil(quota / period) : Number.POSITIVE_INFINITY;
}

function readFile(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
