/**
 * Numerals of unusual build: parts («үштен бір», ¾, 2 1/4, “one over twenty”), a leading dot or sign, a figure said twice.
 */
import type { Document } from '../match/document.ts';
import { BREAK, NUMERAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import { isCurrencyBefore } from './currency.ts';
import type { Figure } from './figure.ts';
import { type Numeral, plainNumeral, round } from './numeral.ts';
import { readNumeral } from './numeral-reader.ts';
import { isAblative, numeralWordAt } from './numeral-word.ts';
import { wordSet } from './word-set.ts';

/** «үштен бір», «оннан тоғызы». */
export function readPart(doc: Document, i: number): Numeral | null {
  const digits = partInDigits(doc, i);
  if (digits !== null) return digits;
  const whole = numeralWordAt(doc, i);
  if (whole === null || !isAblative(whole) || whole.kind === 'magnitude') return null;
  const part = numeralWordAt(doc, i + 1);
  if (part === null || part.kind !== 'unit' || part.value >= whole.value) return null;
  return { ...plainNumeral(doc, i, i + 2, part.value / whole.value), last: part, part: true };
}

/** “a third of”, “a quarter of a million”: the article makes a part of what would be a place in a row or a quarter of the year. */
export function readArticlePart(doc: Document, i: number): Numeral | null {
  if (doc.folded(i - 1) !== 'a' || !isWholeBehind(doc, i)) return null;
  const part = numeralWordAt(doc, i);
  const named = part?.kind === 'ordinal' ? part.thing.part === true : part?.kind === 'fraction' && part.value < 0.5;
  if (part === null || !named || part.language !== 'en') return null;
  const value = part.kind === 'ordinal' ? 1 / part.value : part.value;
  const whole = doc.folded(i + 2) === 'a' ? numeralWordAt(doc, i + 3) : null;
  if (whole?.kind !== 'magnitude') return { ...plainNumeral(doc, i - 1, i + 1, value), last: part, part: true };
  return { ...plainNumeral(doc, i - 1, i + 4, round(value * whole.value)), last: whole, scale: whole.value };
}

/** “a third of”, “by a third”; not “by a third party”. */
function isWholeBehind(doc: Document, i: number): boolean {
  const next = doc.folded(i + 1);
  if (next === 'of' || doc.count <= 3) return true;
  const ends = !doc.isWord(i + 1) || wordSet(doc.lexicon, 'noun-stop', 'en').has(next);
  return ends && /^(?:by|than|nearly|almost|about|around|roughly)$/u.test(doc.folded(i - 2));
}

/** «5-тен 1-і». */
function partInDigits(doc: Document, i: number): Numeral | null {
  const { tokens } = doc;
  const hyphened = (t: number): boolean =>
    tokens.isKind(t, NUMERAL) &&
    tokens.code(t + 1) === 0x2d &&
    tokens.isGlued(t + 1) &&
    tokens.isKind(t + 2, WORD) &&
    tokens.isGlued(t + 2);
  if (!hyphened(i) || !hyphened(i + 3) || !/^[тдн][ае]н$/u.test(doc.folded(i + 2)) || !/^с?[іы]/u.test(doc.folded(i + 5))) return null;
  const [whole, part] = [Number(tokens.slice(i)), Number(tokens.slice(i + 3))];
  return part > 0 && part < whole ? { ...plainNumeral(doc, i, i + 6, part / whole), digits: true, part: true } : null;
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
export const isVulgar = (code: number): boolean => (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);

/** ¾, 2½, 2 1/4, 1/3. */
export function readVulgar(doc: Document, i: number): Numeral | null {
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

/** −5, «минус 20», “minus 5”; a hyphen that opens a line is a bullet. */
export function readSign(doc: Document, figure: Figure): void {
  const { tokens } = doc;
  const before = figure.from - 1;
  const code = tokens.code(before);
  // (-1,2%) opens a bracket with its sign.
  const free = !tokens.isGlued(before) || tokens.code(before - 1) === 0x28;
  const hyphen = (code === 0x2d || code === 0x2212) && tokens.isGlued(figure.from) && free && !tokens.isKind(before - 1, NUMERAL);
  const opens = (before === 0 || tokens.isKind(before - 1, BREAK)) && doc.count > 6 && !figure.decimal;
  const plus = code === 0x2b && tokens.isGlued(figure.from) && figure.digits && free;
  if (plus) {
    figure.from = before;
    figure.start = tokens.start[before]!;
    return;
  }
  if (!(hyphen && !opens && figure.digits) && !wordSet(doc.lexicon, 'minus').has(doc.folded(before))) return;
  if (figure.range || isCurrencyBefore(doc, figure.from)) return;
  // “plus or minus 2 points”
  if (doc.folded(before - 1) === 'or') return;
  figure.from = before;
  figure.start = tokens.start[before]!;
  figure.value = -figure.value;
  figure.article = false;
}

/** .77 */
export function readLeadingDot(doc: Document, figure: Figure): void {
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
export function readOver(doc: Document, figure: Figure, isFree: (token: number) => boolean): void {
  if (Math.abs(figure.value) !== 1 || doc.folded(figure.to) !== 'over' || !isFree(figure.to + 1)) return;
  const below = readNumeral(doc, figure.to + 1, isFree);
  if (below === null || below.ordinal || below.value <= 1) return;
  Object.assign(figure, { to: below.to, end: below.end, value: figure.value / below.value, article: false, last: below.last });
}

/** “forty-five (45)”: one figure said twice. */
export function readRepeated(doc: Document, figure: Figure, isFree: (token: number) => boolean): void {
  if (doc.tokens.code(figure.to) !== 0x28 || !isFree(figure.to + 1)) return;
  const again = readNumeral(doc, figure.to + 1, isFree);
  if (again === null || again.ordinal || again.value !== figure.value || doc.tokens.code(again.to) !== 0x29) return;
  figure.to = again.to + 1;
  figure.end = doc.tokens.end[again.to]!;
}
