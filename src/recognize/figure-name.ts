/**
 * Figures that are part of a name and count nothing: «Хабар 24», Apollo 11, World War Two, day five, «Три мушкетёра», 10 Downing Street.
 * `claims` has refused what its tokens alone give away; most of this asks only about a figure that nothing is counted by.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { ALL_CAPITALS, NUMERAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import { DASHES } from './claim-marks.ts';
import { isLabelWord, labelPlace } from './claims.ts';
import type { Figure } from './figure.ts';
import { isRelationWord } from './relation.ts';
import { wordSet } from './word-set.ts';

/** Whether a figure without a noun, unit or currency of its own is part of a name. */
export function isInName(doc: Document, figure: Figure): boolean {
  if (figure.high !== null || figure.scale > 1 || figure.decimal || figure.grouped || figure.part) return false;
  // 18+ marks an age.
  if (doc.tokens.code(figure.to) === 0x2b && doc.tokens.isGlued(figure.to)) return true;
  return isQuoted(doc, figure) || isLabelled(doc, figure) || isAfterName(doc, figure) || isAddress(doc, figure) || isHour(doc, figure);
}

/** «Три мушкетёра», “the Six Nations”: a title begins with the word, whatever stands behind it. */
export function opensTitle(doc: Document, figure: Figure): boolean {
  const { from, to } = figure;
  if (figure.digits || !doc.isCapital(from)) return false;
  if (quoteAt(doc, from - 1)) return quoteWithin(doc, to, 1);
  const lower = doc.isWord(from - 1) && !doc.isCapital(from - 1) && !doc.isSentenceStart(from);
  return lower && doc.isWord(to) && doc.isCapital(to) && doc.languageAt(from) === 'en';
}

const quoteAt = (doc: Document, i: number): boolean => doc.tokens.isKind(i, PUNCTUATION) && isQuoteMark(doc.tokens.code(i));

/** Tokens that a title in quotes has beside its figure. */
const TITLE = 4;

/** A quotation mark stands at most `TITLE` words behind (1) or before (-1) token `i`. */
function quoteWithin(doc: Document, i: number, step: 1 | -1): boolean {
  for (let n = 0, t = i; n <= TITLE; n++, t += step) {
    if (quoteAt(doc, t)) return true;
    // «Үздік педагог – 2024», «Ауыл-2»
    const dash = n === 0 && step < 0 && DASHES.has(doc.tokens.code(t));
    if (!dash && !doc.isWord(t)) return false;
  }
  return false;
}

/** «102», «Хабар 24», «Ночной дозор 2»: nothing else, or a short name, stands with it inside the quotes. */
const isQuoted = (doc: Document, figure: Figure): boolean =>
  quoteAt(doc, figure.to) && doc.tokens.isGlued(figure.to) && quoteWithin(doc, figure.from - 1, -1);

/** “chapter three”, «лицей 165»; not «в школе 12 пострадали». */
function isLabelled(doc: Document, figure: Figure): boolean {
  return isLabelWord(doc, labelPlace(doc, figure.from), true) && !/[аияыуео]ли(?:сь)?$/u.test(doc.folded(figure.to));
}

/** Apollo 11, S&P 500, iPhone 15, Formula One, Ocean’s Eleven: a capitalised word that is no place, day or month stands right before. */
function isAfterName(doc: Document, figure: Figure): boolean {
  const { tokens } = doc;
  const before = doc.folded(figure.from - 1) === 's' ? figure.from - 3 : figure.from - 1;
  if (!tokens.isKind(before, WORD) || !HAS_CAPITAL.test(tokens.slice(before))) return false;
  if (figure.length > 4 && !tokens.has(before, ALL_CAPITALS)) return false;
  if (!figure.digits && !doc.isCapital(figure.from)) return false;
  const sign = tokens.code(before - 1) === 0x26 && tokens.isGlued(before);
  if (!sign && (isPlainWord(doc, before) || isPlaceEnd(doc, figure.from))) return false;
  return !tokens.isKind(figure.to, NUMERAL) && !(tokens.isKind(figure.to, WORD) && tokens.isGlued(figure.to));
}

const HAS_CAPITAL = /\p{Lu}/u;
const CALENDAR = BIT.weekday | BIT.month | BIT['function-word'];

/** A word that says nothing by its capital: a day, a bound, what opens the sentence and is no company. */
function isPlainWord(doc: Document, i: number): boolean {
  if (
    doc.languageAt(i) === 'kk' ||
    doc.languageAt(i) === 'und' ||
    isRelationWord(doc, i) ||
    wordSet(doc.lexicon, 'range').has(doc.folded(i))
  )
    return true;
  if (doc.isSentenceStart(i)) return (doc.bits(i) & (BIT.organisation | BIT['common-word'])) !== BIT.organisation;
  return (doc.bits(i) & CALENDAR) !== 0;
}

/** A listed place ends right before token `to`: «В Алматы 12 заболели». */
function isPlaceEnd(doc: Document, to: number): boolean {
  for (let i = to - 1; i >= to - 3 && i >= 0; i--) if (doc.namesAt(i, 'region').some((match) => match.to === to)) return true;
  return false;
}

/** 10 Downing Street. */
function isAddress(doc: Document, figure: Figure): boolean {
  for (let t = figure.to; t < figure.to + 4 && doc.isWord(t) && doc.isCapital(t); t++)
    if (wordSet(doc.lexicon, 'street').has(doc.folded(t))) return true;
  return false;
}

/** “half past seven”, “quarter to five”. */
const isHour = (doc: Document, figure: Figure): boolean =>
  wordSet(doc.lexicon, 'before-hour', 'en').has(doc.folded(figure.from - 1)) &&
  wordSet(doc.lexicon, 'hour-part', 'en').has(doc.folded(figure.from - 2));
