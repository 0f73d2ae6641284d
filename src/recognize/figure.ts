/**
 * All figures of an article that are numerals or percentages: numerals with their sign, and ranges as one figure with both ends.
 * Dates claim their tokens first, then times, scores, labels and ordinals (`claims`); `percent` and `number` share out the rest.
 */
import type { Document } from '../match/document.ts';
import { HYPHENATED, NUMERAL, WORD } from '../text/tokens.ts';
import { claimAt, isOrdinalAt } from './claims.ts';
import { readHyphenated } from './hyphenated.ts';
import { type Numeral, round } from './numeral.ts';
import { isVulgar, readArticlePart, readLeadingDot, readOver, readPart, readRepeated, readSign, readVulgar } from './numeral-forms.ts';
import { readNumeral } from './numeral-reader.ts';
import { hyphenatedAt, NUMERAL_BITS, numeralWordAt } from './numeral-word.ts';
import { overCurrency, readRange } from './range.ts';
import type { Found } from './types.ts';
import { wordSet } from './word-set.ts';

/** A numeral with its sign, or a range of two. */
export type Figure = Numeral;

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
      if (!isNumeralStart(doc, i) && ((doc.bits(i) & NUMERAL_BITS) === 0 || readArticlePart(doc, i) === null)) continue;
    } else if (!isVulgar(tokens.code(i))) continue;
    const figure = readFigure(doc, i, isFree);
    if (figure === null) continue;
    i = Math.max(i, figure.to - 1);
    if (figure.ordinal || isPlaceInRow(doc, figure)) continue;
    figures.push(figure);
  }
  shareMagnitude(doc, figures);
  return figures;
}

/** «3, 4 и 5 млрд»: the magnitude that ends a list holds for its bare figures; between the last two stands “and”. */
function shareMagnitude(doc: Document, figures: readonly Figure[]): void {
  for (let n = figures.length - 1; n > 0; n--) {
    const [figure, last] = [figures[n - 1]!, figures[n]!];
    if (last.scale < 1000 || figure.scale > 1 || !figure.digits || figure.high !== null || figure.value >= 1000) continue;
    // A comma only where the one behind got its magnitude so.
    const joined = wordSet(doc.lexicon, 'and').has(doc.folded(figure.to)) || (doc.tokens.code(figure.to) === 0x2c && last.last === null);
    if (!joined || overCurrency(doc, figure.to + 1) !== last.from) continue;
    figure.value = round(figure.value * last.scale);
    figure.scale = last.scale;
  }
}

/** Cheap refusal of the many words that begin no numeral. */
function isNumeralStart(doc: Document, i: number): boolean {
  if ((doc.bits(i) & NUMERAL_BITS) === 0) return doc.tokens.has(i, HYPHENATED) && hyphenatedAt(doc, i) !== null;
  const word = numeralWordAt(doc, i);
  return word !== null && word.kind !== 'ordinal' && word.kind !== 'joint' && (!word.tail || doc.tokens.has(i, HYPHENATED));
}

function readFigure(doc: Document, i: number, isFree: (token: number) => boolean): Figure | null {
  const figure = readArticlePart(doc, i) ?? readPart(doc, i) ?? readVulgar(doc, i) ?? readNumeral(doc, i, isFree) ?? readHyphenated(doc, i);
  if (figure === null) return null;
  // The 50,000th: the ending stands behind the last group.
  figure.ordinal ||= figure.grouped && isOrdinalAt(doc, figure.to);
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
