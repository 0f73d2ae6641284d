/**
 * Lookup keys: what makes two spellings of one word equal, and the two hashes under which a word is found.
 * The scanner computes the same hashes while it reads, so both must change together.
 */
import { FOLD } from './chars.ts';

export const HASH1_START = 0x811c9dc5 | 0;
export const HASH2_START = 0x9e3779b9 | 0;
export const HASH1_FACTOR = 0x01000193;
export const HASH2_FACTOR = 0x85ebca6b;
/** Stands for every hyphen inside a word. */
export const HYPHEN = 0x2d;
/** Stands for every apostrophe inside a word. */
export const APOSTROPHE = 0x27;

/** Lower case, ё as е, no diacritics on Latin letters, no soft hyphens; hyphens and apostrophes in one form; other characters dropped. */
export function fold(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const folded = FOLD[code]!;
    if (folded !== 0) out += String.fromCharCode(folded);
    else if (isHyphen(code)) out += '-';
    else if (isApostrophe(code)) out += "'";
    else if (code >= 0x30 && code <= 0x39) out += word[i];
  }
  return out;
}

/** Only the letters' case and ё: for names of several words, whose blanks count. */
export function foldLetters(text: string): string {
  const small = text.toLowerCase();
  return small.includes('ё') ? small.replaceAll('ё', 'е') : small;
}

export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x60 || code === 0xb4;

export function hash1(folded: string, end = folded.length): number {
  let h = HASH1_START;
  for (let i = 0; i < end; i++) h = Math.imul(h ^ folded.charCodeAt(i), HASH1_FACTOR);
  return h;
}

export function hash2(folded: string, end = folded.length): number {
  let h = HASH2_START;
  for (let i = 0; i < end; i++) h = Math.imul(h + folded.charCodeAt(i), HASH2_FACTOR);
  return h;
}

/** Look-alike letters, Latin to Cyrillic: «Kазахстан» typed with a Latin K. */
const LATIN_AS_CYRILLIC: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  ə: 'ә',
};
const CYRILLIC_AS_LATIN = Object.fromEntries(Object.entries(LATIN_AS_CYRILLIC).map(([l, c]) => [c, l]));

/**
 * A word of mixed scripts rewritten in the script most of its letters have, where every foreign letter has a look-alike there; else as it is.
 * Decides for matching only: `text` keeps what was printed.
 */
export function unmix(folded: string): string {
  let cyrillic = 0;
  let latin = 0;
  for (const char of folded) {
    if (char >= 'Ѐ' && char <= 'ԯ') cyrillic++;
    else if (char >= 'a' && char <= 'z') latin++;
  }
  if (cyrillic === 0 || latin === 0) return folded;
  const table = cyrillic >= latin ? LATIN_AS_CYRILLIC : CYRILLIC_AS_LATIN;
  const foreign = cyrillic >= latin ? /[a-z]/u : /[Ѐ-ԯ]/u;
  let out = '';
  for (const char of folded) {
    if (!foreign.test(char)) out += char;
    else if (table[char]) out += table[char];
    else return folded;
  }
  return out;
}

/** The same for a word as printed, in its own capitals. */
export function unmixPrinted(printed: string): string {
  const plain = unmix(printed.toLowerCase());
  if (plain.length !== printed.length) return printed;
  return Array.from(plain, (char, i) => (printed[i] === printed[i]!.toLowerCase() ? char : char.toUpperCase())).join('');
}
