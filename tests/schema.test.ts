/** `ingest schema` prints what every record keeps to: all keys, in order, with one type each. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { DocumentRecord } from '../src/record/types.ts';
import { ingest } from './cli/command.ts';
import { sampleRecords } from './samples.ts';

const schema = JSON.parse(ingest(['schema']).stdout);
const isRecord = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const records = sampleRecords();

describe('every record of the samples', () => {
  test('fits the schema that the command prints', () => {
    const faults = records.filter((record) => !isRecord(record)).map(({ id }) => id);
    expect(faults, JSON.stringify(isRecord.errors, null, 1)).toEqual([]);
  });

  test('has its keys in the order of the schema', () => {
    for (const record of records) expect(Object.keys(record)).toEqual(schema.required);
  });

  test('has every kind of field filled in at least once, so that the checks above see it', () => {
    const filled = (field: keyof DocumentRecord) =>
      records.some((record) => record[field] !== null && (record[field] as unknown[]).length !== 0);
    const fields = schema.required as (keyof DocumentRecord)[];
    expect(fields.filter((field) => !filled(field))).toEqual([]);
  });
});

describe('the schema refuses', () => {
  const record = records.find(({ people }) => people.length > 0)!;
  test.each<[string, object]>([
    ['a field it does not name', { ...record, extra: 1 }],
    ['a missing field', { ...record, people: undefined }],
    ['null in place of an empty list', { ...record, dates: null }],
    ['an unknown language', { ...record, language: 'xx' }],
    ['a negative offset', { ...record, dates: [{ value: '2031', start: -1, end: 3, text: '2031', rule: 'date.year' }] }],
  ])('%s', (_, broken) => {
    expect(isRecord(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });
});
