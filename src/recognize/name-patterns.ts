/**
 * The orders in which a person's name is written. Each pattern looks at the items of a run from one place on and answers with a name or nothing;
 * the first answer wins, so the surest stand first. A pattern's id is the rule of its mentions; its examples are in `rules/world/person.yaml`.
 */

import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { GEN, NOM } from '../text/grammar.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { ALL_CAPITALS, CYRL, HYPHENATED, LATN, NUMERAL } from '../text/tokens.ts';
import { isCited } from './citation.ts';
import { build, type ReadName } from './name-build.ts';
import { familyFirst } from './name-east-asian.ts';
import { givenFamily, nameEnds } from './name-given-family.ts';
import {
  hasSurnameEnding,
  isAbstract,
  isAdjectival,
  isFamily,
  isGiven,
  isOpen,
  isPatronymic,
  isShort,
  isSureFamily,
  isSureGiven,
  isUnknown,
  isWordAsGiven,
  lengthOf,
  type NameContext,
  textOf,
} from './name-items.ts';
import { stripKazakh } from './name-kazakh.ts';
import type { RunItem } from './name-run.ts';
import { hasPronounBehind, isAnnounced, isNounAt, isPersonal, verbBeside } from './person-context.ts';
import { wordSet } from './word-set.ts';

type Pattern = (run: readonly RunItem[], context: NameContext) => ReadName | null;

const initialsFamily: Pattern = (run, context) => {
  let n = 0;
  while (n < 3 && isInitial(run[n])) n++;
  const item = run[n];
  if (n === 0 || item?.kind !== 'word') return null;
  const initials = initialsOf(run.slice(0, n), context);
  // H. Rider Haggard, Дж. Роналд Толкин: an initial before the given name that goes by.
  const full = isSureGiven(item) ? givenFamily(run.slice(n), context) : null;
  if (full) return { ...full, length: full.length + n, rule: 'person.initials-family', initials };
  if (item.acronym || (item.common && !isFamily(item, 2))) return null;
  const dotted = run.slice(0, n).every((i) => i.to - i.from === 2);
  if (!dotted && (!isSureFamily(item) || context.language !== 'en')) return null;
  const name = build([item], ['family'], context, 'person.initials-family', [true]);
  return name && { ...name, length: n + 1, initials };
};

const isInitial = (item: RunItem | undefined): boolean => item?.kind === 'initial';

const familyInitials: Pattern = (run, context) => {
  if (!isFamily(run[0]) || context.language === 'en' || run[0]!.common || run[0]!.acronym) return null;
  let n = 1;
  while (isInitial(run[n]) && run[n]!.to - run[n]!.from === 2 && n < 3) n++;
  if (n === 1 || (n === 2 && !isSureFamily(run[0]))) return null;
  // «Калиев А. Смагулов …»: the initial belongs to the name that follows.
  if (run[n]?.kind === 'word' && n === 2) return null;
  const name = build(run.slice(0, 1), ['family'], context, 'person.family-initials', [false]);
  return name && { ...name, length: n, initials: initialsOf(run.slice(1, n), context) };
};

const familyGivenPatronymic: Pattern = (run, context) => {
  if (!isUnknown(run[0]) && !isFamily(run[0], 2)) return null;
  if (!isPatronymic(run[2]) || !(isGiven(run[1]) || isFamily(run[0], 2))) return null;
  if (isSureGiven(run[0]) && !isFamily(run[0], 2)) return null;
  // «Сондықтан Асан Әбішұлы Омаров»: the family name stands last, and the first word only begins the sentence.
  if (isFamily(run[3], 2) && !isFamily(run[0], 2)) return null;
  if (isOwner(run[0]!, context)) return null;
  const open = !context.sentenceStart || isFamily(run[0], 2);
  return build(run.slice(0, 3), ['family', 'given', 'patronymic'], context, 'person.family-given-patronymic', [open, true, false]);
};

