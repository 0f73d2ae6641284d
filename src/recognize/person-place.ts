/**
 * Names that places and people share, where the words beside say a person: Владимир Белов, Питер Цвак, Дж. Коми, Джанет Рено, Gerald Ford.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { PUNCTUATION } from '../text/tokens.ts';
import { isFamily, isGiven, isPatronymic, isSureFamily, isSureGiven, isUnknown } from './name-items.ts';
import { agree } from './name-match.ts';
import type { RunItem } from './name-run.ts';
import { readItem } from './name-run.ts';
import { isBehindName, type Namesakes } from './region-doubt.ts';
import type { FoundPost, FoundRegion } from './types.ts';

const ALL = (): boolean => true;

/**
 * The regions that are places, without those that are a part of a person's name; and if the article never speaks of the place by a
 * preposition, without the lone surname («Флинт» after «Кит Флинт») either.
 */
export function dropPersonsNames(doc: Document, regions: readonly FoundRegion[]): FoundRegion[] {
  const names = regions.filter((region) => isPersonsName(doc, region));
  if (names.length === 0) return [...regions];
  const surnames = new Set(names.filter((region) => isSurnameAt(doc, region.from)).map((region) => region.thing));
  for (const region of regions) if (isPlaced(doc, region)) surnames.delete(region.thing);
  return regions.filter((region) => !names.includes(region) && !(region.rule === 'region.name' && surnames.has(region.thing)));
}

const isPlaced = (doc: Document, region: FoundRegion): boolean =>
  region.rule !== 'region.name' || region.kind === 'country' || doc.hasRole(region.from - 1, 'place-preposition');

/** A bare place name that is a part of a person's name instead. */
function isPersonsName(doc: Document, region: FoundRegion): boolean {
  if (region.to - region.from > 1 || region.rule !== 'region.name') return false;
  return isSurnameAt(doc, region.from) || isGivenAt(doc, region.from);
}

/** The word stands behind initials or a sure given name that agrees with it. */
export function isSurnameAt(doc: Document, at: number): boolean {
  const { tokens } = doc;
  const dotted = tokens.isKind(at - 1, PUNCTUATION) && tokens.code(at - 1) === 0x2e;
  if (dotted) {
    const initial = doc.isCapital(at - 2) && tokens.end[at - 2]! - tokens.start[at - 2]! <= 2 && tokens.isGlued(at - 1);
    return initial && doc.languageAt(at) !== 'en';
  }
  // «Хуан дель Рио»: over a particle.
  const before = (doc.bits(at - 1) & BIT['name-particle']) !== 0 && !doc.isCapital(at - 1) ? at - 2 : at - 1;
  if (!doc.isWord(before) || !doc.isCapital(before) || !doc.isSpaced(at)) return false;
  const given = readItem(doc, before, ALL);
  const item = readItem(doc, at, ALL);
  if (given?.kind !== 'word' || item?.kind !== 'word' || !isSureGiven(given) || given.common) return false;
  // «Владимир Королёв»: both are towns as well, but two towns are not named side by side.
  if (given.place && !(isFamily(item, 2) && doc.languageAt(at) === 'ru')) return false;
  if (given.script !== item.script || item.acronym) return false;
  const language = doc.languageAt(at);
  // «Айнұр Алматыға келді»: Kazakh puts the place right behind its subject.
  if (language === 'kk' && !isFamily(item, 2) && !isGiven(item)) return false;
  return agree(doc, [given, item], ['given', 'family'], language, [false, true]) !== null;
}

/** The word is a given name with a surname or patronymic behind it and no preposition of place before it. */
export function isGivenAt(doc: Document, at: number): boolean {
  if (!doc.isWord(at + 1) || !doc.isCapital(at + 1) || !doc.isSpaced(at + 1)) return false;
  if ((doc.bits(at) & BIT['given-name']) === 0 || doc.hasRole(at - 1, 'place-preposition')) return false;
  const given = readItem(doc, at, ALL);
  const next = readItem(doc, at + 1, ALL);
  if (given?.kind !== 'word' || next?.kind !== 'word' || given.script !== next.script) return false;
  const language = doc.languageAt(at);
  // «Сальвадор Дали»: a listed surname that is a common word as well, with a capital inside the sentence; «Қайрат Нұртас»: behind a bare place or
  // club a Kazakh given name stands in no other way.
  const listed =
    (language === 'ru' && isFamily(next, 3) && (doc.bits(at + 1) & BIT.region) === 0) ||
    (language === 'kk' && !next.place && (isSureGiven(next) || isFamily(next, 2)));
  if (!isSureFamily(next) && !isPatronymic(next) && !listed && !(isSureGiven(given) && (isOpenSurname(next) || isFamily(next, 3))))
    return false;
  const part = isPatronymic(next) && !isFamily(next, 2) ? 'patronymic' : 'family';
  return agree(doc, [given, next], ['given', part], language, [false, true]) !== null;
}

const isOpenSurname = (item: RunItem): boolean => isUnknown(item) && !isGiven(item);

/** Martin Luther King, William R. King, Владимир Королёв: a surname that is a post as well, behind a given name. */
export function isSurnameNotPost(doc: Document, post: FoundPost): boolean {
  const language = doc.languageAt(post.from);
  if (post.to - post.from > 1 || !doc.isCapital(post.from) || (language !== 'en' && language !== 'ru')) return false;
  const { tokens } = doc;
  const dotted =
    tokens.code(post.from - 1) === 0x2e && doc.isCapital(post.from - 2) && tokens.end[post.from - 2]! - tokens.start[post.from - 2]! === 1;
  const before = post.from - (dotted ? 3 : 1);
  if (!doc.isWord(before) || !doc.isCapital(before) || (doc.bits(post.from) & BIT['family-name']) === 0) return false;
  const given = readItem(doc, before, ALL);
  if (given?.kind !== 'word' || !isSureGiven(given) || given.common) return false;
  // «Владимир Королёв», «Елена Воевода»
  return language === 'ru' || !given.place;
}

/** “Ms. Goldsmith … Goldsmith doubts it”: a surname that is a profession, where the article has named the person. */
export function isNamesakePost(doc: Document, post: FoundPost, namesakes: Namesakes): boolean {
  if (post.official || post.to - post.from > 1 || !doc.isCapital(post.from) || doc.languageAt(post.from) !== 'en') return false;
  return !doc.isCapital(post.to) && !doc.hasRole(post.from - 1, 'article') && (isBehindName(doc, post.from) || namesakes.has(post));
}
