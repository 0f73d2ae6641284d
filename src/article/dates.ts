/**
 * A calendar date written at one place of the head: day, month, year in the orders and signs that news pages use.
 * What the words mean is in the lists; whether the date is the article's is for `byline` and `dateline` to say.
 */
import type { ArticleTables } from './tables.ts';
import { type HeadWord, isDash } from './words.ts';

export interface WrittenDate {
  /** Null where the text leaves it out. */
  year: number | null;
  month: number;
  day: number;
  /** Index of the word after it. */
  next: number;
}

/** The date that begins at `words[at]`, or null. Day and month may be impossible (31.02): see `isoDay`. */
export function readDate(words: readonly HeadWord[], at: number, tables: ArticleTables): WrittenDate | null {
  return numericDate(words, at) ?? dayFirst(words, at, tables) ?? monthFirst(words, at, tables) ?? yearFirst(words, at, tables);
}

/** ISO day; null for a date without year or one that no calendar has. */
export function isoDay(date: { year: number | null; month: number; day: number }): string | null {
  const { year, month, day } = date;
  if (year === null) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCFullYear() !== year || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
  return time.toISOString().slice(0, 10);
}

const numberAt = (words: readonly HeadWord[], at: number): number | null => {
  const word = words[at];
  return word?.kind === 'number' ? Number(word.text) : null;
};

const isYear = (words: readonly HeadWord[], at: number): boolean => /^(?:19|20)\d\d$/u.test(words[at]?.text ?? '');
const isDay = (words: readonly HeadWord[], at: number): boolean => /^\d{1,2}$/u.test(words[at]?.text ?? '');
const isSign = (words: readonly HeadWord[], at: number, signs: string): boolean => {
  const word = words[at];
  return word?.kind === 'sign' && signs.includes(word.text);
};
const isGlued = (words: readonly HeadWord[], at: number): boolean => words[at]!.start === words[at - 1]?.end;

/** 04.05.2031, 2031-05-04; 04/05/2031 only where the order is certain. */
function numericDate(words: readonly HeadWord[], at: number): WrittenDate | null {
  const sign = words[at + 1]?.text ?? '';
  if (!isSign(words, at + 1, './-') || words[at + 3]?.text !== sign) return null;
  for (const i of [at + 1, at + 2, at + 3, at + 4]) if (!words[i] || !isGlued(words, i)) return null;
  const [a, b, c] = [numberAt(words, at), numberAt(words, at + 2), numberAt(words, at + 4)];
  if (a === null || b === null || c === null) return null;
  if (isYear(words, at) && isDay(words, at + 4)) return { year: a, month: b, day: c, next: at + 5 };
  if (!isYear(words, at + 4) || !isDay(words, at)) return null;
  if (sign === '/' && a <= 12 && b <= 12 && a !== b) return null;
  if (sign === '/' && b > 12) return { year: c, month: a, day: b, next: at + 5 };
  return { year: c, month: b, day: a, next: at + 5 };
}

/** 4 мая 2031 г., 02 Желтоқсан 2031, 6 Маусым, 2031, 5-ақпан, 1st December 2031. */
function dayFirst(words: readonly HeadWord[], at: number, tables: ArticleTables): WrittenDate | null {
  if (!isDay(words, at)) return null;
  let i = at + 1;
  if (isSign(words, i, '-.')) i++;
  if (words[i]?.kind === 'word' && isGlued(words, i) && tables.month(words[i]!.text) === null && words[i]!.text.length <= 3) i++;
  if (/^of$/u.test(words[i]?.text ?? '')) i++;
  const month = words[i]?.kind === 'word' ? tables.month(words[i]!.text) : null;
  if (month === null) return null;
  return withYear({ year: null, month, day: Number(words[at]!.text), next: i + 1 }, words, tables);
}

/** December 1, 2031; Dec. 1st 2031. */
function monthFirst(words: readonly HeadWord[], at: number, tables: ArticleTables): WrittenDate | null {
  if (words[at]?.kind !== 'word') return null;
  let i = at + 1;
  if (isSign(words, i, '.')) i++;
  const month = isDay(words, i) ? tables.month(words[at]!.text) : null;
  if (month === null) return null;
  const day = Number(words[i]!.text);
  i++;
  if (words[i]?.kind === 'word' && isGlued(words, i) && words[i]!.text.length <= 3) i++;
  return withYear({ year: null, month, day, next: i }, words, tables);
}

/** 2031 жылғы 1 желтоқсан, 2031-ші жылғы 1 желтоқсан. */
function yearFirst(words: readonly HeadWord[], at: number, tables: ArticleTables): WrittenDate | null {
  if (!isYear(words, at)) return null;
  const day = skipYearWords(words, at + 1, tables);
  if (day === at + 1) return null;
  const rest = dayFirst(words, day, tables) ?? monthFirst(words, day, tables);
  return rest && rest.year === null ? { ...rest, year: Number(words[at]!.text) } : null;
}

function withYear(date: WrittenDate, words: readonly HeadWord[], tables: ArticleTables): WrittenDate {
  let i = date.next;
  if (isSign(words, i, ',.') || isDash(words[i])) i++;
  if (!isYear(words, i)) return date;
  return { ...date, year: Number(words[i]!.text), next: skipYearWords(words, i + 1, tables) };
}

/** Over «г.», «ж.», «жылғы», «-ші жыл»; the full stop of an abbreviation is glued. */
export function skipYearWords(words: readonly HeadWord[], at: number, tables: ArticleTables): number {
  let i = at;
  while (i < words.length) {
    if (isDash(words[i]) && words[i + 1]?.kind === 'word' && tables.has('year', words[i + 1]!.text)) i++;
    if (words[i]?.kind !== 'word' || !tables.has('year', words[i]!.text)) break;
    i++;
    if (isSign(words, i, '.') && isGlued(words, i) && words[i - 1]!.text.length <= 2) i++;
  }
  return i;
}
