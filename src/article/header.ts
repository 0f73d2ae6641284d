/**
 * The ` date YYYY-MM-DD ` header: the only thing that is cut from an article's text.
 */
import { isBlankCode } from './words.ts';

export interface Header {
  /** UTF-16 length of the header with the blanks around it; a line end after it is not part of it. 0 without a header. */
  length: number;
  year: number;
  month: number;
  day: number;
}

const NONE: Header = { length: 0, year: 0, month: 0, day: 0 };
const WORD = 'date';

/** The header at the start of `text`. */
export function readHeader(text: string): Header {
  let at = skipBlanks(text, 0);
  if (!text.startsWith(WORD, at)) return NONE;
  const number = skipBlanks(text, at + WORD.length);
  if (number === at + WORD.length) return NONE;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text.slice(number, number + 11));
  if (!match) return NONE;
  at = skipBlanks(text, number + match[0].length);
  return { length: at, year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** A new article begins on `line`: it opens with the header. */
export const isArticleStart = (line: string): boolean => readHeader(line).length > 0;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}
