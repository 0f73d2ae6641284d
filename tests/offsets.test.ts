/** `start` and `end` count code points into `text`, end excluded: in Python `text[start:end] == mention["text"]`. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine, extract } from '../src/pipeline.ts';
import { recordSchema } from '../src/record/schema.ts';
import type { DocumentRecord, Span } from '../src/record/types.ts';
import { sampleRecords } from './samples.ts';

const engine = createEngine();
const isRecord = new Ajv2020({ allowUnionTypes: true }).compile(recordSchema);
const read = (text: string): DocumentRecord => extract(engine, { id: 'random', path: null, article: 1, encoding: 'utf-8', text });

/** Lists of spans that must be in text order, and the single ones. */
function spansOf(record: DocumentRecord): { where: string; spans: Span[] }[] {
  const { people, posts, regions, numbers, percentages, dates, title } = record;
  return [
    ...[...people, ...posts, ...regions].map(({ id, mentions }) => ({ where: id, spans: mentions })),
    { where: 'numbers', spans: numbers },
    { where: 'percentages', spans: percentages },
    { where: 'dates', spans: dates },
    { where: 'title', spans: title ? [title] : [] },
  ];
}

/** What is wrong with the offsets of a record; empty when all is well. */
function faultsOf(record: DocumentRecord): string[] {
  const points = [...record.text];
  const faults: string[] = [];
  for (const { where, spans } of spansOf(record)) {
    let last = 0;
    for (const { start, end, text } of spans) {
      const said = `${record.id} ${where} ${start}-${end} ${JSON.stringify(text)}`;
      if (start >= end || end > points.length) faults.push(`${said} is not inside the text`);
      else if (points.slice(start, end).join('') !== text)
        faults.push(`${said} points at ${JSON.stringify(points.slice(start, end).join(''))}`);
      if (start < last) faults.push(`${said} comes after one that starts at ${last}`);
      last = start;
    }
  }
  const { dateline } = record;
  if (dateline && (dateline.start >= dateline.end || dateline.end > points.length))
    faults.push(`${record.id} dateline is not inside the text`);
  return faults;
}

describe('of the samples', () => {
  const records = sampleRecords();

  test('every mention is a slice of the text, in text order', () => {
    expect(records.length).toBeGreaterThan(50);
    expect(records.flatMap(faultsOf)).toEqual([]);
  });

  test('entities are named by their first mention: p1, p2 … in text order', () => {
    for (const { people, posts, regions } of records)
      for (const entities of [people, posts, regions]) {
        expect(entities.map(({ id }) => Number(id.slice(1)))).toEqual(entities.map((_, index) => index + 1));
        const first = entities.map(({ mentions }) => mentions[0]!.start);
        expect(first).toEqual([...first].sort((a, b) => a - b));
      }
  });

  test('ids inside a record lead somewhere, and holder and posts say the same', () => {
    for (const { id, people, posts, regions } of records) {
      const holders = people.flatMap((person) => person.posts.map((post) => `${post} ${person.id}`)).sort();
      expect(holders, id).toEqual(posts.flatMap((post) => (post.holder ? [`${post.id} ${post.holder}`] : [])).sort());
      const known = regions.map((region) => region.id);
      expect(posts.map((post) => post.region).filter((region) => region !== null && !known.includes(region))).toEqual([]);
    }
  });
});

describe('an astral character is one code point', () => {
  test.each(['🎉', '🇰🇿', '👩🏽‍🔬', '𐰴', '\u{10ffff}'])('%s before a name', (symbol) => {
    const { people, text } = read(`${symbol} Айгүл Сәрсенова Алматыда тұрады.`);
    expect(people[0]!.mentions).toMatchObject([{ start: [...symbol].length + 1, text: 'Айгүл Сәрсенова' }]);
    expect([...text].slice([...symbol].length + 1).join('')).toMatch(/^Айгүл/u);
  });
});

