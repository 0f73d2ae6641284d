/**
 * Dates around the name of a month: 12 декабря 2025 года · «2025 жылғы 12 желтоқсанда» · Friday, 21 July 2017 · с 1 по 5 мая · наурыздың 25-і.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { GEN, LOC } from '../text/grammar.ts';
import { NUMERAL, PUNCTUATION } from '../text/tokens.ts';
import { dayList, firstDay, isDayOf, isFigure, kazakhDay, spelledDayFrom } from './date-days.ts';
import {
  afterYearWord,
  dateWordAt,
  dayBefore,
  dayFrom,
  edgeMonthAt,
  isDashAt,
  type Month,
  monthAt,
  monthPairAt,
  type Piece,
  yearFrom,
} from './date-tokens.ts';
import { type DateParts, isDay, isoDate, isoInterval } from './iso.ts';
import { wordSet } from './word-set.ts';

/** A date found: tokens, value parts still without the year where the text names none. */
export interface Draft {
  from: number;
  to: number;
  rule: string;
  /** One part, or both ends of an interval. */
  parts: DateParts[];
  /** A day or a year is named, so it is more than a bare month. */
  explicit: boolean;
  /** «прошлого года»: years from the article's own. */
  offset?: number;
  /** «8 декабря того же года»: the year that the article has named last. */
  sameYear?: boolean;
  /** «17 и 21 апреля»: the other days of the list, which share month and year. */
  list?: Piece[];
}

export function readMonthDate(doc: Document, i: number): Draft | null {
  const month = monthAt(doc, i);
  if (month === null) return null;
  const draft = withYearBefore(doc, month.language, readDays(doc, month));
  if (draft === null || !isPlausible(doc, month, draft)) return null;
  joinNextMonth(doc, draft);
  takeEdges(doc, draft);
  if (draft.parts.length === 1 && draft.parts[0]!.day !== null) readDayList(doc, draft, month);
  return draft;
}

/** «17 и 21 апреля», “April 17 and 21, 2025”: the year behind the list holds for all its days. */
function readDayList(doc: Document, draft: Draft, month: Month): void {
  draft.list = dayList(doc, draft, draft.parts[0]!.day!, month);
  const last = draft.list.at(-1);
  if (last === undefined || last.from < draft.to || draft.parts[0]!.year !== null) return;
  const year = yearFrom(doc, doc.tokens.code(last.to) === 0x2c ? last.to + 1 : last.to);
  if (year === null) return;
  setYear(draft, year.value);
  last.to = year.to;
}

/** «в январе-апреле 2025 года». */
export function readMonthPairDate(doc: Document, i: number): Draft | null {
  const pair = monthPairAt(doc, i);
  if (pair === null) return null;
  const parts = pair.map((month) => ({ year: null, month, day: null }) as DateParts);
  const draft: Draft = { from: i, to: i + 1, rule: 'date.months', parts, explicit: false };
  const language = doc.languageAt(i);
  readYearBehind(doc, draft, language);
  const found = withYearBefore(doc, language, draft);
  takeEdges(doc, found);
  return found;
}

/** “mid-January 2025”, “by end-June”. */
export function readEdgeMonthDate(doc: Document, i: number): Draft | null {
  if (doc.languageAt(i) !== 'en') return null;
  const month = edgeMonthAt(doc, i);
  if (month === null) return null;
  const draft: Draft = { from: i, to: i + 1, rule: 'date.month', parts: [{ year: null, month, day: null }], explicit: false };
  readYearBehind(doc, draft, 'en');
  takeEdges(doc, draft);
  return draft;
}

/** Days on either side of the month, then the year behind. */
function readDays(doc: Document, month: Month): Draft {
  const draft: Draft = {
    from: month.from,
    to: month.to,
    rule: 'date.month',
    parts: [{ year: null, month: month.value, day: null }],
    explicit: false,
  };
  const of = month.language === 'en' && doc.folded(month.from - 1) === 'of' ? month.from - 1 : month.from;
  const before = dayBefore(doc, of);
  if (before !== null && isDay(before.value, month.value) && isDayOf(doc, before, of, month)) setDays(doc, draft, before);
  else if (month.language === 'en') readEnglishDay(doc, draft, month);
  else if (month.language === 'kk') readKazakhDay(doc, draft, month);
  readYearBehind(doc, draft, month.language);
  return draft;
}

function setDays(doc: Document, draft: Draft, day: Piece): void {
  const { month } = draft.parts[0]!;
  draft.explicit = true;
  draft.rule = 'date.day-month';
  draft.from = day.from;
  draft.parts = [{ year: null, month, day: day.value }];
  const first = firstDay(doc, day);
  if (first === null || first.value >= day.value) return;
  draft.from = first.from;
  draft.parts = [
    { year: null, month, day: first.value },
    { year: null, month, day: day.value },
  ];
}

