/**
 * Two figures that are the ends of one range: 23–24 thousand, «с 10 до 13 тыс.», “from 10 to 13 thousand”, «18 бен 35 жас аралығы».
 * The magnitude behind the second holds for both.
 */
import type { Document } from '../match/document.ts';
import { NUMERAL, PUNCTUATION } from '../text/tokens.ts';
import { claimAt } from './claims.ts';
import { currencyBefore } from './currency.ts';
import type { Figure } from './figure.ts';
import { type Numeral, round } from './numeral.ts';
import { readNumeral } from './numeral-reader.ts';
import { wordSet } from './word-set.ts';

const PLUS = 0x2b;
const DASHES = new Set([...'-‐‑–—−…'].map((c) => c.charCodeAt(0)));

/** Extends `figure` by the second end if one follows. */
export function readRange(doc: Document, figure: Figure, isFree: (token: number) => boolean): void {
  if (figure.high !== null || figure.bare?.kind === 'fraction') return;
  const second = secondEnd(doc, figure);
  if (second < 0 || !isFree(second) || (doc.tokens.kind[second] === NUMERAL && claimAt(doc, second) >= 0 && !isOwnDash(doc, second)))
    return;
  const signed = isSignAt(doc, second);
  const end = readNumeral(doc, signed ? second + 1 : second, isFree);
  if (end === null || end.ordinal || end.bare?.kind === 'fraction' || end.high !== null) return;
  const shared = figure.scale === 1 && isShared(doc, figure, end) ? end.scale : 1;
  const minus = signed && doc.tokens.code(second) !== 0x2b;
  if (minus) {
    readNegative(doc, figure, end);
    return;
  }
  // “Fell by one-tenth to 17”.
  if (figure.value < 1 && end.value > 1 && !figure.digits) return;
  const value = round(figure.value * shared);
  if (value >= end.value) {
    if (isFromTo(doc, figure)) figure.value = value;
    return;
  }
  figure.value = value;
  figure.high = end.value;
  figure.scale = end.scale;
  figure.range = true;
  figure.to = end.to;
  figure.end = end.end;
  figure.decimal ||= end.decimal;
  figure.digits ||= end.digits;
  figure.last = end.last;
  figure.length = 0;
}

/** «с 10 до 13 тыс.»; falling, «с 13 до 10 тыс.», they stay two figures with one magnitude; not «с 900 до 1 тыс.». */
function isShared(doc: Document, figure: Figure, end: Numeral): boolean {
  if (end.scale === 1) return false;
  const last = end.value / end.scale;
  return figure.value < last || (isFromTo(doc, figure) && figure.value < last * 100);
}

/** Opened by «с», “from”, joined by a word: the figures may also fall. */
const isFromTo = (doc: Document, figure: Figure): boolean =>
  doc.isWord(figure.to) && wordSet(doc.lexicon, 'from').has(wordBefore(doc, figure));

/** The word before a figure and its currency sign. */
function wordBefore(doc: Document, figure: Figure): string {
  return doc.folded(currencyBefore(doc, figure.from) ? figure.from - 2 : figure.from - 1);
}

/** The second end of «10-15» looks like the tail of a name to `claims`. */
const isOwnDash = (doc: Document, i: number): boolean => doc.tokens.isKind(i - 1, PUNCTUATION) && doc.tokens.isKind(i - 2, NUMERAL);

/** −25...−30, +11…+13: the second end has a sign of its own. */
function isSignAt(doc: Document, i: number): boolean {
  const code = doc.tokens.code(i);
  return (code === 0x2d || code === 0x2212 || code === 0x2b) && doc.tokens.isKind(i + 1, NUMERAL) && doc.tokens.isGlued(i + 1);
}

const isDots = (doc: Document, i: number): boolean => [i, i + 1, i + 2].every((t) => doc.tokens.code(t) === 0x2e && doc.tokens.isGlued(t));

/** Of two negative ends the colder is the lower. */
function readNegative(doc: Document, figure: Figure, end: Numeral): void {
  const before = figure.from - 1;
  if (doc.tokens.code(before) !== 0x2d && doc.tokens.code(before) !== 0x2212) return;
  const values = [-figure.value, -end.value];
  Object.assign(figure, { from: before, start: doc.tokens.start[before], to: end.to, end: end.end, range: true, length: 0 });
  figure.value = Math.min(...values);
  figure.high = Math.max(...values);
}

/** Token where the second end would begin, or -1. */
function secondEnd(doc: Document, figure: Figure): number {
  const { tokens } = doc;
  const { to } = figure;
  if (tokens.isKind(to, PUNCTUATION) && DASHES.has(tokens.code(to)) && isRangeDash(doc, figure)) return overCurrency(doc, to + 1);
  if (isDots(doc, to)) return to + 3;
  // «+3+5 градус».
  if (tokens.code(to) === PLUS && tokens.isGlued(to) && tokens.code(figure.from - 1) === PLUS && isSignAt(doc, to)) return to;
  const joiner = doc.folded(to);
  const before = wordBefore(doc, figure);
  const opened =
    ((joiner === 'до' || joiner === 'по') && wordSet(doc.lexicon, 'range').has(before)) || (joiner === 'and' && before === 'between');
  if (/^[мбп]ен$/u.test(joiner)) return isKazakhBetween(doc, to + 1) ? to + 1 : -1;
  return opened || joiner === 'to' ? overCurrency(doc, to + 1) : -1;
}

/** «18 бен 35 жас аралығында»: “between” stands behind the second end and its noun. */
function isKazakhBetween(doc: Document, i: number): boolean {
  for (let t = i + 1; t <= i + 5 && t < doc.count; t++) {
    if (/^аралы[ғқ]/u.test(doc.folded(t))) return true;
    if (!doc.isWord(t)) return false;
  }
  return false;
}

export const overCurrency = (doc: Document, i: number): number => (currencyBefore(doc, i + 1) ? i + 1 : i);

/** A dash without blanks, or with one on both sides between two bare figures; a hyphen only glued. */
function isRangeDash(doc: Document, figure: Figure): boolean {
  const { tokens } = doc;
  const { to } = figure;
  const glued = tokens.isGlued(to) && tokens.isGlued(to + 1);
  if (glued) return true;
  if (tokens.isGlued(to) || tokens.isGlued(to + 1) || (figure.scale > 1 && figure.digits)) return false;
  const code = tokens.code(to);
  return code === 0x2013 || ((code === 0x2d || code === 0x2014) && tokens.isKind(to + 1, NUMERAL) && figure.digits);
}
