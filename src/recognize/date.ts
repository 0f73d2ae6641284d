/**
 * Dates of one article: days, months, years and intervals that the text names, as ISO 8601.
 * A day or month without a year takes the one nearest to the article's date; without that, the last year its paragraph named before; else it is written
 * --12-12. In text order, without overlaps. Relative days (yesterday, «в среду») are left out.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { BREAK, HYPHENATED, NUMERAL } from '../text/tokens.ts';
import { joinIntervals } from './date-interval.ts';
import { type Draft, isoValue, readEdgeMonthDate, readMonthDate, readMonthPairDate } from './date-month.ts';
import { readNumericDate } from './date-numeric.ts';
import { dateWordAt } from './date-tokens.ts';
import { readRelativeYearDate, readYearDate } from './date-year.ts';
import { isoDate, nearestYear } from './iso.ts';
import type { FoundDate } from './types.ts';

export function recognizeDates(doc: Document, articleDate: string | null): FoundDate[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < doc.count; i++) {
    const draft = readDate(doc, i);
    if (draft === null) continue;
    const last = drafts.at(-1);
    // «2025 жылғы 12 желтоқсан»: the month reads back over the year that was found before it.
    if (last !== undefined && draft.from < last.to) {
      if (draft.to - draft.from <= last.to - last.from) continue;
      drafts.pop();
    }
    pushWithList(drafts, draft);
    i = Math.max(i, drafts.at(-1)!.to - 1);
  }
  return finish(doc, joinIntervals(doc, drafts), articleDate);
}

/** «17 и 21 апреля»: each day of the list is a date of its own. */
function pushWithList(drafts: Draft[], draft: Draft): void {
  if (draft.list === undefined || draft.list.length === 0) {
    drafts.push(draft);
    return;
  }
  const days = draft.list.filter((day) => day.from >= (drafts.at(-1)?.to ?? 0));
  const others = days.map((day) => ({ ...draft, from: day.from, to: day.to, parts: [{ ...draft.parts[0]!, day: day.value }] }));
  drafts.push(...others.filter((other) => other.to <= draft.from), draft, ...others.filter((other) => other.from >= draft.to));
}

function readDate(doc: Document, i: number): Draft | null {
  if (doc.tokens.kind[i] === NUMERAL) return readNumericDate(doc, i) ?? readYearDate(doc, i);
  if ((doc.bits(i) & BIT.month) !== 0) return readMonthDate(doc, i);
  if ((doc.bits(i) & BIT['date-word']) !== 0) return readRelativeYearDate(doc, i);
  return doc.tokens.has(i, HYPHENATED) ? (readMonthPairDate(doc, i) ?? readEdgeMonthDate(doc, i)) : null;
}

function finish(doc: Document, drafts: readonly Draft[], articleDate: string | null): FoundDate[] {
  const anchor = articleDate ?? openingDate(doc, drafts);
  let named: number | null = null;
  let end = 0;
  return drafts.map((draft) => {
    if (hasBreak(doc, end, draft.from)) named = null;
    end = draft.to;
    for (const part of draft.parts)
      if (part.year === null && part.month !== null) part.year = draft.sameYear ? named : yearOf(part.month, draft, anchor, named);
    startBeforeEnd(draft);
    // «В 2021–2023 годах»: which of them, nobody says.
    if (!isBirth(doc, draft)) named = draft.parts.length === 1 ? (draft.parts[0]!.year ?? named) : null;
    return {
      from: draft.from,
      to: draft.to,
      start: doc.tokens.start[draft.from]!,
      end: doc.tokens.end[draft.to - 1]!,
      rule: draft.rule,
      value: isoValue(draft.parts),
    };
  });
}

function hasBreak(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.tokens.kind[i] === BREAK) return true;
  return false;
}

/** «1989 жылы туған», «1989 года рождения», “born in 1989”: no year of the events told. */
const isBirth = (doc: Document, { from, to }: Draft): boolean =>
  [to, from - 1, from - 2].some((i) => dateWordAt(doc, i, 'birth') !== null) || (doc.languageAt(from) === 'kk' && isBirthVerb(doc, to));

/** Tokens of a place of birth between the day and the verb. */
const BIRTH_PLACE = 10;

/** «1939 жылғы 3 мамырда Шу ауданында дүниеге келген»: the verb ends the sentence. */
function isBirthVerb(doc: Document, from: number): boolean {
  for (let i = from; i < from + BIRTH_PLACE && doc.isWord(i); i++)
    if ((doc.bits(i) & BIT['date-word']) !== 0 && doc.namesAt(i, 'date-word').some((name) => name.thing.role === 'birth')) return true;
  return false;
}

/** «с 31 декабря на 1 января»: the end lies in the year after. */
function startBeforeEnd({ parts: [first, last] }: Draft): void {
  if (first?.year && last?.year === first.year && first.month !== null && last.month !== null && last.month < first.month) last.year++;
}

/** Tokens in which a page prints its own date. */
const OPENING = 60;

/** A full day that the text opens with stands for the article's date here. */
function openingDate(doc: Document, drafts: readonly Draft[]): string | null {
  const [first] = drafts;
  if (first === undefined || first.from > OPENING || first.parts.length > 1 || isBirth(doc, first)) return null;
  return first.parts[0]!.year !== null && first.parts[0]!.day !== null ? isoDate(first.parts[0]!) : null;
}

function yearOf(month: number, draft: Draft, articleDate: string | null, named: number | null): number | null {
  if (draft.offset === undefined) return nearestYear(month, articleDate, named);
  return articleDate === null ? null : Number(articleDate.slice(0, 4)) + draft.offset;
}
