/**
 * Years: «в 2025 году», (1994), 2024–2025, 1990s, «2020-сыншы жылы». Their quarters, months and seasons are `date-part`'s.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { NUMERAL, WORD } from '../text/tokens.ts';
import { isLabelWord, labelPlace } from './claims.ts';
import type { Draft } from './date-month.ts';
import { takePartOfYear } from './date-part.ts';
import { afterEnding, afterYearWord, dateWordAt, isDashAt, type Piece, yearFrom } from './date-tokens.ts';
import { englishSingular, isRussianAdjective, listedRussianNoun } from './noun-base.ts';
import { isRelationWord } from './relation.ts';
import { wordSet } from './word-set.ts';

const year = (value: number): Draft['parts'][number] => ({ year: value, month: null, day: null });

export function readYearDate(doc: Document, i: number): Draft | null {
  const first = yearFrom(doc, i) ?? ancientYear(doc, i);
  if (first === null) return null;
  const draft = readDecade(doc, first) ?? readKazakhDecade(doc, first) ?? readYears(doc, first);
  if (draft === null) return null;
  takePartOfYear(doc, draft);
  if (dateWordAt(doc, draft.to, 'until') !== null) draft.to++;
  return draft;
}

/** Cheap refusal: «с», “of”, “this” begin a relative year but rarely. */
const hasPartNear = (doc: Document, i: number): boolean =>
  doc.languageAt(i) === 'kk' || ((doc.bits(i - 1) | doc.bits(i - 2)) & BIT['date-word']) !== 0;

/** «IV квартал прошлого года», «биылғы 9 айда»: a part of a year that the article's date tells; the bare year is left out. */
export function readRelativeYearDate(doc: Document, i: number): Draft | null {
  if (!hasPartNear(doc, i)) return null;
  const match = doc.namesAt(i, 'date-word').find((m) => m.thing.role === 'relative' && m.language === doc.languageAt(i));
  if (match === undefined || match.thing.same === true) return null;
  const parts = [{ year: null, month: null, day: null }];
  const draft: Draft = { from: i, to: match.to, rule: 'date.year', parts, explicit: true, offset: match.thing.offset as number };
  takePartOfYear(doc, draft);
  return draft.parts[0]!.month === null ? null : draft;
}

/** «в 988 году», «988 жылы»: the singular behind a number that takes the plural says a year. */
function ancientYear(doc: Document, i: number): Piece | null {
  const { tokens } = doc;
  if (!tokens.isKind(i, NUMERAL) || tokens.end[i]! - tokens.start[i]! !== 3 || tokens.code(i) === 0x30) return null;
  const value = Number(tokens.slice(i));
  const to = afterEnding(doc, i + 1);
  const kazakh = to > i + 1 && /^жыл[ыдғ]/u.test(doc.folded(to));
  return kazakh || doc.folded(to) === 'году' ? { value, from: i, to } : null;
}

/** 1990s, «1990-е годы», «1990-х». */
function readDecade(doc: Document, first: Piece): Draft | null {
  const { tokens } = doc;
  const at = first.from + 1;
  const ending = tokens.code(at) === 0x2d && tokens.isGlued(at) ? at + 1 : at;
  if (!tokens.isKind(ending, WORD) || !tokens.isGlued(ending) || first.value % 10 !== 0) return null;
  if (!/^(?:s|е|х|м|ых|ые)$/u.test(doc.folded(ending))) return null;
  if (ending === at && doc.folded(ending) !== 's') return null;
  // «к 1990-м»; «в 1990-м» is one year.
  if (doc.folded(ending) === 'м' && doc.folded(first.from - 1) !== 'к' && dateWordAt(doc, ending + 1, 'years') === null) return null;
  // The 1800s are a century, the 2000s mostly a decade.
  const years = ending === at && first.value % 100 === 0 && first.value < 2000 ? 100 : 10;
  return decadeOf(first, afterYearWord(doc, ending + 1), years);
}

const decadeOf = (first: Piece, to: number, years = 10): Draft => ({
  from: first.from,
  to,
  rule: 'date.decade',
  parts: [year(first.value), year(first.value + years - 1)],
  explicit: true,
});

/** «1990-шы жылдары», «1990 жылдары». */
function readKazakhDecade(doc: Document, first: Piece): Draft | null {
  if (doc.languageAt(first.from) !== 'kk' || first.value % 10 !== 0) return null;
  const at = isDashAt(doc, first.to) && doc.tokens.isGlued(first.to) ? first.to + 1 : first.to;
  return /^жылдар(?:ы|да|дағы|дың|ға|дан|ында|ындағы|ының|ына)?$/u.test(doc.folded(at)) ? decadeOf(first, at + 1) : null;
}

function readYears(doc: Document, first: Piece): Draft | null {
  const last = lastYear(doc, first);
  const end = last ?? first;
  const bare = afterYearWord(doc, end.to) === end.to;
  if (bare && !isBareYear(doc, first, end, last !== null)) return null;
  const to = afterYearWord(doc, end.to);
  const parts = last === null ? [year(first.value)] : [year(first.value), year(last.value)];
  const draft: Draft = { from: first.from, to, rule: last === null ? 'date.year' : 'date.years', parts, explicit: true };
  return draft;
}

