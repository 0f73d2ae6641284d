/**
 * What a figure counts or measures: the unit of measure or the counted noun behind it, in its base form, and the currency.
 * Adjectives between are skipped; a noun left out («3 частных и 12 государственных») is `number`'s to fill in.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { Thing } from '../match/types.ts';
import { isApostrophe } from '../text/fold.ts';
import { POSS3 } from '../text/grammar.ts';
import { ALL_CAPITALS, BREAK, CYRL, NUMERAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import { isDegreeLetter } from './claims.ts';
import { type Currency, currencyAt, currencyBefore, nameIn } from './currency.ts';
import type { Figure } from './figure.ts';
import { englishSingular, guessKazakhNoun, guessRussianNoun, isRussianAdjective, listedRussianNoun } from './noun-base.ts';
import { numeralWordAt } from './numeral-word.ts';
import { afterBound } from './relation.ts';
import { wordSet } from './word-set.ts';

export interface Unit {
  unit: string | null;
  currency: string | null;
  /** Token after the unit, or after the figure where there is none. */
  to: number;
  /** Metres, years: a measure and no counted noun. */
  measure: boolean;
  /** Length, mass or time, and how many metres, grams or seconds the unit is; null and 1 where not known. */
  dimension: string | null;
  factor: number;
}

/** A listed unit; `counted` for a Kazakh noun that stands among them. */
type Measure = Omit<Unit, 'currency' | 'unit'> & { unit: string; counted: boolean };

const NONE = { unit: null, currency: null, measure: false, dimension: null, factor: 1 };
/** Words of a noun phrase that are looked at. */
const REACH = 6;

export function unitOf(doc: Document, figure: Figure): Unit {
  const at = afterBound(doc, afterSuffix(doc, figure));
  const money = currencyBefore(doc, figure.from) ?? currencyNear(doc, at) ?? currencyInside(doc, figure);
  if (money !== null) return { ...NONE, unit: money.name, currency: money.iso, to: Math.max(money.to, at), measure: true };
  const language = doc.languageAt(figure.from);
  if (language === 'kk' && isPartOfWhole(doc, figure)) return kazakhWhole(doc, figure, at);
  const measured = measureAt(doc, at);
  if (measured !== null) return language === 'kk' ? perTime(doc, figure, measured) : measured;
  if (language === 'ru') return russianNoun(doc, at, figure);
  if (language === 'kk') return kazakhNoun(doc, at);
  return englishNoun(doc, at, figure);
}

/** «300-ге жуық», «3-х»: the ending behind the figure is passed over; degrees and a sign stay. */
function afterSuffix(doc: Document, figure: Figure): number {
  const { tokens } = doc;
  const { to } = figure;
  // 500+ guests
  if (tokens.code(to) === 0x2b && tokens.isGlued(to)) return to + 1;
  const hyphen = tokens.code(to) === 0x2d && tokens.isGlued(to) && tokens.isKind(to + 1, WORD) && tokens.isGlued(to + 1);
  if (!hyphen) return to;
  return doc.languageAt(figure.from) === 'en' || tokens.end[to + 1]! - tokens.start[to + 1]! > 6 ? to + 1 : to + 2;
}

/** “20bn to £30bn”: before the second end of a range only. */
function currencyInside(doc: Document, figure: Figure): Currency | null {
  if (!figure.range) return null;
  for (let i = figure.from + 2; i < figure.to; i++) {
    const found = doc.tokens.isKind(i, NUMERAL) ? currencyBefore(doc, i) : null;
    if (found) return found;
  }
  return null;
}

/** Directly behind, or behind one adjective: «100 млн сингапурских долларов», «5 мың АҚШ доллары». */
function currencyNear(doc: Document, at: number): Currency | null {
  const direct = currencyAt(doc, at) ?? (doc.tokens.code(at) === 0x2d ? currencyAt(doc, at + 1) : null);
  if (direct !== null) return direct;
  if (!doc.tokens.isKind(at, WORD) || !doc.tokens.isKind(at + 1, WORD)) return null;
  return isRussianAdjective(doc.folded(at)) || doc.isCapital(at) || (doc.bits(at) & BIT.relation) !== 0 ? currencyAt(doc, at + 1) : null;
}

