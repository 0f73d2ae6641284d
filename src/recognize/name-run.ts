/**
 * A run of words that may hold a person's name: capitalised words, initials with their full stops, particles (van, бин) between them.
 * Punctuation, line ends and claimed tokens end a run.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { FormNote } from '../match/forms.ts';
import { fold } from '../text/fold.ts';
import { ACC, CASES, GEN, PLURAL } from '../text/grammar.ts';
import { ALL_CAPITALS, BREAK, CAPITAL, CYRL, HYPHENATED, LATN, MIXED, PUNCTUATION, WORD } from '../text/tokens.ts';
import { type NamePart, namePartsOf } from './name-parts.ts';

export type ItemKind = 'word' | 'initial' | 'particle' | 'numeral';

export interface RunItem {
  kind: ItemKind;
  /** Tokens: an initial has its full stop as second. */
  from: number;
  to: number;
  parts: readonly NamePart[];
  /** Known to be a common word, a month, a post …: no name of a person unless a list says so. */
  common: boolean;
  /** Script bits of the word. */
  script: number;
  /** Known to be a place or an organisation, which people are named like as well. */
  place: boolean;
  /** Letters of an abbreviation (МКС, SARS-CoV): no name by itself. */
  acronym: boolean;
}

const MAX_RUN = 8;

export function readRun(doc: Document, i: number, isFree: (token: number) => boolean): RunItem[] {
  const run: RunItem[] = [];
  let at = i;
  let script = 0;
  while (at < doc.count && run.length < MAX_RUN) {
    const item = readItem(doc, at, isFree);
    if (!item || (item.kind === 'particle' && run.length === 0)) break;
    // «Northwind Олег Сомов»: a name keeps to one script.
    if (item.script !== 0 && script !== 0 && item.script !== script) break;
    if (item.kind === 'word') script = item.script;
    run.push(item);
    at = item.to;
  }
  while (run.length > 0 && run[run.length - 1]!.kind === 'particle') run.pop();
  return run;
}

/** The item at a token; null where a run ends. */
export function readItem(doc: Document, at: number, isFree: (token: number) => boolean): RunItem | null {
  const { tokens } = doc;
  if (tokens.kind[at] !== WORD || !isFree(at)) return null;
  const length = tokens.end[at]! - tokens.start[at]!;
  if (!tokens.has(at, CAPITAL) && !isParticled(doc, at)) {
    return leadsToName(doc, at) ? plain('particle', at, at + 1) : null;
  }
  const dot = tokens.isKind(at + 1, PUNCTUATION) && tokens.code(at + 1) === 0x2e && tokens.isGlued(at + 1);
  if ((tokens.has(at, ALL_CAPITALS) || length === 1) && isNumeral(doc, at, length, dot)) return plain('numeral', at, at + 1);
  if (isSuffix(doc, at)) return plain('numeral', at, at + (dot && !doc.isSentenceStart(at + 2) ? 2 : 1));
  // “Mr. Toccafondi”, “St. Mary”: the abbreviation is no initial; “James M. Cox” has one.
  const inside = length === 1 && doc.isCapital(at - 1) && doc.isWord(at - 1);
  if (dot && length <= 3 && !inside && doc.tokens.has(at, LATN) && (doc.bits(at) & (BIT.honorific | BIT['feature-head'])) !== 0)
    return null;
  // «Дж.», «Ю.», but «Пак Ён Су.» ends its sentence.
  // «… министр Ван И.» closes its sentence, «Ван И. сказал» does not.
  const syllable = length === 1 && isSyllable(doc, at) && (at + 2 >= doc.count || doc.tokens.isKind(at + 2, BREAK));
  if (dot && !syllable && (length === 1 || (length === 2 && !/[аеёиоуыэюяaeiou]$/u.test(doc.folded(at)))))
    return plain('initial', at, at + 2);
  const surname = particleSurname(doc, at);
  if (surname) return surname;
  // “Von der Leyen said”: Von is nobody's given name before another particle.
  const opening = !doc.isCapital(at + 1) && isParticle(doc, at) && isParticle(doc, at + 1);
  if (opening || isCapitalParticle(doc, at)) return plain('particle', at, at + 1);
  if (length === 1 && !isSyllable(doc, at))
    return doc.languageAt(at) === 'en' || doc.tokens.has(at, LATN) ? plain('initial', at, at + 1) : null;
  return {
    kind: 'word',
    from: at,
    to: at + 1,
    parts: namePartsOf(doc, at),
    common: length > 1 && isCommon(ownBits(doc, at)),
    place: isPlace(doc, at),
    script: scriptOf(doc, at),
    acronym: isAcronym(doc, at, length),
  };
}

