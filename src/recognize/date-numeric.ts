/** Dates in digits: 2025-12-12, 04.05.2031, 04.05.2031г., 5/17/2018. */
import type { Document } from '../match/document.ts';
import { NUMERAL } from '../text/tokens.ts';
import type { Draft } from './date-month.ts';
import { afterYearWord } from './date-tokens.ts';
import { isDay, isYear } from './iso.ts';

const SEPARATORS = new Set([0x2e, 0x2d, 0x2f]);

export function readNumericDate(doc: Document, i: number): Draft | null {
  const { tokens } = doc;
  const mark = tokens.code(i + 1);
  if (!SEPARATORS.has(mark) || tokens.code(i + 3) !== mark || !isRun(doc, i)) return null;
  // 10.1.2.3 or 5/17/2018/4 goes on.
  if (tokens.code(i + 5) === mark && tokens.isGlued(i + 5) && tokens.isKind(i + 6, NUMERAL) && tokens.isGlued(i + 6)) return null;
  if (tokens.isGlued(i) && SEPARATORS.has(tokens.code(i - 1))) return null;
  const [a, b, c] = [0, 2, 4].map((n) => tokens.slice(i + n)) as [string, string, string];
  const parts = a.length === 4 ? order(a, b, c) : mark === 0x2f && Number(b) > 12 ? order(year(c), a, b) : order(year(c), b, a);
  if (parts === null) return null;
  return { from: i, to: afterYearWord(doc, i + 5), rule: 'date.digits', parts: [parts], explicit: true };
}

/** Five glued tokens: figure, mark, figure, mark, figure. */
function isRun(doc: Document, i: number): boolean {
  for (let t = i + 1; t <= i + 4; t++) if (!doc.tokens.isGlued(t)) return false;
  return doc.tokens.isKind(i + 2, NUMERAL) && doc.tokens.isKind(i + 4, NUMERAL);
}

/** 31 in 04.05.31 is 2031. */
const year = (text: string): string => (text.length === 2 ? `20${text}` : text);

function order(y: string, m: string, d: string): Draft['parts'][number] | null {
  if (y.length !== 4 || m.length > 2 || d.length > 2) return null;
  const parts = { year: Number(y), month: Number(m), day: Number(d) };
  return isYear(parts.year) && isDay(parts.day, parts.month) ? parts : null;
}