function measureAt(doc: Document, at: number): Unit | null {
  if (doc.tokens.isKind(at, WORD) && doc.tokens.isGlued(at) && isDegreeLetter(doc, at))
    return { ...NONE, unit: 'degree', to: at + 1, measure: true };
  const degree = doc.tokens.code(at) === 0xb0 || doc.tokens.code(at) === 0xba;
  if (degree) {
    const scale = doc.tokens.isKind(at + 1, WORD) && /^[cсfk]$/u.test(doc.folded(at + 1));
    return {
      ...NONE,
      unit: { kk: 'градус', ru: 'градус', en: 'degree', und: 'degree' }[doc.languageAt(at)],
      to: at + (scale ? 2 : 1),
      measure: true,
    };
  }
  const start = doc.languageAt(at) === 'kk' && isKazakhBound(doc, at) ? at + 1 : at;
  const match = unitMatch(doc, start);
  if (match === null || (!match.measure && match.counted)) return null;
  const { unit, to, measure, dimension, factor } = match;
  return { unit, currency: null, to, measure, dimension, factor };
}

/** «Секундына 25 метр» is 25 м/с: the time stands before the figure. */
function perTime(doc: Document, figure: Figure, measured: Unit): Unit {
  for (let t = figure.from - 1; t >= figure.from - 3 && doc.isWord(t); t--) {
    if ((doc.bits(t) & BIT.unit) === 0) continue;
    const rate = symbolAt(doc, `${doc.folded(t)} ${measured.unit}`);
    return rate === undefined ? measured : { ...measured, unit: nameIn(doc, rate, figure.from), dimension: null, factor: 1 };
  }
  return measured;
}

const isKazakhBound = (doc: Document, at: number): boolean =>
  (doc.bits(at) & BIT.relation) !== 0 && doc.namesAt(at, 'relation').some((m) => m.thing.position === 'after' && m.language === 'kk');

function unitMatch(doc: Document, at: number): Measure | null {
  const compound = ratioAt(doc, at);
  if (compound !== null) return compound;
  if ((doc.bits(at) & BIT.unit) === 0 || isTime(doc, at)) return null;
  const language = doc.languageAt(at);
  const matches = doc.namesAt(at, 'unit');
  const match = matches.find((m) => m.language === language) ?? (doc.tokens.isGlued(at) ? matches[0] : undefined);
  if (!match) return null;
  const { thing } = match;
  return {
    unit: isBaseForm(doc, match.name, thing.id) ? match.text : nameIn(doc, thing, at),
    to: match.to,
    measure: thing.physical === true || thing.time === true,
    counted: thing.id === '',
    dimension: (thing.dimension as string | undefined) ?? null,
    factor: (thing.factor as number | undefined) ?? 1,
  };
}

/** «Против 2 млн годом ранее»: when, not how many. */
const isTime = (doc: Document, at: number): boolean => wordSet(doc.lexicon, 'no-unit', 'ru').has(doc.folded(at));

/** A word written out is its own base form (шақырым, tonne); abbreviations and fixed forms («лет|0») take the thing's first name. */
function isBaseForm(doc: Document, name: number, id: string): boolean {
  const text = doc.lexicon.texts.name(name);
  return id === '' || (text.length > 4 && !text.includes('|0'));
}

function symbolAt({ lexicon }: Document, symbol: string): Thing | undefined {
  let symbols = symbolsOf.get(lexicon);
  if (!symbols) {
    symbols = new Map();
    for (const thing of lexicon.thingsOf('unit'))
      for (const sign of (thing.symbol as string[] | undefined) ?? []) symbols.set(sign.toLowerCase(), thing);
    symbolsOf.set(lexicon, symbols);
  }
  return symbols.get(symbol.toLowerCase());
}

