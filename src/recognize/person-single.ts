/** A surname or a given name by itself: sure by its ending or list, and not merely the capital of a sentence start. */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { LOC, NOM } from '../text/grammar.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { CYRL, KAZAKH, NUMERAL } from '../text/tokens.ts';
import { isCited } from './citation.ts';
import { build, type ReadName } from './name-build.ts';
import { isAbstract, isAdjectival, isSureGiven, lengthOf, type NameContext } from './name-items.ts';
import type { NamePart } from './name-parts.ts';
import type { RunItem } from './name-run.ts';
import { hasPronounBehind, isAnnounced, isPersonal, type VerbKind, verbBeside } from './person-context.ts';

export function readSingle(run: readonly RunItem[], context: NameContext): ReadName | null {
  const item = run[0]!;
  if (item.kind !== 'word' || item.acronym) return null;
  if (context.language === 'en') {
    if (isPartOfTitle(context.doc, item)) return null;
    if (!item.place && lengthOf(context.doc, item) > 2 && isCited(context.doc, item.from))
      return build([item], ['family'], context, 'person.family', [true]);
  } else if (context.language !== 'und' && item.script !== CYRL) return null;
  return singleFamily(item, context) ?? singleGiven(item, context) ?? singleUnknown(item, context);
}

/** English capitals side by side are one name: Clarence Dock, the Mara, Harrison Brook. */
function isPartOfTitle(doc: Document, item: RunItem): boolean {
  const before = item.from - 1;
  if (doc.hasRole(before, 'article')) return true;
  const beside = (i: number): boolean => doc.isWord(i) && doc.isCapital(i) && (doc.bits(i) & (BIT.honorific | BIT['post-head'])) === 0;
  if (beside(item.to) && doc.isSpaced(item.to)) return true;
  return beside(before) && doc.isSpaced(item.from) && !doc.isSentenceStart(before);
}

function singleGiven(item: RunItem, context: NameContext): ReadName | null {
  const given = item.parts.filter((p) => p.part === 'given');
  if (given.length === 0) return null;
  if (context.language === 'kk' && isAddressed(context.doc, item)) return build([item], ['given'], context, 'person.address', [false]);
  if (isPlacedAt(item, given, context) || isForeignPhrase(context, item)) return null;
  const announced = isAnnounced(context.doc, item.from);
  // What one list of names takes for a common word as well is no surer for standing in another («Саясат», «Талап»).
  if (context.language === 'kk' && context.sentenceStart && !announced && given.some((p) => p.ambiguous)) return null;
  if (isKazakhGiven(item, given, context)) return build([item], ['given'], context, 'person.given', [false]);
  if (!announced && (item.common || (item.place && context.language === 'en') || given.every((p) => p.ambiguous || p.strength < 3)))
    return null;
  return build([item], ['given'], context, 'person.given', [false]);
}

/** Медаль «Ерен еңбегі үшін»: a Kazakh phrase in a Russian text. */
const isForeignPhrase = ({ doc }: NameContext, { from, to }: RunItem): boolean =>
  doc.language === 'ru' && isQuoteMark(doc.tokens.code(from - 1)) && doc.tokens.has(to, KAZAKH) && !doc.isCapital(to);

/** «На Тенгизе»: where something is, not on whom. */
const isPlacedAt = ({ from }: RunItem, given: readonly NamePart[], { doc, language }: NameContext): boolean =>
  language === 'ru' && doc.hasRole(from - 1, 'stand') && given.every((p) => p.gender === 'm' && (p.cases & (NOM | LOC)) === LOC);

/**
 * «Президент Абайды …», «күйеуі Азамат …»: inside a Kazakh sentence a capital tells the name from the common word.
 */
function isKazakhGiven(item: RunItem, given: readonly NamePart[], { doc, language, sentenceStart }: NameContext): boolean {
  if (language !== 'kk' || sentenceStart || item.common || !given.some((p) => p.strength === 3 && p.language === 'kk')) return false;
  // «Ертістің жағасында» is the river: of names that places bear too only those whom the places are called after.
  if (item.place && !doc.namesAt(item.from, 'given-name').some((name) => name.thing.eponym === true)) return false;
  const alone = (i: number): boolean => !doc.isWord(i) || !doc.isCapital(i);
  return alone(item.to) && (alone(item.from - 1) || doc.isSentenceStart(item.from - 1));
}

