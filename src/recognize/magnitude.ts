/** How a magnitude must be printed to be one, and whether the full stop behind it is its own. */

import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { NUMERAL, WORD } from '../text/tokens.ts';
import { isCurrencyBefore } from './currency.ts';
import type { NumeralWord } from './numeral-word.ts';
import { wordSet } from './word-set.ts';

/** Printed as the list wants it: «100К» glued, “5M” in that case; a small “m” is a million only beside a currency or before people. */
export function isPrinted(doc: Document, at: number, word: NumeralWord, glued: boolean, from: number): boolean {
  if (word.thing.glued !== true) return true;
  if (!glued) return false;
  const letter = word.thing.case as string | undefined;
  if (isCurrencyBefore(doc, from)) return true;
  // 221B Baker Street
  if (word.value === 1e9 && doc.isCapital(at + 1)) return false;
  return letter === undefined || doc.tokens.slice(at) === letter || isMillions(doc, at + 1);
}

/** “3.5m doses”, “20m euros”: what is counted by the million and never measured in metres. */
function isMillions(doc: Document, at: number): boolean {
  return wordSet(doc.lexicon, 'million-noun').has(doc.folded(at)) || (doc.bits(at) & BIT.currency) !== 0;
}

/** The full stop of «тыс.»; of «млн» only where no sentence begins behind it. */
export function isOwnStop(doc: Document, at: number, word: NumeralWord): boolean {
  if (doc.tokens.code(at) !== 0x2e || !doc.tokens.isGlued(at)) return false;
  if (word.value === 1000 && word.language !== 'en') return true;
  return doc.tokens.isKind(at + 1, WORD) ? !doc.isCapital(at + 1) : doc.tokens.isKind(at + 1, NUMERAL);
}