const symbolsOf = new WeakMap<Lexicon, Map<string, Thing>>();
/** The 2 of м2, the ³ of m³. */
const isPower = (doc: Document, i: number): boolean =>
  doc.tokens.isGlued(i) &&
  doc.tokens.end[i]! - doc.tokens.start[i]! === 1 &&
  [0x32, 0x33, 0xb2, 0xb3].includes(doc.text.charCodeAt(doc.tokens.start[i]!));

/** м/с, км/ч, кВт·ч, м3: the trie knows words only. */
function ratioAt(doc: Document, at: number): Measure | null {
  const { tokens } = doc;
  const power = doc.isWord(at) && isPower(doc, at + 1) ? symbolAt(doc, tokens.slice(at) + tokens.slice(at + 1)) : undefined;
  if (power !== undefined) return { unit: nameIn(doc, power, at), to: at + 2, measure: true, counted: false, dimension: null, factor: 1 };
  const mark = tokens.code(at + 1);
  if ((mark !== 0x2f && mark !== 0xb7) || !tokens.isGlued(at + 1) || !tokens.isKind(at + 2, WORD) || !tokens.isGlued(at + 2)) return null;
  // «23 м/с-қа дейін».
  const thing = symbolAt(doc, `${tokens.slice(at)}/${tokens.slice(at + 2).replace(/-\p{L}+$/u, '')}`);
  return thing === undefined
    ? null
    : { unit: nameIn(doc, thing, at), to: at + 3, measure: true, counted: false, dimension: null, factor: 1 };
}

function russianNoun(doc: Document, at: number, figure: Figure): Unit {
  const { tokens } = doc;
  // Behind five no adjective ends in -ий: «пять подворий».
  const many = (figure.high ?? figure.value) % 10 !== 1;
  let t = tokens.isKind(at, PUNCTUATION) && isDash(doc, at) && doc.isSpaced(at + 1) ? at + 1 : at;
  for (let n = 0; n < REACH && t < doc.count; n++, t++) {
    if (tokens.kind[t] !== WORD || isTime(doc, t)) return { ...NONE, to: at };
    const word = doc.folded(t);
    if ((doc.bits(t) & BIT['number-word']) !== 0 && numeralWordAt(doc, t) !== null) return { ...NONE, to: at };
    if (n > 0 && (word === 'и' || word === 'или')) continue;
    const noun = listedRussianNoun(doc, t) ?? unitMatch(doc, t)?.unit;
    if (noun) return { ...NONE, unit: noun, to: t + 1 };
    if (isRussianAdjective(word) && !(many && /ий$/u.test(word))) continue;
    // «3 ТЭЦ»
    if (n === 0 && tokens.has(t, ALL_CAPITALS) && tokens.has(t, CYRL) && word.length > 1 && word.length <= 5)
      return { ...NONE, unit: tokens.slice(t), to: t + 1 };
    if (
      word.length < 4 ||
      doc.isCapital(t) ||
      VERB_RU.test(word) ||
      VERB_RU_PAST.test(word) ||
      wordSet(doc.lexicon, 'noun-stop', 'ru').has(word)
    )
      return { ...NONE, to: at };
    return { ...NONE, unit: guessRussianNoun(tokens.slice(t).toLowerCase(), figure.high ?? figure.value), to: t + 1 };
  }
  return { ...NONE, to: at };
}

/** «оқушылардың алтауы», «107 депутаттың 71-і», «балалардың жартысы»: nothing counted stands behind. */
function isPartOfWhole(doc: Document, figure: Figure): boolean {
  if (figure.part || figure.last?.thing.of !== undefined) return true;
  if (figure.last?.kind === 'fraction') return (figure.last.feats & POSS3) !== 0;
  return (
    figure.last === null &&
    doc.tokens.code(figure.to) === 0x2d &&
    doc.tokens.isGlued(figure.to) &&
    /^(?:еу|ау)?с?[ыі]/u.test(doc.folded(figure.to + 1))
  );
}