/** «Внучка Орлова Камила», «адвокат Орлова Борис …»: behind a kin word or a title in the nominative the genitive is whose it is. */
const isOwner = (item: RunItem, context: NameContext): boolean =>
  context.language === 'ru' &&
  (isAnnounced(context.doc, item.from) || (context.titleCases & (NOM | GEN)) === NOM) &&
  context.doc.folded(item.from - 1) !== 'имени' &&
  item.parts.some((p) => p.part === 'family' && p.gender === 'm' && (p.cases & GEN) !== 0 && (p.cases & NOM) === 0);

const givenPatronymicFamily: Pattern = (run, context) => {
  // «Петра Абрамовича Лидс»: a listed surname is no patronymic.
  if (run[0]?.kind !== 'word' || !isPatronymic(run[1]) || isFamily(run[1], 3) || run[0].acronym || !(isGiven(run[0]) || !run[0].common))
    return null;
  if (isOpen(run[2]) && !isPatronymic(run[2])) {
    const name = build(run.slice(0, 3), ['given', 'patronymic', 'family'], context, 'person.given-patronymic-family', [true, true, true]);
    if (name) return name;
  }
  return build(run.slice(0, 2), ['given', 'patronymic'], context, 'person.given-patronymic', [true, false]);
};

const monarch: Pattern = (run, context) => {
  if (run[0]?.kind !== 'word' || run[1]?.kind !== 'numeral' || run[0].acronym) return null;
  if (!isGiven(run[0]) && !(context.expected && isUnknown(run[0])) && !(run[0].script === CYRL && isUnknown(run[0]))) return null;
  const name = build(run.slice(0, 1), ['given'], context, 'person.numbered', [true]);
  return name && { ...name, given: `${name.given} ${textOf(context.doc, run.slice(1, 2))}`, length: 2 };
};

const familyGiven: Pattern = (run, context) => {
  if (context.language === 'en' || !isFamily(run[0], 2) || !isSureGiven(run[1]) || run[0]!.acronym) return null;
  // «заместителя Орлова Джона Фостера»: the given name belongs to the word behind it.
  if (isOpen(run[2]) && !isPatronymic(run[2]) && !isFamily(run[1], 2)) return null;
  if (isOwner(run[0]!, context)) return null;
  // «Нұржан Әлібек», «Мұрат Нұртілеу»: of two words that are both given names the first is the given name.
  if (context.language === 'kk' && isGiven(run[0]) && !hasSurnameEnding(run[0])) return null;
  return build(run.slice(0, 2), ['family', 'given'], context, 'person.family-given', [false, false]);
};

/** An unknown word and a surname whose ending is sure: Ермағанбет Бөлекпаев where no list has the given name. */
const unknownFamily: Pattern = (run, context) => {
  const [first, second, third] = run;
  if (!(isUnknown(first) || isWordAsGiven(run, context.doc)) || !isSureFamily(second) || first!.script !== second!.script) return null;
  if (isSureGiven(second) && (context.language === 'en' ? isOpen(third) : isFamily(third, 2))) return null;
  if (context.language !== 'en' && first!.parts.some((p) => p.part === 'family' && p.strength === 3) && !isGiven(first)) return null;
  if (context.sentenceStart && !context.expected && first!.parts.length === 0 && isShort(context.doc, first!)) return null;
  if (context.language !== 'en' && isAdjectival(context.doc, first!)) return null;
  return longest(run, context, 'person.unknown-family');
};

/** After a post or an honorific two capitalised words are a name, whatever they are. */
const expectedPair: Pattern = (run, context) => {
  const [first] = run;
  if (!context.expected || !isUnknown(first) || isSureGiven(first) || isForeignScript(first!, context) || isAdjectival(context.doc, first!))
    return null;
  // «менеджер Ирвина Джон Стэйнтон»: somebody's manager, and the manager.
  if (context.language === 'ru' && isSureGiven(run[1]) && isOpen(run[2])) return null;
  return longest(run, context, 'person.after-title');
};

