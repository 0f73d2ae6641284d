/**
 * Places that no list and no generic word makes known, but the listed places beside them: “in Marlow, California”, «в Торгау (Германия)»,
 * “Leeds, Morley and Batley”; and every further mention of a place that the article has named so.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { ALL_CAPITALS, HYPHENATED } from '../text/tokens.ts';
import { isAbstract } from './name-items.ts';
import { isPlacing } from './region-context.ts';
import { isBehindName } from './region-doubt.ts';
import { afterSeparator, beforeSeparator } from './region-list.ts';
import { isOpenName } from './region-open.ts';
import { openRegion } from './region-span.ts';
import type { FoundRegion } from './types.ts';
import { wordSet } from './word-set.ts';
import type { Zones } from './zones.ts';

const WORDS = 3;

/** `found` and what it makes known, in text order. */
export function addUnlisted(doc: Document, zones: Zones, found: FoundRegion[]): FoundRegion[] {
  const added: FoundRegion[] = [];
  for (let n = 0; n < found.length; n++) {
    const floor = n === 0 ? 0 : found[n - 1]!.to;
    const before = readBefore(doc, found[n]!, floor);
    if (before && !zones.covers(before.from)) added.push(before);
    const next = found[n + 1];
    if (next) added.push(...readBetween(doc, found[n]!, next));
    const partner = readPartner(doc, found[n]!);
    if (partner && !zones.covers(partner.from)) added.push(partner);
  }
  added.push(...readBare(doc, zones));
  const known = merge(found, withoutNamesakes(doc, added));
  return merge(known, repeated(doc, zones, known));
}

/** One-word places of `added` that are nobody's surname in the article: “close to Orlett” where “Jane Orlett” is spoken of. */
function withoutNamesakes(doc: Document, added: readonly FoundRegion[]): FoundRegion[] {
  const { form } = doc.tokens;
  const forms = new Set(added.filter((region) => region.to === region.from + 1).map((region) => form[region.from]!));
  if (forms.size === 0) return [...added];
  const surnames = new Set<number>();
  for (let i = 1; i < doc.count; i++) if (forms.has(form[i]!) && doc.isCapital(i) && isBehindName(doc, i)) surnames.add(form[i]!);
  return added.filter((region) => region.to > region.from + 1 || !surnames.has(form[region.from]!));
}

/** “In Daquq”, “near Ellon”: an unknown English word behind a preposition of place, and “Atwick is a village …”. */
function readBare(doc: Document, zones: Zones): FoundRegion[] {
  const out: FoundRegion[] = [];
  const mask = BIT['function-word'] | BIT['region-word'];
  for (let i = 1; i < doc.count; i++) {
    const bits = doc.bits(i) & mask;
    if (bits === 0 || doc.languageAt(i) !== 'en') continue;
    const place =
      bits === BIT['function-word'] ? doc.isCapital(i + 1) && readBehindPreposition(doc, i) : !doc.isCapital(i) && readDefined(doc, i);
    if (place && !zones.covers(place.from)) out.push(place);
  }
  return out;
}

const PERSON = BIT['given-name'] | BIT['family-name'];

function readBehindPreposition(doc: Document, i: number): FoundRegion | null {
  const preposition = doc.hasRole(i, 'place-preposition') && !doc.hasRole(i, 'source');
  if (doc.isCapital(i) || !(preposition || isPlacing(doc, i))) return null;
  // “Shares in Orlett”: money is in companies.
  if (wordSet(doc.lexicon, 'stake', 'en').has(doc.folded(i - 1))) return null;
  const at = i + 1;
  let to = at;
  while (to - at < 2 && isUnknown(doc, to) && (to === at || doc.isSpaced(to))) to++;
  if (to === at || (doc.isWord(to) && doc.isCapital(to)) || doc.tokens.code(to) === 0x3a) return null;
  return settlement(doc, at, to);
}

const isUnknown = (doc: Document, i: number): boolean =>
  isOpenName(doc, i, 0) &&
  (doc.bits(i) & PERSON) === 0 &&
  (doc.bits(i) & BIT.region) === 0 &&
  !doc.tokens.has(i, HYPHENATED) &&
  doc.folded(i).length >= 4 &&
  // One is in psychology, and it is nowhere.
  !isAbstract(doc, i) &&
  !/\p{Ll}\p{Lu}/u.test(doc.tokens.slice(i));

/** “Atwick is a small village”, “at Atwick, a small village”: the subject of a sentence that says what it is. */
function readDefined(doc: Document, i: number): FoundRegion | null {
  if (!doc.namesAt(i, 'region-word').some((word) => isEndOfDescription(doc, word.to))) return null;
  let verb = i - 1;
  while (verb > i - 5 && doc.isWord(verb) && !doc.hasRole(verb, 'copula') && !doc.hasRole(verb, 'article')) verb--;
  if (doc.hasRole(verb, 'article')) verb--;
  const comma = doc.tokens.code(verb) === 0x2c;
  if (!(comma || doc.hasRole(verb, 'copula')) || !doc.hasRole(verb + 1, 'article')) return null;
  let from = verb;
  while (from > 0 && verb - from < WORDS && isOpenName(doc, from - 1, 0)) from--;
  if (from === verb || (doc.bits(from) & BIT.region) !== 0) return null;
  if (comma ? !isUnknown(doc, from) : !doc.isSentenceStart(from)) return null;
  return settlement(doc, from, verb);
}

