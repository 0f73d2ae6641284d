/**
 * Two figures that are the ends of one range: 23–24 thousand, «с 10 до 13 тыс.», “from 10 to 13 thousand”, «10 мыңнан 13 мыңға дейін».
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
  const shared = figure.scale === 1 && end.scale > 1 && figure.value < end.value / end.scale ? end.scale : 1;
  const minus = signed && doc.tokens.code(second) !== 0x2b;
  if (minus) {
    readNegative(doc, figure, end);
    return;
  }
  const value = round(figure.value * shared);
  if (value >= end.value) return;
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
  if (tokens.isKind(to, PUNCTUATION) && DASHES.has(tokens.code(to)) && isRangeDash(doc, figure)) return to + 1;
  if (isDots(doc, to)) return to + 3;
  const joiner = doc.folded(to);
  const before = doc.folded(currencyBefore(doc, figure.from) ? figure.from - 2 : figure.from - 1);
  if (joiner === 'to') return currencyBefore(doc, to + 2) ? to + 2 : to + 1;
  if ((joiner === 'до' || joiner === 'по') && wordSet(doc.lexicon, 'range').has(before)) return to + 1;
  if (joiner === 'and' && before === 'between') return to + 1;
  return -1;
}

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