/** «халықтың үштен бірі», «оқушылардың алтауы»: the noun stands before, in the genitive. */
function kazakhWhole(doc: Document, figure: Figure, at: number): Unit {
  const owner = figure.from - 1;
  const word = doc.isWord(owner) ? doc.wordAt(owner).toLowerCase() : '';
  const listed = doc.namesAt(owner, 'unit').find((match) => match.language === 'kk' && match.to === figure.from);
  const genitive = /^(.{3,}?)(?:[лдт][ае]р)?(?:(?<=[аеәиоөуүұэюя])с[ыі])?[нтд][ыі](?:ң|нан|нен)$/u.exec(word);
  const unit = genitive === null || wordSet(doc.lexicon, 'noun-stop', 'kk').has(genitive[1]!) ? null : (listed?.text ?? genitive[1]!);
  return { ...NONE, unit, to: at };
}

/** «двое пострадали», «15 получат»: a verb and no unlisted noun. */
const VERB_RU_PAST = /[аеиыяу]л$/u;
const VERB_RU = /(?:ли|ло|ла|ся|сь|ть|ет|ит|ут|ют|ат|ят|ны|но)$/u;

const isDash = (doc: Document, at: number): boolean => [0x2d, 0x2013, 0x2014].includes(doc.tokens.code(at));

function kazakhNoun(doc: Document, at: number): Unit {
  const { tokens } = doc;
  let first = '';
  let owned = false;
  for (let n = 0, t = at; n < REACH && t < doc.count; n++, t++) {
    if (tokens.kind[t] !== WORD) break;
    const match = isLevel(doc, t) ? null : unitMatch(doc, t);
    if (match !== null) {
      const next = /[дт][ыі][қк]$/u.test(match.unit) || isOwned(doc, match.to) ? unitMatch(doc, match.to) : null;
      return { ...NONE, unit: (next ?? match).unit, to: (next ?? match).to };
    }
    if (isKazakhBound(doc, t)) continue;
    if (isKazakhVerb(doc, t) || PARTICIPLE_KK.test(doc.folded(t)) || wordSet(doc.lexicon, 'noun-stop', 'kk').has(doc.folded(t))) break;
    // «48 мың шағын және орта …» goes on, «24 және 37 …» has no noun.
    if ((doc.bits(t) & BIT['function-word']) !== 0 && first === '') break;
    if (doc.isWord(t + 1) && DESCRIBING_KK.test(doc.folded(t))) continue;
    // «3 су өткізу құбыры»: of a verbal noun and what it serves the second is counted.
    if (VERBAL_KK.test(first) && OWNED_KK.test(doc.folded(t))) {
      first = '';
      owned = true;
    }
    if (first === '' && doc.folded(t).length > 2) first = doc.tokens.has(t, ALL_CAPITALS) ? doc.wordAt(t) : doc.wordAt(t).toLowerCase();
    // A noun in a case closes its phrase: «70 жылдығына арналған … турнир».
    if (doc.folded(t).length > 5 && ENDED_KK.test(doc.folded(t))) break;
  }
  return { ...NONE, unit: first === '' ? null : withoutOwner(guessKazakhNoun(first), owned), to: at };
}

/** «14 республикалық жиын», «3 облыстық мекеме»: an adjective made of a counted noun. */
const isLevel = (doc: Document, at: number): boolean => (doc.bits(at) & BIT['post-modifier']) !== 0 && /[ыі][қк]$/u.test(doc.folded(at));
const withoutOwner = (noun: string, owned: boolean): string => (owned ? noun.replace(/(?:(?<=[аеәиоөуүұэюя])с)?[ыі]$/u, '') : noun);
const VERBAL_KK = /[уү]$/u;
const OWNED_KK = /[^дтғқгк][ыі](?:н[ае]?|нд[ае]|н[ае]н|н[ыі]ң)?$/u;
const ENDED_KK = /[ыі](?:на|не|нда|нде|нан|нен|ның|нің|н)$/u;

/** «12 мың қала тұрғыны»: of two listed nouns the second, which the first belongs to, is what is counted. */
const isOwned = (doc: Document, at: number): boolean =>
  doc.namesAt(at, 'unit').some((match) => match.language === 'kk' && match.thing.id === '' && (match.last & POSS3) !== 0);

