import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, folder, ingest, records } from './command.ts';

describe('a folder of news', () => {
  test('gives one line per article, in bytewise order of relative paths', () => {
    const cwd = folder({ 'news/b.txt': 'Екінші.\n', 'news/a/z.txt': 'Бірінші.\n', 'news/B.txt': 'Third.\n' });
    const { stdout, stderr, code } = ingest(['news'], { cwd });
    expect(records(stdout).map(({ id, source }) => [id, source.path])).toEqual([
      ['B', 'B.txt'],
      ['a/z', 'a/z.txt'],
      ['b', 'b.txt'],
    ]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  test('does not depend on the working folder, the time zone or the number of jobs', () => {
    const article = (i: number) =>
      `${JSON.stringify({ id: `n${i}`, text: `Қызылорда облысында мектеп ашылды. ${'Бұл жай ғана мәтін болып тұр. '.repeat(60)}` })}\n`;
    const lines = Array.from({ length: 700 }, (_, i) => article(i)).join('');
    const cwd = folder({ 'news/big.jsonl': lines, 'news/a.txt': ' date 2026-01-02 Текст.\n', 'news/b.html': '<p>Текст</p>' });
    expect(Buffer.byteLength(lines)).toBeGreaterThan(2e6);
    const plain = ingest(['news', '--jobs', '1'], { cwd });
    expect(records(plain.stdout)).toHaveLength(702);
    expect(ingest(['news', '--jobs', '2'], { cwd }).stdout === plain.stdout).toBe(true);
    const elsewhere = ingest([path.join(cwd, 'news'), '--jobs', '3'], { cwd: '/', env: { TZ: 'Asia/Almaty', LC_ALL: 'C' } });
    expect(elsewhere.stdout === plain.stdout).toBe(true);
  });

  test('a file named directly is called by its base name', () => {
    const cwd = folder({ 'a/b/c.txt': 'Text.' });
    expect(records(ingest(['a/b/c.txt'], { cwd }).stdout)[0]).toMatchObject({
      id: 'c',
      source: { path: 'c.txt', article: 1, encoding: 'utf-8' },
    });
  });

  test('--include, --exclude and globs choose', () => {
    const cwd = folder({ 'n/a.txt': 'A.', 'n/b.log': 'B.', 'n/old/c.txt': 'C.' });
    const ids = (...args: string[]) => records(ingest(args, { cwd }).stdout).map(({ id }) => id);
    expect(ids('n', '--exclude', 'old/**')).toEqual(['a']);
    expect(ids('n', '--include', '**/*.log', '--input-format', 'text')).toEqual(['b.log']);
    expect(ids('n/**/*.txt')).toEqual(['a', 'old/c']);
  });

  test('--files-from reads paths, with -0 between NULs', () => {
    const cwd = folder({ 'a.txt': 'A.', 'b c.txt': 'B.', list: 'b c.txt\0a.txt\0' });
    expect(records(ingest(['--files-from', 'list', '-0'], { cwd }).stdout).map(({ id }) => id)).toEqual(['a', 'b c']);
  });

  test('--shard splits by id: every article in exactly one part', () => {
    const cwd = folder({ 'n.jsonl': Array.from({ length: 40 }, (_, i) => `{"id":"${i}","text":"T."}\n`).join('') });
    const parts = ['1/3', '2/3', '3/3'].map((part) => records(ingest(['n.jsonl', '--shard', part], { cwd }).stdout).map(({ id }) => id));
    expect(parts.flat().sort()).toEqual(Array.from({ length: 40 }, (_, i) => String(i)).sort());
    expect(parts.every((part) => part.length > 5)).toBe(true);
  });
});

describe('a bad input', () => {
  test('is told with place, code and cure; the rest still comes out; exit 3', () => {
    const cwd = folder({
      'n/a.txt': 'Жақсы мақала.\n',
      'n/bin.txt': Buffer.from([0x7f, 0x45, 0, 1, 2]),
      'n/empty.txt': '\n',
      'n/lines.jsonl': '{"id":"x","text":"бір"}\n{broken\n{"id":"y","text":"екі"}\n',
      'n/page.json': '{"id": "p"}',
    });
    fs.symlinkSync('nowhere.txt', path.join(cwd, 'n/gone.txt'));
    const { stdout, stderr, code } = ingest(['n'], { cwd });
    expect(records(stdout).map(({ id }) => id)).toEqual(['a', 'x', 'y']);
    expect(stderr.replace(/(BAD_JSON: ).*;/, '$1…;').split('\n')).toEqual([
      'n/bin.txt: BINARY_INPUT: not a text file; convert it to .txt, or leave it out with --exclude',
      'n/empty.txt: EMPTY_INPUT: the file holds no text; remove it or fill it in',
      'n/gone.txt: UNREADABLE_INPUT: no such file; it was removed, or it is a broken link',
      'n/lines.jsonl:2: BAD_JSON: …; each line must be one JSON object',
      'n/page.json: BAD_FIELD: article 1: no "text" field; put the article\'s text there',
      '',
    ]);
    expect(code).toBe(3);
  });

  test('--fail-fast stops there', () => {
    const cwd = folder({ 'n/a.txt': 'A.', 'n/b.txt': '', 'n/c.txt': 'C.' });
    const { stdout, code } = ingest(['n', '--fail-fast'], { cwd });
    expect([records(stdout).map(({ id }) => id), code]).toEqual([['a'], 3]);
  });

  test('a line above --max-article-bytes costs that line only', () => {
    const cwd = folder({ 'n.jsonl': `{"id":"a","text":"A."}\n{"id":"b","text":"${'x'.repeat(3000)}"}\n{"id":"c","text":"C."}\n` });
    const { stdout, stderr, code } = ingest(['n.jsonl', '--max-article-bytes', '2KB'], { cwd });
    expect(records(stdout).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(stderr).toBe('n.jsonl:2: ARTICLE_TOO_LARGE: the line is longer than 2000 bytes; raise --max-article-bytes or split it\n');
    expect(code).toBe(3);
  });

  test('a name cannot write to the terminal', () => {
    const cwd = folder({ 'n/\u001b[31mred.txt': '' });
    expect(ingest(['n'], { cwd }).stderr).toContain('n/\\x1b[31mred.txt: EMPTY_INPUT');
  });

  test('a guessed encoding counts with --fail-on-error', () => {
    const cwd = folder({ 'a.txt': Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0]) });
    expect(ingest(['a.txt'], { cwd }).code).toBe(0);
    expect(ingest(['a.txt', '--fail-on-error'], { cwd }).code).toBe(3);
  });
});

describe('wrong usage is exit 2 with what to do', () => {
  test.each([
    [['--jbos', '2'], "ingest: unknown option '--jbos'; did you mean --jobs?\n"],
    [['missing'], 'ingest: missing: no such file or folder; check the path\n'],
    [['fliter'], 'ingest: fliter: no such file or folder; did you mean the command "ingest filter"?\n'],
    [['.', '--jobs', '0'], "ingest: option '-j, --jobs <n>' argument '0' is invalid. give a whole number from 1; see ingest --help\n"],
    [['.', '--shard', '3/2'], "ingest: option '--shard <i/n>' argument '3/2' is invalid. give i/n, from 1/n to n/n; see ingest --help\n"],
    [['a.txt', '--rules', 'no'], 'ingest: no: no such file or folder; check the path\n'],
    [['a.txt', '-o', 'a.txt'], 'ingest: -o a.txt: this file is also an input; write to another\n'],
    [['a.txt', '-o', 'no/out.jsonl'], /^ingest: -o no\/out.jsonl: ENOENT.*; name a file in a folder that exists and can be written\n$/],
    [
      ['a.txt', 'd/a.txt'],
      'ingest: a.txt and d/a.txt would both be called a.txt, and so have one id; name the folder above both, or run them apart\n',
    ],
  ])('%j', (args, message) => {
    const cwd = folder({ 'a.txt': 'A.', 'd/a.txt': 'B.' });
    const { stdout, stderr, code } = ingest(args, { cwd });
    if (typeof message === 'string') expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
    expect([stdout, code]).toEqual(['', 2]);
  });

  test('a folder without news says what was looked for', () => {
    const cwd = folder({ 'n/a.pdf': '%PDF-1.7' });
    const { stderr, code } = ingest(['n'], { cwd });
    expect(stderr).toMatch(/^ingest: nothing to read in n: looked for files with \.txt .*; name a file, or use --include\n$/);
    expect(code).toBe(2);
  });

  test('no path prints help on stderr', () => {
    const { stdout, stderr, code } = ingest([]);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('Examples:');
    expect(stderr).toContain('ingest: no input; name a file or a folder, or - for stdin');
  });
});

describe('in a pipe', () => {
  test('a reader that closes early ends it quietly with 0', () => {
    const cwd = folder({ 'n.jsonl': `{"id":"a","text":"${'Мәтін. '.repeat(400)}"}\n`.repeat(3000) });
    const script = `"${process.execPath}" "${BIN}" n.jsonl | head -1 | wc -l; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
    expect([stdout.split('\n').map((line) => line.trim()), stderr]).toEqual([['1', '0', ''], '']);
  });

  test.skipIf(!fs.existsSync('/dev/full'))('a full disk is told, also by the very first write; exit 1', () => {
    const cwd = folder({ 'a.txt': 'A.' });
    const script = `"${process.execPath}" "${BIN}" a.txt > /dev/full`;
    const { stderr, status } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
    expect([stderr, status]).toEqual(['ingest: ENOSPC: no space left on device, write\n', 1]);
  });

  test('- reads stdin and looks at it to know the format', () => {
    const ids = (input: string) => records(ingest(['-'], { input }).stdout).map(({ id, source, text }) => [id, source.path, text]);
    expect(ids('{"id":"a","text":"A."}\n{"text":"B."}\n')).toEqual([
      ['a', null, 'A.'],
      ['stdin#2', null, 'B.'],
    ]);
    expect(ids('Жай мәтін.\n')).toEqual([['stdin', null, 'Жай мәтін.\n']]);
    expect(ids('[{"text":"A."}]')).toEqual([['stdin', null, 'A.']]);
  });

  test('--version and --help go to stdout', () => {
    expect(ingest(['--version'])).toEqual({
      stdout: `${JSON.parse(fs.readFileSync('package.json', 'utf8')).version}\n`,
      stderr: '',
      code: 0,
    });
    expect(ingest(['--help'])).toMatchObject({ stderr: '', code: 0, stdout: expect.stringContaining('Exit codes:') });
  });
});

describe('-o FILE', () => {
  test('appears whole and leaves nothing beside it', () => {
    const cwd = folder({ 'a.txt': 'A.' });
    expect(ingest(['a.txt', '-o', 'out.jsonl'], { cwd })).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(records(fs.readFileSync(path.join(cwd, 'out.jsonl'), 'utf8'))).toHaveLength(1);
    expect(fs.readdirSync(cwd).sort()).toEqual(['a.txt', 'out.jsonl']);
  });

  test('--limit, --no-text and --ascii shape it', () => {
    const cwd = folder({ 'n.jsonl': '{"id":"a","text":"Алматы"}\n{"id":"b","text":"B."}\n' });
    const { stdout } = ingest(['n.jsonl', '--limit', '1', '--ascii'], { cwd });
    expect(stdout).toContain('"text":"\\u0410\\u043b\\u043c\\u0430\\u0442\\u044b"');
    expect(records(stdout)).toHaveLength(1);
    expect(records(ingest(['n.jsonl', '--no-text'], { cwd }).stdout).map(({ text }) => text)).toEqual(['', '']);
  });
});

describe('settings', () => {
  test('flag before INGEST_ variable before ingest.config.yaml found upwards', () => {
    const cwd = folder({ 'ingest.config.yaml': 'limit: 3\n', 'd/n.jsonl': '{"text":"A."}\n'.repeat(5) });
    const count = (args: string[], env = {}) => records(ingest(['n.jsonl', ...args], { cwd: path.join(cwd, 'd'), env }).stdout).length;
    expect([count([]), count([], { INGEST_LIMIT: '2' }), count(['--limit', '1'], { INGEST_LIMIT: '2' })]).toEqual([3, 2, 1]);
  });

  test('an unknown key is named', () => {
    const cwd = folder({ 'ingest.config.yaml': 'jbos: 3\n', 'a.txt': 'A.' });
    const { stderr, code } = ingest(['a.txt'], { cwd });
    expect(stderr).toBe(`ingest: ${path.join(fs.realpathSync(cwd), 'ingest.config.yaml')}: unknown key "jbos"; did you mean "jobs"?\n`);
    expect(code).toBe(2);
  });
});
