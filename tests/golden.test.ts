/**
 * Whole records, byte for byte: what the built command prints for `seeds/` and for each folder of `fixtures/`.
 *
 * `UPDATE_FIXTURES=1 npx vitest run tests/golden.test.ts` writes the expected files anew. Read their diff before you commit it: it is what users
 * will see change.
 */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ingest, records } from './cli/command.ts';
import { samples } from './samples.ts';

const UPDATE = process.env.UPDATE_FIXTURES === '1';

describe('records are as expected', () => {
  test.each(samples)('$name', ({ paths, expected }) => {
    const { stdout, stderr, code } = ingest(paths);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    if (UPDATE) fs.writeFileSync(expected, stdout);
    const wanted = fs.readFileSync(expected, 'utf8');
    expect(records(stdout).flatMap(readable)).toEqual(records(wanted).flatMap(readable));
    expect(stdout === wanted, 'the records are the same, their bytes are not: order of keys, escapes or line ends').toBe(true);
  });
});

/** One line per field and entity, so that a failing test shows which of them changed, and in which article. */
function readable(record: object & { id: string }): string[] {
  return Object.entries(record).flatMap(([field, value]) => {
    const values = Array.isArray(value) ? value : [value];
    return values.map((one) => `${record.id} ${field}: ${JSON.stringify(one)}`);
  });
}
