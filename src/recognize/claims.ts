/**
 * Figures that count nothing: times, scores, phones, № and labels, ordinals, models, versions, addresses. Each function answers with the token
 * after what it claims, or -1. The first that answers wins; what none claims is a numeral.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { BREAK, LATN, PUNCTUATION, WORD } from '../text/tokens.ts';
import { type Claim, chars, DASHES, HYPHENS, isGluedMark, isGluedNumeral, isNumeral, isScaled, size } from './claim-marks.ts';
import { clock, dayPart, halfDay } from './claims-time.ts';
import { numeralWordAt } from './numeral-word.ts';
import { wordSet } from './word-set.ts';

const ADDRESS_MARKS = chars('/@_=&?#');
const PHONE_MARKS = chars('-()+–');
const LABEL_MARKS = chars('№#N');

/** 12:56, 2:1, 6:3. */
const score: Claim = (doc, i) => {
  if (doc.tokens.code(i + 1) !== 0x3a || !doc.tokens.isGlued(i + 1) || !isGluedNumeral(doc, i + 2)) return -1;
  let to = i + 3;
  while ((doc.tokens.code(to) === 0x3a || doc.tokens.code(to) === 0x2e) && isGluedNumeral(doc, to + 1)) to += 2;
  return to;
};

/** 3-1, 6-6, 117-110: won, drawn; a range grows. */
const result: Claim = (doc, i) => {
  if (!isGluedMark(doc, i + 1, DASHES) || !isGluedNumeral(doc, i + 2) || size(doc, i) > 3 || size(doc, i + 2) > 3) return -1;
  // 1-3-3: medals, a formation.
  if (isGluedMark(doc, i + 3, DASHES) && isGluedNumeral(doc, i + 4) && size(doc, i + 4) <= 2) return i + 5;
  const larger = Number(doc.tokens.slice(i)) >= Number(doc.tokens.slice(i + 2));
  return (larger || isSet(doc, i)) && numeralWordAt(doc, i + 3) === null ? i + 3 : -1;
};

/** 6-2, 3-6, 6-1: the sets of a match; one beside it is won. */
const isSet = (doc: Document, i: number): boolean =>
  (doc.tokens.code(i - 1) === 0x2c && isWon(doc, i - 4)) || (doc.tokens.code(i + 3) === 0x2c && isWon(doc, i + 4));
const isWon = (doc: Document, i: number): boolean =>
  i >= 0 &&
  isNumeral(doc, i) &&
  isGluedMark(doc, i + 1, DASHES) &&
  isGluedNumeral(doc, i + 2) &&
  size(doc, i) <= 2 &&
  Number(doc.tokens.slice(i)) > Number(doc.tokens.slice(i + 2));

/** A part of an address, a tag or a user name: q=30, #2031, user_7. */
const address: Claim = (doc, i) => {
  const mark = doc.tokens.code(i - 1);
  const before = i > 0 && doc.tokens.isGlued(i) && ADDRESS_MARKS.has(mark) && (mark === 0x5f || !isNumeral(doc, i - 2));
  const behind = doc.tokens.isGlued(i + 1) && (doc.tokens.code(i + 1) === 0x40 || doc.tokens.code(i + 1) === 0x5f);
  return before || behind ? i + 1 : -1;
};

/** 10.1.2, 192.168.1.2. */
const version: Claim = (doc, i) => {
  let to = i + 1;
  while (doc.tokens.code(to) === 0x2e && doc.tokens.isGlued(to) && isGluedNumeral(doc, to + 1)) to += 2;
  return to - i >= 5 && !isThousands(doc, i, to) ? to : -1;
};
const isThousands = (doc: Document, i: number, to: number): boolean => {
  for (let t = i + 2; t < to; t += 2) if (size(doc, t) !== 3) return false;
  return size(doc, i) <= 3;
};

/** +7 (7172) 55-12-13, 55-12-13. */
const phone: Claim = (doc, i) => {
  let digits = 0;
  let groups = 0;
  let marks = doc.tokens.code(i - 1) === 0x2b && doc.tokens.isGlued(i) ? 2 : 0;
  let to = i;
  for (; to < doc.count; to++) {
    if (isNumeral(doc, to)) {
      digits += size(doc, to);
      groups++;
    } else if (
      doc.tokens.isKind(to, PUNCTUATION) &&
      PHONE_MARKS.has(doc.tokens.code(to)) &&
      (doc.tokens.isGlued(to) || doc.tokens.isGlued(to + 1))
    )
      marks++;
    else break;
  }
  const hyphenated =
    isGluedMark(doc, i + 1, HYPHENS) && isGluedNumeral(doc, i + 2) && isGluedMark(doc, i + 3, HYPHENS) && isGluedNumeral(doc, i + 4);
  const long = digits >= 9 && groups >= 3 && marks >= 2;
  return long || (hyphenated && digits >= 6) ? to : -1;
};

