/** Parts of a numeral: half, quarter, жарым, two thirds, «с половиной», decimals in words. */
import { readParts, readSpokenDecimals } from './decimals.ts';
import { round } from './numeral.ts';
import type { NumeralReading } from './numeral-reading.ts';
import { hyphenatedAt, type NumeralWord, numeralWordAt } from './numeral-word.ts';

/** Half, quarter, жарым: beside a whole number or, with a magnitude behind, alone. */
export function takeFraction(reading: NumeralReading, word: NumeralWord): boolean {
  const { numeral } = reading;
  const first = reading.at === numeral.from;
  if (word.thing.after === true) {
    if (first) return false;
    if (reading.open) reading.current += word.value * (numeral.bare === null ? 1 : reading.current);
    else reading.total += word.value * reading.lastMagnitude;
    numeral.bare = null;
    reading.room = 0;
  } else if (first) {
    numeral.bare = word;
    reading.current = word.value;
    reading.open = true;
    skipArticle(reading);
  } else if (word.value < 0.5 && reading.open && reading.total === 0 && Number.isInteger(reading.current) && reading.current < 10) {
    reading.current *= word.value;
  } else return false;
  reading.room = 0;
  numeral.last = word;
  numeral.article = false;
  reading.at++;
  skipArticle(reading);
  return true;
}

/** “half a million”, “two thirds of a million”: the article only where a magnitude follows. */
function skipArticle(reading: NumeralReading): void {
  const { doc } = reading;
  const article = doc.folded(reading.at) === 'of' ? reading.at + 1 : reading.at;
  if (doc.folded(article) === 'a' && numeralWordAt(doc, article + 1)?.kind === 'magnitude') reading.at = article + 1;
}

/** “two thirds”, “a quarter”; «двадцать первый» is a place in a row. */
export function takeOrdinal(reading: NumeralReading, word: NumeralWord): boolean {
  const { doc, numeral } = reading;
  const first = reading.at === numeral.from;
  const plural = doc.folded(reading.at).endsWith('s');
  if (!first && word.thing.part === true && (plural || (reading.open && reading.current === 1))) {
    reading.current = round((reading.total + reading.current) / word.value);
    reading.total = 0;
    return takePart(reading, word, reading.at + 1);
  }
  numeral.ordinal = true;
  reading.at++;
  return true;
}

/** “three twenty-firsts”, “three thirty fifths”: the tens belong to the name of the part. */
export function takeTensPart(reading: NumeralReading, word: NumeralWord): boolean {
  const { doc } = reading;
  if (word.language !== 'en' || !reading.open || reading.total > 0 || doc.folded(reading.at - 1) === 'and') return false;
  const found = word.kind === 'ordinal' ? hyphenatedAt(doc, reading.at) : null;
  const ones = word.kind === 'ten' ? numeralWordAt(doc, reading.at + 1) : null;
  const tens = found?.first.kind === 'ten' && doc.folded(reading.at).endsWith('s');
  const apart = ones?.kind === 'ordinal' && ones.value < 10 && doc.folded(reading.at + 1).endsWith('s');
  if (!tens && !apart) return false;
  reading.current = round(reading.current / (tens ? found!.value : word.value + ones!.value));
  return takePart(reading, word, reading.at + (tens ? 1 : 2));
}

function takePart(reading: NumeralReading, word: NumeralWord, to: number): boolean {
  reading.open = true;
  reading.room = 0;
  reading.numeral.last = word;
  reading.numeral.article = false;
  reading.at = to;
  skipArticle(reading);
  return true;
}

export function takeDecimals(reading: NumeralReading, word: NumeralWord): boolean {
  if (reading.at === reading.numeral.from || !reading.open) return false;
  const decimals = word.thing.joint === 'point' ? readSpokenDecimals(reading.doc, reading.at + 1) : readParts(reading.doc, reading.at + 1);
  if (decimals === null) return false;
  reading.current += decimals.value;
  reading.room = 0;
  reading.numeral.decimal = true;
  reading.numeral.article = false;
  reading.at = decimals.to;
  return true;
}

/** A part behind the whole; of a smaller magnitude if one follows: “one billion and three quarters million”. */
export function addHalf(reading: NumeralReading, to: number, value: number): boolean {
  const smaller = numeralWordAt(reading.doc, to);
  if (!reading.open && smaller?.kind === 'magnitude' && smaller.value < reading.lastMagnitude) {
    reading.current = value;
    reading.open = true;
  } else if (reading.open) reading.current += value;
  else reading.total += value * reading.lastMagnitude;
  reading.room = 0;
  reading.numeral.article = false;
  reading.at = to;
  return true;
}
