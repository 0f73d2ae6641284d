import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { folder, ingest, records, start } from '../cli/command.ts';

const line = (i: number) => `${JSON.stringify({ id: `n${i}`, text: `Алматы. ${'Бұл жай ғана мәтін болып тұр. '.repeat(100)}` })}\n`;
const FILES = {
  'n/a.txt': ' date 2026-01-02 Бір.\n date 2026-01-03 Екі.\n',
  'n/b.jsonl': Array.from({ length: 700 }, (_, i) => line(i)).join(''),
  'n/c.txt': '',
};

test.each(['1', '2'])('after kill -9 the next run goes on: nothing lost, nothing twice (--jobs %s)', async (jobs) => {
  const cwd = folder(FILES);
  const whole = ingest(['n', '--jobs', jobs], { cwd });
  const args = ['n', '-o', 'out.jsonl', '--resume', 'state', '--jobs', jobs];
  const child = start(args, { cwd });
  while (!fs.existsSync(path.join(cwd, 'state'))) await sleep(10);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(fs.existsSync(path.join(cwd, 'out.jsonl'))).toBe(false);
  fs.appendFileSync(path.join(cwd, 'out.jsonl.part'), '{"half a li');
  const { articles } = JSON.parse(fs.readFileSync(path.join(cwd, 'state'), 'utf8')).counts;
  expect(articles).toBeGreaterThan(0);
  expect(articles).toBeLessThan(702);
  const { stderr, code } = ingest(args, { cwd });
  expect([stderr, code]).toEqual(['n/c.txt: EMPTY_INPUT: the file holds no text; remove it or fill it in\n', 3]);
  expect(fs.readFileSync(path.join(cwd, 'out.jsonl'), 'utf8') === whole.stdout).toBe(true);
  expect(fs.readdirSync(cwd).sort()).toEqual(['n', 'out.jsonl']);
});

test('SIGTERM ends with 143, without a file that looks whole, and leaves a checkpoint', async () => {
  const cwd = folder(FILES);
  const args = ['n', '-o', 'out.jsonl', '--resume', 'state', '--jobs', '1'];
  const child = start(args, { cwd });
  while (!fs.existsSync(path.join(cwd, 'out.jsonl.part'))) await sleep(5);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([143, null]);
  expect(fs.readdirSync(cwd).sort()).toEqual(['n', 'out.jsonl.part', 'state']);
  ingest(args, { cwd });
  expect(records(fs.readFileSync(path.join(cwd, 'out.jsonl'), 'utf8'))).toHaveLength(702);
});

test('without --resume a stopped run leaves nothing', async () => {
  const cwd = folder(FILES);
  fs.writeFileSync(path.join(cwd, 'out.jsonl'), 'yesterday\n');
  const child = start(['n', '-o', 'out.jsonl', '--jobs', '1'], { cwd });
  while (!fs.readdirSync(cwd).some((name) => name.endsWith('.part'))) await sleep(5);
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
  expect(fs.readdirSync(cwd).sort()).toEqual(['n', 'out.jsonl']);
  expect(fs.readFileSync(path.join(cwd, 'out.jsonl'), 'utf8')).toBe('yesterday\n');
});

test('a checkpoint of other inputs or options is refused', () => {
  const cwd = folder({ 'a.txt': 'A.', state: '{"fingerprint":"other"}' });
  const { stderr, code } = ingest(['a.txt', '-o', 'out', '--resume', 'state'], { cwd });
  expect(stderr).toBe('ingest: --resume state: it belongs to a run with other inputs or options; remove it to start anew\n');
  expect(code).toBe(2);
  expect(ingest(['a.txt', '--resume', 'state'], { cwd }).stderr).toBe('ingest: --resume needs -o FILE: only a file can be gone on with\n');
});
