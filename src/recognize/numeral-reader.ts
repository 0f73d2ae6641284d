/**
 * One numeral of the text, digits and words in any mixture, and its value: 3 млн 140 мың · два триллиона 300 миллиардов · two thirds ·
 * алты жарым · 17.5bn. Leaves ranges to `range`, and whether it counts anything to `figure`.
 */
import type { Document } from '../match/document.ts';
import { ABL, ACC, DAT, GEN, INS, LOC, NOM } from '../text/grammar.ts';
import { HYPHENATED, NUMERAL, WORD } from '../text/tokens.ts';
import { readParts, readSpokenDecimals } from './decimals.ts';
import { readDigits } from './digits.ts';
import { isOwnStop, isPrinted } from './magnitude.ts';
import { type Numeral, plainNumeral, round } from './numeral.ts';
import { hyphenatedAt, type NumeralWord, numeralWordAt } from './numeral-word.ts';

/** Reads the numeral that begins at token `i`; `isFree` says which later tokens it may take. Null where there is none. */
export function readNumeral(doc: Document, i: number, isFree: (token: number) => boolean): Numeral | null {
  const reader = new Reader(doc, i, isFree);
  return reader.read();
}

class Reader {
  private total = 0;
  private current = 0;
  private open = false;
  /** What follows must be smaller than this. */
  private room = Number.POSITIVE_INFINITY;
  private lastMagnitude = Number.POSITIVE_INFINITY;
  /** What stands before an “and” and a dozen behind it does not multiply: “three hundred and two dozen”. */
  private beforeAnd = 0;
  private at: number;
  private readonly numeral: Numeral;

  constructor(
    private readonly doc: Document,
    i: number,
    private readonly isFree: (token: number) => boolean,
  ) {
    this.at = i;
    this.numeral = plainNumeral(doc, i, i + 1, 0);
  }

  read(): Numeral | null {
    const { doc, numeral } = this;
    while (this.at < doc.count && (this.at === numeral.from || this.isFree(this.at)) && this.step()) if (numeral.ordinal) break;
    if (this.at === numeral.from) return null;
    numeral.to = this.at;
    numeral.end = doc.tokens.end[this.at - 1]!;
    numeral.value = this.total + this.current;
    if (numeral.high === null && !Number.isInteger(numeral.value)) numeral.value = round(numeral.value);
    return numeral;
  }

  /** Takes one more piece; false at the end of the numeral. */
  private step(): boolean {
    const { doc } = this;
    if (this.endsInCase()) return false;
    if (doc.tokens.kind[this.at] === NUMERAL) return this.takeDigits();
    if (doc.tokens.kind[this.at] !== WORD) return this.takeSpacedHyphen();
    const word = numeralWordAt(doc, this.at);
    if (word === null) return this.takeJoiner();
    if (this.at === this.numeral.from && word.tail) return false;
    if (this.at > this.numeral.from && doc.tokens.kind[this.at - 1] === NUMERAL && !this.takesWord(word)) return false;
    if (this.takeTensPart(word)) return true;
    switch (word.kind) {
      case 'magnitude':
        return this.takeMagnitude(word);
      case 'fraction':
        return this.takeFraction(word);
      case 'ordinal':
        return this.takeOrdinal(word);
      case 'joint':
        return this.takeDecimals(word);
      default:
        return this.takeWord(word);
    }
  }

  /** A Kazakh case ending closes the numeral: «13 мыңнан 10 мыңға». */
  private endsInCase(): boolean {
    const { last } = this.numeral;
    return last !== null && last.language === 'kk' && (last.feats & (GEN | DAT | ACC | INS | LOC | ABL)) !== 0 && (last.feats & NOM) === 0;
  }

  /** After digits only magnitudes, жарым and parts compose: «5 шести» are two numerals. */
  private takesWord(word: NumeralWord): boolean {
    return (
      word.kind === 'magnitude' ||
      word.kind === 'joint' ||
      (word.kind === 'fraction' && word.thing.after === true) ||
      (word.thing.part === true && word.kind === 'ordinal')
    );
  }

