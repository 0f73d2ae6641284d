/**
 * `npm run bench`: how fast the command is on this machine, beside the least that is possible and beside other packages, in one run.
 * `-- --full` adds how cost grows up to 2 GB. Prints a table and writes docs/performance.md and docs/performance.json.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureJobs } from './all-cores.ts';
import { createCorpora, writeArticles } from './files.ts';
import { measureGrowth } from './growth.ts';
import { BENCH, ROOT, runNode } from './measure.ts';
import { measureNatasha } from './natasha.ts';
import type { OneCore } from './one-core.ts';
import { PEERS, type Peer } from './peers.ts';
import { type Figures, machineHere, writeReport } from './report.ts';
import { BENCH_LANGUAGES } from './seeds.ts';
import { measureStarts } from './start.ts';

const full = process.argv.includes('--full');
const SIZES = full ? { rounds: 15, round: 2e6, file: 200e6, turns: 3 } : { rounds: 5, round: 1e6, file: 30e6, turns: 1 };

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

async function bench(folder: string): Promise<Figures> {
  const machine = machineHere();
  const oneCore: OneCore[] = [];
  for (const language of BENCH_LANGUAGES) {
    tell(`one core, ${language}`);
    oneCore.push(await runChild<OneCore>('one-core.js', language, String(SIZES.rounds), String(SIZES.round)));
  }
  tell('the command');
  const corpora = createCorpora();
  const { file, ...written } = writeArticles(corpora, path.join(folder, 'news.jsonl'), { bytes: SIZES.file });
  const jobs = await measureJobs(file, SIZES.turns);
  const peers: Peer[] = [];
  for (const name of Object.keys(PEERS)) {
    tell(name);
    peers.push(await runChild<Peer>('peers.js', name));
  }
  tell('natasha');
  const natasha = measureNatasha(corpora.ru.articles(0, 60_000));
  if (typeof natasha !== 'string') peers.push(natasha);
  tell('cold start');
  const starts = measureStarts();
  const growth = full ? await measureGrowth(corpora, folder, tell) : [];
  const notes = typeof natasha === 'string' ? [natasha] : [];
  return { machine, oneCore, file: written, jobs, peers, starts, growth, notes };
}

async function runChild<Result>(script: string, ...args: string[]): Promise<Result> {
  const { stdout } = await runNode([path.join(BENCH, script), ...args], { keepOutput: true });
  return JSON.parse(stdout) as Result;
}

process.chdir(ROOT);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'habarshy-bench-'));
try {
  const figures = await bench(folder);
  const report = writeReport(figures);
  process.stdout.write(report);
  fs.writeFileSync('docs/performance.md', report);
  fs.writeFileSync('docs/performance.json', `${JSON.stringify(figures, null, 1)}\n`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
