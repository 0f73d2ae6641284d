/**
 * What a capitalised word that no list knows can be as part of a name: its nominative for each case that its last letters allow.
 * A guess never proves a person; it keeps two people apart whose cases differ («мать Кристины Ольга») and names the one who agrees.
 */
import type { Document } from '../match/document.ts';
import { notesByLanguage } from '../match/forms.ts';
import type { Language } from '../record/types.ts';
import { ACC, CASES, DAT, GEN, INS, LOC, NOM } from '../text/grammar.ts';
import { LATN } from '../text/tokens.ts';
import { isSureEnding, stripKazakh } from './name-kazakh.ts';
import type { NamePart, Part } from './name-parts.ts';

interface Guess {
  gender: 'm' | 'f' | null;
  cases: number;
  cut: number;
  add: string;
  strength: number;
}

/** Readings as `part` of the word at `token`, the likelier stronger. */
export function guessParts(doc: Document, token: number, part: Part, language: Language): readonly NamePart[] {
  const form = doc.tokens.form[token]!;
  const note = GUESSES[part][language];
  const known = doc.forms.noted(note, form);
  if (known) return known;
  const word = doc.folded(token);
  const latin = doc.tokens.has(token, LATN);
  const guesses = latin
    ? ANY
    : language === 'ru'
      ? [...russian(word, part), ...hyphenated(word, part)]
      : language === 'kk'
        ? kazakh(doc, word)
        : ANY;
  return doc.forms.keep(
    note,
    form,
    guesses.map((guess) => partOf(guess, part, language)),
  );
}

const GUESSES = {
  given: notesByLanguage<readonly NamePart[]>(),
  family: notesByLanguage<readonly NamePart[]>(),
  patronymic: notesByLanguage<readonly NamePart[]>(),
};

const partOf = ({ gender, cases, cut, add, strength }: Guess, part: Part, language: Language): NamePart => ({
  part,
  gender,
  cases,
  cut,
  add,
  base: null,
  strength,
  ambiguous: false,
  familyFirst: false,
  language: language === 'und' ? 'en' : language,
  ending: null,
});

const ANY: readonly Guess[] = [{ gender: null, cases: CASES, cut: 0, add: '', strength: 0.4 }];

/** Outweighs the nominative that a name has by default. */
const SURE = 1.2;

function kazakh(doc: Document, word: string): Guess[] {
  const bare = stripKazakh(doc, word);
  const whole: Guess = { gender: null, cases: NOM, cut: 0, add: '', strength: 0.3 };
  return bare.length === word.length
    ? [whole]
    : [
        {
          gender: null,
          cases: CASES & ~NOM,
          cut: word.length - bare.length,
          add: '',
          strength: isSureEnding(word.slice(bare.length)) ? SURE : 0.4,
        },
        whole,
      ];
}

/** Nothing declines a woman's surname that ends in a consonant, nor a foreign name in -о, -у, -и. */
const fixed = (gender: 'm' | 'f' | null, strength = 0.2): Guess => ({ gender, cases: CASES, cut: 0, add: '', strength });
const bare = (gender: 'm' | 'f' | null, strength = 0.5): Guess => ({ gender, cases: NOM, cut: 0, add: '', strength });
const oblique = (gender: 'm' | 'f' | null, cases: number, cut: number, add: string, strength = 0.4): Guess => ({
  gender,
  cases,
  cut,
  add,
  strength,
});

const VOWEL = /[аеёиоуыэюя]$/u;

function russian(word: string, part: Part): Guess[] {
  const stem = word.slice(0, -1);
  const soft = VOWEL.test(stem) ? 'й' : 'ь';
  const last = word[word.length - 1]!;
  if (word.endsWith('ом') || word.endsWith('ем')) return instrumental(word);
  if (word.endsWith('ым') || word.endsWith('им')) {
    const add = word.endsWith('ым') || !/[кгхжшчщ]$/u.test(word.slice(0, -2)) ? 'ый' : 'ий';
    return [bare('m'), oblique('m', INS | LOC | DAT, 2, add, 0.25), fixed('f')];
  }
  if (word.endsWith('ого')) return [oblique('m', GEN | ACC, 3, /[кгх]$/u.test(word.slice(0, -3)) ? 'ий' : 'ый'), fixed(null)];
  if (word.endsWith('ой')) return [bare('m', 0.4), oblique(null, INS, 2, 'а'), fixed('f')];
  if (word.endsWith('ей')) return [bare('m', 0.4), oblique(null, INS, 2, 'я', 0.3), fixed('f')];
  switch (last) {
    case 'а':
      return [bare(null), oblique('m', GEN | ACC, 1, '')];
    case 'я':
      return [bare(null), oblique('m', GEN | ACC, 1, soft)];
    case 'у':
      return [oblique('m', DAT, 1, ''), oblique(null, ACC, 1, 'а', 0.3), fixed(null)];
    case 'ю':
      return [oblique('m', DAT, 1, soft, 0.5), oblique(null, ACC, 1, 'я', 0.3), fixed(null, 0.05)];
    case 'е':
      return [fixed(null, 0.3), oblique('m', LOC, 1, '', 0.25), oblique(null, DAT | LOC, 1, 'а', 0.28)];
    case 'ы':
      return [oblique(null, GEN, 1, 'а', 0.3), fixed(null)];
    case 'и':
      return [fixed(null, 0.3), oblique(null, GEN | DAT | LOC, 1, /[кгхжшчщ]$/u.test(stem) ? 'а' : 'я', 0.25)];
    case 'о':
    case 'э':
      return [fixed(null, 0.5)];
    default:
      // Hardly a woman's given name ends in a consonant that no list has; many surnames of women do.
      return [bare('m'), fixed('f', part === 'given' ? -1 : 0.3)];
  }
}

/** «Гарсесу-Монтойя», «Орловой-Гелия»: the first surname declines, the second does not. */
function hyphenated(word: string, part: Part): Guess[] {
  const cut = word.lastIndexOf('-');
  if (cut < 3 || word.length - cut < 4 || !VOWEL.test(word)) return [];
  const rest = word.length - cut;
  return russian(word.slice(0, cut), part)
    .filter((guess) => guess.cut > 0)
    .map((guess) => ({ ...guess, cut: guess.cut + rest, add: guess.add + word.slice(cut) }));
}

function instrumental(word: string): Guess[] {
  const stem = word.slice(0, -2);
  const soft = VOWEL.test(stem) ? 'й' : /[жшчщц]$/u.test(stem) ? '' : 'ь';
  return [bare('m', 0.3), oblique('m', INS, 2, word.endsWith('ом') ? '' : soft), fixed('f', 0.25)];
}