/** The second of «2024–2025», 2024/25, «с 2013 по 2017», “2013 to 2017”. */
function lastYear(doc: Document, first: Piece): Piece | null {
  const at = first.to;
  const joiner = doc.folded(at);
  const slash = doc.tokens.code(at) === 0x2f;
  const word = (joiner === 'по' || joiner === 'до') && wordSet(doc.lexicon, 'from').has(doc.folded(first.from - 1));
  if (!isDashAt(doc, at) && !slash && !word) return null;
  const full = yearFrom(doc, at + 1);
  if (full !== null) return full.value > first.value && (word || !isBracketed(doc, first, at)) ? full : null;
  if (
    !doc.tokens.isKind(at + 1, NUMERAL) ||
    doc.tokens.end[at + 1]! - doc.tokens.start[at + 1]! !== 2 ||
    !(doc.tokens.isGlued(at + 1) || isBracketed(doc, first, at)) ||
    isDashAt(doc, at + 2)
  )
    return null;
  const value = Math.floor(first.value / 100) * 100 + Number(doc.tokens.slice(at + 1));
  return value > first.value ? { value, from: at + 1, to: at + 2 } : null;
}

/** (1729–1797): the years of a life or a work are two dates. */
const isBracketed = (doc: Document, first: Piece, dash: number): boolean =>
  doc.tokens.code(first.from - 1) === 0x28 && doc.tokens.code(dash + 2) === 0x29;

/**
 * A number of four digits without «год» is a year by its surroundings: brackets, a preposition of time, nothing counted behind.
 */
function isBareYear(doc: Document, first: Piece, last: Piece, range: boolean): boolean {
  if (isPartOfName(doc, first, last)) return false;
  const language = doc.languageAt(first.from);
  if (hasMeasureBehind(doc, last.to)) return false;
  if (language === 'kk') return isKazakhYear(doc, first, last);
  const near = first.value >= 1800 && first.value <= 2060;
  const before = doc.folded(first.from - 1);
  if (isRelationWord(doc, first.from - 1) && !/^(?:до|about|around|circa|within)$/u.test(before)) return false;
  if (isOpening(doc.tokens.code(first.from - 1)) || doc.tokens.code(last.to) === 0x29) return true;
  if (isBesideYear(doc, first, last)) return true;
  if (near && isInEventName(doc, first.from)) return true;
  const counted = isCountedBehind(doc, last.to, language);
  if (language === 'ru') return near && !counted && (range || isTimed(doc, first, last));
  const ofYear = first.value >= 1500 && first.value % 100 !== 0 && wordSet(doc.lexicon, 'of-year', 'en').has(before);
  return (ofYear && (near || !counted)) || (!counted && (near || wordSet(doc.lexicon, 'before-year', 'en').has(before)));
}

/** «в 2004», «Кубок 2017», «— 2009»: a preposition of time, a name or a dash. */
function isTimed(doc: Document, first: Piece, last: Piece): boolean {
  const before = first.from - 1;
  if (wordSet(doc.lexicon, 'before-year', 'ru').has(doc.folded(before)) || isDashAt(doc, last.to) || isDashAt(doc, before)) return true;
  const current = first.value >= 1950 && first.value <= 2035;
  // «осенью 2023-го»: an ordinal or a word of the calendar.
  if (current && (last.to > last.from + 1 || dateWordAt(doc, before, 'quarter', 'half', 'season', 'edge') !== null)) return true;
  return current && (doc.tokens.code(before) === 0xbb || (doc.isWord(before) && !doc.isSentenceStart(before)));
}

/** «2003, 2004 и 2005»: years in a list vouch for one another. */
function isBesideYear(doc: Document, first: Piece, last: Piece): boolean {
  const near = (at: number): boolean => {
    const other = yearFrom(doc, at);
    return other !== null && Math.abs(other.value - first.value) < 60 && other.value >= 1500;
  };
  const joins = (at: number): boolean => /^(?:и|или|and|or|мен|және)$/u.test(doc.folded(at)) || doc.tokens.code(at) === 0x2c;
  return first.value >= 1500 && ((joins(first.from - 1) && near(first.from - 2)) || (joins(last.to) && near(last.to + 1)));
}

const isOpening = (code: number): boolean => code === 0x28;

