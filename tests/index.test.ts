import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DocumentRecord, extract, ingest } from '../src/index.ts';
import { ingest as command, folder, records } from './cli/command.ts';

async function collect(iterable: AsyncIterable<DocumentRecord>): Promise<DocumentRecord[]> {
  const all: DocumentRecord[] = [];
  for await (const record of iterable) all.push(record);
  return all;
}

describe('as a library', () => {
  test('extract gives the record of one text', () => {
    const record = extract('Қазақстанда жаңа мектеп ашылды.', { id: 'x', date: '2026-01-02' });
    expect(record).toMatchObject({ id: 'x', date: '2026-01-02', date_source: 'input', regions: [{ key: 'KZ' }] });
  });

  test('ingest gives the records that the command writes', async () => {
    const cwd = folder({ 'n/a.txt': 'Алматыда.', 'n/b.jsonl': '{"id":"b","text":"Астанада."}\n' });
    const given = await collect(ingest([path.join(cwd, 'n')]));
    expect(given).toEqual(records(command(['n'], { cwd }).stdout));
  });

  test('a bad input throws with its place, unless someone listens', async () => {
    const cwd = folder({ 'n/a.jsonl': '{broken\n{"text":"B."}\n' });
    await expect(collect(ingest([path.join(cwd, 'n')]))).rejects.toThrow(/a\.jsonl:1: BAD_JSON: /);
    const failures: string[] = [];
    expect(await collect(ingest([cwd], { onFailure: ({ code }) => failures.push(code) }))).toHaveLength(1);
    expect(failures).toEqual(['BAD_JSON']);
    await expect(collect(ingest([path.join(cwd, 'no')]))).rejects.toThrow('no such file or folder');
  });
});
