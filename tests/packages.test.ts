/**
 * What each package is for, shown by what is lost without it: the built command runs in a copy of this folder in which one package only throws.
 * Whatever does not need the package must still work there.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'habarshy-packages-'));
const home = path.join(root, 'copy');
const news = path.join(root, 'news');

const FILES: Record<string, string> = {
  'a.txt': 'Аким Уральска открыл 3 школы.\n',
  'b.csv': 'id,text\nb1,Text one.\n',
  'c.html': '<p>Text two.</p>\n',
  'glob/d.txt': 'Text three.\n',
  'rules/own.yaml': 'list: own\nentries: []\n',
  'configured/ingest.config.yaml': 'limit: 1\n',
  'configured/e.txt': 'Text four.\n',
};

beforeAll(() => {
  for (const part of ['bin', 'dist', 'package.json']) fs.cpSync(part, path.join(home, part), { recursive: true });
  fs.cpSync('src/rules', path.join(home, 'src/rules'), { recursive: true });
  for (const [name, content] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(news, name)), { recursive: true });
    fs.writeFileSync(path.join(news, name), content);
  }
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** Fills the copy's `node_modules` with links to ours; `missing` becomes a package that throws as soon as any of its files is loaded. */
function installWithout(missing: string | null, code = `throw new Error('${missing} is missing');`): void {
  const modules = path.join(home, 'node_modules');
  fs.rmSync(modules, { recursive: true, force: true });
  fs.mkdirSync(modules);
  for (const name of fs.readdirSync('node_modules'))
    if (name !== missing) fs.symlinkSync(path.resolve('node_modules', name), path.join(modules, name));
  if (missing === null) return;
  fs.mkdirSync(path.join(modules, missing));
  const about = { name: missing, version: '0.0.0', exports: { '.': './stub.cjs', './*': './stub.cjs' } };
  fs.writeFileSync(path.join(modules, missing, 'package.json'), JSON.stringify(about));
  fs.writeFileSync(path.join(modules, missing, 'stub.cjs'), code);
}

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

function run(args: readonly string[], { cwd = news, input = '' } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(home, 'bin/ingest.js'), ...args], {
    cwd,
    input,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

/** What a user does, and the package it cannot be done without. */
interface Need {
  what: string;
  args: string[];
  cwd?: string;
  input?: string;
  /** The sign that it works: part of stdout or stderr. */
  works: string;
}

const NEEDS: Record<string, Need[]> = {
  commander: [
    { what: 'reading the command line', args: ['a.txt'], works: '"id":"a"' },
    { what: 'help', args: ['--help'], works: 'Usage: ingest' },
  ],
  'fast-glob': [
    { what: 'folders with --include', args: ['glob', '--include', '**/*.txt'], works: '"id":"d"' },
    { what: 'globs', args: ['glob/**/*.txt'], works: '"id":"d"' },
  ],
  franc: [{ what: 'the language of a line whose letters and words leave it open', args: ['-'], input: 'Манас.', works: '"id":"stdin"' }],
  natural: [
    { what: 'the base form of what a Russian text counts', args: ['a.txt'], works: '"unit":"школа"' },
    { what: 'the nearest option to a misspelt one', args: ['--jbos', '2', 'a.txt'], works: 'did you mean' },
  ],
  yaml: [
    { what: "a user's own rules", args: ['check', 'rules'], works: 'own.yaml' },
    { what: 'ingest.config.yaml', args: ['e.txt'], cwd: 'configured', works: '"id":"e"' },
  ],
  'csv-parse': [{ what: 'CSV', args: ['b.csv'], works: '"id":"b1"' }],
  htmlparser2: [{ what: 'HTML', args: ['c.html'], works: '"id":"c"' }],
  'hyparquet-writer': [{ what: 'Parquet', args: ['glob', '--format', 'parquet'], works: 'PAR1' }],
};

/** One English text file: needs nothing but the command line. */
const PLAIN = { args: ['glob/d.txt'], works: '"text":"Text three.\\n"' };

const attempt = ({ args, cwd = '.', input }: Omit<Need, 'what' | 'works'>): Outcome =>
  run(args, { cwd: path.join(news, cwd), ...(input === undefined ? {} : { input }) });

describe.each(Object.entries(NEEDS))('%s', (name, needs) => {
  describe('with it', () => {
    beforeAll(() => installWithout(null));
    test.each(needs)('$what', (need) => {
      const { stdout, stderr } = attempt(need);
      expect(stdout + stderr).toContain(need.works);
      expect(stdout + stderr).not.toContain('is missing');
    });
  });

  describe('without it', () => {
    beforeAll(() => installWithout(name));
    test.each(needs)('no $what', (need) => {
      const { stdout, stderr, code } = attempt(need);
      expect(stdout + stderr).not.toContain(need.works);
      expect(stderr).toContain(name);
      expect(code).not.toBe(0);
    });
    test.skipIf(name === 'commander')('a plain English article is read all the same', () => {
      expect(attempt(PLAIN)).toMatchObject({ code: 0, stdout: expect.stringContaining(PLAIN.works) });
    });
  });
});

describe('compromise', () => {
  const build = (): Outcome => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(home, 'dist/rules/build.js')], { encoding: 'utf8' });
    return { code: status, stdout, stderr };
  };

  test('without it the rules cannot be compiled', () => {
    installWithout('compromise');
    expect(build()).toMatchObject({ code: 1, stderr: expect.stringContaining('compromise is missing') });
  });

  test('without its words a noun at the start of an English sentence is taken for a given name', () => {
    const sentence = { args: ['-'], input: 'Biopic Kaliyev opens in Almaty on Friday.' };
    installWithout(null);
    expect(attempt(sentence).stdout).toContain('"name":"Kaliyev"');
    installWithout('compromise', 'module.exports = { model: () => ({ one: { lexicon: {} } }) };');
    build();
    expect(attempt(sentence).stdout).toContain('"name":"Biopic Kaliyev"');
  }, 60_000);

  test('a run does not load it', () => {
    installWithout('compromise');
    expect(attempt(PLAIN)).toMatchObject({ code: 0, stdout: expect.stringContaining(PLAIN.works) });
  });
});

describe('vitest', () => {
  test('runs the tests and is no part of the command', () => {
    expect(process.env.VITEST).toBe('true');
    installWithout('vitest');
    expect(attempt(PLAIN).code).toBe(0);
  });
});
