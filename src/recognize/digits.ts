/**
 * A figure in digits: its group marks and decimals, by language and by what the digits themselves allow. 720 615 · 1,065 · 3,4 · 2 000,50.
 * Leaves what stands around it (magnitudes, signs, units) to `numeral`.
 */
import type { Document } from '../match/document.ts';
import { NUMERAL, WORD } from '../text/tokens.ts';

export interface Digits {
  /** Token after the last one. */
  to: number;
  value: number;
  /** A decimal mark was read. */
  decimal: boolean;
  /** Group marks were read, so it cannot be a year. */
  grouped: boolean;
  /** Digits before the decimal mark. */
  length: number;
}

const COMMA = 0x2c;
const DOT = 0x2e;

const sizeOf = (doc: Document, i: number): number => doc.tokens.end[i]! - doc.tokens.start[i]!;
const isNumeral = (doc: Document, i: number): boolean => doc.tokens.isKind(i, NUMERAL);
/** `mark` and three digits stand glued at `i`, and no digit more. */
const isGroupAt = (doc: Document, i: number, mark: number): boolean =>
  doc.tokens.code(i) === mark && doc.tokens.isGlued(i) && isNumeral(doc, i + 1) && doc.tokens.isGlued(i + 1) && sizeOf(doc, i + 1) === 3;
/** One blank and three digits: 720 615, also with a no-break or thin space. */
const isSpacedGroupAt = (doc: Document, i: number): boolean =>
  isNumeral(doc, i) && sizeOf(doc, i) === 3 && doc.isSpaced(i) && doc.tokens.start[i]! - doc.tokens.end[i - 1]! === 1;

/** Reads the figure that begins at the NUMERAL token `i`. */
export function readDigits(doc: Document, i: number): Digits {
  const length = sizeOf(doc, i);
  const leads = length <= 3 && doc.tokens.code(i) !== 0x30;
  if (leads && isSpacedGroupAt(doc, i + 1)) return readSpacedGroups(doc, i);
  const language = doc.languageAt(i);
  const english = language !== 'ru' && language !== 'kk';
  if (leads && isGroupAt(doc, i + 1, COMMA) && (english || isGroupAt(doc, i + 3, COMMA))) return readGroups(doc, i, COMMA);
  if (leads && isGroupAt(doc, i + 1, DOT) && isGroupAt(doc, i + 3, DOT)) return readGroups(doc, i, DOT);
  // 1.111,11: a dot before a comma can only be a group mark.
  if (leads && isGroupAt(doc, i + 1, DOT) && isDecimalAt(doc, i + 3, COMMA)) return readGroups(doc, i, DOT);
  return readDecimals(doc, i + 1, doc.tokens.slice(i), false, 0);
}

const isDecimalAt = (doc: Document, i: number, mark: number): boolean =>
  doc.tokens.code(i) === mark && doc.tokens.isGlued(i) && isNumeral(doc, i + 1) && doc.tokens.isGlued(i + 1);

function readSpacedGroups(doc: Document, i: number): Digits {
  let to = i + 1;
  let digits = doc.tokens.slice(i);
  while (isSpacedGroupAt(doc, to)) digits += doc.tokens.slice(to++);
  return readDecimals(doc, to, digits, true, 0);
}

function readGroups(doc: Document, i: number, mark: number): Digits {
  let to = i + 1;
  let digits = doc.tokens.slice(i);
  while (isGroupAt(doc, to, mark)) {
    digits += doc.tokens.slice(to + 1);
    to += 2;
  }
  return readDecimals(doc, to, digits, true, mark);
}

function readDecimals(doc: Document, to: number, digits: string, grouped: boolean, groupMark: number): Digits {
  const mark = doc.tokens.code(to);
  const decimal = (mark === DOT || mark === COMMA) && mark !== groupMark && isDecimalAt(doc, to, mark) && !isChain(doc, to, mark);
  const value = Number(decimal ? `${digits}.${doc.tokens.slice(to + 1)}` : digits);
  return withPower(doc, { length: digits.length, grouped, to: decimal ? to + 2 : to, value, decimal });
}

const CARET = 0x5e;
/** 1.3e6, 1.3x10^6, 5·10^-3, 2^10. */
function withPower(doc: Document, read: Digits): Digits {
  const mark = doc.folded(read.to) || String.fromCharCode(doc.tokens.code(read.to));
  if (mark === 'e' && doc.tokens.isGlued(read.to)) return raised(doc, read, read.to + 1, (n) => Number(`${read.value}e${n}`));
  if (doc.tokens.code(read.to) === CARET) return raised(doc, read, read.to + 1, (n) => read.value ** n);
  const ten = read.to + 1;
  const times = (mark === 'x' || mark === 'х' || mark === '×' || mark === '·') && isNumeral(doc, ten) && doc.tokens.slice(ten) === '10';
  return times && doc.tokens.code(ten + 1) === CARET ? raised(doc, read, ten + 2, (n) => Number(`${read.value}e${n}`)) : read;
}

/** The exponent of one or two digits, with its sign, glued at token `i`. */
function raised(doc: Document, read: Digits, i: number, power: (n: number) => number): Digits {
  const { tokens } = doc;
  const sign = [0x2b, 0x2d, 0x2212].includes(tokens.code(i)) && tokens.isGlued(i) ? i : i - 1;
  const at = sign + 1;
  if (!isNumeral(doc, at) || !tokens.isGlued(at) || sizeOf(doc, at) > 2 || (tokens.isKind(at + 1, WORD) && tokens.isGlued(at + 1)))
    return read;
  const value = power(sign === i && tokens.code(i) !== 0x2b ? -Number(tokens.slice(at)) : Number(tokens.slice(at)));
  return { ...read, to: at + 1, value, decimal: true, length: 0 };
}

/** 10.1.2 is a version, an address or a date; 5000,6000 a list. */
function isChain(doc: Document, i: number, mark: number): boolean {
  if (isDecimalAt(doc, i + 2, mark)) return true;
  return mark === COMMA && sizeOf(doc, i - 1) >= 4 && sizeOf(doc, i + 1) >= 4;
}
