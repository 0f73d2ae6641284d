/**
 * JSON Schema (draft 2020-12) of the record in `types.ts`. Every field is required and no other is allowed, so a change of the record
 * that is not made here fails the tests. Only `ingest filter` adds `meta`.
 */
import { SCHEMA } from './types.ts';

type Schema = { [key: string]: unknown };

const string = { type: 'string' };
const text = { type: ['string', 'null'] };
const number = { type: 'number' };
const offset = { type: 'integer', minimum: 0 };
const id = (letter: string) => ({ type: 'string', pattern: `^${letter}[1-9][0-9]*$` });
const orNull = ({ type, ...rest }: Schema) => ({ ...rest, type: [type, 'null'] });
const oneOf = (...values: (string | null)[]) => ({ enum: values });
const array = (items: Schema) => ({ type: 'array', items });
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

function object(properties: Record<string, Schema>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const span = { start: offset, end: offset, text: string };
const mention = { ...span, rule: string };
const quantity = { value: number, high: { type: ['number', 'null'] }, relation: oneOf('exact', 'about', 'over', 'under', 'range') };
const mentions = { mentions: array(ref('mention')) };
const language = oneOf('kk', 'ru', 'en', 'und');
const day = { type: ['string', 'null'], pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };

const $defs: Record<string, Schema> = {
  mention: { description: 'Code points into `text`, end excluded.', ...object(mention) },
  person: object({
    id: id('p'),
    key: string,
    name: string,
    given: text,
    patronymic: text,
    family: text,
    gender: oneOf('m', 'f', null),
    posts: array(id('t')),
    ...mentions,
  }),
  post: object({
    id: id('t'),
    key: string,
    title: string,
    status: oneOf('current', 'former', 'acting'),
    holder: orNull(id('p')),
    region: orNull(id('r')),
    organization: text,
    ...mentions,
  }),
  region: object({
    id: id('r'),
    key: string,
    name: string,
    kind: oneOf('country', 'region', 'district', 'city', 'settlement'),
    country: text,
    iso: text,
    iso_region: text,
    kato: text,
    ...mentions,
  }),
  number: object({ ...mention, ...quantity, unit: text, currency: text }),
  percentage: object({ ...mention, ...quantity, unit: oneOf('percent', 'percentage_point') }),
  date: object({ ...mention, value: { type: 'string', description: 'ISO 8601 day, month, year or interval.' } }),
};

const source = object({
  path: text,
  article: { type: 'integer', minimum: 1 },
  encoding: string,
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
});

const record = object({
  schema: { const: SCHEMA },
  id: string,
  source,
  language,
  script: oneOf('Cyrl', 'Latn', 'Arab', 'Zyyy'),
  languages: array(object({ language, share: { type: 'number', minimum: 0, maximum: 1 } })),
  date: day,
  date_source: oneOf('header', 'dateline', 'byline', 'input', null),
  dateline: { ...object({ place: text, agency: text, start: offset, end: offset }), type: ['object', 'null'] },
  title: { ...object({ text: string, start: offset, end: offset }), type: ['object', 'null'] },
  text: string,
  people: array(ref('person')),
  posts: array(ref('post')),
  regions: array(ref('region')),
  numbers: array(ref('number')),
  percentages: array(ref('percentage')),
  dates: array(ref('date')),
  problems: array(object({ code: string, message: string })),
});

export const recordSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `habarshy record, schema ${SCHEMA}`,
  ...record,
  properties: {
    ...record.properties,
    meta: { type: 'object', description: 'Other fields of the input; only from `ingest filter`.' },
  },
  $defs,
};
