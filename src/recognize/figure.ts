/**
 * All figures of an article that are numerals or percentages: numerals with their sign, and ranges as one figure with both ends.
 * Dates claim their tokens first, then times, scores, labels and ordinals (`claims`); `percent` and `number` share out the rest.
 */
import type { Document } from '../match/document.ts';
import { BREAK, HYPHENATED, NUMERAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import { claimAt } from './claims.ts';
import { isCurrencyBefore } from './currency.ts';
import { readHyphenated } from './hyphenated.ts';
import { type Numeral, plainNumeral, readNumeral, round } from './numeral.ts';
import { isAblative, NUMERAL_BITS, numeralWordAt } from './numeral-word.ts';
import { readRange } from './range.ts';
import type { Found } from './types.ts';

export interface Figure extends Numeral {
  /** A range of two figures, not «два-три». */
  range: boolean;
  /** A percentage has taken it. */
  taken: boolean;
}

/** In text order, without overlaps. `dates` keep their tokens. */
export function readFigures(doc: Document, dates: readonly Found[]): Figure[] {
  const figures: Figure[] = [];
  const { tokens } = doc;
  let date = 0;
  const isFree = (token: number): boolean => date >= dates.length || token < dates[date]!.from;
  for (let i = 0; i < doc.count; i++) {
    while (date < dates.length && dates[date]!.to <= i) date++;
    if (!isFree(i)) {
      i = dates[date]!.to - 1;
      continue;
    }
    const kind = tokens.kind[i]!;
    if (kind === NUMERAL) {
      const claimed = claimAt(doc, i);
      if (claimed >= 0) {
        i = claimed - 1;
        continue;
      }
    } else if (kind === WORD) {
      if ((doc.bits(i) & NUMERAL_BITS) === 0 && (tokens.flags[i]! & HYPHENATED) === 0) continue;
    } else if (!isVulgar(tokens.code(i))) continue;
    const figure = readFigure(doc, i, isFree);
    if (figure === null) continue;
    i = Math.max(i, figure.to - 1);
    if (figure.ordinal || isPlaceInRow(doc, figure)) continue;
    figures.push(figure);
  }
  return figures;
}

function readFigure(doc: Document, i: number, isFree: (token: number) => boolean): Figure | null {
  const numeral = readPart(doc, i) ?? readVulgar(doc, i) ?? readNumeral(doc, i, isFree) ?? readHyphenated(doc, i);
  if (numeral === null) return null;
  const figure: Figure = { ...numeral, range: false, taken: false };
  if (figure.ordinal) return figure;
  readLeadingDot(doc, figure);
  readRange(doc, figure, isFree);
  readSign(doc, figure);
  readOver(doc, figure, isFree);
  readRepeated(doc, figure, isFree);
  return figure;
}

/** «екі мың жиырма екінші»: an ordinal behind makes the whole an ordinal. */
const isPlaceInRow = (doc: Document, figure: Figure): boolean =>
  figure.last !== null && numeralWordAt(doc, figure.to)?.kind === 'ordinal' && figure.last.language !== 'en';

/** «үштен бір», «оннан тоғызы». */
function readPart(doc: Document, i: number): Numeral | null {
  const whole = numeralWordAt(doc, i);
  if (whole === null || !isAblative(whole) || whole.kind === 'magnitude') return null;
  const part = numeralWordAt(doc, i + 1);
  if (part === null || part.kind !== 'unit' || part.value >= whole.value) return null;
  return { ...plainNumeral(doc, i, i + 2, part.value / whole.value), last: part };
}

const VULGAR: Record<string, number> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
const isVulgar = (code: number): boolean => (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);

/** ¾, 2½, 2 1/4, 1/3. */
function readVulgar(doc: Document, i: number): Numeral | null {
  const { tokens } = doc;
  const whole = tokens.kind[i] === NUMERAL ? Number(tokens.slice(i)) : 0;
  const sign = tokens.kind[i] === NUMERAL ? i + 1 : i;
  const at = (to: number, value: number): Numeral => ({ ...plainNumeral(doc, i, to, value), digits: true, decimal: true });
  if (tokens.isKind(sign, PUNCTUATION) && isVulgar(tokens.code(sign)) && (sign === i || tokens.isGlued(sign))) {
    const value = VULGAR[tokens.slice(sign)];
    return value === undefined ? null : at(sign + 1, whole + value);
  }
  const over = (t: number): number | null =>
    tokens.isKind(t, NUMERAL) &&
    tokens.code(t + 1) === 0x2f &&
    tokens.isGlued(t + 1) &&
    tokens.isKind(t + 2, NUMERAL) &&
    tokens.isGlued(t + 2)
      ? Number(tokens.slice(t)) / Number(tokens.slice(t + 2))
      : null;
  const plain = over(i);
  if (plain !== null) return at(i + 3, plain);
  const mixed = tokens.isKind(i, NUMERAL) && doc.isSpaced(i + 1) ? over(i + 1) : null;
  return mixed !== null && mixed < 1 ? at(i + 4, whole + mixed) : null;
}

const MINUS_WORDS = new Set(['минус', 'minus', 'negative']);

/** −5, «минус 20», “minus 5”; a hyphen that opens a line is a bullet. */
function readSign(doc: Document, figure: Figure): void {
  const { tokens } = doc;
  const before = figure.from - 1;
  const code = tokens.code(before);
  const hyphen =
    (code === 0x2d || code === 0x2212) && tokens.isGlued(figure.from) && !tokens.isGlued(before) && !tokens.isKind(before - 1, NUMERAL);
  const opens = before === 0 || tokens.isKind(before - 1, BREAK) ? doc.count > 6 : false;
  if (!(hyphen && !opens && figure.digits) && !MINUS_WORDS.has(doc.folded(before))) return;
  if (figure.range || isCurrencyBefore(doc, figure.from)) return;
  figure.from = before;
  figure.start = tokens.start[before]!;
  figure.value = -figure.value;
  figure.article = false;
}

/** .77 */
function readLeadingDot(doc: Document, figure: Figure): void {
  const { tokens } = doc;
  const dot = figure.from - 1;
  if (figure.length === 0 || figure.decimal || tokens.code(dot) !== 0x2e || !tokens.isGlued(figure.from)) return;
  const opens =
    dot === 0 || !tokens.isGlued(dot) || tokens.kind[dot - 1] === BREAK || tokens.code(dot - 1) === 0x2d || tokens.code(dot - 1) === 0x28;
  if (!opens) return;
  const digits = tokens.slice(figure.from);
  figure.value = round((figure.value / Number(digits || 1)) * Number(`0.${digits}`)) || 0;
  figure.from = dot;
  figure.start = tokens.start[dot]!;
  figure.decimal = true;
}

/** “one over twenty”. */
function readOver(doc: Document, figure: Figure, isFree: (token: number) => boolean): void {
  if (Math.abs(figure.value) !== 1 || doc.folded(figure.to) !== 'over' || !isFree(figure.to + 1)) return;
  const below = readNumeral(doc, figure.to + 1, isFree);
  if (below === null || below.ordinal || below.value <= 1) return;
  Object.assign(figure, { to: below.to, end: below.end, value: figure.value / below.value, article: false, last: below.last });
}

/** “forty-five (45)”: one figure said twice. */
function readRepeated(doc: Document, figure: Figure, isFree: (token: number) => boolean): void {
  if (doc.tokens.code(figure.to) !== 0x28 || !isFree(figure.to + 1)) return;
  const again = readNumeral(doc, figure.to + 1, isFree);
  if (again === null || again.ordinal || again.value !== figure.value || doc.tokens.code(again.to) !== 0x29) return;
  figure.to = again.to + 1;
  figure.end = doc.tokens.end[again.to]!;
}