  private takeDigits(): boolean {
    const first = this.at === this.numeral.from;
    if (!first && (this.open || this.lastMagnitude === Number.POSITIVE_INFINITY)) return false;
    const digits = readDigits(this.doc, this.at);
    if (!first && (digits.value >= this.room || digits.value === 0 || digits.decimal)) return false;
    this.put(digits.value, 0);
    this.numeral.digits = true;
    this.numeral.decimal ||= digits.decimal;
    this.numeral.grouped ||= digits.grouped;
    if (first) this.numeral.length = digits.length;
    this.numeral.last = null;
    this.at = digits.to;
    return true;
  }

  private takeWord(word: NumeralWord): boolean {
    const place = word.kind === 'ten' || word.kind === 'teen' ? 10 : word.kind === 'hundreds' ? 100 : word.kind === 'whole' ? 0 : 1;
    const first = this.at === this.numeral.from;
    if (this.takeHigh(word)) return true;
    if (!first && (word.value >= this.room || place * 10 > this.room || (word.kind === 'whole' && word.value > 0))) return false;
    this.put(this.open ? this.current + word.value : word.value, word.kind === 'ten' ? 10 : word.kind === 'hundreds' ? 100 : 0);
    if (word.high !== null) this.numeral.high = word.high;
    this.numeral.article = first && word.article;
    this.numeral.last = word;
    this.at++;
    return true;
  }

  /** «двадцать-двадцать | пять», «он | бес-жиырма»: an end of the range in two words. */
  private takeHigh(word: NumeralWord): boolean {
    const { numeral } = this;
    const ones = word.kind === 'unit' && numeral.high !== null && numeral.high % 10 === 0 && this.current < numeral.high + word.value;
    const both = word.high !== null && this.open && this.room === 10 && word.value < 10 && word.high > this.current + word.value;
    if (ones) numeral.high! += word.value;
    else if (both) {
      this.current += word.value;
      numeral.high = word.high;
    } else return false;
    this.room = 0;
    numeral.last = word;
    this.at++;
    return true;
  }

  private put(value: number, room: number): void {
    this.current = value;
    this.open = true;
    this.room = room;
    if (this.at === this.numeral.from) return;
    this.numeral.article = false;
    this.numeral.bare = null;
  }

  private takeMagnitude(word: NumeralWord): boolean {
    const { doc, numeral, at } = this;
    const glued = doc.tokens.isGlued(at) && doc.tokens.kind[at - 1] === NUMERAL;
    if (!isPrinted(doc, at, word, glued, numeral.from)) return false;
    if (!this.open) {
      if (word.value === 100 && at === numeral.from) return this.takeBareHundred(word);
      if (at > numeral.from) {
        if (word.value <= this.lastMagnitude) return this.takeSmallerMagnitude(word);
        this.total *= word.value;
      } else {
        if (word.thing.alone !== true) return false;
        numeral.bare = word;
        this.total = word.value;
      }
    } else if (word.value === 100) {
      if (this.current >= 100 || !Number.isInteger(this.current)) return false;
      this.current *= 100;
      this.room = 100;
      return this.pass(word, 100);
    } else {
      if (word.value >= this.lastMagnitude) return false;
      const before = word.value === 12 ? this.beforeAnd : 0;
      this.total += before + round((this.current - before) * word.value);
      numeral.bare = null;
      if (numeral.high !== null) numeral.high *= word.value;
    }
    this.current = 0;
    this.open = false;
    this.room = word.value;
    this.lastMagnitude = word.value;
    return this.pass(word, word.value);
  }

  /** «жүз елу төрт миллион»: a hundred without a figure composes like any other. */
  private takeBareHundred(word: NumeralWord): boolean {
    if (word.thing.alone !== true) return false;
    this.put(100, 100);
    this.numeral.bare = word;
    return this.pass(word, 100);
  }

