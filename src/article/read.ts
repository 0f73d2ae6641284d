/**
 * An article as decoded in; its text, date, dateline and title out. Offsets are UTF-16 units of `text`.
 *
 * Only the ` date …` header is cut off. Looks at the first lines only; a date is taken where it is written out, never guessed.
 */
import type { Lexicon } from '../match/lexicon.ts';
import type { DateSource, Problem, Title } from '../record/types.ts';
import { isLetterCode } from '../text/chars.ts';
import { isApostrophe, isHyphen } from '../text/fold.ts';
import { type Byline, readByline } from './byline.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import { isoDay, type WrittenDate } from './dates.ts';
import { readHeader } from './header.ts';
import { type ArticleTables, tablesOf } from './tables.ts';
import { findTitle } from './title.ts';
import type { ReadArticle } from './types.ts';
import { type HeadWord, isBlankCode, type Line, readLines, readWords } from './words.ts';

/** Lines below this one are body even when they are short. */
const DEEPEST = 7;

interface FoundDate {
  source: DateSource;
  date: { year: number | null; month: number; day: number };
}

export function readArticle(raw: string, lexicon: Lexicon): ReadArticle {
  const tables = tablesOf(lexicon);
  const header = readHeader(raw);
  const text = header.length > 0 ? raw.slice(header.length) : raw;
  const lines = readLines(text);
  const body = firstBody(lines);
  const heads = lines.map((line, i) => (i <= body ? readHead(text, line, i === 0 && header.length > 0, tables) : plainHead(line)));
  const first = heads.findIndex((head) => head.dateline !== null);
  const found: FoundDate[] = [];
  if (header.length > 0) found.push({ source: 'header', date: header });
  heads.forEach((head, i) => {
    if (head.date && (first < 0 || i <= first)) found.push({ source: 'byline', date: head.date });
  });
  const dateline = first >= 0 ? heads[first]!.dateline : null;
  if (dateline?.date) found.push({ source: 'dateline', date: dateline.date });
  return {
    text,
    ...decideDate(found),
    dateline: dateline && { place: dateline.place, agency: dateline.agency, start: dateline.start, end: dateline.end },
    title: readTitle(text, lines, heads),
  };
}

/** What one line of the head holds. */
interface Head {
  /** Where the line goes on after a byline on the header's own line. */
  rest: number;
  isByline: boolean;
  date: WrittenDate | null;
  dateline: FoundDateline | null;
}

const plainHead = (line: Line): Head => ({ rest: line.start, isByline: false, date: null, dateline: null });

function readHead(text: string, line: Line, afterHeader: boolean, tables: ArticleTables): Head {
  const head = plainHead(line);
  if (!mayOpen(text, line)) return head;
  const words = readWords(text, line.start, line.end);
  if (words.some((word) => word.kind === 'number')) {
    const byline = readByline(words, tables);
    if (byline?.complete && words.at(-1)!.end === line.end) return { ...head, isByline: true, date: byline.date };
    if (byline?.date && !byline.complete && isApart(words, byline, afterHeader)) {
      head.date = byline.date;
      head.rest = words[byline.next]!.start;
    }
  }
  head.dateline = readDateline(text, head.rest === line.start ? words : readWords(text, head.rest, line.end), tables);
  return head;
}

/** A cheap look before a line is cut into words: a byline has a digit early on, a dateline a sign after its first one to four words. */
function mayOpen(text: string, line: Line): boolean {
  let blanks = 0;
  for (let at = line.start; at < line.end && at < line.start + 80; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return true;
    if (isBlankCode(code)) blanks++;
    else if (blanks <= 4 && !isLetterCode(code) && !isApostrophe(code) && !(isHyphen(code) && isLetterCode(text.charCodeAt(at + 1))))
      return true;
  }
  return false;
}

/** The date that opens a line of text is a byline's after the header, or with a time of day («04.05.2031, 10:20 …»). */
function isApart(words: readonly HeadWord[], byline: Byline, afterHeader: boolean): boolean {
  if (byline.date === null || byline.date.year === null) return false;
  const next = words[byline.next]!;
  if (next.text !== next.text.replace(/^\p{Ll}/u, '')) return false;
  const clock = words.slice(0, byline.next).some((word, i) => word.text === ':' && words[i + 1]?.kind === 'number');
  return afterHeader || clock;
}

/** Index of the first line that is a paragraph: below it no line is a byline any more. */
const firstBody = (lines: readonly Line[]): number => {
  const at = lines.findIndex((line) => line.end - line.start > 240);
  return Math.min(at < 0 ? lines.length : at, DEEPEST);
};

function readTitle(text: string, lines: readonly Line[], heads: readonly Head[]): Title | null {
  const rest = lines.map((line, i) => ({ start: heads[i]!.rest, end: line.end }));
  const line = findTitle(
    text,
    rest,
    (i) => heads[i]!.isByline,
    (i) => heads[i]!.dateline !== null,
  );
  return line && { text: text.slice(line.start, line.end), start: line.start, end: line.end };
}

const shown = (date: FoundDate['date']): string =>
  [date.year ?? '????', String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')].join('-');

function decideDate(found: readonly FoundDate[]): Pick<ReadArticle, 'date' | 'dateSource' | 'problems'> {
  const problems: Problem[] = [];
  let [date, dateSource]: [string | null, DateSource | null] = [null, null];
  for (const each of found) {
    if (each.date.year === null) continue;
    const day = isoDay(each.date);
    if (day === null)
      problems.push({ code: 'DATE_INVALID', message: `the ${each.source} says ${shown(each.date)}, which no calendar has` });
    else if (date === null) [date, dateSource] = [day, each.source];
    else if (day !== date && problems.every((p) => p.code !== 'DATE_CONFLICT')) {
      problems.push({ code: 'DATE_CONFLICT', message: `the ${dateSource} says ${date}, the ${each.source} ${day}; ${date} stands` });
    }
  }
  return { date, dateSource, problems };
}
