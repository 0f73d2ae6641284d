import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, expect, test } from 'vitest';
import { createCorpora } from '../../src/bench/files.ts';
import { BIN } from '../cli/command.ts';
import { Cluster, doneTasks, freePort, kill, setUp, until } from './cluster.ts';

const ARTICLES = 20_000;
const missing = setUp();
if (missing) console.log(`spark: left out, ${missing}`);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'habarshy-spark-'));
let cluster: Cluster | null = null;
const stop = () => {
  cluster?.stop();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};
process.once('exit', stop);
afterAll(stop);

test.skipIf(missing)('a worker dies in the middle: the same records as on one machine, none lost, none twice', async () => {
  const source = path.join(folder, 'news.jsonl');
  const target = path.join(folder, 'records.parquet');
  fs.writeFileSync(source, makeLines());
  cluster = new Cluster(folder);
  await cluster.start();
  const ui = await freePort();
  const job = cluster.submit(path.resolve('examples/spark/job.py'), [source, target], ui, { INGEST: `${process.execPath} ${BIN}` });
  const ended = once(job, 'exit');
  await until(async () => (await doneTasks(ui)) >= 8);
  kill(cluster.workers[1]!);
  const [code] = await ended;
  expect(code, cluster.log('job').slice(-3000)).toBe(0);
  expect(cluster.log('job')).toMatch(/Lost executor|Executor lost|Lost task/u);
  const alone = spawnSync(process.execPath, [BIN, 'filter'], { input: fs.readFileSync(source), maxBuffer: 1 << 30 });
  const expected = alone.stdout.toString().split('\n').slice(0, -1);
  const given = await readRecords(target);
  expect(expected).toHaveLength(ARTICLES);
  expect(given).toHaveLength(ARTICLES);
  expect(given.sort()).toEqual(expected.sort());
});

/** Sentences of generated articles, each an article of its own; some lines are broken, since those must come through too. */
function makeLines(): string {
  const corpora = Object.values(createCorpora());
  const lines: string[] = [];
  for (let n = 0; lines.length < ARTICLES; n++) {
    for (const text of corpora[n % corpora.length]!.article(n)
      .split(/\n\n|(?<=\.) /u)
      .filter(Boolean)) {
      if (lines.length % 1000 === 999) lines.push(`{"id":"n${lines.length}","text":`);
      else lines.push(JSON.stringify({ id: `n${lines.length}`, text }));
    }
  }
  return `${lines.slice(0, ARTICLES).join('\n')}\n`;
}

async function readRecords(target: string): Promise<string[]> {
  const records: string[] = [];
  for (const name of fs.readdirSync(target).filter((name) => name.endsWith('.parquet'))) {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path.join(target, name)), columns: ['record'] });
    for (const { record } of rows) records.push(record as string);
  }
  return records;
}
