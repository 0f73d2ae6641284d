/**
 * What one token, with its ending, can be in a date: a day, a month, a year, a word of the calendar. The recognizers of dates read with these.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { FormNote } from '../match/forms.ts';
import type { Thing } from '../match/types.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { ALL_CAPITALS, NUMERAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import { isYear } from './iso.ts';
import { numeralWordAt } from './numeral-word.ts';

/** A piece of a date: its value, the tokens it covers. */
export interface Piece {
  value: number;
  from: number;
  to: number;
  /** The first of a hyphenated pair: «I-III». */
  low?: number;
}

export const DASHES = new Set([...'-‐‑–—−'].map((c) => c.charCodeAt(0)));
export const isDashAt = (doc: Document, i: number): boolean => doc.tokens.isKind(i, PUNCTUATION) && DASHES.has(doc.tokens.code(i));

const size = (doc: Document, i: number): number => doc.tokens.end[i]! - doc.tokens.start[i]!;

/** A number of one or two digits with its ending: 12, 12th, 12-го, 4-інші. */
export function dayFrom(doc: Document, i: number): Piece | null {
  if (!doc.tokens.isKind(i, NUMERAL) || size(doc, i) > 2) return null;
  const value = Number(doc.tokens.slice(i));
  if (value < 1 || value > 31 || isPartOfFigure(doc, i)) return null;
  return { value, from: i, to: afterEnding(doc, i + 1) };
}

/** 1:0, 12,5 or 2.5 before a month is no day. */
function isPartOfFigure(doc: Document, i: number): boolean {
  const mark = doc.tokens.code(i - 1);
  return (
    doc.tokens.isGlued(i) &&
    (mark === 0x2c || mark === 0x3a || mark === 0x2e || mark === 0x2f) &&
    doc.tokens.isKind(i - 2, NUMERAL) &&
    doc.tokens.isGlued(i - 1)
  );
}

const ENDING = /^(?:го|ое|е|й|м|му|х|st|nd|rd|th|[а-яәғқңөұүһі]{0,4}нш[іы].*|ші|шы)$/u;

/** Past «-го», «-інші», “th” behind a number. */
export function afterEnding(doc: Document, i: number): number {
  const { tokens } = doc;
  if (tokens.isKind(i, WORD) && tokens.isGlued(i) && ENDING.test(doc.folded(i))) return i + 1;
  if (tokens.code(i) === 0x2d && tokens.isGlued(i) && tokens.isKind(i + 1, WORD) && tokens.isGlued(i + 1) && ENDING.test(doc.folded(i + 1)))
    return i + 2;
  return i;
}

/** The day that ends right before token `at`, in digits or as an ordinal in words. */
export function dayBefore(doc: Document, at: number): Piece | null {
  // «5» мая 2023 года
  if (isQuoteMark(doc.tokens.code(at - 1)) && isQuoteMark(doc.tokens.code(at - 3))) {
    const quoted = dayFrom(doc, at - 2);
    return quoted === null ? null : { ...quoted, from: at - 3, to: at };
  }
  const starts = [at - 1, at - 2, at - 3];
  for (const start of starts) {
    const day = start >= 0 ? dayFrom(doc, start) : null;
    if (day !== null && day.to === at) return day;
  }
  return spelledDayBefore(doc, at);
}

/** «двадцать первого», «жиырма бірінші», “twenty-first”. */
function spelledDayBefore(doc: Document, at: number): Piece | null {
  const last = numeralWordAt(doc, at - 1);
  if (last?.kind !== 'ordinal' || last.value > 31) return null;
  const tens = last.value < 10 ? numeralWordAt(doc, at - 2) : null;
  if (tens === null || tens.kind !== 'ten' || tens.value > 30) return { value: last.value, from: at - 1, to: at };
  return tens.value + last.value > 31 ? null : { value: tens.value + last.value, from: at - 2, to: at };
}

/** A number of four digits that can be a year, with its ending. */
export function yearFrom(doc: Document, i: number): Piece | null {
  if (!doc.tokens.isKind(i, NUMERAL) || size(doc, i) !== 4) return null;
  const value = Number(doc.tokens.slice(i));
  return isYear(value) ? { value, from: i, to: afterEnding(doc, i + 1) } : null;
}

export interface Month extends Piece {
  thing: Thing;
  language: string;
  feats: number;
}

