/** What README.md shows is what the command does. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { folder, ingest, records } from './cli/command.ts';

const readme = fs.readFileSync('README.md', 'utf8');
const blocks = (kind: string): string[] =>
  [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```/gmu)].filter((m) => m[1] === kind).map((m) => m[2]!);
const all = records(ingest(['seeds/']).stdout);

/** Lists may be shortened anywhere, objects may lack fields, a text that ends with … goes on. */
function isPartOf(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) return Array.isArray(whole) && part.every((one) => whole.some((other) => isPartOf(one, other)));
  if (typeof part === 'string' && part.endsWith('…')) return String(whole).startsWith(part.slice(0, -1));
  if (typeof part !== 'object' || part === null) return part === whole;
  return Object.entries(part).every(([key, value]) => isPartOf(value, (whole as Record<string, unknown> | null)?.[key]));
}

test('its record is that of the seeds, shortened', () => {
  const shown = JSON.parse(blocks('json')[0]!) as Record<string, unknown>;
  const record = all.find(({ id }) => id === shown.id);
  const wrong = Object.entries(shown).flatMap(([field, value]) =>
    (Array.isArray(value) ? value.map((one) => [one]) : [value]).filter((one) => !isPartOf(one, record?.[field as keyof typeof record])),
  );
  expect(wrong).toEqual([]);
});

test('it counts the records rightly', () => {
  expect(readme).toContain(`${all.length} records`);
});

test('the three reports of one meeting give the same keys and values', () => {
  const [kk, ru, en] = ['04-water-meeting.kk', '05-water-meeting.ru', '06-water-meeting.en'].map(
    (id) => all.find((record) => record.id === id)!,
  );
  const keysOf = (record: typeof kk) => ({
    people: record!.people.map(({ key }) => key),
    posts: record!.posts.map(({ key }) => key).sort(),
    numbers: record!.numbers.map(({ value, high, relation, currency }) => [value, high, relation, currency]),
    percentages: record!.percentages.map(({ value }) => value),
    regions: record!.regions.map(({ key }) => key).sort(),
  });
  expect(keysOf(kk)).toEqual(keysOf(ru));
  expect(keysOf(en)).toEqual(keysOf(ru));
});

test('its rule file loads and its examples hold', () => {
  const rules = folder({ 'mine.yaml': blocks('yaml')[0]! });
  expect(ingest(['check', rules])).toMatchObject({ code: 0, stdout: expect.stringContaining('2 passed, 0 failed') });
});

test('its options and commands exist', () => {
  const help = ingest(['--help']).stdout;
  const named = readme.match(/--[a-z][a-z-]+/gu)!.filter((option) => option !== '--format=');
  expect(named.filter((option) => !help.includes(option))).toEqual([]);
  for (const command of ['filter', 'check', 'explain', 'view', 'diff', 'eval', 'schema', 'completion'])
    expect(help).toMatch(`\n  ${command}`);
});

test('its exit codes are those of --help', () => {
  const help = ingest(['--help']).stdout;
  for (const code of [0, 1, 2, 3, 4]) expect(help).toMatch(new RegExp(`^ {2}${code} `, 'mu'));
});

test('the files it points to exist', () => {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/gu)].map((match) => match[1]!);
  expect(links.filter((file) => !fs.existsSync(file))).toEqual([]);
});
