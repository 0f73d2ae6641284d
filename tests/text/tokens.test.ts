/** What the scanner makes of a text: each token as printed, with what the recognizers ask of it. */
import { describe, expect, it } from 'vitest';
import { fold, hash1, hash2, unmix } from '../../src/text/fold.ts';
import { ALL_CAPITALS, BREAK, CAPITAL, type FormIndex, KAZAKH, MIXED, SPACED, Tokens, tokenize, WORD } from '../../src/text/tokens.ts';

/** Hands out an id per folded form, so that a test can see which words are one. */
class Ids implements FormIndex {
  readonly folded: string[] = [''];
  find(h1: number, h2: number): number {
    return Math.max(
      0,
      this.folded.findIndex((word, id) => id > 0 && hash1(word) === h1 && hash2(word) === h2),
    );
  }
  add(h1: number, h2: number, folded: string): number {
    expect([hash1(folded), hash2(folded)]).toEqual([h1, h2]);
    return this.folded.push(folded) - 1;
  }
}

function read(text: string) {
  const tokens = new Tokens();
  const ids = new Ids();
  tokenize(text, tokens, ids);
  const printed = Array.from({ length: tokens.count }, (_, i) => tokens.slice(i));
  return { tokens, printed, folded: (i: number) => ids.folded[tokens.form[i]!] };
}

describe('tokens', () => {
  it.each([
    ['Премьер-министр Асан Қалиев.', ['Премьер-министр', 'Асан', 'Қалиев', '.']],
    ['9млн теңге, 17.5bn', ['9', 'млн', 'теңге', ',', '17', '.', '5', 'bn']],
    ['21%-дан астам', ['21', '%', '-', 'дан', 'астам']],
    ['3-ші мектеп', ['3', '-', 'ші', 'мектеп']],
    ['ҚР-ның заңы', ['ҚР-ның', 'заңы']],
    ["Kazakhstan's O'Brien", ['Kazakhstan', "'", 's', "O'Brien"]],
    ['елде.Бүгін', ['елде', '.', 'Бүгін']],
    ['Алматы – Астана', ['Алматы', '–', 'Астана']],
    ['720 615 адам', ['720', '615', 'адам']],
    ['🔹 Олжас', ['🔹', 'Олжас']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(read(text).printed).toEqual(expected);
  });

  it('takes a run of line ends as one token, blank lines included', () => {
    const { tokens } = read('Бір\r\n\r\n  Екі');
    expect([...tokens.kind.slice(0, tokens.count)]).toEqual([WORD, BREAK, WORD]);
  });

  it('knows capitals, white space and Kazakh letters', () => {
    const { tokens } = read('АСТАНА. Қала дала');
    expect(tokens.has(0, ALL_CAPITALS)).toBe(true);
    expect(tokens.has(2, CAPITAL) && tokens.has(2, KAZAKH) && tokens.has(2, SPACED)).toBe(true);
    expect(tokens.has(3, CAPITAL | KAZAKH)).toBe(false);
  });

  it('sees one word in all its spellings', () => {
    const { folded } = read('Артём АРТЕМ Ар\u00adтем Арте\u0301м');
    expect([folded(0), folded(1), folded(2), folded(3)]).toEqual(['артем', 'артем', 'артем', 'артем']);
  });

  it('brings look-alike letters to one script and says so', () => {
    // Latin K, A, a among Cyrillic letters.
    const { tokens, folded } = read('Kазахстан Aлмaты IKEA');
    expect([folded(0), folded(1), folded(2)]).toEqual(['казахстан', 'алматы', 'ikea']);
    expect([tokens.has(0, MIXED), tokens.has(1, MIXED), tokens.has(2, MIXED)]).toEqual([true, true, false]);
  });
});

describe('folding', () => {
  it.each([
    ['Ёлка', 'елка'],
    ['Erdoğan', 'erdogan'],
    ['Ағылшын-қазақ', 'ағылшын-қазақ'],
    ['O’Neill', "o'neill"],
    ['Й', 'й'],
  ])('%s → %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it('leaves a word alone whose foreign letters look like nothing', () => {
    expect(unmix('wifi-желі')).toBe('wifi-желі');
  });
});
