/**
 * Doubtful names that no word beside them makes a place: «Вашингтон», “Lincoln”, «Аршалы». The rest of the article decides.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { isPersonal } from './person-context.ts';
import { afterSeparator, beforeSeparator } from './region-list.ts';
import type { FoundRegion } from './types.ts';

/** `found` with those of `doubts` that the article makes places, in text order. */
export function settleDoubts(doc: Document, found: FoundRegion[], doubts: readonly FoundRegion[]): FoundRegion[] {
  if (doubts.length === 0) return found;
  const sure = new Set(found.map(placeOf));
  const from = new Map(found.map((region) => [region.from, region]));
  const to = new Map(found.map((region) => [region.to, region]));
  const namesakes = new Namesakes(doc);
  const accepted = doubts.filter((doubt) => {
    if (isAroundCity(doc, doubt, to) || isOtherName(doc, doubt, to)) return !from.has(doubt.from);
    const place = sure.has(placeOf(doubt)) || isListed(doc, doubt, from, to) || isKnownPlace(doc, doubt);
    return place && !from.has(doubt.from) && !isPerson(doc, doubt, namesakes);
  });
  return accepted.length === 0 ? found : [...found, ...accepted].sort((a, b) => a.from - b.from);
}

/** The places of a group are told apart by their names. */
const placeOf = (region: FoundRegion): unknown => (region.thing?.id ? region.thing : region.name);

/** Its neighbours in a list are places: “Dublin, Nice and Rome”. */
function isListed(doc: Document, doubt: FoundRegion, from: ReadonlyMap<number, unknown>, to: ReadonlyMap<number, unknown>): boolean {
  const next = afterSeparator(doc, doubt.to);
  const last = beforeSeparator(doc, doubt.from - 1);
  const left = last >= 0 && to.has(last + 1);
  const right = next >= 0 && from.has(next);
  return (
    (left && right) ||
    (left && doc.tokens.code(doubt.from - 1) !== 0x2c && !doc.isCapital(doubt.to)) ||
    (right && !left && next > doubt.to + 1)
  );
}

/** “Pressburg (Orvadal)”: in brackets alone behind a place. */
const isOtherName = (doc: Document, doubt: FoundRegion, to: ReadonlyMap<number, FoundRegion>): boolean =>
  doc.tokens.code(doubt.from - 1) === 0x28 && doc.tokens.code(doubt.to) === 0x29 && to.has(doubt.from - 1);

/** “Geelong, Victoria”: the region of the place before the comma. */
function isAroundCity(doc: Document, doubt: FoundRegion, to: ReadonlyMap<number, FoundRegion>): boolean {
  if (doc.tokens.code(doubt.from - 1) !== 0x2c || doc.languageAt(doubt.from) !== 'en') return false;
  const inner = to.get(doubt.from - 1);
  if (inner?.kind !== 'city' && inner?.kind !== 'settlement') return false;
  const around = (doubt.senses ?? [doubt.thing]).find((thing) => thing && thing.kind !== 'city' && thing.country === inner.thing?.country);
  if (!around) return false;
  doubt.thing = around;
  doubt.kind = around.kind as FoundRegion['kind'];
  return true;
}

/** A place that everybody knows, and no person in the article is called so. */
function isKnownPlace(doc: Document, doubt: FoundRegion): boolean {
  const { thing } = doubt;
  if (!thing || (thing.kind !== 'country' && thing.known !== true)) return false;
  return !doc.isSentenceStart(doubt.from) || (doc.bits(doubt.from) & BIT['common-word']) === 0;
}

const PERSON = BIT['given-name'] | BIT['family-name'];

/** A capitalised neighbour that may be a part of the same person's name, or a namesake in the article. */
function isPerson(doc: Document, doubt: FoundRegion, namesakes: Namesakes): boolean {
  const { tokens } = doc;
  if (isNeighbour(doc, doubt.to) || isNeighbour(doc, doubt.from - 1)) return true;
  if (tokens.code(doubt.from - 1) === 0x2e && tokens.end[doubt.from - 2]! - tokens.start[doubt.from - 2]! === 1) return true;
  return namesakes.has(doubt);
}

function isNeighbour(doc: Document, i: number): boolean {
  if (!doc.isWord(i) || !doc.isCapital(i)) return false;
  const bits = doc.bits(i);
  if ((bits & PERSON) === 0) return bits === 0;
  // «Meanwhile» and «Однако» at the head of a sentence are in some list of names too.
  return !doc.isSentenceStart(i) || (bits & (BIT['common-word'] | BIT.marker | BIT['function-word'])) === 0;
}

/** Somewhere in the article the same word stands behind a given name, an initial or an honorific: “Abraham Lincoln”. */
export class Namesakes {
  /** The first and the last token of an article that stand so, by the word they may be a form of. */
  private places: Map<number, [number, number]> | null = null;

  constructor(private readonly doc: Document) {}

  has(name: Pick<NameMatch, 'from' | 'to'>): boolean {
    const { doc } = this;
    if (name.to - name.from > 1 || (doc.bits(name.from) & PERSON) === 0) return false;
    const places = (this.places ??= findNamesakes(doc));
    return doc.readings(name.from).some(({ word }) => places.get(word)?.some((i) => i !== name.from));
  }
}

function findNamesakes(doc: Document): Map<number, [number, number]> {
  const places = new Map<number, [number, number]>();
  for (let i = 1; i < doc.count; i++) {
    if ((doc.bits(i) & PERSON) === 0 || !(isBehindName(doc, i) || isBehindUnknown(doc, i))) continue;
    for (const { word } of doc.readings(i)) {
      const known = places.get(word);
      if (known) known[1] = i;
      else places.set(word, [i, i]);
    }
  }
  return places;
}

/** A given name, an initial or an honorific stands before the word at `i`. */
export function isBehindName(doc: Document, i: number): boolean {
  const bits = doc.bits(i - 1);
  if ((bits & BIT.honorific) !== 0) return true;
  if ((bits & BIT['given-name']) !== 0 && doc.isCapital(i - 1)) return true;
  const { tokens } = doc;
  if (tokens.code(i - 1) !== 0x2e) return false;
  // “Ms. Orlett”, “J. Orlett”.
  return (doc.bits(i - 2) & BIT.honorific) !== 0 || (tokens.has(i - 2, 1) && tokens.end[i - 2]! - tokens.start[i - 2]! === 1);
}

/** “Wolska Lima, a Polish painter”: an unknown word before it, and the sentence says that it is somebody. */
const isBehindUnknown = (doc: Document, i: number): boolean =>
  doc.isWord(i - 1) && doc.isCapital(i - 1) && doc.bits(i - 1) === 0 && doc.languageAt(i) === 'en' && isPersonal(doc, i - 1, i + 1);
