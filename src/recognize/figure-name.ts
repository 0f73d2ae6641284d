/**
 * Figures that are part of a name and count nothing: «Хабар 24», Apollo 11, World War Two, day five, «102».
 * Only a figure that nothing is counted by is asked about; `claims` has refused what its tokens alone give away.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { NUMERAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import { isLabelWord } from './claims.ts';
import type { Figure } from './figure.ts';
import { isRelationWord } from './relation.ts';
import { wordSet } from './word-set.ts';

/** Whether a figure without a noun, unit or currency of its own is part of a name. */
export function isInName(doc: Document, figure: Figure): boolean {
  if (figure.high !== null || figure.scale > 1 || figure.decimal || figure.grouped || figure.part) return false;
  return isQuoted(doc, figure) || isLabelled(doc, figure) || isAfterName(doc, figure);
}

const quoteAt = (doc: Document, i: number): boolean => doc.tokens.isKind(i, PUNCTUATION) && isQuoteMark(doc.tokens.code(i));

/** «102», «Хабар 24»: nothing else, or a name, stands with it inside the quotes. */
function isQuoted(doc: Document, figure: Figure): boolean {
  if (!quoteAt(doc, figure.to) || !doc.tokens.isGlued(figure.to)) return false;
  const before = figure.from - 1;
  return quoteAt(doc, before) || (doc.isCapital(before) && quoteAt(doc, before - 1));
}

/** “chapter three”, “on day five”; digits are claimed before. */
const isLabelled = (doc: Document, figure: Figure): boolean => !figure.digits && isLabelWord(doc, figure.from - 1);

/** Apollo 11, S&P 500, iPhone 15, Formula One: a capitalised word that is no place, day or person stands right before. */
function isAfterName(doc: Document, figure: Figure): boolean {
  const before = figure.from - 1;
  if (!doc.tokens.isKind(before, WORD) || !HAS_CAPITAL.test(doc.tokens.slice(before)) || doc.isSentenceStart(before) || figure.length > 4)
    return false;
  if (!figure.digits && !doc.isCapital(figure.from)) return false;
  if (doc.languageAt(before) === 'kk' || isRelationWord(doc, before) || wordSet(doc.lexicon, 'range').has(doc.folded(before))) return false;
  const sign = doc.tokens.code(before - 1) === 0x26 && doc.tokens.isGlued(before);
  if (!sign && (doc.bits(before) & NO_NAME) !== 0) return false;
  return !doc.tokens.isKind(figure.to, NUMERAL) && !(doc.tokens.isKind(figure.to, WORD) && doc.tokens.isGlued(figure.to));
}

const HAS_CAPITAL = /\p{Lu}/u;
const NO_NAME = BIT.region | BIT.weekday | BIT.month | BIT['function-word'];
