import { describe, expect, test } from 'vitest';
import { createEngine, extract } from '../../src/pipeline.ts';

const TEXT = 'Аким Алматы Ерболат Досаев сообщил, что 12,5 % домов построено в феврале. Досаев поручил ускорить работы.';
const recordOf = (engine: ReturnType<typeof createEngine>, text: string) =>
  extract(engine, { id: 'a', path: null, article: 1, encoding: 'utf-8', text });

/** Words that nobody has written yet, ten to a sentence. */
const newWords = (from: number): string => {
  const word = (n: number): string =>
    [...String(n + 100_000)].map((digit) => ['ба', 'во', 'гу', 'ди', 'зе', 'ку', 'ла', 'мо', 'ни', 'ру'][+digit]).join('');
  return `${Array.from({ length: 500 }, (_, n) => word(from + n)).join(' ')}.`;
};

describe('the cache of word forms', () => {
  const engine = createEngine();
  const before = recordOf(engine, TEXT);
  const { forms } = engine.document;
  let most = 0;
  for (let from = 0; from < 150_000; from += 500) {
    recordOf(engine, newWords(from));
    recordOf(engine, TEXT);
    most = Math.max(most, forms.count);
  }

  test('does not grow beyond its limit, whatever comes', () => {
    expect(most).toBeLessThan(70_000);
  });

  test('keeps the words that come again, under new ids', () => {
    const known = new Set(forms.folded);
    expect(['аким', 'алматы', 'сообщил', 'феврале'].filter((word) => !known.has(word))).toEqual([]);
    expect(known.has('бабабабабаба')).toBe(false);
  });

  test('gives the same record after it forgot', () => {
    expect(recordOf(engine, TEXT)).toEqual(before);
    expect(recordOf(createEngine(), TEXT)).toEqual(before);
  });
});
