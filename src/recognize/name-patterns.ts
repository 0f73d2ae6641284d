/**
 * The orders in which a person's name is written. Each pattern looks at the items of a run from one place on and answers with a name or nothing;
 * the first answer wins, so the surest stand first. A pattern's id is the rule of its mentions; its examples are in `rules/*​/person.yaml`.
 */
import type { Document } from '../match/document.ts';
import type { Language } from '../record/types.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { ALL_CAPITALS, CYRL } from '../text/tokens.ts';
import { agree, type Matched, nominativeOf } from './name-match.ts';
import type { NamePart, Part } from './name-parts.ts';
import type { RunItem } from './name-run.ts';

export interface ReadName {
  rule: string;
  /** How many items of the run it takes. */
  length: number;
  given: string | null;
  patronymic: string | null;
  family: string | null;
  initials: string | null;
  gender: 'm' | 'f' | null;
  /** The other reading of a surname whose gender nothing decides: Балаева as «she» or as the genitive of Балаев. */
  familyElse: string | null;
}

export interface NameContext {
  doc: Document;
  language: Language;
  /** The run begins a sentence: its first word may be capitalised for that reason only. */
  sentenceStart: boolean;
  /** A post, a title or an honorific stands right before: the run begins with a name. */
  expected: boolean;
}

type Pattern = (run: readonly RunItem[], context: NameContext) => ReadName | null;

const best = (item: RunItem | undefined, part: Part): NamePart | null => {
  let found: NamePart | null = null;
  for (const p of item?.parts ?? []) if (p.part === part && (!found || rank(p) > rank(found))) found = p;
  return found;
};
const rank = (p: NamePart): number => p.strength - (p.ambiguous ? 0.5 : 0);

const isGiven = (item: RunItem | undefined): boolean => item?.kind === 'word' && best(item, 'given') !== null;
const isSureGiven = (item: RunItem | undefined): boolean => item?.kind === 'word' && best(item, 'given')?.ambiguous === false;
const isFamily = (item: RunItem | undefined, strength = 1): boolean =>
  item?.kind === 'word' && (best(item, 'family')?.strength ?? 0) >= strength;
const isSureFamily = (item: RunItem | undefined): boolean => {
  const part = item ? best(item, 'family') : null;
  return item?.kind === 'word' && part !== null && part.strength >= 2 && !part.ambiguous && !item.common;
};
const isPatronymic = (item: RunItem | undefined): boolean => item?.kind === 'word' && (best(item, 'patronymic')?.strength ?? 0) >= 2;
/** A capitalised word that no list takes for anything else. */
const isOpen = (item: RunItem | undefined): boolean =>
  item?.kind === 'word' && (!item.common || item.parts.some((p) => p.strength >= 2 && p.part !== 'patronymic'));
const isUnknown = (item: RunItem | undefined): boolean => item?.kind === 'word' && !item.common && !item.place;

const initialsFamily: Pattern = (run, context) => {
  let n = 0;
  while (run[n]?.kind === 'initial' && n < 3) n++;
  if (n === 0 || run[n]?.kind !== 'word') return null;
  const item = run[n]!;
  if (item.common && !isFamily(item, 2)) return null;
  const dotted = run.slice(0, n).every((i) => i.to - i.from === 2);
  if (!dotted && !isSureFamily(item)) return null;
  const name = build(run.slice(n, n + 1), ['family'], context, 'person.initials-family', [true]);
  return name && { ...name, length: n + 1, initials: initialsOf(run.slice(0, n), context) };
};

const familyInitials: Pattern = (run, context) => {
  if (!isSureFamily(run[0]) || context.language === 'en') return null;
  let n = 1;
  while (run[n]?.kind === 'initial' && run[n]!.to - run[n]!.from === 2 && n < 3) n++;
  if (n === 1) return null;
  // «Калиев А. Смагулов …»: the initial belongs to the name that follows.
  if (run[n]?.kind === 'word' && n === 2) return null;
  const name = build(run.slice(0, 1), ['family'], context, 'person.family-initials', [false]);
  return name && { ...name, length: n, initials: initialsOf(run.slice(1, n), context) };
};

const familyGivenPatronymic: Pattern = (run, context) => {
  if (!isUnknown(run[0]) && !isFamily(run[0], 2)) return null;
  if (!isPatronymic(run[2]) || !(isGiven(run[1]) || isFamily(run[0], 2))) return null;
  if (isSureGiven(run[0]) && !isFamily(run[0], 2)) return null;
  return build(run.slice(0, 3), ['family', 'given', 'patronymic'], context, 'person.family-given-patronymic', [true, true, false]);
};

