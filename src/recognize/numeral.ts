/**
 * One numeral of the text as the recognizers of figures hand it on: its tokens, value and how it is written.
 */
import type { Document } from '../match/document.ts';
import type { NumeralWord } from './numeral-word.ts';

export interface Numeral {
  from: number;
  to: number;
  /** UTF-16 offsets; `end` lies inside the last token for “five-minute”. */
  start: number;
  end: number;
  value: number;
  /** Upper end of «два-три»; null for a plain numeral. */
  high: number | null;
  /** The magnitude that ends it, 1 for none: what a range shares between its ends. */
  scale: number;
  /** It has digits. */
  digits: boolean;
  decimal: boolean;
  grouped: boolean;
  /** Only digits, without a magnitude, that many; 0 else. */
  length: number;
  /** A place in a row, to be skipped. */
  ordinal: boolean;
  /** «один», “one” alone. */
  article: boolean;
  /** A magnitude or part without a figure before it. */
  bare: NumeralWord | null;
  /** Last word of the numeral; null for digits. */
  last: NumeralWord | null;
  /** Two figures that are the ends of one range, not «два-три». */
  range: boolean;
  /** «пять с лишним миллионов»: its own words say that it is more. */
  over: boolean;
  /** A part of something: «үштен бірі». */
  part: boolean;
  /** A percentage has taken it. */
  taken: boolean;
}

/** A numeral over the given tokens, before anything more is known of it. */
export function plainNumeral(doc: Document, from: number, to: number, value: number): Numeral {
  return {
    from,
    to,
    start: doc.tokens.start[from]!,
    end: doc.tokens.end[to - 1]!,
    value,
    high: null,
    scale: 1,
    digits: false,
    decimal: false,
    grouped: false,
    length: 0,
    ordinal: false,
    article: false,
    bare: null,
    last: null,
    range: false,
    over: false,
    part: false,
    taken: false,
  };
}

/** Products of decimals: 1.1 thousand is 1,100 and not 1,100.0000000000002. */
export const round = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));
