/** `ingest eval` on gold small enough to count by hand. */
import { describe, expect, it } from 'vitest';
import { parseBrat, parseConll, parseGoldLine } from '../../src/eval/gold.ts';
import { matchSpans } from '../../src/eval/match.ts';
import { Evaluator } from '../../src/eval/measure.ts';
import type { EntityType, GoldSpan, PredictedSpan } from '../../src/eval/types.ts';
import { extract } from '../../src/index.ts';

const person = (start: number, end: number): PredictedSpan => ({ type: 'person', start, end, value: null, high: null });
const gold = (start: number, end: number, more: Partial<GoldSpan> = {}): GoldSpan => ({ type: 'person', start, end, ...more });

describe('matching', () => {
  it('pairs exact spans first, whatever overlaps more', () => {
    const { pairs } = matchSpans([person(0, 12), person(5, 12)], [gold(5, 12)], [], 'overlap');
    expect([...pairs]).toEqual([[1, 0]]);
  });

  it('takes an alternative boundary as exact', () => {
    expect(matchSpans([person(0, 5)], [gold(0, 9, { alts: [[0, 5]] })], [], 'exact').pairs.size).toBe(1);
  });

  it('neither rewards nor punishes a find on an optional span', () => {
    expect(matchSpans([person(0, 5)], [], [gold(0, 8, { optional: true })], 'exact').falsePositives).toEqual([]);
    expect(matchSpans([person(0, 2)], [], [gold(0, 8, { optional: true })], 'exact').falsePositives).toEqual([]);
    expect(matchSpans([person(7, 20)], [], [gold(0, 8, { optional: true })], 'exact').falsePositives).toEqual([0]);
  });
});

describe('measures', () => {
  const text = 'Вчера Асан Калиев посетил Тараз и Омск.';
  const record = extract(text, { id: 'a', language: 'ru' });

  it('counts hits, misses and false finds by type', () => {
    const evaluator = new Evaluator(false);
    const spans: GoldSpan[] = [
      { type: 'person', start: 6, end: 17 },
      { type: 'region', start: 26, end: 31 },
    ];
    evaluator.add({ id: 'a', text, types: ['person', 'region'], recallTypes: [], spans }, record);
    const [people, places] = evaluator.evaluation().rows;
    expect(people).toMatchObject({ type: 'person', gold: 1, exact: { tp: 1, fp: 0, fn: 0, precision: 1, recall: 1, f1: 1 } });
    expect(places).toMatchObject({ type: 'region', gold: 1, exact: { tp: 1, fp: 1, fn: 0, precision: 0.5, recall: 1, f1: 2 / 3 } });
  });

  it('gives recall only where the gold covers a type in part', () => {
    const evaluator = new Evaluator(false);
    evaluator.add({ id: 'a', text, types: [], recallTypes: ['region'], spans: [{ type: 'region', start: 26, end: 31 }] }, record);
    expect(evaluator.evaluation().rows[0]!.exact).toEqual({ tp: 1, fp: 0, fn: 0, precision: null, recall: 1, f1: null });
  });

  it('finds a text whose header the record has cut off', () => {
    const evaluator = new Evaluator(true);
    const whole = ` date 2031-02-03 ${text}`;
    evaluator.add(
      { id: 'a', lang: 'ru', text: whole, types: ['person'], recallTypes: [], spans: [{ type: 'person', start: 23, end: 34 }] },
      extract(whole, { id: 'a' }),
    );
    expect(evaluator.evaluation().rows.map((row) => [row.language, row.exact.f1])).toEqual([
      [null, 1],
      ['ru', 1],
    ]);
  });
});

describe('gold formats', () => {
  const labels = new Map<string, EntityType>([
    ['PER', 'person'],
    ['LOC', 'region'],
  ]);

  it('reads CoNLL columns', () => {
    const document = parseConll('a', '-DOCSTART- O\n\nАсан B-PER\nКалиев I-PER\nв O\nТаразе B-LOC\n. O\n\nКонец O\n', labels);
    expect(document.text).toBe('Асан Калиев в Таразе .\nКонец');
    expect(document.spans).toEqual([
      { type: 'person', start: 0, end: 11 },
      { type: 'region', start: 14, end: 20 },
    ]);
  });

  it('reads brat, labels of other schemes left out', () => {
    const document = parseBrat('a', 'Асан Калиев', 'T1\tPER 0 11\tАсан Калиев\nT2\tNORP 0 4\tАсан\nR1\tWorks Arg1:T1 Arg2:T2\n', labels);
    expect(document.spans).toEqual([{ type: 'person', start: 0, end: 11 }]);
  });

  it('says which line is broken', () => {
    expect(() => parseGoldLine('{"id":"a"', 7)).toThrow(/not JSON/u);
    expect(() => parseBrat('a', '', 'T1 wrong', labels)).toThrow(/not a brat annotation/u);
  });
});