const givenPatronymicFamily: Pattern = (run, context) => {
  if (run[0]?.kind !== 'word' || !isPatronymic(run[1]) || !(isGiven(run[0]) || !run[0].common)) return null;
  if (isOpen(run[2]) && !isPatronymic(run[2])) {
    const name = build(run.slice(0, 3), ['given', 'patronymic', 'family'], context, 'person.given-patronymic-family', [true, false, true]);
    if (name) return name;
  }
  return build(run.slice(0, 2), ['given', 'patronymic'], context, 'person.given-patronymic', [true, false]);
};

const familyFirst: Pattern = (run, context) => {
  const family = run[0]?.parts.find((p) => p.familyFirst && p.part === 'family');
  if (!family || !isOpen(run[1])) return null;
  const third = run[2]?.kind === 'word' && !isFamily(run[2], 2) && shortWord(context.doc, run[1]!) && shortWord(context.doc, run[2]);
  const length = third ? 3 : 2;
  const name = build(run.slice(0, 1), ['family'], context, 'person.family-first', [false]);
  if (!name) return null;
  const given = run
    .slice(1, length)
    .map((item) => context.doc.tokens.slice(item.from))
    .join(' ');
  return { ...name, length, given };
};

const shortWord = (doc: Document, item: RunItem): boolean => doc.tokens.end[item.from]! - doc.tokens.start[item.from]! <= 5;

/** Given name, then middle names, initials and particles, then the family name. */
const givenFamily: Pattern = (run, context) => {
  if (!isGiven(run[0])) return null;
  if (context.language !== 'en' && isFamily(run[0], 2) && isSureGiven(run[1]) && !isSureGiven(run[0])) return null;
  const end = familyAt(run, 1, context);
  if (end < 0) return null;
  const sure = isSureGiven(run[0]) || isFamily(run[end], 2) || context.expected || (isUnknown(run[end]) && !context.sentenceStart);
  if (!sure) return null;
  const name = build([run[0]!, run[end]!], ['given', 'family'], context, 'person.given-family', [false, true]);
  if (!name) return null;
  const family =
    end > 1 && run[end - 1]!.kind === 'particle' ? `${text(context, run.slice(particleStart(run, end), end))} ${name.family}` : name.family;
  return { ...name, family, length: lengthWithSuffix(run, end + 1) };
};

const particleStart = (run: readonly RunItem[], end: number): number => {
  let start = end;
  while (start > 1 && run[start - 1]!.kind === 'particle') start--;
  return start;
};

/** Where the family name stands after the given name at 0: over middle names and initials; -1 if the run has none. */
function familyAt(run: readonly RunItem[], from: number, context: NameContext): number {
  let at = from;
  while (at < run.length && at < from + 3 && (run[at]!.kind === 'initial' || run[at]!.kind === 'particle')) at++;
  if (run[at]?.kind !== 'word' || !isOpen(run[at])) return -1;
  if (context.language !== 'en') return lastOfDouble(run, at);
  // Middle names, double surnames: as long as words go on that no list takes for something else.
  let last = at;
  for (let next = at + 1; next < run.length && next <= at + 2; next++) {
    const item = run[next]!;
    if (item.kind === 'initial' || item.kind === 'particle') continue;
    if (item.kind === 'word' && (isUnknown(item) || isSureFamily(item))) last = next;
    else break;
  }
  return last;
}

/** Russian and Kazakh: further words only behind a second given name or over a particle: Реджеп Тайип Эрдоган, Марин Ле Пен. */
function lastOfDouble(run: readonly RunItem[], at: number): number {
  let last = at;
  for (let next = at + 1; next < run.length && next <= at + 3; next++) {
    if (run[next]!.kind === 'particle') continue;
    const linked = run[next - 1]!.kind === 'particle' || (isGiven(run[last]) && !isFamily(run[last], 2));
    if (!linked || !(isUnknown(run[next]) || isSureFamily(run[next])) || isSureGiven(run[next])) break;
    last = next;
  }
  return last;
}

/** Jr., Sr., III behind a name belong to it. */
const lengthWithSuffix = (run: readonly RunItem[], length: number): number => (run[length]?.kind === 'numeral' ? length + 1 : length);

const monarch: Pattern = (run, context) => {
  if (!isGiven(run[0]) || run[1]?.kind !== 'numeral') return null;
  const name = build(run.slice(0, 1), ['given'], context, 'person.numbered', [false]);
  return name && { ...name, given: `${name.given} ${text(context, run.slice(1, 2))}`, length: 2 };
};

const familyGiven: Pattern = (run, context) => {
  if (context.language === 'en' || !isFamily(run[0], 2) || !isSureGiven(run[1])) return null;
  if (isFamily(run[2], 2) && !isFamily(run[1], 2)) return null;
  return build(run.slice(0, 2), ['family', 'given'], context, 'person.family-given', [false, false]);
};