/** “May 17th, 2014”, “May 17–19”. */
function readEnglishDay(doc: Document, draft: Draft, month: Month): void {
  const article = doc.folded(month.to) === 'the';
  const at = article ? month.to + 1 : month.to;
  const day = dayFrom(doc, at) ?? spelledDayFrom(doc, at, article);
  if (day === null || !isDay(day.value, month.value) || isFigure(doc, day.to)) return;
  draft.explicit = true;
  draft.rule = 'date.day-month';
  draft.to = day.to;
  draft.parts = [{ year: null, month: month.value, day: day.value }];
  const last = isDashAt(doc, day.to) || doc.folded(day.to) === 'to' ? dayFrom(doc, day.to + 1) : null;
  if (last === null || last.value <= day.value || !isDay(last.value, month.value)) return;
  draft.to = last.to;
  draft.parts.push({ year: null, month: month.value, day: last.value });
}

/** «наурыздың 25-і — 26-сына дейін». */
function readKazakhDay(doc: Document, draft: Draft, month: Month): void {
  // «Қараша айының 24-і»: the word for month takes the case.
  const named = dateWordAt(doc, month.to, 'month') !== null && isGenitive(doc, month.to);
  if ((month.feats & GEN) === 0 && !named) return;
  const day = kazakhDay(doc, named ? month.to + 1 : month.to);
  if (day === null || !isDay(day.value, month.value)) return;
  draft.explicit = true;
  draft.rule = 'date.month-day';
  draft.to = day.to;
  draft.parts = [{ year: null, month: month.value, day: day.value }];
  const joined = isDashAt(doc, day.to) || /^[мбп]ен$/u.test(doc.folded(day.to));
  const last = joined ? kazakhDay(doc, day.to + 1) : /[дтн][ае]н$/u.test(doc.folded(day.to - 1)) ? kazakhDay(doc, day.to) : null;
  if (last === null || last.value <= day.value) return;
  draft.to = last.to;
  draft.parts.push({ year: null, month: month.value, day: last.value });
}

const isGenitive = (doc: Document, i: number): boolean => doc.namesAt(i, 'date-word').some((name) => (name.last & GEN) !== 0);

function setYear(draft: Draft, year: number): void {
  for (const part of draft.parts) part.year = year;
  draft.explicit = true;
  if (draft.rule === 'date.month') draft.rule = 'date.month-year';
  else if (draft.rule === 'date.day-month' || draft.rule === 'date.month-day') draft.rule = 'date.day-month-year';
}

function readYearBehind(doc: Document, draft: Draft, language: string): void {
  const comma = doc.tokens.code(draft.to) === 0x2c && (language === 'en' || draft.parts[0]!.day !== null) ? draft.to + 1 : draft.to;
  const at = doc.folded(comma) === 'of' ? comma + 1 : comma;
  const year = yearFrom(doc, at) ?? ancientYear(doc, at, comma, draft);
  if (year === null || (comma > draft.to && language !== 'en' && year.value < 1900)) return;
  if (language === 'kk' && !isKazakhYearBehind(doc, draft, year)) return;
  setYear(draft, year.value);
  draft.to = year.to;
  if (language !== 'en') draft.to = afterYearWord(doc, draft.to);
}

/** «13 ноября 211 года», “December of 384”. */
function ancientYear(doc: Document, at: number, comma: number, draft: Draft): Piece | null {
  const { tokens } = doc;
  if (!tokens.isKind(at, NUMERAL) || tokens.end[at]! - tokens.start[at]! !== 3 || tokens.code(at) === 0x30) return null;
  const of = at > comma && draft.parts[0]!.day === null;
  return of || dateWordAt(doc, at + 1, 'year') !== null ? { value: Number(tokens.slice(at)), from: at, to: at + 1 } : null;
}

/** «5 мамыр 2025 ж.»; in «қаңтарынан 2021 жылдың наурызына» the year is the next month's. */
function isKazakhYearBehind(doc: Document, draft: Draft, year: Piece): boolean {
  const bare = afterYearWord(doc, year.to) === year.to;
  if (draft.parts[0]!.day === null) return bare;
  return bare || /^(?:ж|жыл|жылы)$/u.test(doc.folded(year.to));
}