/** Model ГАЗ-3307, № 2025, phone 2034-12, 2,000: the figure goes on. */
function isPartOfName(doc: Document, first: Piece, last: Piece): boolean {
  const { tokens } = doc;
  const before = first.from - 1;
  if (isQuoteMark(tokens.code(before)) && isQuoteMark(tokens.code(last.to))) return true;
  if (isInEventName(doc, first.from) && isCompany(doc, first.from - 3)) return true;
  if (tokens.isGlued(first.from) && before >= 0) {
    const code = tokens.code(before);
    if (
      tokens.isKind(before, WORD) ||
      tokens.isKind(before, NUMERAL) ||
      code === 0x23 ||
      code === 0x2116 ||
      code === 0x40 ||
      code === 0x5f ||
      code === 0x3d ||
      code === 0x24 ||
      code === 0x2b
    )
      return true;
    if ((code === 0x2c || code === 0x2e || code === 0x2f || code === 0x3a) && tokens.isGlued(before) && tokens.isKind(before - 1, NUMERAL))
      return true;
    if (code === 0x2f || (code === 0x2d && tokens.isGlued(before) && tokens.isKind(before - 1, NUMERAL))) return true;
    if (isDashAt(doc, before) && tokens.isGlued(before) && tokens.isKind(before - 1, WORD) && isCodeName(doc, before - 1)) return true;
  }
  if (isLabelWord(doc, labelPlace(doc, first.from))) return true;
  if (tokens.code(before) === 0x2116 || tokens.code(before) === 0x23) return true;
  const mark = tokens.code(last.to);
  const glued = tokens.isGlued(last.to) && tokens.isGlued(last.to + 1) && tokens.isKind(last.to + 1, NUMERAL);
  if (glued && (mark === 0x2c || mark === 0x2e || mark === 0x2f || mark === 0x2d || mark === 0x3a)) return true;
  return tokens.isKind(last.to, WORD) && tokens.isGlued(last.to);
}
/** ГАЗ-3307, WTA-1000 against «Радиомания-2007» and the listed ЧМ-2018, EXPO-2017. */
const isCodeName = (doc: Document, i: number): boolean =>
  doc.tokens.end[i]! - doc.tokens.start[i]! <= 5 &&
  doc.tokens.slice(i) === doc.tokens.slice(i).toUpperCase() &&
  !wordSet(doc.lexicon, 'event').has(doc.folded(i));

/** The figure hangs on a capitalised word: «Радиомания-2007». */
const isInEventName = (doc: Document, i: number): boolean =>
  doc.tokens.isGlued(i) && isDashAt(doc, i - 1) && doc.tokens.isGlued(i - 1) && doc.isCapital(i - 2);

/** ТОО «Салкын-2010»: a company's name. */
const isCompany = (doc: Document, i: number): boolean =>
  isQuoteMark(doc.tokens.code(i)) && (doc.bits(i - 1) & BIT['organisation-head']) !== 0;

const MEASURE_BITS = BIT.unit | BIT.currency | BIT.magnitude | BIT['percent-word'];
function hasMeasureBehind(doc: Document, at: number): boolean {
  const code = doc.tokens.code(at);
  if (code === 0x25 || code === 0xb0 || code === 0x20ac || code === 0x20b8) return true;
  if ((doc.bits(at) & MEASURE_BITS) === 0) return false;
  const language = doc.languageAt(at);
  return ['unit', 'currency', 'magnitude', 'percent-word'].some((list) =>
    doc.namesAt(at, list).some((m) => m.language === language && m.thing.time !== true),
  );
}

/** A plural noun behind the figure, over adjectives: «2014 получателей», “1709 schoolchildren”. */
function isCountedBehind(doc: Document, at: number, language: string): boolean {
  for (let t = at; t < at + 3; t++) {
    if (!doc.tokens.isKind(t, WORD) || doc.isCapital(t)) return false;
    const word = doc.folded(t);
    if (language === 'en') {
      if (wordSet(doc.lexicon, 'noun-stop', 'en').has(word) || /^(?:as|us|onwards|towards|afterwards|always|besides)$/u.test(word))
        return false;
      if (englishSingular(doc, word) !== null) return true;
      continue;
    }
    if (/(?:ов|ев|ей|ий|ам|ям|ами|ями|ах|ях)$/u.test(word) && word.length > 4) return true;
    if (listedRussianNoun(doc, t) !== null) return true;
    if (!isRussianAdjective(word)) return false;
  }
  return false;
}

/** «2017-де», «(1994)», «2024–2025»; without «жыл» a Kazakh figure is a count unless it has a locative or brackets. */
function isKazakhYear(doc: Document, first: Piece, last: Piece): boolean {
  const opens = isOpening(doc.tokens.code(first.from - 1));
  const brackets = opens && (doc.tokens.code(last.to) === 0x29 || isBracketed(doc, first, last.to));
  const closes = doc.tokens.code(last.to) === 0x29 && isDashAt(doc, first.from - 1) && isOpening(doc.tokens.code(first.from - 3));
  const near = first.value >= 1900 && first.value <= 2060;
  const at = last.from + 1;
  const suffix = doc.tokens.code(at) === 0x2d && doc.tokens.isGlued(at) && doc.tokens.isKind(at + 1, WORD) ? doc.folded(at + 1) : '';
  if (near && /^[дт][ае]$/u.test(suffix)) {
    last.to = at + 2;
    return true;
  }
  if (near && first.value > 2000 && /^[гғ][еа]$/u.test(suffix) && dateWordAt(doc, at + 2, 'until') !== null) {
    last.to = at + 2;
    return true;
  }
  if (brackets || closes) return true;
  const study = dateWordAt(doc, last.to, 'study') !== null;
  return near && first !== last && suffix === '' && (study || !doc.tokens.isKind(last.to, WORD));
}
