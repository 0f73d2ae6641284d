/**
 * What divides a year, before or behind it: «III квартал 2025 года», «9 месяцев 2025 года», «вторая половина 1990-х», H1 2025, summer of 2012.
 */
import type { Document } from '../match/document.ts';
import type { Thing } from '../match/types.ts';
import { NUMERAL } from '../text/tokens.ts';
import type { Draft } from './date-month.ts';
import { dateWordAt, isDashAt, ordinalBefore, type Piece } from './date-tokens.ts';
import { numeralWordAt } from './numeral-word.ts';

const year = (value: number): Draft['parts'][number] => ({ year: value, month: null, day: null });
/** `of` is null for a year that the article's date will tell. */
type Year = number | null;
const month = (of: Year, value: number): Draft['parts'][number] => ({ year: of, month: value, day: null });

/** Widens `draft`, a year, by the part of it that stands beside. */
export function takePartOfYear(doc: Document, draft: Draft): void {
  if (draft.rule === 'date.years') {
    takeWinter(doc, draft);
    return;
  }
  if (doc.languageAt(draft.from) === 'kk') {
    takeKazakhPart(doc, draft);
    return;
  }
  const before = beforeYear(doc, draft.from);
  const short = quarterBefore(doc, before);
  if (short !== null) Object.assign(draft, { from: short.from, parts: short.parts(draft.parts[0]!.year), rule: 'date.quarter' });
  const word = dateWordAt(doc, before, 'quarter', 'half', 'season', 'month', 'edge');
  if (word === null) return;
  if (word.role === 'edge') {
    if (doc.languageAt(draft.from) === 'ru') draft.from = before;
    return;
  }
  if (draft.rule === 'date.decade' && word.role !== 'half') return;
  const part = word.role === 'season' ? seasonPart(word, before, draft) : countedPart(doc, word, before, draft);
  if (part !== null) Object.assign(draft, part);
}

/** «зимой 2024/25», “the winter of 1776–77”. */
function takeWinter(doc: Document, draft: Draft): void {
  const before = beforeYear(doc, draft.from);
  const word = dateWordAt(doc, before, 'season');
  const [first, last] = [draft.parts[0]!.year!, draft.parts.at(-1)!.year!];
  const months = (word?.months ?? [0, 0]) as number[];
  if (months[0]! <= months[1]! || last !== first + 1) return;
  Object.assign(draft, { from: before, parts: [month(first, months[0]!), month(last, months[1]!)], rule: 'date.season' });
}

/** Over “of”, “of the” and a comma. */
function beforeYear(doc: Document, from: number): number {
  const of = doc.folded(from - 1) === 'the' && doc.folded(from - 2) === 'of' ? from - 2 : from - 1;
  const before = doc.folded(of) === 'of' || doc.tokens.code(of) === 0x2c ? of - 1 : of;
  // «за 2 кв. 2025 г.», «11 мес. 2025 г.»
  const short = doc.tokens.code(before) === 0x2e && dateWordAt(doc, before - 1, 'quarter', 'half', 'month') !== null;
  return short ? before - 1 : before;
}

type Part = Pick<Draft, 'from' | 'parts' | 'rule'>;

const seasonPart = (word: Thing, from: number, draft: Draft): Part => ({
  from,
  parts: season(word.months as number[], draft.parts[0]!.year),
  rule: 'date.season',
});

/** «III квартал», «I–III кварталы», «девять месяцев», «вторая половина». */
function countedPart(doc: Document, word: Thing, at: number, draft: Draft): Part | null {
  const many = cardinalBefore(doc, at);
  const count = many ?? ordinalBefore(doc, at);
  if (count === null) return null;
  const parts = partsOf(word, count.value, draft, many !== null || (word.role === 'month' && count.to === count.from + 1));
  if (parts === null) return null;
  const first = word.role === 'quarter' && many === null ? firstOfRange(doc, count) : null;
  if (first !== null) parts[0] = quarter(first.value, draft.parts[0]!.year)[0]!;
  const opening = many === null ? null : ordinalBefore(doc, many.from);
  return {
    from: first?.from ?? (opening?.value === 1 && opening.to > opening.from ? opening.from : count.from),
    parts,
    rule: word.role === 'month' ? 'date.months' : 'date.quarter',
  };
}

