/** The same input gives the same bytes: no clock, time zone, locale, working folder or number of workers may show in a record. */
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine, type Engine, extract } from '../src/pipeline.ts';
import type { DocumentRecord, Language } from '../src/record/types.ts';
import { ingest, type RunOptions } from './cli/command.ts';
import { sampleRecords } from './samples.ts';

const SEEDS = path.resolve('seeds');
const run = (options: RunOptions = {}, ...args: string[]): string => ingest([SEEDS, ...args], options).stdout;
const first = run();

describe('records of seeds/ are the same bytes', () => {
  test('there are some', () => expect(first.split('\n').length).toBeGreaterThan(20));

  test.each<[string, RunOptions, string[]]>([
    ['in a second run', {}, []],
    ['from another folder', { cwd: os.tmpdir() }, []],
    ['east of Greenwich', { env: { TZ: 'Asia/Almaty' } }, []],
    ['west of Greenwich', { env: { TZ: 'America/New_York' } }, []],
    ['in a Turkish locale, where I and i differ', { env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } }, []],
    ['with one worker', {}, ['--jobs', '1']],
    ['with four workers', {}, ['--jobs', '4']],
  ])('%s', (_, options, args) => {
    expect(run(options, ...args) === first).toBe(true);
  });

  test('whether its files are given one by one or as a folder', () => {
    const one = ingest(['05-water-meeting.ru.txt'], { cwd: SEEDS }).stdout;
    expect(first).toContain(one);
  });

  test('whether an article comes first or after others', () => {
    const alone = ingest(['20-saxaul.kk.kz-1048.txt'], { cwd: SEEDS }).stdout;
    expect(first).toContain(alone);
  });
});

test('a record names no folder of the machine', () => {
  expect(first).not.toContain(os.homedir());
  expect(first).not.toContain(SEEDS);
});

describe('a record does not tell what was read before', () => {
  const input = (record: DocumentRecord, language?: Language) => ({
    ...{ id: record.id, path: null, article: 1, encoding: 'utf-8', text: record.text! },
    ...(language ? { language } : {}),
  });

  test.each(['kk', 'ru', 'en', 'und'] as const)('all samples taken for %s', (language) => {
    const engine = createEngine();
    const samples = sampleRecords();
    for (const record of samples) extract(engine, input(record, language));
    const after = samples.map((record) => extract(engine, input(record)));
    const fresh = createEngine();
    expect(after).toEqual(samples.map((record) => extract(fresh, input(record))));
  });

  test('the same word, a numeral in one language only', () => {
    const texts = ['Кеше онда он адам болды, бәрі оңды-солды жүрді.', 'Они были там, где был он, а оне — нет.'];
    const read = (engine: Engine) => texts.map((text) => extract(engine, { id: 'a', path: null, article: 1, encoding: 'utf-8', text }));
    const engine = createEngine();
    read(engine);
    texts.reverse();
    expect(read(engine)).toEqual(
      texts.flatMap((text) => extract(createEngine(), { id: 'a', path: null, article: 1, encoding: 'utf-8', text })),
    );
  });
});
