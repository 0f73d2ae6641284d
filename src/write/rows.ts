/**
 * A record as flat rows, for tables: one row per mention, or one per entity. All columns are always there; null where there is nothing.
 *
 * Nested data does not survive in CSV and SQL; `document` is the record's id to join by.
 */
import type { DocumentRecord, Mention } from '../record/types.ts';

export type Cell = string | number | null;
export type Row = Record<string, Cell>;

const MENTION = {
  document: '',
  path: null,
  date: null,
  language: '',
  type: '',
  entity: null,
  key: null,
  name: null,
  start: 0,
  end: 0,
  text: '',
  rule: '',
  value: null,
  high: null,
  relation: null,
  unit: null,
  currency: null,
  when: null,
} satisfies Row;

const ENTITY = {
  document: '',
  path: null,
  date: null,
  language: '',
  type: '',
  entity: '',
  key: '',
  name: '',
  given: null,
  patronymic: null,
  family: null,
  gender: null,
  status: null,
  holder: null,
  region: null,
  organization: null,
  kind: null,
  country: null,
  iso: null,
  iso_region: null,
  kato: null,
  mentions: 0,
} satisfies Row;

export const MENTION_COLUMNS: readonly string[] = Object.keys(MENTION);
export const ENTITY_COLUMNS: readonly string[] = Object.keys(ENTITY);
/** Columns that hold numbers; all others hold text. */
export const NUMERIC: ReadonlySet<string> = new Set(['schema', 'start', 'end', 'value', 'high', 'mentions']);

/** In text order; where two begin together the longer first. */
export function mentionRows(record: DocumentRecord): Row[] {
  const place = placeOf(record);
  const row = (type: string, { start, end, text, rule }: Mention, more: Row): Row => ({
    ...MENTION,
    ...place,
    type,
    ...more,
    start,
    end,
    text,
    rule,
  });
  const rows = [
    ...record.people.flatMap(({ id, key, name, mentions }) => mentions.map((m) => row('person', m, { entity: id, key, name }))),
    ...record.posts.flatMap(({ id, key, title, mentions }) => mentions.map((m) => row('post', m, { entity: id, key, name: title }))),
    ...record.regions.flatMap(({ id, key, name, mentions }) => mentions.map((m) => row('region', m, { entity: id, key, name }))),
    ...record.numbers.map((m) =>
      row('number', m, { value: m.value, high: m.high, relation: m.relation, unit: m.unit, currency: m.currency }),
    ),
    ...record.percentages.map((m) => row('percent', m, { value: m.value, high: m.high, relation: m.relation, unit: m.unit })),
    ...record.dates.map((m) => row('date', m, { when: m.value })),
  ];
  return rows.sort((a, b) => Number(a.start) - Number(b.start) || Number(b.end) - Number(a.end));
}

/** People, then posts, then regions, as the record lists them. */
export function entityRows(record: DocumentRecord): Row[] {
  const place = placeOf(record);
  return [
    ...record.people.map(({ id, posts: _, mentions, ...person }) => ({
      ...ENTITY,
      ...place,
      type: 'person',
      entity: id,
      ...person,
      mentions: mentions.length,
    })),
    ...record.posts.map(({ id, title, mentions, ...post }) => ({
      ...ENTITY,
      ...place,
      type: 'post',
      entity: id,
      name: title,
      ...post,
      mentions: mentions.length,
    })),
    ...record.regions.map(({ id, mentions, ...region }) => ({
      ...ENTITY,
      ...place,
      type: 'region',
      entity: id,
      ...region,
      mentions: mentions.length,
    })),
  ];
}

function placeOf({ id, source, date, language }: DocumentRecord): Row {
  return { document: id, path: source.path, date, language };
}

export const DOCUMENT_COLUMNS: readonly string[] =
  'schema id source language script languages date date_source dateline title text people posts regions numbers percentages dates problems'.split(
    ' ',
  );

/** The whole record in one row; what is nested is JSON text. */
export function documentRow(record: DocumentRecord): Row {
  const cell = (value: unknown): Cell => (typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as Cell));
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, cell(value)]));
}