/** Months of part number `count`; of all parts up to it where it is a cardinal. */
function partsOf(word: Thing, count: number, draft: Draft, many: boolean): Draft['parts'] | null {
  const of = draft.parts[0]!.year;
  if (word.role === 'half') {
    if (count > 2 || many) return null;
    if (draft.rule === 'date.decade' && of !== null) return count === 1 ? [year(of), year(of + 4)] : [year(of + 5), year(of + 9)];
    return half(count, of);
  }
  const length = word.role === 'quarter' ? 3 : 1;
  if (count * length > 12) return null;
  if (many) return [month(of, 1), month(of, count * length)];
  return word.role === 'quarter' ? quarter(count, of) : null;
}

/** «девять» in «девять месяцев 2025 года», “three” in “three quarters of 2025”. */
function cardinalBefore(doc: Document, at: number): Piece | null {
  const word = numeralWordAt(doc, at - 1);
  const counts = word !== null && (word.kind === 'unit' || word.kind === 'teen' || word.kind === 'ten') && !word.article;
  return counts && word.value <= 12 ? { value: word.value, from: at - 1, to: at } : null;
}

/** «I» in «I–III квартал». */
function firstOfRange(doc: Document, last: Piece): Piece | null {
  if (last.low !== undefined) return { ...last, value: last.low };
  if (!isDashAt(doc, last.from - 1)) return null;
  const first = ordinalBefore(doc, last.from - 1);
  return first !== null && first.value < last.value ? first : null;
}

interface ShortPart {
  from: number;
  parts: (of: Year) => Draft['parts'];
}

/** “Q3 2025”, “Q1-Q3 2025”, “H1 2025”, “1H 2025”. */
function quarterBefore(doc: Document, at: number): ShortPart | null {
  const last = shortPartAt(doc, at);
  if (last === null) return null;
  const first = last.letter === 'q' && isDashAt(doc, last.from - 1) ? shortPartAt(doc, last.from - 2) : null;
  if (first?.letter === 'q' && first.value < last.value)
    return { from: first.from, parts: (of) => [month(of, first.value * 3 - 2), month(of, last.value * 3)] };
  return { from: last.from, parts: (of) => (last.letter === 'q' ? quarter(last.value, of) : half(last.value, of)) };
}

/** A letter and a figure glued that end at token `at`. */
function shortPartAt(doc: Document, at: number): (Piece & { letter: 'q' | 'h' }) | null {
  if (!doc.tokens.isGlued(at)) return null;
  const digit = doc.tokens.isKind(at, NUMERAL) ? at : at - 1;
  const letter = doc.folded(digit === at ? at - 1 : at);
  const value = doc.tokens.isKind(digit, NUMERAL) ? Number(doc.tokens.slice(digit)) : 0;
  const known = (letter === 'q' && value <= 4) || (letter === 'h' && value <= 2);
  return known && value >= 1 ? { letter: letter as 'q' | 'h', value, from: at - 1, to: at + 1 } : null;
}

const quarter = (n: number, of: Year): Draft['parts'] => [month(of, n * 3 - 2), month(of, n * 3)];
const half = (n: number, of: Year): Draft['parts'] => [month(of, n * 6 - 5), month(of, n * 6)];
const season = (months: readonly number[], of: Year): Draft['parts'] => [
  month(months[0]! > months[1]! && of !== null ? of - 1 : of, months[0]!),
  month(of, months[1]!),
];

/** «2025 жылғы II тоқсан», «2025 жылдың 9 айында», «2025 жылдың көктемінде». */
function takeKazakhPart(doc: Document, draft: Draft): void {
  const { to } = draft;
  for (let t = to; t <= to + 4; t++) {
    const word = dateWordAt(doc, t, 'quarter', 'half', 'season', 'month');
    if (word === null) continue;
    if (word.role === 'season' && t === to)
      Object.assign(draft, { to: t + 1, parts: season(word.months as number[], draft.parts[0]!.year), rule: 'date.season' });
    const part = countedPart(doc, word, t, draft);
    if (part !== null && part.from === to) Object.assign(draft, { ...part, from: draft.from, to: t + 1 });
    return;
  }
}
