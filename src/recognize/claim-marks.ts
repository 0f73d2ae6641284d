/** What the claims on figures share: how a figure and the marks around it stand. */
import type { Document } from '../match/document.ts';
import { NUMERAL, PUNCTUATION } from '../text/tokens.ts';
import { currencyAt } from './currency.ts';
import { numeralWordAt } from './numeral-word.ts';

/** Token after what it claims at the NUMERAL token `i`, or -1. */
export type Claim = (doc: Document, i: number) => number;

export const chars = (text: string): Set<number> => new Set([...text].map((c) => c.charCodeAt(0)));
export const HYPHENS = chars('-‐‑−');
export const DASHES = chars('-‐‑−–—');
export const size = (doc: Document, i: number): number => doc.tokens.end[i]! - doc.tokens.start[i]!;
export const isNumeral = (doc: Document, i: number): boolean => doc.tokens.isKind(i, NUMERAL);
export const isGluedNumeral = (doc: Document, i: number): boolean => isNumeral(doc, i) && doc.tokens.isGlued(i);
export const isGluedMark = (doc: Document, i: number, marks: Set<number>): boolean =>
  doc.tokens.isKind(i, PUNCTUATION) && doc.tokens.isGlued(i) && marks.has(doc.tokens.code(i));

export const isScaled = (doc: Document, i: number): boolean =>
  isPlainMagnitude(doc, i) || currencyAt(doc, i) !== null || doc.tokens.code(i) === 0x25;
/** Million, not the letter of “Apt 3B”. */
function isPlainMagnitude(doc: Document, i: number): boolean {
  const word = numeralWordAt(doc, i);
  return word?.kind === 'magnitude' && word.thing.glued !== true;
}