/** № 3, «статья 5», “Article 7”, школа № 12. */
const label: Claim = (doc, i) => {
  const marked = LABEL_MARKS.has(doc.tokens.code(i - 1)) && (doc.tokens.isKind(i - 1, PUNCTUATION) || size(doc, i - 1) === 1);
  const word = labelPlace(doc, i);
  // «2 ч. 15 мин» against «п. 3 ч. 2»: a letter behind a figure is its unit unless that one is labelled.
  if (doc.isWord(word) && size(doc, word) === 1 && isNumeral(doc, word - 1) && label(doc, word - 1) < 0) return -1;
  if (doc.languageAt(i) === 'kk' && /^нөмір/u.test(doc.folded(i + 1))) return i + 1;
  return marked || (isLabelWord(doc, word) && size(doc, i) <= 4 && !isScaled(doc, i + 1)) ? skipList(doc, i) : -1;
};
/** Token of the word before a figure, over the full stop of an abbreviation («стр. 5», not «в доме. 5 человек»). */
export function labelPlace(doc: Document, i: number): number {
  const stop = doc.tokens.code(i - 1) === 0x2e && doc.tokens.isGlued(i - 1) && (doc.bits(i - 2) & BIT.label) !== 0;
  return stop && doc.namesAt(i - 2, 'label').some((match) => match.thing.short === true) ? i - 2 : i - 1;
}

/** “Article”, «дом» and the like, in the language of the paragraph; with `weak` also those that are labels only where nothing is counted. */
export function isLabelWord(doc: Document, i: number, weak = false): boolean {
  if ((doc.bits(i) & BIT.label) === 0) return false;
  const language = doc.languageAt(i);
  return doc
    .namesAt(i, 'label')
    .some((match) => match.to === i + 1 && (match.language === language || language === 'und') && (weak || match.thing.weak !== true));
}
/** «№ 3, 5 и 12-1»: the label holds for the list. */
function skipList(doc: Document, i: number): number {
  let to = i + 1;
  while (isGluedMark(doc, to, chars('-–/.')) && isGluedNumeral(doc, to + 1)) to += 2;
  return to;
}

/** COVID-19, С-300, H1N1: a name ends in the figure. A currency code is none. */
const model: Claim = (doc, i) => {
  if (!doc.tokens.isGlued(i)) return -1;
  const hyphen = isGluedMark(doc, i - 1, DASHES);
  const word = hyphen ? i - 2 : i - 1;
  if (!doc.tokens.isKind(word, WORD) || (hyphen && !doc.tokens.isGlued(i - 1))) return -1;
  if (!hyphen && ((doc.bits(word) & BIT.currency) !== 0 || isGluedMagnitude(doc, word))) return -1;
  return skipList(doc, i);
};

/** 2trln40bln; not M62. */
const isGluedMagnitude = (doc: Document, word: number): boolean =>
  isGluedNumeral(doc, word - 1) || isNumeral(doc, word - 1) ? numeralWordAt(doc, word)?.kind === 'magnitude' : false;

/** «25-го», «31-летний», «2020-сыншы», 126th, 5G. */
const ordinal: Claim = (doc, i) => {
  const next = i + 1;
  if (doc.tokens.isKind(next, WORD) && doc.tokens.isGlued(next)) return isGluedName(doc, next) ? next + 1 : -1;
  if (!isGluedMark(doc, next, HYPHENS) || !doc.tokens.isKind(next + 1, WORD) || !doc.tokens.isGlued(next + 1)) return -1;
  // Form 10-K
  if (size(doc, next + 1) === 1 && doc.isCapital(next + 1)) return next + 2;
  const decade = doc.folded(next + 1) === 'х' && Number(doc.tokens.slice(i)) >= 10;
  return decade || isOrdinalEnding(doc.folded(next + 1), doc.languageAt(i)) ? next + 2 : -1;
};