/** Kazakh names the year first: «2025 жылғы 12 желтоқсанда», «2025 жылдың мамырында». */
function withYearBefore(doc: Document, language: string, draft: Draft): Draft {
  if (language !== 'kk' || draft.parts[0]!.year !== null) return draft;
  for (let t = draft.from - 1; t >= Math.max(0, draft.from - 5); t--) {
    const year = yearFrom(doc, t);
    if (year === null) continue;
    const word = afterYearWord(doc, year.to);
    const to = word > year.to && doc.tokens.code(word) === 0x2e && doc.tokens.isGlued(word) ? word + 1 : word;
    if (to !== draft.from && year.to !== draft.from) return draft;
    setYear(draft, year.value);
    draft.from = year.from;
    return draft;
  }
  return draft;
}

/** A bare month must look like one: «в мае», “in May”, «мамырда»; not the name Август, the verb may, the city Қазан. */
function isPlausible(doc: Document, month: Month, draft: Draft): boolean {
  if (draft.explicit) return month.language !== 'en' || doc.isCapital(month.from);
  if (month.language !== doc.languageAt(month.from)) return false;
  if (month.language === 'en') {
    return (
      doc.isCapital(month.from) &&
      (month.thing.ambiguous !== true
        ? doc.tokens.slice(month.from).length > 3
        : wordSet(doc.lexicon, 'before-month', 'en').has(doc.folded(month.from - 1))) &&
      doc.tokens.slice(month.from).length > 2
    );
  }
  if (doc.isCapital(month.from) && (!doc.isSentenceStart(month.from) || doc.isCapital(month.to))) return false;
  if (month.language === 'kk')
    return (month.feats & (LOC | GEN)) !== 0 && month.value !== 6 && month.value !== 10 && doc.folded(month.from).length > 4;
  return (
    doc.tokens.slice(month.from).length > 3 ||
    wordSet(doc.lexicon, 'before-month', 'ru').has(doc.folded(month.from - 1)) ||
    month.value === 5
  );
}

/** «сентябрь 2014 — январь 2015», «с 30 апреля по 3 мая», “January–June 2016”. */
function joinNextMonth(doc: Document, draft: Draft): void {
  if (draft.parts.length > 1) return;
  const joiner = doc.folded(draft.to);
  const dash = doc.tokens.isKind(draft.to, PUNCTUATION) && isDashAt(doc, draft.to);
  if (!dash && !((joiner === 'по' || joiner === 'до') && wordSet(doc.lexicon, 'from').has(doc.folded(draft.from - 1))) && joiner !== 'to')
    return;
  for (let t = draft.to + 1; t <= draft.to + 3; t++) {
    const month = monthAt(doc, t);
    if (month === null) continue;
    const end = readDays(doc, month);
    if (end.from !== draft.to + 1 || end.parts.length > 1) return;
    const [first, last] = [draft.parts[0]!, end.parts[0]!];
    if ((first.day === null) !== (last.day === null)) return;
    // (23 January 1928 – 31 July 2017): the days of a life are two dates.
    if (first.day !== null && first.year !== null && dash) return;
    if (first.year === null && last.year !== null) first.year = last.year;
    draft.parts = [first, last];
    draft.rule = 'date.interval';
    draft.explicit ||= end.explicit;
    draft.to = end.to;
    return;
  }
}

/** «25 декабря прошлого года», «осы жылдың 31 мамырына». */
function takeRelativeYear(doc: Document, draft: Draft): void {
  if (draft.parts[0]!.year !== null) return;
  const places = [draft.to, draft.from - 1, draft.from - 2];
  for (const at of places) {
    if ((doc.bits(at) & BIT['date-word']) === 0) continue;
    const match = doc.namesAt(at, 'date-word').find((m) => m.thing.role === 'relative' && m.language === doc.languageAt(at));
    if (!match || (at === draft.to) === (match.language === 'kk') || (at < draft.from && match.to !== draft.from)) continue;
    if (match.thing.same === true) draft.sameYear = true;
    else draft.offset = match.thing.offset as number;
    draft.from = Math.min(draft.from, at);
    draft.to = Math.max(draft.to, match.to);
    return;
  }
}

/** The weekday before, «в конце», and Kazakh «дейін» behind belong to the span. */
function takeEdges(doc: Document, draft: Draft): void {
  const comma = doc.tokens.code(draft.from - 1) === 0x2c || isDashAt(doc, draft.from - 1) ? draft.from - 2 : draft.from - 1;
  if ((doc.bits(comma) & BIT.weekday) !== 0 && draft.parts[0]!.day !== null) draft.from = comma;
  else if (draft.parts[0]!.day === null && dateWordAt(doc, draft.from - 1, 'edge') !== null && doc.languageAt(draft.from) === 'ru')
    draft.from--;
  takeRelativeYear(doc, draft);
  if (dateWordAt(doc, draft.to, 'until') !== null) draft.to++;
}

export const isoValue = (parts: readonly DateParts[]): string =>
  parts.length > 1 ? isoInterval(parts[0]!, parts[1]!) : isoDate(parts[0]!);
