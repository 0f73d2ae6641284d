/** What is a place and what is not, by the words beside it; each line through the whole pipeline. */
import { describe, expect, test } from 'vitest';
import { createEngine, extract } from '../../src/pipeline.ts';

const engine = createEngine();
const placesOf = (text: string): string[] => {
  const { regions } = extract(engine, { id: 't', path: null, article: 1, encoding: 'utf-8', text });
  return regions
    .flatMap((region) => region.mentions.map((mention) => ({ ...mention, key: region.key })))
    .sort((a, b) => a.start - b.start)
    .map(({ text: printed, key }) => `${printed} = ${key}`);
};

type Table = [text: string, ...places: string[]][];
const check = (table: Table) => test.each(table)('%s', (text, ...places) => expect(placesOf(text)).toEqual(places));

describe('generic words', () => {
  check([
    ['Жиын Қызылорда облысында және Қызылорда қаласында өтті.', 'Қызылорда облысында = KZ-43', 'Қызылорда қаласында = kato:431010000'],
    ['В Кызылординской области и городе Таразе идёт снег.', 'Кызылординской области = KZ-43', 'Таразе = kato:311010000'],
    ['Пожар начался в штате Юта.', 'Юта = US-UT'],
    ['Соединённые Штаты осудили приговор.', 'Соединённые Штаты = US'],
    ['Мэр города Сергей Орлов выступил.'],
    ['В 2011 г. Верховный суд отменил решение.'],
    [
      'Жители Верхнесосьинского и Нижнесосьинского районов собрались.',
      'Верхнесосьинского = verhnesosinski-raon',
      'Нижнесосьинского районов = nijnesosinski-raon',
    ],
  ]);
});

describe('doubtful names', () => {
  check([
    ['Они приехали в Париж, где живут.', 'Париж = fr/paris'],
    ['Вашингтон на это отреагировал спокойно.', 'Вашингтон = us/washington'],
    ['Officials in Washington met. Washington declined to comment.', 'Washington = us/washington', 'Washington = us/washington'],
    ['George Washington was born here. A portrait of Washington hangs there.'],
    ['По словам Белова, цены выросли.'],
    ['Президент Перу Мартин Вискарра подал в отставку.', 'Перу = PE'],
    ['Фильм «Золотая осень» показали вчера.'],
    ['На улицах Лондона тихо.', 'Лондона = gb/london'],
    ['Концерт Абай көшесінде өтті.'],
  ]);
});

describe('one sense an article', () => {
  check([
    ['Georgia beat Alabama in Atlanta.', 'Georgia = US-GA', 'Alabama = US-AL', 'Atlanta = us/atlanta'],
    ['Georgia and Armenia signed a treaty.', 'Georgia = GE', 'Armenia = AM'],
    ['The state of Texas sued.', 'Texas = US-TX'],
  ]);
});

describe('areas are no regions', () => {
  check([
    ['Countries of Latin America and Central Asia met.'],
    ['Страны Центральной Азии договорились.'],
    ['Латын Америкасы елдері келісті.'],
  ]);
});

describe('abbreviations', () => {
  check([
    ['He moved to Springfield, Mass., in May.', 'Springfield = us/springfield', 'Mass. = US-MA'],
    ['He flew to Washington, D.C., from Rome.', 'Washington, D.C. = us/washington', 'Rome = it/rome'],
    ['Miss Rosenthal spoke about mass and time.'],
    ['ШҚО-да жол ашылды.', 'ШҚО-да = KZ-63'],
    ['It costs US$20,000.'],
  ]);
});