/** Kazakh endings of a cardinal; a noun behind the hyphen makes the figure a place in a row: «5-сынып», «90-минутта». */
const CASE_KK =
  /^(?:(?:еу)?с?[ыі]?(?:н|мен|на|не|ға|ге|да|де|нда|нде|нан|нен|ның|нің)?|[ғқ]а|[гк]е|[дт][ае]н?|н[ае]н?|[днт][ыі]ң?|[мбп]ен|[дт][ае]й[ыі]?|л[ае]п|[дт][ае]п|ақ|ау|еу.*|пайыз.*|процент.*|теңге.*|[дт][ае][ғг][ыі])$/u;

/** An ordinal ending of digits stands at token `at`: the 50,000th. */
export const isOrdinalAt = (doc: Document, at: number): boolean =>
  (doc.isWord(at) && doc.tokens.isGlued(at) && /^(?:th|st|nd|rd)$/u.test(doc.folded(at))) ||
  (isGluedMark(doc, at, HYPHENS) &&
    doc.isWord(at + 1) &&
    doc.tokens.isGlued(at + 1) &&
    isOrdinalEnding(doc.folded(at + 1), doc.languageAt(at)));

const ORDINAL_RU = /^(?:й|я|е|го|ого|его|му|ому|м|ом|ая|ый|ий|ое|ую|ой|ых|ым|ю|летн.*|лети.*|лет[ьи]е|годовщин.*|дневн.*)$/u;
const ORDINAL_KK = /(?:нші|ншы|[сыі]ншы|сінші|^ші|^шы|даған|деген|жылды|жасар)/u;

function isOrdinalEnding(ending: string, language: string): boolean {
  if (language === 'kk') return ORDINAL_KK.test(ending) || !CASE_KK.test(ending);
  if (language === 'en') return ending.startsWith('year-old') || ending.startsWith('years-old');
  return ORDINAL_RU.test(ending) || ORDINAL_KK.test(ending);
}

/** Letters glued to the figure that are no magnitude, unit or currency: 126th, 90s, 5G. */
function isGluedName(doc: Document, i: number): boolean {
  if (isDegreeLetter(doc, i)) return false;
  // 5G is no gram.
  const letter = size(doc, i) === 1 && doc.isCapital(i) && doc.tokens.has(i, LATN) && (doc.bits(i) & BIT.magnitude) === 0;
  if (!letter && (doc.bits(i) & (BIT.unit | BIT.currency | BIT.magnitude | BIT['percent-word'])) !== 0) return false;
  return doc.tokens.has(i, LATN) || size(doc, i) <= 2;
}

/** “to 28C”, “of -5C”: degrees in the weather; not gate 12C. */
export function isDegreeLetter(doc: Document, i: number): boolean {
  const letter = doc.tokens.slice(i);
  if ((letter !== 'C' && letter !== 'F') || doc.languageAt(i) !== 'en' || !isNumeral(doc, i - 1) || size(doc, i - 1) > 3) return false;
  if (doc.tokens.code(i - 2) === 0x2e) return isNumeral(doc, i - 3);
  return doc.tokens.code(i - 2) === 0x2d || doc.tokens.code(i - 2) === 0x2212 || wordSet(doc.lexicon, 'degree').has(doc.folded(i - 2));
}

/** [5], [3]–[7]: a reference. */
const reference: Claim = (doc, i) =>
  doc.tokens.code(i - 1) === 0x5b && doc.tokens.isGlued(i) && doc.tokens.code(i + 1) === 0x5d ? i + 2 : -1;

/** «1.», «1)» or «1:» that opens a line. */
const enumerator: Claim = (doc, i) => {
  const first = i === 0 || doc.tokens.kind[i - 1] === BREAK;
  if (!first && isInlineMark(doc, i)) return i + 2;
  if (!first || size(doc, i) > 2 || !doc.tokens.isKind(i + 1, PUNCTUATION) || !doc.tokens.isGlued(i + 1)) return -1;
  const mark = doc.tokens.code(i + 1);
  return (mark === 0x2e || mark === 0x29 || mark === 0x3a) && (doc.isSpaced(i + 2) || doc.tokens.isKind(i + 2, BREAK)) ? i + 2 : -1;
};

