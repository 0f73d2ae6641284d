/**
 * A numeral that ends inside its word: five-minute, three-courtyard. The figure covers the numeral only; the rest of the word says what it counts.
 */
import type { Document } from '../match/document.ts';
import { HYPHENATED } from '../text/tokens.ts';
import { type Numeral, plainNumeral } from './numeral.ts';
import { hyphenatedAt } from './numeral-word.ts';

export function readHyphenated(doc: Document, i: number): Numeral | null {
  const found = doc.tokens.has(i, HYPHENATED) ? hyphenatedAt(doc, i) : null;
  if (found === null || found.whole || found.ordinal) return null;
  const numeral = plainNumeral(doc, i, i + 1, found.value);
  return { ...numeral, end: numeral.start + found.length, high: found.high };
}