/** The longest name from a first word on which no list sheds light. */
function longest(run: readonly RunItem[], context: NameContext, rule: string): ReadName | null {
  if (isPlaceBefore(run, context)) return null;
  for (const end of nameEnds(run, context)) {
    const items = run.slice(0, end + 1).filter((item) => item.kind === 'word');
    if (items.length < 2 || (run[end]!.common && !isFamily(run[end], 2) && context.language !== 'ru')) continue;
    const wanted = items.map((_, n) => (n === 0 ? 'given' : n === items.length - 1 ? 'family' : 'any') as 'given' | 'family' | 'any');
    const name = build(
      items,
      wanted,
      context,
      rule,
      items.map(() => true),
    );
    if (name) return { ...name, length: run[end + 1]?.kind === 'numeral' ? end + 2 : end + 1 };
  }
  return null;
}

/** «Бүсанда Дональд Трамппен кездесті»: where it happened, then the name. */
const isPlaceBefore = ([first, second, third]: readonly RunItem[], { doc, language }: NameContext): boolean =>
  language === 'kk' && third?.kind === 'word' && isSureGiven(second) && /...[дт][ае]$/u.test(doc.folded(first!.from));

const expectedFamily: Pattern = (run, context) => {
  const [first] = run;
  if (
    !context.expected ||
    first?.kind !== 'word' ||
    first.acronym ||
    (first.place && context.language !== 'en') ||
    !(!first.common || isFamily(first, 2))
  )
    return null;
  if (isForeignScript(first, context) || lengthOf(context.doc, first) < 3) return null;
  if (isAdjectival(context.doc, first) && !first.parts.some((p) => p.part === 'family' && p.strength === 3)) return null;
  const titled = context.doc.isCapital(first.from - 1) || context.doc.isCapital(first.from - 2);
  if (context.language === 'en' && !titled && !isAppellation(first, context)) return null;
  // “Director of the National Salt Nutrition Study”: the title goes on.
  if (context.language === 'en' && run[1]?.kind === 'word' && run[1].common && (context.doc.bits(first.from - 1) & BIT.honorific) === 0)
    return null;
  return build(run.slice(0, 1), ['family'], context, 'person.after-title', [true]);
};

/** “designer Orlett”, “the singer Orlett”: one unknown or family name behind a small-letter profession, which nothing but people have. */
const isAppellation = (item: RunItem, { doc }: NameContext): boolean =>
  !item.place &&
  !doc.isCapital(item.to) &&
  !doc.tokens.has(item.from, HYPHENATED) &&
  !isNounAt(doc, item.to) &&
  (doc.bits(item.from - 1) & BIT['post-head']) !== 0 &&
  !wordSet(doc.lexicon, 'body-noun', 'en').has(doc.folded(item.from - 1));

/** English: two words that no list knows, where only a person is spoken of so: “by Masud Sabri”, “Dou Jiande died”, “Agenor Poletti (born 1901)”. */
const provenPair: Pattern = (run, context) => {
  const [first, second] = run;
  if (context.language !== 'en' || !isUnknown(first) || second?.kind !== 'word' || second.common || second.acronym) return null;
  const { doc } = context;
  if (isAbstract(doc, first!.from) || isAbstract(doc, second.from)) return null;
  // “The Orlett Drawings donated …” are things.
  const name = doc.hasRole(first!.from - 1, 'article') ? null : longest(run, context, 'person.proven');
  if (!name) return null;
  const last = run[name.length - 1]!;
  if (doc.isCapital(last.to) || (context.sentenceStart && isShort(doc, first!) && first!.parts.length === 0 && !isBorn(doc, last.to)))
    return null;
  return isBorn(doc, last.to) ||
    isCited(doc, last.from) ||
    isFree(run, name.length, context) ||
    verbBeside(doc, last) !== null ||
    isPersonal(doc, first!.from, last.to) ||
    isAnnounced(doc, first!.from) ||
    hasPronounBehind(doc, { ...first!, to: last.to })
    ? name
    : null;
};