/** “either 1) … or 2) …”: a bracket that nothing opened. */
function isInlineMark(doc: Document, i: number): boolean {
  if (size(doc, i) > 2 || doc.tokens.code(i + 1) !== 0x29 || !doc.tokens.isGlued(i + 1) || !doc.isSpaced(i + 2)) return false;
  for (let t = i - 1; t >= 0 && t >= i - 20; t--) if (doc.tokens.code(t) === 0x28) return false;
  return true;
}

/** “2.1 What is government?”: the number of a section opens a line. */
const section: Claim = (doc, i) => {
  if (i > 0 && doc.tokens.kind[i - 1] !== BREAK) return -1;
  const decimal = doc.tokens.code(i + 1) === 0x2e && doc.tokens.isGlued(i + 1) && isGluedNumeral(doc, i + 2);
  const title = doc.tokens.code(i + 3) === 0x2e ? i + 4 : i + 3;
  return decimal && size(doc, i) <= 2 && doc.isWord(title) && doc.isSpaced(title) && doc.isCapital(title) ? i + 3 : -1;
};

/** 51°10′: a place on the map. */
const coordinate: Claim = (doc, i) => {
  const degree = doc.tokens.code(i + 1);
  if ((degree !== 0xb0 && degree !== 0xba) || !isGluedNumeral(doc, i + 2)) return -1;
  let to = i + 3;
  while (doc.tokens.isKind(to, PUNCTUATION) && /^[′″'"’”.,]$/u.test(doc.tokens.slice(to)) && isGluedNumeral(doc, to + 1)) to += 2;
  return to;
};

/** «11 «А» класс». */
const schoolClass: Claim = (doc, i) =>
  isQuoteMark(doc.tokens.code(i + 1)) &&
  size(doc, i) <= 2 &&
  doc.isCapital(i + 2) &&
  size(doc, i + 2) === 1 &&
  isQuoteMark(doc.tokens.code(i + 3))
    ? i + 4
    : -1;

/** «120-345-шақырымдар»: the noun behind the second hyphen makes both places in a row. */
const ordinalRange: Claim = (doc, i) => {
  if (doc.languageAt(i) !== 'kk' || !isGluedMark(doc, i + 1, DASHES) || !isGluedNumeral(doc, i + 2)) return -1;
  return ordinal(doc, i + 2);
};

/** «12 және 78-минуттарда», «3 и 5-й»: the ordinal at the end holds for the list. */
const ordinalList: Claim = (doc, i) => {
  let to = i + 1;
  while ((doc.tokens.code(to) === 0x2c || wordSet(doc.lexicon, 'and').has(doc.folded(to))) && isNumeral(doc, to + 1)) {
    const last = ordinal(doc, to + 1);
    if (last >= 0) return size(doc, i) <= 3 ? i + 1 : -1;
    to += 2;
  }
  return -1;
};

/** 1/8 финала, 24/7; what is smaller above than below is a fraction and no claim. */
const pair: Claim = (doc, i) => {
  if (doc.tokens.code(i + 1) !== 0x2f || !doc.tokens.isGlued(i + 1) || !isGluedNumeral(doc, i + 2)) return -1;
  const fraction =
    Number(doc.tokens.slice(i)) < Number(doc.tokens.slice(i + 2)) &&
    Number(doc.tokens.slice(i + 2)) <= 10 &&
    doc.tokens.code(i + 3) !== 0x2f &&
    !/^финал/u.test(doc.folded(i + 3));
  let to = i + 3;
  while (doc.tokens.code(to) === 0x2f && isGluedNumeral(doc, to + 1)) to += 2;
  return fraction ? -1 : to;
};

/** A leading zero: 007, 05; not in a text that is nothing else. */
const padded: Claim = (doc, i) =>
  doc.tokens.code(i) === 0x30 && size(doc, i) > 1 && doc.count > 4 && doc.tokens.code(i + 1) !== 0x2e ? i + 1 : -1;

const CLAIMS: readonly Claim[] = [
  phone,
  score,
  result,
  version,
  address,
  label,
  ordinal,
  ordinalRange,
  model,
  reference,
  section,
  enumerator,
  ordinalList,
  dayPart,
  coordinate,
  schoolClass,
  halfDay,
  clock,
  pair,
  padded,
];

/** Token after what is no numeral at the NUMERAL token `i`; -1 where a numeral may be read. */
export function claimAt(doc: Document, i: number): number {
  for (const claim of CLAIMS) {
    const to = claim(doc, i);
    if (to >= 0) return to;
  }
  return -1;
}
