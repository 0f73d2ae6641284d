/**
 * The state of a numeral that is being read, piece by piece.
 */
import type { Document } from '../match/document.ts';
import { isOwnStop } from './magnitude.ts';
import { type Numeral, plainNumeral } from './numeral.ts';
import type { NumeralWord } from './numeral-word.ts';

export class NumeralReading {
  total = 0;
  current = 0;
  open = false;
  /** What follows must be smaller than this. */
  room = Number.POSITIVE_INFINITY;
  lastMagnitude = Number.POSITIVE_INFINITY;
  /** What stands before an “and” and a dozen behind it does not multiply: “three hundred and two dozen”. */
  beforeAnd = 0;
  at: number;
  readonly numeral: Numeral;

  constructor(
    readonly doc: Document,
    i: number,
    readonly isFree: (token: number) => boolean,
  ) {
    this.at = i;
    this.numeral = plainNumeral(doc, i, i + 1, 0);
  }

  /** A value from which on what follows must be smaller than `room`. */
  put(value: number, room: number): void {
    this.current = value;
    this.open = true;
    this.room = room;
    if (this.at === this.numeral.from) return;
    this.numeral.article = false;
    this.numeral.bare = null;
  }

  /** Behind a magnitude. */
  pass(word: NumeralWord, scale: number): boolean {
    const { doc, numeral } = this;
    numeral.scale = scale;
    numeral.article = false;
    numeral.last = word;
    numeral.length = 0;
    this.at++;
    if (word.thing.short === true && isOwnStop(doc, this.at, word)) this.at++;
    return true;
  }
}