/** «Ван Гог»: a particle with a capital and a word that a list has as one surname. */
function particleSurname(doc: Document, at: number): RunItem | null {
  const both = BIT['name-particle'] | BIT['family-name'];
  if ((doc.bits(at) & both) !== both || !doc.isCapital(at + 1) || isSyllable(doc, at + 1)) return null;
  const name = doc.namesAt(at, 'family-name').find(({ to }) => to === at + 2);
  if (!name || (name.last & PLURAL) !== 0) return null;
  const part: NamePart = {
    ...PARTICLE_SURNAME,
    base: name.text,
    cases: name.last & ((name.last & GEN) !== 0 ? CASES : CASES & ~ACC),
    language: name.language,
  };
  return { ...plain('word', at, at + 2), parts: [part], script: scriptOf(doc, at) };
}

const PARTICLE_SURNAME = {
  part: 'family',
  gender: null,
  cut: 0,
  add: '',
  strength: 3,
  ambiguous: false,
  familyFirst: false,
  ending: null,
} as const;

/** A particle, or two (von der, de la), and a capital behind. */
function leadsToName(doc: Document, at: number): boolean {
  const next = isParticle(doc, at + 1) && !doc.isCapital(at + 1) ? at + 2 : at + 1;
  return isParticle(doc, at) && doc.isWord(next) && doc.isCapital(next);
}

/** Particles take no endings: «Бектен» is no Бек. */
const isParticle = (doc: Document, i: number): boolean =>
  (doc.bits(i) & BIT['name-particle']) !== 0 && doc.namesAt(i, 'name-particle').some((name) => fold(name.text) === doc.folded(i));

/** «Ван И», «Ли У»: a name of one letter behind an East Asian surname. */
const isSyllable = (doc: Document, at: number): boolean =>
  doc.tokens.has(at, CYRL) &&
  /^[аеиоуэюя]$/u.test(doc.folded(at)) &&
  doc.isWord(at - 1) &&
  doc.isCapital(at - 1) &&
  namePartsOf(doc, at - 1).some((part) => part.familyFirst && part.part === 'family');

/** A word with look-alikes of another script counts as what it was brought to: «Mарат» is Cyrillic. */
function scriptOf(doc: Document, at: number): number {
  if (!doc.tokens.has(at, MIXED)) return doc.tokens.flags[at]! & (CYRL | LATN);
  return /^[a-z]/u.test(doc.folded(at)) ? LATN : CYRL;
}

/** The lists of the word without those of another language: a Kazakh word with its endings is nothing in a Russian sentence. */
function ownBits(doc: Document, at: number): number {
  const bits = doc.bits(at);
  if ((bits & COMMON) === 0 || doc.languageAt(at) !== 'ru') return bits;
  const form = doc.tokens.form[at]!;
  return doc.forms.noted(OWN, form) ?? doc.forms.keep(OWN, form, russianBits(doc, at, bits));
}

const OWN = new FormNote<number>();
/** Lists of single words, by language. */
const WORDS = ['common-word', 'function-word', 'post-modifier'] as const;

function russianBits(doc: Document, at: number, bits: number): number {
  const own = doc
    .readings(at)
    .reduce((all, { word, feats }) => (doc.isEndingOf(feats, at) ? all | doc.lexicon.columns.wordBits[word]! : all), 0);
  const foreign = WORDS.filter((list) => (own & BIT[list]) !== 0 && doc.namesAt(at, list).every((name) => name.language === 'kk'));
  return foreign.reduce((all, list) => all & ~BIT[list], bits & own);
}

/** Of places that an English text may not mean, a village leaves Sam a given name, and a small town another word a surname. */
function isPlace(doc: Document, at: number): boolean {
  let bits = doc.bits(at) & (PLACE | NAMES);
  // “John” is not John Deere.
  if ((bits & BODY) !== 0 && !isBody(doc, at)) bits &= ~BODY;
  if ((bits & PLACE) !== BIT.region || doc.languageAt(at) !== 'en') return (bits & PLACE) !== 0;
  const places = doc.namesAt(at, 'region');
  if ((bits & NAMES) === 0) return places.some((name) => name.thing.ambiguous !== true);
  return places.some((name) => name.thing.kind !== 'settlement' || (bits & BIT['given-name']) === 0);
}

