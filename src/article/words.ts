/**
 * The first lines of an article as small words, numbers and signs. For the head of the text only; the article itself is read by `text/tokens`.
 */

export interface HeadWord {
  text: string;
  kind: 'word' | 'number' | 'sign';
  /** UTF-16 offsets into the article's text. */
  start: number;
  end: number;
}

export interface Line {
  start: number;
  /** Without the line end and blanks before it. */
  end: number;
}

/** No head is longer than this; a longer line is body. */
const HEAD_LENGTH = 1200;
const HEAD_LINES = 14;
const LONG_LINE = 800;
const PARTS = /(\d+)|([\p{L}\p{M}](?:[\p{L}\p{M}]|[-'’‘ʼ](?=\p{L}))*)|(\S)/gu;

/** Lines that are not blank, from the start of the text. The last one may end after HEAD_LENGTH. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at < text.length && at < HEAD_LENGTH && lines.length < HEAD_LINES) {
    let end = at;
    const far = Math.min(text.length, at + LONG_LINE);
    while (end < far && !isLineEnd(text.charCodeAt(end))) end++;
    // What a paragraph is longer than this does not matter; the last line is cut there.
    if (end === far && end < text.length) return [...lines, trimmed(text, at, end)];
    const line = trimmed(text, at, end);
    if (line.end > line.start) lines.push(line);
    at = end + 1;
  }
  return lines;
}

/** The words of `text` from `start` to `end`, at most the first 160 characters. */
export function readWords(text: string, start: number, end: number): HeadWord[] {
  const from = start;
  const words: HeadWord[] = [];
  for (const match of text.slice(from, Math.min(end, from + 160)).matchAll(PARTS)) {
    const at = from + match.index;
    const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'sign';
    words.push({ text: match[0], kind, start: at, end: at + match[0].length });
  }
  return words;
}

export const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;

export const isBlankCode = (code: number): boolean =>
  code === 0x20 ||
  code === 0x09 ||
  code === 0x0b ||
  code === 0x0c ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0x202f ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x3000;

function trimmed(text: string, start: number, end: number): Line {
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

export const isDash = (word: HeadWord | undefined): boolean => word !== undefined && /^[-–—―‒−]$/u.test(word.text);
export const isCapitalized = (word: HeadWord | undefined): boolean =>
  word?.kind === 'word' && (/^\p{Lu}/u.test(word.text) || /^[\u0620-\u06ff]/u.test(word.text));
/** All letters large, or a script without case. */
export const isAllCapitals = (word: HeadWord | undefined): boolean =>
  word?.kind === 'word' && word.text.length > 1 && word.text === word.text.toUpperCase();