/** The month that token `i` names, in the language of its paragraph first; its full stop included where it is abbreviated. */
export function monthAt(doc: Document, i: number): Month | null {
  if ((doc.bits(i) & BIT.month) === 0) return null;
  const language = doc.languageAt(i);
  const matches = doc.namesAt(i, 'month').filter((m) => m.to === i + 1);
  const match = matches.find((m) => m.language === language) ?? matches[0];
  if (!match || (doc.tokens.has(i, ALL_CAPITALS) && size(doc, i) < 4 && match.language !== 'en')) return null;
  const stop = match.thing.short === true && doc.tokens.code(i + 1) === 0x2e && doc.tokens.isGlued(i + 1);
  return {
    value: match.thing.month as number,
    from: i,
    to: i + (stop ? 2 : 1),
    thing: match.thing,
    language: match.language,
    feats: match.last,
  };
}

/** The calendar word that token `i` is, of one of the given roles. */
export function dateWordAt(doc: Document, i: number, ...roles: string[]): Thing | null {
  if ((doc.bits(i) & BIT['date-word']) === 0) return null;
  const language = doc.languageAt(i);
  for (const match of doc.namesAt(i, 'date-word')) {
    if (match.to === i + 1 && (match.language === language || language === 'und') && roles.includes(match.thing.role as string))
      return match.thing;
  }
  return null;
}

/** Token after «года», «г.», «жылғы» at `i`; `i` where there is none. */
export function afterYearWord(doc: Document, i: number): number {
  const { tokens } = doc;
  const at = tokens.code(i) === 0x2d && tokens.isGlued(i) && tokens.isGlued(i + 1) ? i + 1 : i;
  if (dateWordAt(doc, at, 'year', 'years') === null || doc.languageAt(at) === 'en') return i;
  return at + 1;
}

/** Roman or Arabic 1–4: II, ІІІ (also typed with Cyrillic letters), 2-й, 2. */
export function ordinalBefore(doc: Document, at: number): Piece | null {
  const day = dayBefore(doc, at);
  if (day !== null) return day;
  if (!doc.tokens.isKind(at - 1, WORD)) return null;
  const roman: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, і: 1, іі: 2, ііі: 3, іv: 4 };
  const [first, last] = doc.folded(at - 1).split('-');
  const value = roman[last ?? first!];
  if (value === undefined) return null;
  const low = last === undefined ? undefined : roman[first!];
  return { value, from: at - 1, to: at, ...(low === undefined ? {} : { low }) };
}

/** «январе-апреле», “January-April”, «тамыз-қыркүйекте»: two months in one hyphenated word. */
export function monthPairAt(doc: Document, i: number): [number, number] | null {
  const form = doc.tokens.form[i]!;
  const pair = doc.forms.noted(MONTH_PAIR, form);
  return pair === undefined ? doc.forms.keep(MONTH_PAIR, form, readMonthPair(doc, doc.folded(i))) : pair;
}

const MONTH_PAIR = new FormNote<[number, number] | null>();

/** The month in “mid-January”; a capital shows that it is one. */
export function edgeMonthAt(doc: Document, i: number): number | null {
  const printed = doc.tokens.slice(i);
  const hyphen = printed.indexOf('-');
  const capital = /\p{Lu}/u.test(printed[hyphen + 1] ?? '');
  if (!capital || !/^(?:mid|end|early|late|pre|post)$/u.test(printed.slice(0, hyphen).toLowerCase())) return null;
  return monthOf(doc, doc.folded(i).slice(hyphen + 1));
}

function readMonthPair(doc: Document, folded: string): [number, number] | null {
  const months = folded.split('-').map((word) => monthOf(doc, word));
  const [first, last] = months;
  return months.length === 2 && first && last && first < last ? [first, last] : null;
}

function monthOf(doc: Document, word: string): number | null {
  const { columns } = doc.lexicon;
  for (const reading of doc.lexicon.read(word)) {
    const root = columns.wordRoot[reading.word]!;
    for (let n = root > 0 ? columns.nodeFirst[root]! : 0; n > 0; n = columns.nodeNames[(n - 1) * 2 + 1]!) {
      const thing = columns.nameThing[columns.nodeNames[(n - 1) * 2]!]!;
      if (doc.lexicon.texts.listOf(thing) === 'month') return doc.lexicon.thing(thing).month as number;
    }
  }
  return null;
}