const isBody = (doc: Document, at: number): boolean => doc.namesAt(at, 'organisation').length > 0 || doc.namesAt(at, 'agency').length > 0;

/** «Марк» is a given name before it is a form of the currency. */
const isCommon = (bits: number): boolean => (bits & COMMON) !== 0 || ((bits & BIT.currency) !== 0 && (bits & BIT['given-name']) === 0);

/** Jr., Sr. behind a name. */
const isSuffix = (doc: Document, at: number): boolean =>
  (doc.bits(at) & BIT.honorific) !== 0 &&
  doc.isWord(at - 1) &&
  doc.namesAt(at, 'honorific').some((h) => h.thing.place === 'after' && h.thing.gender === 'm' && h.language === 'en');

const NO_PARTS: readonly NamePart[] = [];
const plain = (kind: ItemKind, from: number, to: number): RunItem => ({
  kind,
  from,
  to,
  parts: NO_PARTS,
  common: false,
  place: false,
  acronym: false,
  script: 0,
});

/** МКС, УК, COVID; SARS-CoV, ЛГБТ-активист, VPN-сервис, but neither КАЛИЕВ nor McAfee. */
function isAcronym(doc: Document, at: number, length: number): boolean {
  if (doc.tokens.has(at, ALL_CAPITALS)) return length <= 4 || (length <= 5 && (doc.bits(at) & NAMES) === 0);
  return doc.tokens.has(at, CAPITAL) && /^\p{Lu}\p{Lu}/u.test(doc.tokens.slice(at));
}
const NAMES = BIT['given-name'] | BIT['family-name'];

/** Людовик XV, Кигели V; “I” is a pronoun in English and «С» a preposition in Russian. */
function isNumeral(doc: Document, at: number, length: number, dot: boolean): boolean {
  if (!isRoman(doc.folded(at)) || !doc.isWord(at - 1) || !doc.isCapital(at - 1)) return false;
  if (length > 1) return true;
  // «Генрих V.» closes its sentence; a Latin letter is no initial in Russian.
  const closing = dot && doc.tokens.has(at, LATN) && doc.isSentenceStart(at + 2);
  if (doc.languageAt(at) !== 'en') return doc.tokens.has(at, LATN) && (!dot || closing);
  return !dot && doc.tokens.code(at) !== 0x49;
}

/** Ле Пен, Ван Велли, Де Сантис: a particle printed with a capital between two capitalised words. */
function isCapitalParticle(doc: Document, at: number): boolean {
  const bits = doc.bits(at);
  if (!isParticle(doc, at) || ((bits & BIT['given-name']) !== 0 && !doc.tokens.has(at, CYRL))) return false;
  const between = (i: number): boolean => doc.isWord(i) && doc.isCapital(i);
  if (!between(at - 1) || !between(at + 1) || !doc.isSpaced(at) || !doc.isSpaced(at + 1)) return false;
  // Ле and Ван are East Asian surnames, Аль a given name as well: particles only behind a given name, or behind another particle's word.
  return (bits & NAMES) === 0 || (doc.bits(at - 1) & BIT['given-name']) !== 0 || (doc.bits(at - 2) & BIT['name-particle']) !== 0;
}

/** «аль-Хатиб», “el-Masri”: a small particle glued to a capitalised word. */
function isParticled(doc: Document, at: number): boolean {
  if (!doc.tokens.has(at, HYPHENATED)) return false;
  const word = doc.tokens.slice(at);
  return /^\p{Ll}{2,4}-\p{Lu}/u.test(word) && (doc.bits(at) & BIT['common-word']) === 0;
}

const isRoman = (folded: string): boolean => folded.length <= 5 && /^[ivxіх]+$/u.test(folded);

const COMMON =
  BIT['common-word'] |
  BIT['function-word'] |
  BIT.month |
  BIT.weekday |
  BIT['region-word'] |
  BIT['organisation-head'] |
  BIT['feature-head'] |
  BIT['post-head'] |
  BIT['post-modifier'] |
  BIT.portfolio |
  BIT.honorific |
  BIT['percent-word'] |
  BIT['number-word'];
const BODY = BIT.organisation | BIT.agency;
const PLACE = BIT.region | BODY;
