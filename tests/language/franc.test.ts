import { afterEach, describe, expect, test, vi } from 'vitest';
import { detectLanguages } from '../../src/language/detect.ts';
import * as franc from '../../src/language/franc.ts';
import { loadEngine } from '../../src/rules/engine.ts';

const { document: doc } = loadEngine();
const detect = (text: string) => {
  doc.read(text);
  return detectLanguages(doc).language;
};

afterEach(() => void vi.restoreAllMocks());

describe('franc decides a few words that letters and lists leave open', () => {
  test.each(['запах полыни', 'стая галок', 'сосна на обрыве'])('«%s» is Russian by its letter triples', (text) => {
    expect(detect(text)).toBe('ru');
    vi.spyOn(franc, 'askFranc').mockReturnValue(new Map());
    expect(detect(text)).not.toBe('ru');
  });
});

test('franc is not asked about a text that is clear', () => {
  const ask = vi.spyOn(franc, 'askFranc');
  detect('Сегодня в городе открыли новую школу, на открытие пришли сотни жителей.');
  detect('Бүгін қалада жаңа мектеп ашылды, оған жүздеген адам қатысты.');
  expect(ask).not.toHaveBeenCalled();
});

test('only the languages asked for are answered, from 0 to 1', () => {
  const answer = franc.askFranc('запах полыни', ['ru', 'uk', 'xx'], 'Cyrl');
  expect([...answer.keys()]).toEqual(['ru', 'uk']);
  expect(Math.max(...answer.values())).toBe(1);
  expect(franc.askFranc('запах полыни', ['ru'], 'Cyrl').size).toBe(0);
});