function singleFamily(item: RunItem, context: NameContext): ReadName | null {
  const family = item.parts.filter((p) => p.part === 'family');
  if (family.length === 0) return null;
  const { doc } = context;
  const verb = verbBeside(doc, item);
  const speaking = verb !== null || (context.language === 'en' && isPersonal(doc, item.from, item.to));
  if (item.common && !isSurnameFirst(item, family, context, verb)) return null;
  const sure =
    family.some((p) => p.strength >= 2 && !p.ambiguous && !(p.familyFirst && lengthOf(doc, item) < 5)) || isInside(item, family, context);
  // «Ильин сказал»: a weak ending with a verb of speech beside it.
  if (!sure && (!speaking || item.place || isSureGiven(item))) return null;
  // «Северокорейские власти»: a lone -ский is an adjective unless a verb of speech follows.
  if (isAdjectival(doc, item) && !speaking && !family.some((p) => p.strength === 3 && !p.ambiguous && !isFollowedByNoun(doc, item)))
    return null;
  // «На Храмовой горе», «на Мироновой улице»: an adjective of the place behind it.
  if (context.language === 'ru' && doc.folded(item.from).endsWith('ой') && (doc.bits(item.to) & NOUNS) !== 0 && !doc.isCapital(item.to))
    return null;
  const listed = family.some((p) => p.strength === 3);
  if (!listed && (lengthOf(doc, item) < 5 || (context.sentenceStart && context.language === 'en' && !speaking))) return null;
  return build([item], ['family'], context, 'person.family', [false]);
}

/** English capitalises hardly any common noun inside a sentence: “defeated Bush”, “a law of Fry’s”. */
const isInside = (item: RunItem, family: readonly NamePart[], context: NameContext): boolean =>
  context.language === 'en' &&
  !context.sentenceStart &&
  !item.place &&
  !isQuoteMark(context.doc.tokens.code(item.from - 1)) &&
  !context.doc.tokens.isKind(item.to, NUMERAL) &&
  (context.doc.bits(item.to) & (BIT['feature-head'] | BIT['region-word'])) === 0 &&
  (context.doc.bits(item.from) & BIT['post-head']) === 0 &&
  family.some((p) => p.strength === 3 && !p.familyFirst);

/** English “Bush endorsed”, “Black died in”: a surname that is a common word as well, as the subject of a person's verb. */
function isSurnameFirst(item: RunItem, family: readonly NamePart[], context: NameContext, verb: VerbKind | null): boolean {
  if (context.language !== 'en' || !verb || item.place || !family.some((p) => p.strength === 3 && !p.familyFirst)) return false;
  // “May died”: the auxiliary asks for a bare verb.
  const month = verb === 'life' && (context.doc.bits(item.from) & BIT.month) !== 0;
  if (!month && context.doc.namesAt(item.from, 'common-word').some((word) => word.thing.kind === 'function')) return false;
  // “The Southern states”.
  if (context.doc.hasRole(item.from, 'part-of-place')) return false;
  if (context.sentenceStart) return verb === 'life' || hasPronounBehind(context.doc, item);
  return verb !== 'act' || isSubject(context.doc, item);
}

/** “In 1980, Black led”, “when Bush endorsed”; not “our young Nation needed”, “named on Monday was”. */
const isSubject = (doc: Document, item: RunItem): boolean =>
  !doc.isWord(item.from - 1) || doc.hasRole(item.from - 1, 'subordinator') || doc.hasRole(item.from - 1, 'conjunction');

/** «Зейін, жаңалығым бар», «Рақмет, Азамат.»: a given name set off by commas is spoken to. */
function isAddressed(doc: Document, item: RunItem): boolean {
  const { tokens } = doc;
  if (!item.parts.some((p) => p.part === 'given' && (p.cases & NOM) !== 0)) return false;
  if (doc.namesAt(item.from, 'common-word').some((word) => word.thing.kind === 'function')) return false;
  const before = tokens.code(item.from - 1);
  const behind = tokens.code(item.to);
  if (doc.isSentenceStart(item.from)) return behind === COMMA && !doc.isCapital(item.to + 1);
  return (
    before === COMMA &&
    (behind === COMMA || behind === 0x2e || behind === 0x21 || behind === 0x3f) &&
    (!doc.isCapital(item.from - 2) || doc.isSentenceStart(item.from - 2))
  );
}

const COMMA = 0x2c;

/** The noun that an adjective belongs to: «Харбинский колледж», but «у детей Писателева тоже». */
const isFollowedByNoun = (doc: Document, item: RunItem): boolean =>
  doc.isWord(item.to) &&
  !doc.isCapital(item.to) &&
  ((doc.bits(item.to) & NOUNS) !== 0 ||
    doc.namesAt(item.to, 'common-word').some((w) => w.thing.kind !== 'function' && w.thing.kind !== 'adverb'));
const NOUNS = BIT['feature-head'] | BIT['organisation-head'] | BIT['region-word'] | BIT['post-head'];

/** A word that no list knows, where only a person can stand: “Hitzig was born”, «по имени Ребби». */
function singleUnknown(item: RunItem, context: NameContext): ReadName | null {
  const { doc } = context;
  if (item.common || lengthOf(doc, item) < 3 || isAdjectival(doc, item) || isAbstract(doc, item.from)) return null;
  if (isAnnounced(doc, item.from) && !doc.isCapital(item.to)) return build([item], ['given'], context, 'person.announced', [true]);
  if (context.language !== 'en') return null;
  const evident = verbBeside(doc, item) === 'life' || isPersonal(doc, item.from, item.to) || hasPronounBehind(doc, item);
  if (!evident) return null;
  return build([item], ['family'], context, 'person.family', [true]);
}
