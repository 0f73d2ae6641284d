/**
 * One numeral of the text, digits and words in any mixture, and its value: 3 млн 140 мың · два триллиона 300 миллиардов · two thirds ·
 * алты жарым · 17.5bn. Leaves ranges to `range`, and whether it counts anything to `figure`.
 */
import type { Document } from '../match/document.ts';
import { ABL, ACC, DAT, GEN, INS, LOC, NOM } from '../text/grammar.ts';
import { NUMERAL, WORD } from '../text/tokens.ts';
import { readDigits } from './digits.ts';
import { isPrinted } from './magnitude.ts';
import { type Numeral, round } from './numeral.ts';
import { takeJoiner, takeSpacedHyphen } from './numeral-joiner.ts';
import { takeDecimals, takeFraction, takeOrdinal, takeTensPart } from './numeral-parts.ts';
import { NumeralReading } from './numeral-reading.ts';
import { type NumeralWord, numeralWordAt } from './numeral-word.ts';

/** Reads the numeral that begins at token `i`; `isFree` says which later tokens it may take. Null where there is none. */
export function readNumeral(doc: Document, i: number, isFree: (token: number) => boolean): Numeral | null {
  const reading = new NumeralReading(doc, i, isFree);
  const { numeral } = reading;
  while (reading.at < doc.count && (reading.at === numeral.from || isFree(reading.at)) && step(reading)) if (numeral.ordinal) break;
  if (reading.at === numeral.from) return null;
  numeral.to = reading.at;
  numeral.end = doc.tokens.end[reading.at - 1]!;
  numeral.value = reading.total + reading.current;
  if (numeral.high === null && !Number.isInteger(numeral.value)) numeral.value = round(numeral.value);
  return numeral;
}

/** Takes one more piece; false at the end of the numeral. */
function step(reading: NumeralReading): boolean {
  const { doc } = reading;
  if (endsInCase(reading)) return false;
  if (doc.tokens.kind[reading.at] === NUMERAL) return takeDigits(reading);
  if (doc.tokens.kind[reading.at] !== WORD) return takeSpacedHyphen(reading);
  const word = numeralWordAt(doc, reading.at);
  if (word === null) return takeJoiner(reading);
  if (reading.at === reading.numeral.from && word.tail) return false;
  if (reading.at > reading.numeral.from && doc.tokens.kind[reading.at - 1] === NUMERAL && !takesWord(word)) return false;
  if (takeTensPart(reading, word)) return true;
  switch (word.kind) {
    case 'magnitude':
      return takeMagnitude(reading, word);
    case 'fraction':
      return takeFraction(reading, word);
    case 'ordinal':
      return takeOrdinal(reading, word);
    case 'joint':
      return takeDecimals(reading, word);
    default:
      return takeWord(reading, word);
  }
}

/** A Kazakh case ending closes the numeral: «13 мыңнан 10 мыңға». */
function endsInCase(reading: NumeralReading): boolean {
  const { last } = reading.numeral;
  return last !== null && last.language === 'kk' && (last.feats & (GEN | DAT | ACC | INS | LOC | ABL)) !== 0 && (last.feats & NOM) === 0;
}

/** After digits only magnitudes, жарым and parts compose: «5 шести» are two numerals. */
function takesWord(word: NumeralWord): boolean {
  return (
    word.kind === 'magnitude' ||
    word.kind === 'joint' ||
    (word.kind === 'fraction' && word.thing.after === true) ||
    (word.thing.part === true && word.kind === 'ordinal')
  );
}

function takeDigits(reading: NumeralReading): boolean {
  const first = reading.at === reading.numeral.from;
  if (!first && (reading.open || reading.lastMagnitude === Number.POSITIVE_INFINITY)) return false;
  const digits = readDigits(reading.doc, reading.at);
  if (!first && (digits.value >= reading.room || digits.value === 0 || digits.decimal)) return false;
  reading.put(digits.value, 0);
  reading.numeral.digits = true;
  reading.numeral.decimal ||= digits.decimal;
  reading.numeral.grouped ||= digits.grouped;
  if (first) reading.numeral.length = digits.length;
  reading.numeral.last = null;
  reading.at = digits.to;
  return true;
}

function takeWord(reading: NumeralReading, word: NumeralWord): boolean {
  const place = word.kind === 'ten' || word.kind === 'teen' ? 10 : word.kind === 'hundreds' ? 100 : word.kind === 'whole' ? 0 : 1;
  const first = reading.at === reading.numeral.from;
  if (takeHigh(reading, word)) return true;
  if (!first && (word.value >= reading.room || place * 10 > reading.room || (word.kind === 'whole' && word.value > 0))) return false;
  reading.put(reading.open ? reading.current + word.value : word.value, word.kind === 'ten' ? 10 : word.kind === 'hundreds' ? 100 : 0);
  if (word.high !== null) reading.numeral.high = word.high;
  reading.numeral.article = first && word.article;
  reading.numeral.last = word;
  reading.at++;
  return true;
}

/** «двадцать-двадцать | пять», «он | бес-жиырма»: an end of the range in two words. */
function takeHigh(reading: NumeralReading, word: NumeralWord): boolean {
  const { numeral } = reading;
  const ones = word.kind === 'unit' && numeral.high !== null && numeral.high % 10 === 0 && reading.current < numeral.high + word.value;
  const both = word.high !== null && reading.open && reading.room === 10 && word.value < 10 && word.high > reading.current + word.value;
  if (ones) numeral.high! += word.value;
  else if (both) {
    reading.current += word.value;
    numeral.high = word.high;
  } else return false;
  reading.room = 0;
  numeral.last = word;
  reading.at++;
  return true;
}

function takeMagnitude(reading: NumeralReading, word: NumeralWord): boolean {
  const { doc, numeral, at } = reading;
  const glued = doc.tokens.isGlued(at) && doc.tokens.kind[at - 1] === NUMERAL;
  if (!isPrinted(doc, at, word, glued, numeral.from)) return false;
  if (!reading.open) {
    if (word.value === 100 && at === numeral.from) return takeBareHundred(reading, word);
    if (at > numeral.from) {
      if (word.value <= reading.lastMagnitude) return takeSmallerMagnitude(reading, word);
      reading.total *= word.value;
    } else {
      if (word.thing.alone !== true) return false;
      numeral.bare = word;
      reading.total = word.value;
    }
  } else if (word.value === 100) {
    if (reading.current >= 100 || !Number.isInteger(reading.current)) return false;
    reading.current *= 100;
    reading.room = 100;
    return reading.pass(word, 100);
  } else {
    if (word.value >= reading.lastMagnitude) return false;
    const before = word.value === 12 ? reading.beforeAnd : 0;
    reading.total += before + round((reading.current - before) * word.value);
    numeral.bare = null;
    if (numeral.high !== null) numeral.high *= word.value;
  }
  reading.current = 0;
  reading.open = false;
  reading.room = word.value;
  reading.lastMagnitude = word.value;
  return reading.pass(word, word.value);
}

/** «жүз елу төрт миллион»: a hundred without a figure composes like any other. */
function takeBareHundred(reading: NumeralReading, word: NumeralWord): boolean {
  if (word.thing.alone !== true) return false;
  reading.put(100, 100);
  reading.numeral.bare = word;
  return reading.pass(word, 100);
}

/** «мың жүз» = 1,100; “two dozen hundred” is nothing. */
function takeSmallerMagnitude(reading: NumeralReading, word: NumeralWord): boolean {
  if (word.value !== 100 || reading.lastMagnitude <= 100) return false;
  reading.put(100, 100);
  return reading.pass(word, 100);
}