describe('of random text', () => {
  const words = [
    ...['Асан', 'Қалиев', 'Қалиевтің', 'Аида', 'Балаеваның', 'Калиева', 'А.', 'Қ.', 'Серікұлы', 'Асан Қалиев', 'Aida', 'Kaliyeva', 'Mr.'],
    ...[
      'аким',
      'әкімі',
      'министр',
      'министрі',
      'и.о.',
      'бұрынғы',
      'acting',
      'Minister of',
      'заместитель',
      'Премьер-министр',
      'вице-',
      'орынбасары',
    ],
    ...[
      'Алматы',
      'Абай',
      'облысының',
      'область',
      'областях',
      'Region',
      'ВКО',
      'г.',
      'с.',
      'Ақтөбе',
      'және',
      'и',
      'and',
      'районы',
      'Қазақстанда',
    ],
    ...[
      '5',
      '3,4',
      '1 250 000',
      '12,345',
      'тыс.',
      'мың',
      'млрд',
      'thousand',
      'тенге',
      '₸',
      '$',
      '%',
      'пайыз',
      'процентов',
      'percent',
      '-ға',
      'жуық',
    ],
    ...[
      'екі',
      'жиырма',
      'two thirds',
      'полтора',
      'более',
      'астам',
      'от',
      'до',
      'from',
      'to',
      '2–6',
      'п. п.',
      'раза',
      '№',
      '9:30',
      '14.02.2031',
    ],
    ...[
      '2031',
      'жылғы',
      'году',
      '3 мамыр',
      '5 мая',
      'May 4,',
      'қаңтар',
      '9 месяцев',
      ' date 2031-02-03 ',
      'АСТАНА. KAZINFORM —',
      'ІІ тоқсан',
    ],
    ...['Qazaqstan', 'oblysynyŋ', 'äkımı', 'قازاقستان', 'שלום', 'استانا', 'Acтaнa', '中国', 'ё', 'е\u0308', 'и\u0306', 'İ', 'ı', 'ß', 'ﬁ'],
  ];
  const joints = [
    ...[
      ' ',
      ' ',
      ' ',
      ' ',
      ', ',
      '. ',
      '.',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      ' – ',
      ' — ',
      '-',
      '–',
      '«',
      '»',
      '“',
      '”',
      '(',
      ')',
      ': ',
      '; ',
      '! ',
      '…',
      '',
    ],
    ...[
      '\u00a0',
      '\u202f',
      '\u2009',
      '\u3000',
      '\u00ad',
      '\u200b',
      '\u200d',
      '\ufeff',
      '\u2028',
      '\u2029',
      '\u0085',
      '\t',
      '\f',
      '\0',
      '\u202e',
      '\u200f',
    ],
    ...['🎉', '🇰🇿', '👩🏽‍🔬', '\u{1d7d8}', '\ufffd', '\u0301', '* * *', '\n———\n'],
  ];
  const newsLike = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints)), { maxLength: 40 })
    .map((pairs) => pairs.flat().join(''));
  const anything = fc.oneof({ weight: 4, arbitrary: newsLike }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) });

  test('reading never throws; the record fits the schema; mentions are slices in text order; the second reading gives the same bytes', () => {
    const check = (text: string) => {
      const record = read(text);
      expect(faultsOf(record)).toEqual([]);
      expect(isRecord(record) ? [] : isRecord.errors).toEqual([]);
      expect(JSON.stringify(read(text))).toBe(JSON.stringify(record));
    };
    fc.assert(fc.property(anything, check), { numRuns: Number(process.env.RANDOM_RUNS ?? 1000), seed: 7 });
  });

  test('a lone surrogate does not move what follows', () => {
    const { people } = read('\ud83d Асан Қалиев Таразда. \ude00 Аида Балаева Таразда.');
    expect(people.map(({ mentions }) => mentions[0]!.start)).toEqual([2, 25]);
  });
});