/**
 * “a speech by Vorun Tolemi”, “and Ilko Brandu,”: inside a sentence two unknown words in the place of a person's name are one, unless the word before
 * makes them a place or a thing (“in …”, “of …”, “called …”) or a noun behind owns them (“the Kresta Volm band”).
 */
function isFree(run: readonly RunItem[], length: number, { doc, sentenceStart }: NameContext): boolean {
  const items = run.slice(0, length).filter((item) => item.kind === 'word');
  if (sentenceStart || items.length < 2 || items.length > 3) return false;
  const from = items[0]!.from;
  const to = run[length - 1]!.to;
  const plain = (item: RunItem): boolean =>
    lengthOf(doc, item) >= 3 && !doc.tokens.has(item.from, HYPHENATED) && !item.place && (doc.tokens.flags[item.from]! & LATN) !== 0;
  if (!items.every(plain) || isQuoteMark(doc.tokens.code(from - 1))) return false;
  const listed = doc.isWord(from - 2) || doc.tokens.code(from - 2) === 0x29;
  const comma = doc.tokens.code(from - 1) === 0x2c && listed && (doc.bits(from - 2) & BIT.region) === 0;
  return (comma || wordSet(doc.lexicon, 'before-person', 'en').has(doc.folded(from - 1))) && !isNounAt(doc, to);
}

/** “(born 1901”, “(May 6, 1913”, “(1825”: years of a life. */
function isBorn(doc: Document, at: number): boolean {
  if (doc.tokens.code(at) !== 0x28) return false;
  return doc.folded(at + 1) === 'born' || doc.tokens.isKind(at + 1, NUMERAL) || (doc.bits(at + 1) & BIT.month) !== 0;
}

const isForeignScript = (item: RunItem, context: NameContext): boolean => context.language !== 'en' && item.script !== CYRL;

/**
 * Two capitalised words inside a Russian or Kazakh sentence that no list knows: these languages capitalise little else than names, so it is a
 * person unless quotes, an adjective's ending or another script say otherwise.
 */
const twoCapitals: Pattern = (run, context) => {
  const [first, second] = run;
  const opening = context.sentenceStart && (context.language !== 'kk' || isGiven(second) || isKazakhWord(context.doc, first));
  if (context.language === 'en' || opening || !isUnknown(first) || !isUnknown(second) || isSureGiven(first)) return null;
  const { doc } = context;
  const printed = (item: RunItem): boolean =>
    item.script === CYRL && !doc.tokens.has(item.from, ALL_CAPITALS) && lengthOf(doc, item) >= 3 && !isAdjectival(doc, item);
  if (!printed(first!) || !printed(second!) || isQuoteMark(doc.tokens.code(first!.from - 1)) || isOwner(first!, context)) return null;
  return longest(run, context, 'person.two-capitals');
};

/** The first word of a Kazakh sentence may be a noun or a verb with an ending; a name before another one stands bare. */
const isKazakhWord = (doc: Document, item: RunItem | undefined): boolean =>
  item === undefined || doc.readings(item.from).length > 0 || stripKazakh(doc, doc.folded(item.from)).length < lengthOf(doc, item);

const PATTERNS: readonly Pattern[] = [
  initialsFamily,
  familyInitials,
  familyGivenPatronymic,
  givenPatronymicFamily,
  familyFirst,
  monarch,
  familyGiven,
  givenFamily,
  unknownFamily,
  expectedPair,
  twoCapitals,
  provenPair,
  expectedFamily,
];

/** The name that begins with the first item of `run`. */
export function readName(run: readonly RunItem[], context: NameContext): ReadName | null {
  for (const pattern of PATTERNS) {
    const name = pattern(run, context);
    if (name) return name;
  }
  return null;
}

const initialsOf = (items: readonly RunItem[], context: NameContext): string =>
  items.map((item) => `${context.doc.wordAt(item.from)}.`).join(' ');