/** «91-і қолдады.», «18.52-де түскен.»: a verb closes its clause; an accusative that looks like it («3 нысанды ашты») has its verb behind it. */
const isKazakhVerb = (doc: Document, at: number): boolean =>
  VERB_KK.test(doc.folded(at)) && (!doc.isWord(at + 1) || (doc.bits(at + 1) & BIT['function-word']) !== 0);
/** Adjectives, participles, «сатып» of «сатып алу»: the noun stands behind. */
const DESCRIBING_KK = /(?:л[ыі]|[лдт][ыі][қк]|[ае]т[ыі]н|йт[ыі]н|ған|қан|ген|кен|..[ыі]п)$/u;
/** «3,9 миллионға жеткенін айтты»: a participle in a case is a verb's; a bare one describes the noun behind it («3 жаңарған аула»). */
const PARTICIPLE_KK = /(?:ған|қан|ген|кен)(?:[ыі]|[ыі]н|[ыі]н[ае]|[ыі]нд[ае]|[ыі]н[ае]н|[дт][ае]|н[ае]н|д[ыі][ғг][ыі]н|ғ?[аы]|ге)$/u;
const VERB_KK = /(?:[дт][ыі]|[ғгқк][ае]н|[ае][дт][ыі]|[ыі]п|м[ае]к|м[ае]қ|[ае]р)$/u;

function englishNoun(doc: Document, at: number, figure: Figure): Unit {
  const { tokens } = doc;
  const stops = wordSet(doc.lexicon, 'noun-stop', 'en');
  if (figure.end < tokens.end[figure.to - 1]! || tokens.code(at - 1) === 0x2d) return hyphenUnit(doc, at, figure);
  const one = (figure.high ?? figure.value) <= 1;
  let last = '';
  let t = skipOf(doc, at);
  for (let n = 0; n < REACH && t < doc.count; n++, t++) {
    if (tokens.kind[t] !== WORD) break;
    const word = doc.folded(t);
    if (n > 0 && word === 'and') continue;
    // “Half of Chile's exports”.
    if (isApostrophe(tokens.code(t + 1)) && doc.folded(t + 2) === 's') {
      t += 2;
      last = '';
      continue;
    }
    if (stops.has(word) || ((doc.bits(t) & BIT['number-word']) !== 0 && numeralWordAt(doc, t) !== null)) break;
    const singular = englishSingular(doc, word);
    if (singular !== null && !(n < REACH - 1 && isPluralHead(doc, t + 1))) return { ...NONE, unit: singular, to: t + 1 };
    last = /[^e]ed$/u.test(word) ? last : word;
    if (one && (doc.bits(t) & BIT.unit) !== 0) return { ...NONE, unit: word, to: t + 1 };
  }
  return { ...NONE, unit: one && last !== '' ? last : null, to: at };
}

/** “one third of all students”, “3 of the schools”: the noun stands behind of. */
function skipOf(doc: Document, at: number): number {
  if (doc.folded(at) !== 'of') return at;
  let t = at + 1;
  while (/^(?:all|the|these|those|its|their|our|his|her|whom|which)$/u.test(doc.folded(t))) t++;
  return t;
}

const isPluralHead = (doc: Document, t: number): boolean =>
  doc.tokens.isKind(t, WORD) && !wordSet(doc.lexicon, 'noun-stop', 'en').has(doc.folded(t)) && englishSingular(doc, doc.folded(t)) !== null;

/** “five-minute walk”, “4-year ceremony”. */
function hyphenUnit(doc: Document, at: number, figure: Figure): Unit {
  const inside = figure.end < doc.tokens.end[figure.to - 1]!;
  const word = inside ? doc.folded(figure.to - 1) : doc.folded(at);
  const part = word.split('-').at(inside ? 1 : 0) ?? '';
  return { ...NONE, unit: part || null, to: at };
}

/** A full stop or a line end lies between two tokens. */
export function isSameSentence(doc: Document, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    if (doc.tokens.kind[t] === BREAK) return false;
    if (doc.tokens.kind[t] === PUNCTUATION && doc.isSentenceStart(t + 1) && doc.isCapital(t + 1) && doc.tokens.code(t) !== 0x3a)
      return false;
  }
  return true;
}