/** An unknown word and a surname whose ending is sure: Ермағанбет Бөлекпаев where no list has the given name. */
const unknownFamily: Pattern = (run, context) => {
  if (!isUnknown(run[0]) || run[0]!.parts.some((p) => p.part === 'family' && p.strength === 3) || !isSureFamily(run[1])) return null;
  if (run[0]!.script !== run[1]!.script) return null;
  if (context.sentenceStart && !context.expected && run[0]!.parts.length === 0 && shortWord(context.doc, run[0]!)) return null;
  return build(run.slice(0, 2), ['given', 'family'], context, 'person.unknown-family', [true, false]);
};

/** After a post or an honorific two capitalised words are a name, whatever they are. */
const expectedPair: Pattern = (run, context) => {
  if (!context.expected || !isUnknown(run[0])) return null;
  const end = familyAt(run, 1, context);
  if (end < 0 || (run[end]!.common && !isFamily(run[end], 2))) return null;
  const name = build([run[0]!, run[end]!], ['given', 'family'], context, 'person.after-title', [true, true]);
  return name && { ...name, length: lengthWithSuffix(run, end + 1) };
};

const expectedFamily: Pattern = (run, context) => {
  if (
    !context.expected ||
    (context.language === 'en' && !context.doc.isCapital(run[0]!.from - 1) && !context.doc.isCapital(run[0]!.from - 2)) ||
    !(isUnknown(run[0]) || isFamily(run[0], 2))
  )
    return null;
  return build(run.slice(0, 1), ['family'], context, 'person.after-title', [true]);
};

/**
 * Two capitalised words inside a Russian or Kazakh sentence that no list knows: these languages capitalise little else than names, so it is a
 * person unless quotes, an adjective's ending or another script say otherwise.
 */
const twoCapitals: Pattern = (run, context) => {
  const [first, second] = run;
  if (context.language === 'en' || context.sentenceStart || !isUnknown(first) || !isUnknown(second)) return null;
  const { doc } = context;
  if (
    first!.script !== CYRL ||
    second!.script !== CYRL ||
    doc.tokens.has(first!.from, ALL_CAPITALS) ||
    doc.tokens.has(second!.from, ALL_CAPITALS)
  )
    return null;
  if (
    isQuoteMark(doc.tokens.code(first!.from - 1)) ||
    ADJECTIVE.test(doc.folded(first!.from)) ||
    shortName(doc, first!) ||
    shortName(doc, second!)
  )
    return null;
  const end = familyAt(run, 1, context);
  return build([first!, run[end]!], ['given', 'family'], context, 'person.two-capitals', [true, true]);
};

const ADJECTIVE = /(?:[кнвтл](?:ий|ой|ая|ую|ого|ому|ом|им|ых|их|ие|ими|ый|ые|ое|ым)|дағы|дегі|тағы|тегі|лық|лік)$/u;
const shortName = (doc: Document, item: RunItem): boolean => doc.tokens.end[item.from]! - doc.tokens.start[item.from]! < 3;

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

/** A lone surname or given name; whether the context allows it is the recognizer's to say. */
export function readSingle(item: RunItem, part: 'family' | 'given', context: NameContext): ReadName | null {
  return build([item], [part], context, `person.${part}`, [false]);
}

function build(
  items: readonly RunItem[],
  wanted: readonly Part[],
  context: NameContext,
  rule: string,
  open: readonly boolean[],
): ReadName | null {
  const matched = agree(items, wanted, context.language, open);
  if (!matched) return null;
  const words = items.map((item, n) => nominativeOf(context.doc, item, matched.parts[n]!, matched, context.language));
  const at = (part: Part): string | null => (wanted.includes(part) ? words[wanted.indexOf(part)]! : null);
  return {
    rule,
    length: items.length,
    given: at('given'),
    patronymic: at('patronymic'),
    family: at('family'),
    initials: null,
    gender: matched.gender,
    familyElse: otherFamily(items, wanted, matched, context),
  };
}

/** The surname under the other gender, when the words allow both. */
function otherFamily(items: readonly RunItem[], wanted: readonly Part[], matched: Matched, context: NameContext): string | null {
  const n = wanted.indexOf('family');
  const chosen = n < 0 ? null : matched.parts[n];
  if (!chosen?.gender || context.language !== 'ru') return null;
  if (matched.parts.some((p, i) => i !== n && p?.gender)) return null;
  const other = items[n]!.parts.find(
    (p) => p.part === 'family' && p.gender !== null && p.gender !== chosen.gender && p.strength === chosen.strength,
  );
  return other ? nominativeOf(context.doc, items[n]!, other, matched, context.language) : null;
}

const text = (context: NameContext, items: readonly RunItem[]): string =>
  items.map((item) => context.doc.tokens.slice(item.from, item.to)).join(' ');
const initialsOf = (items: readonly RunItem[], context: NameContext): string =>
  items.map((item) => `${context.doc.tokens.slice(item.from)}.`).join(' ');
