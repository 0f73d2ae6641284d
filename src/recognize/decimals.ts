/**
 * Decimals in words behind a whole number: “point nought eight”, «две целых пять десятых», «екі бүтін оннан сегіз».
 */
import type { Document } from '../match/document.ts';
import { PLURAL } from '../text/grammar.ts';
import { NUMERAL } from '../text/tokens.ts';
import { isAblative, numeralWordAt } from './numeral-word.ts';

export interface Decimals {
  value: number;
  to: number;
}

/** Digit by digit from token `i`. */
export function readSpokenDecimals(doc: Document, i: number): Decimals | null {
  let text = '';
  let at = i;
  for (; ; at++) {
    const word = doc.tokens.isKind(at, NUMERAL) ? doc.tokens.slice(at) : String(smallWord(doc, at) ?? '');
    if (word === '') break;
    text += word;
  }
  return text === '' ? null : { value: Number(`0.${text}`), to: at };
}

function smallWord(doc: Document, at: number): number | null {
  const word = numeralWordAt(doc, at);
  return word !== null && Number.isInteger(word.value) && ['unit', 'teen', 'ten', 'whole'].includes(word.kind) ? word.value : null;
}

/** Tenths and hundredths from token `i`; Kazakh speech also leaves «оннан» out. */
export function readParts(doc: Document, i: number): Decimals | null {
  const first = numeralWordAt(doc, i);
  if (first === null) return null;
  if (isAblative(first)) {
    const count = smallWord(doc, i + 1);
    return count === null ? null : { value: count / first.value, to: i + 2 };
  }
  const count = smallWord(doc, i);
  if (count === null) return null;
  if (first.language === 'kk') return { value: count / 10, to: i + 1 };
  const last = first.kind === 'ten' ? smallWord(doc, i + 1) : null;
  const to = last === null ? i + 1 : i + 2;
  const part = numeralWordAt(doc, to);
  return part?.kind === 'ordinal' && (part.feats & PLURAL) !== 0 ? { value: (count + (last ?? 0)) / part.value, to: to + 1 } : null;
}
