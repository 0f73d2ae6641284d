import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { recordSchema } from '../../src/record/schema.ts';
import { folder, ingest, records } from '../cli/command.ts';

const ENGLISH = 'The school was opened in Astana by the mayor.\n';
const TEXT = ' date 2026-01-02 Қызылорда облысының әкімі "Мұрат, Ерғалиев" 25 мың бала туралы айтты.\nӨсім 5,2% болды.\n';

describe('the schema', () => {
  const isRecord = new Ajv2020().compile(recordSchema);

  test('is what `ingest schema` prints', () => {
    expect(JSON.parse(ingest(['schema']).stdout)).toEqual(recordSchema);
  });

  test('holds for records of all kinds, and for answers of filter with meta', () => {
    const cwd = folder({ 'a.txt': TEXT, 'b.txt': 'No entity here.', 'c.txt': Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]) });
    const found: unknown[] = records(ingest(['.'], { cwd }).stdout);
    found.push(JSON.parse(ingest(['filter'], { input: `${JSON.stringify({ id: 'x', text: TEXT, k: 1 })}\n` }).stdout));
    for (const record of found) expect([isRecord(record), isRecord.errors]).toEqual([true, null]);
    expect(isRecord({ ...(found[0] as object), extra: 1 })).toBe(false);
  });

  test('has the keys of a record in their order', () => {
    const [record] = records(ingest(['a.txt'], { cwd: folder({ 'a.txt': TEXT }) }).stdout);
    expect(Object.keys(record!)).toEqual(recordSchema.required);
  });
});

describe('rows', () => {
  const cwdWith = () => folder({ 'a.txt': TEXT, 'b.txt': 'In Kazakhstan, "over" 3,000 people.' });

  test('--emit mentions: one line per mention in text order, all columns always there', () => {
    const rows = records(ingest(['.', '--emit', 'mentions'], { cwd: cwdWith() }).stdout) as unknown as {
      document: string;
      start: number;
    }[];
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map((row) => Object.keys(row).join())).size).toBe(1);
    const starts = rows.filter(({ document }) => document === 'a').map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((x, y) => x - y));
  });

  test('--emit entities: one line per person, post and region', () => {
    const rows = records(ingest(['.', '--emit', 'entities'], { cwd: cwdWith() }).stdout) as unknown as Record<string, unknown>[];
    expect(rows.find((row) => row.key === 'KZ')).toMatchObject({ document: 'b', type: 'region', kind: 'country', mentions: 1 });
  });

  test('CSV: a header, quoted cells, the same number of cells everywhere', () => {
    const { stdout } = ingest(['.', '--format', 'csv'], { cwd: cwdWith() });
    expect(stdout.split('\n')[0]).toBe(recordSchema.required.join());
    expect(stdout).toContain('""Мұрат, Ерғалиев""');
  });

  test.each(['documents', 'mentions', 'entities'])('Parquet of %s holds the same rows as JSON lines', async (emit) => {
    const cwd = cwdWith();
    const lines = records(ingest(['.', '--emit', emit], { cwd }).stdout) as unknown as Record<string, unknown>[];
    ingest(['.', '--emit', emit, '--format', 'parquet', '-o', 'out.parquet'], { cwd });
    const { buffer, byteOffset, byteLength } = fs.readFileSync(path.join(cwd, 'out.parquet'));
    const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    const flat = (value: unknown) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value);
    const wanted = lines.map((line) => Object.fromEntries(Object.entries(line).map(([key, value]) => [key, flat(value)])));
    expect(await parquetReadObjects({ file })).toEqual(wanted);
  });
});

test('--manifest names version, counts and the hashes of what was read', () => {
  const cwd = folder({ 'n/a.txt': ENGLISH, 'n/b.txt': '\0' });
  ingest(['n', '-o', 'out.jsonl', '--manifest', 'run.json'], { cwd });
  expect(JSON.parse(fs.readFileSync(path.join(cwd, 'run.json'), 'utf8'))).toEqual({
    tool: 'habarshy',
    version: expect.any(String),
    schema: 1,
    complete: true,
    articles: 1,
    failures: 1,
    noted: 0,
    inputs: [
      { path: 'a.txt', bytes: ENGLISH.length, sha256: createHash('sha256').update(ENGLISH).digest('hex') },
      { path: 'b.txt', bytes: 1, sha256: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' },
    ],
  });
});
