/**
 * Dates that are the ends of one interval, each found by itself: «с 1989 года по 1990 год», «2013 жылдан 2017 жылға дейін»,
 * «конец 1980-х — начало 1990-х»; and dates that share a year: «в мае и июне 2024 года».
 */
import type { Document } from '../match/document.ts';
import { BREAK } from '../text/tokens.ts';
import type { Draft } from './date-month.ts';
import { dateWordAt, isDashAt } from './date-tokens.ts';
import { wordSet } from './word-set.ts';

/** Merges neighbours in `drafts` that are one interval. */
export function joinIntervals(doc: Document, drafts: Draft[]): Draft[] {
  for (let n = drafts.length - 2; n >= 0; n--) {
    const [first, last] = [drafts[n]!, drafts[n + 1]!];
    if (last.from - first.to > 3 || doc.tokens.kind[first.to] === BREAK) continue;
    if (isInterval(doc, first, last)) {
      const parts = [first.parts[0]!, last.parts.at(-1)!];
      if (parts[0]!.year === null && parts[1]!.month! >= parts[0]!.month!) parts[0]!.year = parts[1]!.year;
      if (parts[1]!.year === null && parts[0]!.year !== null)
        parts[1]!.year = parts[0]!.year + (parts[1]!.month! < parts[0]!.month! ? 1 : 0);
      drafts.splice(n, 2, { ...first, to: last.to, parts, rule: 'date.interval', explicit: true });
    } else shareYear(doc, first, last);
  }
  return drafts;
}

function isInterval(doc: Document, first: Draft, last: Draft): boolean {
  if (!isSameKind(first, last)) return false;
  if (first.rule === 'date.decade' && last.rule === 'date.decade') return isDashAt(doc, first.to) && last.from === first.to + 1;
  if (first.parts.length > 1 || last.parts.length > 1) return false;
  return doc.languageAt(first.from) === 'kk' ? isKazakhInterval(doc, first, last) : isRussianInterval(doc, first, last);
}

/** Two years, months or days, the second later. */
function isSameKind(first: Draft, last: Draft): boolean {
  const [from, to] = [first.parts[0]!, last.parts.at(-1)!];
  const same = (from.day === null) === (to.day === null) && (from.month === null) === (to.month === null);
  if (!same) return false;
  if (from.year !== null && to.year === null) return from.month !== null;
  if (from.year !== null && to.year !== from.year) return to.year! > from.year;
  if (from.year === null && to.year === null && from.month === 12 && to.month === 1) return true;
  return (from.month ?? 0) * 31 + (from.day ?? 0) < (to.month ?? 0) * 31 + (to.day ?? 0);
}

/** «с 1 июля 2025 г. по 30 июня 2026 г.»: the full stop of «г.» lies between. */
function isRussianInterval(doc: Document, first: Draft, last: Draft): boolean {
  if (!wordSet(doc.lexicon, 'from').has(doc.folded(first.from - 1)) || doc.languageAt(first.from) !== 'ru') return false;
  const joiner = doc.tokens.code(first.to) === 0x2e ? first.to + 1 : first.to;
  return joiner + 1 === last.from && /^(?:по|до|на)$/u.test(doc.folded(joiner));
}

/** «2020 жылдың қаңтарынан (бастап) 2021 жылдың наурызына дейін», «16 желтоқсан мен 1 қаңтар аралығында». */
function isKazakhInterval(doc: Document, first: Draft, last: Draft): boolean {
  if (/^[мбп]ен$/u.test(doc.folded(first.to))) return last.from === first.to + 1 && /^аралы[ғқ]/u.test(doc.folded(last.to));
  const between = first.to === last.from || (last.from === first.to + 1 && doc.folded(first.to) === 'бастап');
  return between && /[дтн][ае]н$/u.test(doc.folded(first.to - 1)) && dateWordAt(doc, last.to - 1, 'until') !== null;
}

/** «в мае и июне 2024 года», “during May and June 2023”: the year behind holds for both. */
function shareYear(doc: Document, first: Draft, last: Draft): void {
  const [before, after] = [first.parts.at(-1)!, last.parts[0]!];
  if (before.year !== null || after.year === null || before.month === null || after.month === null) return;
  if (first.offset !== undefined || before.month > after.month || last.from !== first.to + 1) return;
  if (wordSet(doc.lexicon, 'and').has(doc.folded(first.to)) || doc.tokens.code(first.to) === 0x2c)
    for (const part of first.parts) part.year = after.year;
}
