/** `ingest filter` as the engines use it: each drives the process in its own way and would lose articles where the contract breaks. */
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import readline from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { BIN, ingest, start } from './command.ts';

const line = (id: string, text = `Мәтін ${id}. Рост составил 5 %.`): string => `${JSON.stringify({ id, text })}\n`;
const idsOf = (stdout: string): (string | null)[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((json) => JSON.parse(json).id);

describe('Redpanda Connect: one message, one answer, the same process for all', () => {
  test('also for broken ones; a word on stderr would fail the message', async () => {
    const child = start(['filter']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const answers = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const asked = [line('1'), '{"id":"2","text":\n', '\n', line('3', 'a\u2028b\u0085c\rd'), line('4', '')];
    const ids: (string | null)[] = [];
    for (const message of asked) {
      child.stdin.write(message);
      ids.push(JSON.parse((await answers.next()).value).id);
    }
    child.stdin.end();
    expect([ids, await once(child, 'close'), stderr]).toEqual([['1', '2', null, '3', '4'], [0, null], '']);
  });

  test('a line that comes in pieces is answered when it is whole, once', async () => {
    const child = start(['filter']);
    const bytes = Buffer.from(line('1', 'Қазақстан'));
    for (const byte of bytes) child.stdin.write(Buffer.from([byte]));
    const [answer] = await once(child.stdout, 'data');
    expect(JSON.parse(answer.toString())).toMatchObject({ id: '1', text: 'Қазақстан' });
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});

describe('ClickHouse: blocks of rows, as many rows back, before the pipe is closed', () => {
  test('three blocks through one process', async () => {
    const child = start(['filter']);
    const answers = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const block of ['a', 'b', 'c']) {
      const rows = Array.from({ length: 200 }, (_, i) => `${block}${i}`);
      child.stdin.write(rows.map((id) => line(id)).join(''));
      const ids: string[] = [];
      while (ids.length < rows.length) ids.push(JSON.parse((await answers.next()).value).id);
      expect(ids).toEqual(rows);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});

describe('long lines', () => {
  const long = line('long', 'ұзақ мәтін, '.repeat(1 << 20));

  test('20 MB are refused by default and cost that line only', () => {
    expect(Buffer.byteLength(long)).toBeGreaterThan(20e6);
    const { stdout, stderr, code } = ingest(['filter'], { input: `${line('1')}${long}${line('2')}` });
    expect([idsOf(stdout), stderr, code]).toEqual([['1', 'long', '2'], '', 0]);
    expect(JSON.parse(stdout.split('\n')[1]!).error.code).toBe('ARTICLE_TOO_LARGE');
  });

  test('20 MB are answered where the limit allows', () => {
    const { stdout, stderr, code } = ingest(['filter', '--max-article-bytes', '32MiB', '--no-text'], { input: `${long}${line('2')}` });
    expect([idsOf(stdout), stderr, code]).toEqual([['long', '2'], '', 0]);
    expect(JSON.parse(stdout.split('\n')[0]!).error).toBeUndefined();
  }, 120_000);
});

test('SIGTERM in the middle of a flood: whole lines in order, and the end within five seconds', async () => {
  const child = start(['filter']);
  child.stdin.on('error', () => {});
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stdin.write(Array.from({ length: 20_000 }, (_, i) => line(String(i))).join(''));
  await once(child.stdout, 'data');
  const sent = performance.now();
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([143, null]);
  expect(performance.now() - sent).toBeLessThan(5000);
  const ids = idsOf(stdout);
  expect(stdout.endsWith('\n')).toBe(true);
  expect(ids).toEqual(ids.map((_, i) => String(i)));
});

test.skipIf(spawnSync('parallel', ['--version']).status !== 0)(
  'GNU parallel: blocks of lines to several processes, order kept',
  async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => String(i));
    const command = ['--pipe', '--block', '20k', '--keep-order', '--jobs', '2', process.execPath, BIN, 'filter'];
    const running = promisify(execFile)('parallel', command, { maxBuffer: 1 << 28 });
    running.child.stdin!.end(rows.map((id) => line(id)).join(''));
    const { stdout, stderr } = await running;
    expect([idsOf(stdout), stderr]).toEqual([rows, '']);
  },
  60_000,
);