  /** «мың жүз» = 1,100; “two dozen hundred” is nothing. */
  private takeSmallerMagnitude(word: NumeralWord): boolean {
    if (word.value !== 100 || this.lastMagnitude <= 100) return false;
    this.put(100, 100);
    return this.pass(word, 100);
  }

  private pass(word: NumeralWord, scale: number): boolean {
    const { doc, numeral } = this;
    numeral.scale = scale;
    numeral.article = false;
    numeral.last = word;
    numeral.length = 0;
    this.at++;
    if (word.thing.short === true && isOwnStop(doc, this.at, word)) this.at++;
    return true;
  }

  /** Half, quarter, жарым: beside a whole number or, with a magnitude behind, alone. */
  private takeFraction(word: NumeralWord): boolean {
    const { numeral } = this;
    const first = this.at === numeral.from;
    if (word.thing.after === true) {
      if (first) return false;
      if (this.open) this.current += word.value * (numeral.bare === null ? 1 : this.current);
      else this.total += word.value * this.lastMagnitude;
      numeral.bare = null;
      this.room = 0;
    } else if (first) {
      numeral.bare = word;
      this.current = word.value;
      this.open = true;
      this.skipArticle();
    } else if (word.value < 0.5 && this.open && this.total === 0 && Number.isInteger(this.current) && this.current < 10) {
      this.current *= word.value;
    } else return false;
    this.room = 0;
    numeral.last = word;
    numeral.article = false;
    this.at++;
    this.skipArticle();
    return true;
  }

  /** “half a million”, “two thirds of a million”: the article only where a magnitude follows. */
  private skipArticle(): void {
    const { doc } = this;
    const article = doc.folded(this.at) === 'of' ? this.at + 1 : this.at;
    if (doc.folded(article) === 'a' && numeralWordAt(doc, article + 1)?.kind === 'magnitude') this.at = article + 1;
  }

  /** “two thirds”, “a quarter”; «двадцать первый» is a place in a row. */
  private takeOrdinal(word: NumeralWord): boolean {
    const { doc, numeral } = this;
    const first = this.at === numeral.from;
    const plural = doc.folded(this.at).endsWith('s');
    if (!first && word.thing.part === true && (plural || (this.open && this.current === 1))) {
      this.current = round((this.total + this.current) / word.value);
      this.total = 0;
      return this.takePart(word, this.at + 1);
    }
    numeral.ordinal = true;
    this.at++;
    return true;
  }

  /** “three twenty-firsts”, “three thirty fifths”: the tens belong to the name of the part. */
  private takeTensPart(word: NumeralWord): boolean {
    const { doc } = this;
    if (word.language !== 'en' || !this.open || this.total > 0 || doc.folded(this.at - 1) === 'and') return false;
    const found = word.kind === 'ordinal' ? hyphenatedAt(doc, this.at) : null;
    const ones = word.kind === 'ten' ? numeralWordAt(doc, this.at + 1) : null;
    const tens = found?.first.kind === 'ten' && doc.folded(this.at).endsWith('s');
    const apart = ones?.kind === 'ordinal' && ones.value < 10 && doc.folded(this.at + 1).endsWith('s');
    if (!tens && !apart) return false;
    this.current = round(this.current / (tens ? found!.value : word.value + ones!.value));
    return this.takePart(word, this.at + (tens ? 1 : 2));
  }

  private takePart(word: NumeralWord, to: number): boolean {
    this.open = true;
    this.room = 0;
    this.numeral.last = word;
    this.numeral.article = false;
    this.at = to;
    this.skipArticle();
    return true;
  }

  private takeDecimals(word: NumeralWord): boolean {
    if (this.at === this.numeral.from || !this.open) return false;
    const decimals = word.thing.joint === 'point' ? readSpokenDecimals(this.doc, this.at + 1) : readParts(this.doc, this.at + 1);
    if (decimals === null) return false;
    this.current += decimals.value;
    this.room = 0;
    this.numeral.decimal = true;
    this.numeral.article = false;
    this.at = decimals.to;
    return true;
  }

