/** What joins the pieces of a numeral: “three hundred and five”, “two and a half”, «с половиной», «пять с лишним миллионов», “ninety - five”. */
import { HYPHENATED, NUMERAL } from '../text/tokens.ts';
import { readDigits } from './digits.ts';
import { addHalf } from './numeral-parts.ts';
import type { NumeralReading } from './numeral-reading.ts';
import { numeralWordAt } from './numeral-word.ts';
import { wordSet } from './word-set.ts';

/** “ninety - five”, “one - fourth”: a hyphen typed with blanks. */
export function takeSpacedHyphen(reading: NumeralReading): boolean {
  const { doc, numeral, at } = reading;
  if (numeral.last === null || doc.tokens.code(at) !== 0x2d || doc.tokens.isGlued(at) || doc.tokens.isGlued(at + 1)) return false;
  const next = numeralWordAt(doc, at + 1);
  const ones = numeral.last.kind === 'ten' && next?.kind === 'unit';
  if (!ones && !(reading.current === 1 && next?.thing.part === true)) return false;
  reading.at++;
  return true;
}

/** “three hundred and five”, “two and a half”, «с половиной», «үштен бір». */
export function takeJoiner(reading: NumeralReading): boolean {
  const { doc, numeral, at } = reading;
  if (at === numeral.from) return false;
  const word = doc.folded(at);
  const next = numeralWordAt(doc, at + 1);
  if (word === 'с' && isWithMore(reading, at + 1)) return true;
  if (word === 'с' && next?.kind === 'fraction' && next.value === 0.5 && reading.open) return addHalf(reading, at + 2, 0.5);
  if (word !== 'and' || doc.languageAt(at) === 'ru') return false;
  const part = doc.folded(at + 1) === 'a' ? numeralWordAt(doc, at + 2) : null;
  if (part?.kind === 'fraction') return addHalf(reading, at + 3, part.value);
  if (part?.thing.part === true) return addHalf(reading, at + 3, 1 / part.value);
  if (next?.kind === 'whole' && next.value > 0 && next.value < 1) return addHalf(reading, at + 2, next.value);
  const parts = next?.kind === 'unit' || (next !== null && doc.tokens.has(at + 1, HYPHENATED)) ? numeralWordAt(doc, at + 2) : null;
  if (parts !== null && doc.folded(at + 2).endsWith('s')) {
    if (parts.thing.part === true) return addHalf(reading, at + 3, next!.value / parts.value);
    if (parts.kind === 'fraction') return addHalf(reading, at + 3, next!.value * parts.value);
  }
  if (reading.room < 100 || reading.room === Number.POSITIVE_INFINITY) return false;
  if (next === null)
    return reading.numeral.digits && doc.tokens.kind[at + 1] === NUMERAL && reading.numeral.scale === 100 && takeDigitsAfterAnd(reading);
  if (
    next.kind === 'ordinal' ||
    next.kind === 'magnitude' ||
    next.kind === 'fraction' ||
    next.value >= reading.room ||
    !reading.isFree(at + 1)
  )
    return false;
  reading.beforeAnd = reading.current;
  reading.at++;
  return true;
}

/** «пять с лишним миллионов»: the words of bound inside belong to the numeral. */
function isWithMore(reading: NumeralReading, at: number): boolean {
  if (!wordSet(reading.doc.lexicon, 'with-more').has(reading.doc.folded(at)) || numeralWordAt(reading.doc, at + 1)?.kind !== 'magnitude')
    return false;
  reading.numeral.over = true;
  reading.at = at + 1;
  return true;
}

/** “3 hundred and 21”. */
function takeDigitsAfterAnd(reading: NumeralReading): boolean {
  const digits = readDigits(reading.doc, reading.at + 1);
  const scaled = numeralWordAt(reading.doc, digits.to)?.kind === 'magnitude';
  if (scaled || digits.decimal || digits.value === 0 || digits.value >= reading.room || !reading.isFree(reading.at + 1)) return false;
  reading.current += digits.value;
  reading.room = 0;
  reading.at = digits.to;
  return true;
}
