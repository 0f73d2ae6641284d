/**
 * Days of a month as they stand beside its name: first of two (с 1 по 5 мая), in words (двадцать первого, “July fourth”, «жиырма бірінде»),
 * in a list («17 и 21 апреля»).
 */
import type { Document } from '../match/document.ts';
import { GEN, POSS3 } from '../text/grammar.ts';
import { NUMERAL } from '../text/tokens.ts';
import { dayBefore, dayFrom, isDashAt, type Month, type Piece } from './date-tokens.ts';
import { isDay } from './iso.ts';
import { numeralWordAt } from './numeral-word.ts';
import { wordSet } from './word-set.ts';

/** In words a Russian day governs the genitive and an English one “of”: no «первый май», no “third March in a row”. */
export function isDayOf(doc: Document, day: Piece, of: number, month: Month): boolean {
  if (doc.tokens.isKind(day.from, NUMERAL)) return true;
  return month.language === 'ru' ? (month.feats & GEN) !== 0 : month.language === 'kk' || of < month.from;
}

/** «1–5 мая», «с 1 по 5 мая»: the first of two days before a month. */
export function firstDay(doc: Document, day: Piece): Piece | null {
  const before = day.from - 1;
  if (isDashAt(doc, before)) return dayBefore(doc, before);
  const joiner = doc.folded(before);
  if (!/^(?:по|до|на|to|and)$/u.test(joiner)) return null;
  const first = dayBefore(doc, before);
  const opening = first === null ? '' : doc.folded(first.from - 1);
  return (joiner === 'and' ? opening === 'between' : wordSet(doc.lexicon, 'from').has(opening)) ? first : null;
}

/** “July fourth”, “May the ninth”; not “in May first results”. */
export function spelledDayFrom(doc: Document, at: number, article: boolean): Piece | null {
  const word = numeralWordAt(doc, at);
  if (word?.kind !== 'ordinal' || word.value > 31) return null;
  return article || !doc.isWord(at + 1) || wordSet(doc.lexicon, 'noun-stop', 'en').has(doc.folded(at + 1))
    ? { value: word.value, from: at, to: at + 1 }
    : null;
}

/** “May 17,000” is no day. */
export const isFigure = (doc: Document, at: number): boolean =>
  (doc.tokens.code(at) === 0x2c || doc.tokens.code(at) === 0x3a || doc.tokens.code(at) === 0x25) &&
  doc.tokens.isGlued(at) &&
  doc.tokens.isGlued(at + 1) &&
  !doc.isSpaced(at + 1);

/** «25-і», «жиырма бірінде». */
export function kazakhDay(doc: Document, i: number): Piece | null {
  const day = dayFrom(doc, i);
  if (day === null) return spelledKazakhDay(doc, i);
  const suffixed = doc.tokens.code(i + 1) === 0x2d && doc.tokens.isGlued(i + 1) && doc.isWord(i + 2) && doc.tokens.isGlued(i + 2);
  return suffixed ? { ...day, to: i + 3 } : day.to > i + 1 ? day : null;
}

function spelledKazakhDay(doc: Document, i: number): Piece | null {
  const first = numeralWordAt(doc, i);
  if (first === null || first.language !== 'kk' || !Number.isInteger(first.value) || first.high !== null) return null;
  if ((first.feats & POSS3) !== 0) return first.value <= 31 ? { value: first.value, from: i, to: i + 1 } : null;
  const ones = first.kind === 'ten' && first.value <= 30 ? numeralWordAt(doc, i + 1) : null;
  if (ones?.kind !== 'unit' || (ones.feats & POSS3) === 0) return null;
  return { value: first.value + ones.value, from: i, to: i + 2 };
}

/** «1, 2 и 3 мая», “May 5, 7 and 9”: an “and” joins the last day to those before or behind. */
export function dayList(doc: Document, draft: { from: number; to: number }, day: number, month: Month): Piece[] {
  const list: Piece[] = [];
  const start = doc.tokens.isKind(draft.from, NUMERAL) && draft.from < month.from ? draft.from : -1;
  let [at, limit] = [start, day];
  while (at > 0 && (isAnd(doc, at - 1) || (list.length > 0 && doc.tokens.code(at - 1) === 0x2c))) {
    const before = dayBefore(doc, at - 1);
    if (before === null || !doc.tokens.isKind(before.from, NUMERAL) || before.value >= limit) break;
    list.unshift(before);
    [at, limit] = [before.from, before.value];
  }
  return list.length > 0 || month.language !== 'en' || start >= 0 ? list : daysBehind(doc, draft.to, day, month.value);
}

const isAnd = (doc: Document, i: number): boolean => wordSet(doc.lexicon, 'and').has(doc.folded(i));

/** “April 17 and 21”; not “April 17 and 21 people”. */
function daysBehind(doc: Document, from: number, after: number, month: number): Piece[] {
  const list: Piece[] = [];
  for (let at = from; isAnd(doc, at) || doc.tokens.code(at) === 0x2c; ) {
    const day = dayFrom(doc, at + 1);
    if (day === null || day.value <= (list.at(-1)?.value ?? after) || !isDay(day.value, month) || isFigure(doc, day.to)) return [];
    list.push(day);
    if (isAnd(doc, at)) return !doc.isWord(day.to) || wordSet(doc.lexicon, 'noun-stop', 'en').has(doc.folded(day.to)) ? list : [];
    at = day.to;
  }
  return [];
}
