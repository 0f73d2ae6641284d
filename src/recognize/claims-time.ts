/** Times of day, which count nothing: «в 18.00», «сағат 9-да», 10 p.m., «в 5 утра», «14.00-де». */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { NUMERAL } from '../text/tokens.ts';
import { type Claim, HYPHENS, isGluedMark, isGluedNumeral, isScaled, size } from './claim-marks.ts';
import { wordSet } from './word-set.ts';

/** «в 5 утра», «10 часов вечера», «таңғы 9-да». */
export const dayPart: Claim = (doc, i) => {
  if (Number(doc.tokens.slice(i)) > 24) return -1;
  if (wordSet(doc.lexicon, 'day-part').has(doc.folded(i + 1))) return i + 2;
  if (wordSet(doc.lexicon, 'day-part-before').has(doc.folded(i - 1)) && isGluedMark(doc, i + 1, HYPHENS)) return i + 3;
  const hour = wordSet(doc.lexicon, 'hour').has(doc.folded(i + 1));
  return hour && wordSet(doc.lexicon, 'hour-part').has(doc.folded(i + 2)) ? i + 3 : -1;
};

/** «14.00-де»: decimals have a comma in Kazakh. */
const isKazakhTime = (doc: Document, i: number): boolean =>
  doc.languageAt(i) === 'kk' &&
  isGluedMark(doc, i, HYPHENS) &&
  doc.tokens.isGlued(i + 1) &&
  /^(?:[дт][ае]н?|[гқ]?[еа]|[ғк][ае])$/u.test(doc.folded(i + 1));

/** 10 p.m., 7 am, 9 o'clock. */
export const halfDay: Claim = (doc, i) => {
  const word = doc.folded(i + 1);
  if (Number(doc.tokens.slice(i)) > 12 || doc.languageAt(i) !== 'en') return -1;
  if (word === 'am' || word === 'pm' || /^o['’]clock$/u.test(word)) return i + 2;
  const stops = doc.tokens.code(i + 2) === 0x2e && doc.folded(i + 3) === 'm';
  return (word === 'a' || word === 'p') && stops ? i + 4 : -1;
};

/** «в 18.00», «сағат 9-да». */
export const clock: Claim = (doc, i) => {
  const before = doc.folded(i - 1);
  const minutes =
    (doc.tokens.code(i + 1) === 0x2e || doc.tokens.code(i + 1) === 0x2d) &&
    doc.tokens.isGlued(i + 1) &&
    isGluedNumeral(doc, i + 2) &&
    size(doc, i + 2) === 2;
  const hours = Number(doc.tokens.slice(i)) < 25;
  if (minutes && hours && isKazakhTime(doc, i + 3)) return i + 5;
  // «3 сағат 20 минутқа созылды» is a length of time.
  const lasts = doc.tokens.isKind(i - 2, NUMERAL) && (doc.bits(i + 1) & BIT.unit) !== 0;
  if (wordSet(doc.lexicon, 'clock', 'kk').has(before) && hours && !lasts) return minutes ? i + 3 : i + 1;
  if (!minutes || !hours || !wordSet(doc.lexicon, 'clock').has(before) || Number(doc.tokens.slice(i + 2)) > 59) return -1;
  const counted = isScaled(doc, i + 3) || (doc.bits(i + 3) & BIT.unit) !== 0;
  return counted ? -1 : i + 3;
};