const isEndOfDescription = (doc: Document, i: number): boolean =>
  !doc.isWord(i) || wordSet(doc.lexicon, 'place-end', 'en').has(doc.folded(i));

function merge(found: FoundRegion[], added: readonly FoundRegion[]): FoundRegion[] {
  if (added.length === 0) return found;
  const all = [...found, ...added].sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter((region, i) => i === 0 || region.from >= all[i - 1]!.to);
}

/** “in Marlow, California”: behind a preposition of place, before the region that it lies in. */
function readBefore(doc: Document, region: FoundRegion, floor: number): FoundRegion | null {
  if (region.kind === 'city' || region.kind === 'settlement') return null;
  const mark = doc.tokens.code(region.from - 1);
  const comma = mark === 0x2c && doc.languageAt(region.from) === 'en';
  if (!comma && mark !== 0x28) return null;
  const to = region.from - 1;
  let from = to;
  while (from > floor && to - from < WORDS && isOpenName(doc, from - 1, floor) && (from === to || doc.isSpaced(from))) from--;
  if (from === to || !isBeforePlace(doc, from - 1)) return null;
  return settlement(doc, from, to);
}

/** “To St. Norbury, Vermont”: in English any small preposition will do before a place and its region. */
const isBeforePlace = (doc: Document, i: number): boolean =>
  doc.hasRole(i, 'place-preposition') || (!doc.isCapital(i) && wordSet(doc.lexicon, 'before-pair', 'en').has(doc.folded(i)));

/** “In Leeds and Morvale”, “between Leeds and Morvale”: an unknown word joined to a place that a preposition makes one. */
function readPartner(doc: Document, region: FoundRegion): FoundRegion | null {
  const before = region.from - 1;
  const placed = (doc.hasRole(before, 'place-preposition') && !doc.hasRole(before, 'source')) || doc.folded(before) === 'between';
  if (!placed || doc.languageAt(region.from) !== 'en' || !doc.hasRole(region.to, 'conjunction')) return null;
  const at = region.to + 1;
  let to = at;
  while (to - at < 2 && isUnknown(doc, to) && (to === at || doc.isSpaced(to))) to++;
  return to === at || (doc.isWord(to) && doc.isCapital(to)) ? null : settlement(doc, at, to);
}

/** “Leeds, Morley and Batley”: every item of a list between two places. */
function readBetween(doc: Document, left: FoundRegion, right: FoundRegion): FoundRegion[] {
  if (left.kind === 'country' || right.from - left.to > 24) return [];
  const last = beforeSeparator(doc, right.from - 1);
  const items: FoundRegion[] = [];
  let at = afterSeparator(doc, left.to);
  while (at >= 0 && at <= last) {
    let to = at;
    while (to <= last && to - at < WORDS && isOpenName(doc, to, 0)) to++;
    if (to === at) return [];
    items.push(settlement(doc, at, to));
    if (to === last + 1) return items;
    at = afterSeparator(doc, to);
  }
  return [];
}

const settlement = (doc: Document, from: number, to: number): FoundRegion =>
  openRegion(
    doc,
    from,
    to,
    {
      kind: 'settlement',
      name: doc.tokens.slice(from, to),
      language: doc.languageAt(from) === 'ru' ? 'ru' : doc.languageAt(from) === 'kk' ? 'kk' : 'en',
    },
    'region.context',
  );

/** Further mentions of the one-word places that the article has made known. */
function repeated(doc: Document, zones: Zones, found: readonly FoundRegion[]): FoundRegion[] {
  const places = new Map<number, FoundRegion>();
  for (const region of found) {
    if (region.thing) continue;
    const at = doc.tokens.start[region.from] === region.start && doc.isCapital(region.from) ? region.from : -1;
    if (at >= 0 && doc.tokens.slice(at) === region.name && (doc.bits(at) & NAMES) === 0) places.set(doc.tokens.form[at]!, region);
  }
  if (places.size === 0) return [];
  const again: FoundRegion[] = [];
  const form = doc.tokens.form;
  for (let i = 0; i < doc.count; i++) {
    const place = places.get(form[i]!);
    if (!place || !doc.isCapital(i) || zones.covers(i) || doc.tokens.has(i, ALL_CAPITALS)) continue;
    if (isPartOfLonger(doc, i)) continue;
    again.push(openRegion(doc, i, i + 1, place, 'region.context'));
  }
  return again;
}

const NAMES = BIT['given-name'] | BIT['family-name'];

const isPartOfLonger = (doc: Document, i: number): boolean =>
  (doc.isCapital(i + 1) && doc.isWord(i + 1) && doc.isSpaced(i + 1)) ||
  (doc.isCapital(i - 1) && doc.isWord(i - 1) && !doc.isSentenceStart(i - 1));