  /** “ninety - five”, “one - fourth”: a hyphen typed with blanks. */
  private takeSpacedHyphen(): boolean {
    const { doc, numeral, at } = this;
    if (numeral.last === null || doc.tokens.code(at) !== 0x2d || doc.tokens.isGlued(at) || doc.tokens.isGlued(at + 1)) return false;
    const next = numeralWordAt(doc, at + 1);
    const ones = numeral.last.kind === 'ten' && next?.kind === 'unit';
    if (!ones && !(this.current === 1 && next?.thing.part === true)) return false;
    this.at++;
    return true;
  }

  /** “three hundred and five”, “two and a half”, «с половиной», «үштен бір». */
  private takeJoiner(): boolean {
    const { doc, numeral, at } = this;
    if (at === numeral.from) return false;
    const word = doc.folded(at);
    const next = numeralWordAt(doc, at + 1);
    if (word === 'с' && this.isWithMore(at + 1)) return true;
    if (word === 'с' && next?.kind === 'fraction' && next.value === 0.5 && this.open) return this.addHalf(at + 2, 0.5);
    if (word !== 'and' || doc.languageAt(at) === 'ru') return false;
    const part = doc.folded(at + 1) === 'a' ? numeralWordAt(doc, at + 2) : null;
    if (part?.kind === 'fraction') return this.addHalf(at + 3, part.value);
    if (part?.thing.part === true) return this.addHalf(at + 3, 1 / part.value);
    if (next?.kind === 'whole' && next.value > 0 && next.value < 1) return this.addHalf(at + 2, next.value);
    const parts = next?.kind === 'unit' || (next !== null && doc.tokens.has(at + 1, HYPHENATED)) ? numeralWordAt(doc, at + 2) : null;
    if (parts !== null && doc.folded(at + 2).endsWith('s')) {
      if (parts.thing.part === true) return this.addHalf(at + 3, next!.value / parts.value);
      if (parts.kind === 'fraction') return this.addHalf(at + 3, next!.value * parts.value);
    }
    if (this.room < 100 || this.room === Number.POSITIVE_INFINITY) return false;
    if (next === null)
      return this.numeral.digits && doc.tokens.kind[at + 1] === NUMERAL && this.numeral.scale === 100 && this.takeDigitsAfterAnd();
    if (next.kind === 'ordinal' || next.kind === 'magnitude' || next.kind === 'fraction' || next.value >= this.room || !this.isFree(at + 1))
      return false;
    this.beforeAnd = this.current;
    this.at++;
    return true;
  }

  /** «пять с лишним миллионов»: the words of bound inside belong to the numeral. */
  private isWithMore(at: number): boolean {
    if (!/^(?:лишним|небольшим|хвостиком)$/u.test(this.doc.folded(at)) || numeralWordAt(this.doc, at + 1)?.kind !== 'magnitude')
      return false;
    this.numeral.over = true;
    this.at = at + 1;
    return true;
  }

  /** “3 hundred and 21”. */
  private takeDigitsAfterAnd(): boolean {
    const digits = readDigits(this.doc, this.at + 1);
    const scaled = numeralWordAt(this.doc, digits.to)?.kind === 'magnitude';
    if (scaled || digits.decimal || digits.value === 0 || digits.value >= this.room || !this.isFree(this.at + 1)) return false;
    this.current += digits.value;
    this.room = 0;
    this.at = digits.to;
    return true;
  }

  /** A part behind the whole; of a smaller magnitude if one follows: “one billion and three quarters million”. */
  private addHalf(to: number, value: number): boolean {
    const smaller = numeralWordAt(this.doc, to);
    if (!this.open && smaller?.kind === 'magnitude' && smaller.value < this.lastMagnitude) {
      this.current = value;
      this.open = true;
    } else if (this.open) this.current += value;
    else this.total += value * this.lastMagnitude;
    this.room = 0;
    this.numeral.article = false;
    this.at = to;
    return true;
  }
}
