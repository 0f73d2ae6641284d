/**
 * The headline: a short first line without a final full stop, with the article under it. Null wherever that is not sure.
 */
import type { Line } from './words.ts';

const LONGEST = 220;
const SHORTEST = 12;
/** A line as short as this above a headline is a rubric or part of a menu. */
const RUBRIC = 24;

/** Which of `lines` is the title; `isHead` tells a line that is a byline. */
export function findTitle(
  text: string,
  lines: readonly Line[],
  isHead: (line: number) => boolean,
  isDateline: (line: number) => boolean,
): Line | null {
  let i = 0;
  while (i < lines.length && i < 5) {
    const line = lines[i]!;
    if (isHead(i)) i++;
    else if (isDateline(i)) return null;
    else if (isRubric(text, line) && isHeadline(text, lines, nextLine(lines, i, isHead), isHead)) i = nextLine(lines, i, isHead);
    else return isHeadline(text, lines, i, isHead) ? line : null;
  }
  return null;
}

function nextLine(lines: readonly Line[], from: number, isHead: (line: number) => boolean): number {
  let i = from + 1;
  while (i < lines.length && isHead(i)) i++;
  return i;
}

function isHeadline(text: string, lines: readonly Line[], at: number, isHead: (line: number) => boolean): boolean {
  const line = lines[at];
  if (!line || !looksLikeHeadline(text.slice(line.start, Math.min(line.end, line.start + LONGEST + 1)))) return false;
  let next = nextLine(lines, at, isHead);
  // The title again: h1, breadcrumb, caption.
  while (next < lines.length && isSame(text, line, lines[next]!)) next = nextLine(lines, next, isHead);
  const body = lines[next];
  if (!body) return false;
  return (
    isBody(text, body) ||
    (next + 1 < lines.length && looksLikeLead(text, body) && isBody(text, lines[nextLine(lines, next, isHead)] ?? body))
  );
}

const FIRST = /^[\p{Lu}\d«"“„'‘\u0620-\u06ff]/u;
const LAST = /[.,:;…\-–—]$/u;

function looksLikeHeadline(line: string): boolean {
  if (line.length > LONGEST || line.length < SHORTEST || !FIRST.test(line)) return false;
  if (LAST.test(line) || /[|•©@#]/u.test(line) || !/\p{L}\s+\P{Z}/u.test(line)) return false;
  // Two sentences on one line are a paragraph.
  return !/[.!?…]["»”]?\s+\p{Lu}\p{Ll}/u.test(line.replace(/(?<!\p{L})\p{Lu}\p{Ll}?\.\s/gu, ''));
}

const isRubric = (text: string, line: Line): boolean =>
  line.end - line.start <= RUBRIC || /\s[/›>»|•]\s/u.test(text.slice(line.start, Math.min(line.end, line.start + LONGEST)));

/** A paragraph: it ends like a sentence or is long, and does not go on with the sentence of the line before. */
function isBody(text: string, line: Line): boolean {
  const first = text.charAt(line.start);
  if (first !== first.toUpperCase()) return false;
  return line.end - line.start > 140 || /[.!?…:]["»”)]?$/u.test(text.slice(Math.max(line.start, line.end - 3), line.end));
}

/** A subtitle or photo caption between title and body. */
const looksLikeLead = (text: string, line: Line): boolean => {
  const first = text.charAt(line.start);
  return first === first.toUpperCase() && line.end - line.start <= LONGEST;
};

const BLANKS = /[\s\u200b]+/gu;

function isSame(text: string, a: Line, b: Line): boolean {
  const plain = (line: Line): string => text.slice(line.start, line.end).replace(BLANKS, '').toLowerCase();
  const [first, second] = [plain(a), plain(b)];
  return first === second || (second.length < LONGEST * 2 && second.endsWith(first));
}
