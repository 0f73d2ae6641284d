/** Cold start: the command beside an empty script, by turns; what it costs more is the median of the differences. */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BIN, median, ROOT } from './measure.ts';

export interface Start {
  command: string;
  milliseconds: number;
  /** More than `node empty.mjs`. */
  over: number;
}

const ROUNDS = 15;

export function measureStarts(): Start[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'habarshy-start-'));
  const empty = path.join(folder, 'empty.mjs');
  fs.writeFileSync(empty, '');
  const seeds = path.join(folder, 'seeds');
  fs.mkdirSync(seeds);
  for (const name of plainSeeds()) fs.copyFileSync(path.join(ROOT, 'seeds', name), path.join(seeds, name));
  const commands = { 'ingest --version': [BIN, '--version'], 'ingest five articles': [BIN, seeds] };
  const starts = Object.entries(commands).map(([command, args]) => measureStart(command, args, empty));
  fs.rmSync(folder, { recursive: true });
  return starts;
}

const plainSeeds = (): string[] =>
  fs
    .readdirSync(path.join(ROOT, 'seeds'))
    .filter((name) => /^\d+-[a-z-]+\.(?:kk|ru|en)\.txt$/u.test(name))
    .sort()
    .slice(0, 5);

function measureStart(command: string, args: readonly string[], empty: string): Start {
  const [times, overs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const base = timeOf([empty]);
    const time = timeOf(args);
    // The first round fills the file cache.
    if (round === 0) continue;
    times.push(time);
    overs.push(time - base);
  }
  return { command, milliseconds: median(times), over: median(overs) };
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}
