import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { walk } from '../../src/input/walk.ts';
import { planTasks } from '../../src/run/plan.ts';
import { runPool } from '../../src/run/pool.ts';
import type { Batch, WorkOptions } from '../../src/run/types.ts';
import { createWork } from '../../src/run/work.ts';
import { folder } from '../cli/command.ts';

const OPTIONS: WorkOptions = {
  maxArticleBytes: 1 << 24,
  language: null,
  rules: [],
  shard: null,
  write: { emit: 'documents', format: 'jsonl', text: true, ascii: false },
  hash: false,
};

/** The real worker, except that it dies on an article with POISON in it. */
const MORTAL = `
import { parentPort } from 'node:worker_threads';
import fs from 'node:fs';
import ${JSON.stringify(pathToFileURL(path.resolve('dist/run/worker.js')).href)};
parentPort.on('message', (task) => {
  const texts = task.kind === 'files' ? task.files.map(({ file }) => fs.readFileSync(file, 'utf8')) : [JSON.stringify(task.items ?? Buffer.from(task.block.bytes).toString())];
  if (texts.some((text) => text.includes('POISON'))) throw new Error('poisoned');
});
`;

test('a worker that dies is named, and costs the one article that killed it', async () => {
  const lines = Array.from({ length: 30 }, (_, i) => `{"id":"n${i}","text":"${i === 17 ? 'POISON' : 'Мәтін.'}"}\n`).join('');
  const root = folder({ 'n/a.txt': 'А.', 'n/b.jsonl': lines, 'n/c.txt': 'С.', 'mortal.mjs': MORTAL });
  const walked = await walk([path.join(root, 'n')]);
  if ('error' in walked) throw new Error(walked.error);
  const work = createWork(OPTIONS);
  const crashes: string[] = [];
  const batches: Batch[] = [];
  const script = pathToFileURL(path.join(fs.realpathSync(root), 'mortal.mjs'));
  const pool = { jobs: 2, work, script, onCrash: (message: string) => crashes.push(message) };
  for await (const batch of runPool(planTasks(walked.files, work, { file: 0, items: 0 }), pool)) batches.push(batch);
  const ids = batches.flatMap(({ lines: bytes }) =>
    Buffer.from(bytes)
      .toString()
      .match(/(?<="id":")[^"]+/g),
  );
  expect(ids).toEqual(['a', ...Array.from({ length: 30 }, (_, i) => `n${i}`).filter((id) => id !== 'n17'), 'c']);
  expect(batches.flatMap(({ failures }) => failures)).toMatchObject([{ code: 'INTERNAL', line: 18, shown: path.join(root, 'n/b.jsonl') }]);
  expect(crashes).toEqual([
    expect.stringMatching(/^a worker died \(poisoned\) in .*a\.txt … .*c\.txt; its articles are tried one by one$/),
  ]);
});
