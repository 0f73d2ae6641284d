/** Questions that the patterns ask about an item of a run, and the sentence around it. */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import type { Language } from '../record/types.ts';
import type { NamePart, Part } from './name-parts.ts';
import type { RunItem } from './name-run.ts';

export interface NameContext {
  doc: Document;
  language: Language;
  /** The run begins a sentence: its first word may be capitalised for that reason only. */
  sentenceStart: boolean;
  /** A post, a title or an honorific stands right before: the run begins with a name. */
  expected: boolean;
  /** Cases of the title right before, 0 where none stands or its form does not say. */
  titleCases: number;
}

type Item = RunItem | undefined;

const rank = (p: NamePart): number => p.strength - (p.ambiguous ? 0.5 : 0);

export function best(item: Item, part: Part): NamePart | null {
  let found: NamePart | null = null;
  for (const p of item?.parts ?? []) if (p.part === part && (!found || rank(p) > rank(found))) found = p;
  return found;
}

export const isGiven = (item: Item): boolean => item?.kind === 'word' && best(item, 'given') !== null;
export const isSureGiven = (item: Item): boolean => item?.kind === 'word' && !item.acronym && isSure(best(item, 'given'));
const isSure = (part: NamePart | null): boolean => part !== null && !part.ambiguous && part.strength >= 2;
export const isFamily = (item: Item, strength = 1): boolean => item?.kind === 'word' && (best(item, 'family')?.strength ?? 0) >= strength;
/** Қалиев, Айбекұлы; not Мұрат, which is a surname only because any given name is. */
export const hasSurnameEnding = (item: Item): boolean =>
  item?.kind === 'word' && item.parts.some((p) => p.part === 'family' && p.strength >= 2 && p.base === null);
export function isSureFamily(item: Item): boolean {
  const part = best(item, 'family');
  return item?.kind === 'word' && part !== null && part.strength >= 2 && !part.ambiguous && !item.common && !item.acronym;
}
export const isPatronymic = (item: Item): boolean => item?.kind === 'word' && (best(item, 'patronymic')?.strength ?? 0) >= 2;
/** «Әкім Құмар Ақсақалов»: a common word with a capital inside a Kazakh sentence, before a surname. */
export function isWordAsGiven([first, second]: readonly RunItem[], doc: Document): boolean {
  if (first?.kind !== 'word' || first.place || first.acronym || !isSureFamily(second)) return false;
  if (doc.languageAt(first.from) !== 'kk' || doc.isSentenceStart(first.from)) return false;
  return (doc.bits(first.from) & BIT['common-word']) !== 0 && (doc.bits(first.from) & NO_GIVEN) === 0;
}
const NO_GIVEN =
  BIT['function-word'] | BIT.month | BIT.weekday | BIT['region-word'] | BIT['organisation-head'] | BIT['post-head'] | BIT.honorific;

/** A capitalised word that no list takes for anything else, or that a list takes for a name as well. */
export const isOpen = (item: Item): boolean =>
  item?.kind === 'word' && !item.acronym && (!item.common || item.parts.some((p) => p.strength >= 2 && p.part !== 'patronymic'));
export const isUnknown = (item: Item): boolean => item?.kind === 'word' && !item.common && !item.place && !item.acronym;

export const lengthOf = (doc: Document, item: RunItem): number => doc.tokens.end[item.from]! - doc.tokens.start[item.from]!;
export const isShort = (doc: Document, item: RunItem): boolean => lengthOf(doc, item) <= 5;

export const textOf = (doc: Document, items: readonly RunItem[]): string =>
  items.map((item) => doc.tokens.slice(item.from, item.to)).join(' ');

/** Печорский, Народной, қалалық: an adjective's ending, so it may only belong to the noun behind it. */
export const isAdjectival = (doc: Document, item: RunItem): boolean =>
  doc.languageAt(item.from) !== 'en' && ADJECTIVE.test(doc.folded(item.from));
const ADJECTIVE =
  /(?:(?:[сцз]к|[нвтл])(?:ий|ый|ая|ую|ого|ому|ым|ых|ие|ые|ими|ое)|(?:[сц]к|н)ой|[сц]к(?:ом|им|их)|дағы|дегі|тағы|тегі|[лдт]ық|[лдт]ік)$/u;

/** Psychology, Freemasonry, Catholicism: English nouns that are printed with a capital, and nobody's name. */
export const isAbstract = (doc: Document, token: number): boolean => doc.languageAt(token) === 'en' && ABSTRACT.test(doc.folded(token));
const ABSTRACT = /(?:ism|ogy|ics|ity|ment|tion|ness|ship|hood|onry|iatry|phy|phobia|mania|philia)$/u;
