/** Which place a name means in an article, and what the record calls it. */
import { expect, test } from 'vitest';
import { createEngine, extract } from '../../src/pipeline.ts';
import type { Region } from '../../src/record/types.ts';

const engine = createEngine();
const regionsOf = (text: string): Region[] =>
  extract(engine, { id: 't', path: null, article: 1, encoding: 'utf-8', text }).regions as Region[];

test('one key for a place in three languages', () => {
  const keys = [
    'Жиын Қарағанды облысында өтті.',
    'Совещание прошло в Карагандинской области.',
    'The meeting was held in Karaganda Region.',
  ];
  expect(keys.map((text) => regionsOf(text)[0]?.key)).toEqual(['KZ-35', 'KZ-35', 'KZ-35']);
});

test('a country is called as the article calls it', () => {
  expect(regionsOf('Делегация Беларуси приехала. В Беларуси рады.')[0]?.name).toBe('Беларусь');
  expect(regionsOf('Делегация Белоруссии приехала в Беларусь.')[0]?.name).toBe('Белоруссия');
  expect(regionsOf('В РК приняли закон.')[0]?.name).toBe('Казахстан');
});

test('a place that no list has takes the country of the others', () => {
  const regions = regionsOf('В Алматинской области и в п. Грушино идёт дождь.');
  expect(regions.find((region) => region.kind === 'settlement')).toMatchObject({ name: 'Грушино', country: 'KZ', key: 'kz/grushino' });
});

test('a further mention of such a place is the same place', () => {
  const [region] = regionsOf('Trucks were burnt near Daquriya. Troops entered Daquriya later.');
  expect(region?.mentions).toHaveLength(2);
});
