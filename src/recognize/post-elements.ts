/**
 * What a post's title may consist of besides its head: the domain it is for, the body, the place, the post above it.
 * Reads one element at a token; how elements follow each other is each language's: post-russian, post-kazakh, post-english.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { isPostWord } from '../match/post-words.ts';
import { CASES, GEN } from '../text/grammar.ts';
import { PUNCTUATION, WORD } from '../text/tokens.ts';
import type { FoundRegion } from './types.ts';
import type { Zone, Zones } from './zones.ts';

export type ElementKind = 'region' | 'portfolio' | 'organisation' | 'organisation-head' | 'post' | 'place-word' | 'attribute' | 'quoted';

export interface Element {
  kind: ElementKind;
  from: number;
  to: number;
  /** Id of the listed thing. */
  id: string;
  /** What a listed body is for, where posts in it are told apart by that: an agency against corruption. */
  domain?: string;
  /** Index into the article's regions, null for all other kinds. */
  region: number | null;
}

/** Id of a place where an envoy serves: «посол Японии в Чехии». */
export const SEAT = 'seat';

export interface PostScene {
  doc: Document;
  regions: readonly FoundRegion[];
  regionFrom: ReadonlyMap<number, number>;
  regionTo: ReadonlyMap<number, number>;
  zones: Zones;
}

/** One post of a title: its head with all that belongs to it. */
export interface PostSegment {
  from: number;
  to: number;
  /** Where a name may begin: behind what belongs to the holder and not to the title («депутат от партии …»). */
  reach: number;
  head: NameMatch;
  /** In text order; those outside the title («бывший») count for the status only. */
  modifiers: NameMatch[];
  elements: Element[];
}

export function sceneOf(doc: Document, regions: readonly FoundRegion[], zones: Zones): PostScene {
  return {
    doc,
    regions,
    zones,
    regionFrom: new Map(regions.map((region, i) => [region.from, i])),
    regionTo: new Map(regions.map((region, i) => [region.to, i])),
  };
}

export const element = (kind: ElementKind, from: number, to: number, id = '', region: number | null = null): Element => ({
  kind,
  from,
  to,
  id,
  region,
});

export function zoneElement({ from, to, thing }: Zone): Element {
  const body = element('organisation', from, to, thing?.id ?? '');
  return typeof thing?.domain === 'string' ? { ...body, domain: thing.domain } : body;
}

const LISTS = ['portfolio', 'post-head', 'organisation-head', 'region-word'] as const;
const KIND: Record<(typeof LISTS)[number], ElementKind> = {
  portfolio: 'portfolio',
  'post-head': 'post',
  'organisation-head': 'organisation-head',
  'region-word': 'place-word',
};
const ANY = BIT.portfolio | BIT['post-head'] | BIT['organisation-head'] | BIT['region-word'];

/** The longest element that begins at `i`, or null. A domain wins over a head noun of the same length only if it is longer. */
export function elementAt(scene: PostScene, i: number): Element | null {
  const { doc } = scene;
  if (!doc.isWord(i)) return isQuote(doc, i, OPEN) ? quotedAt(scene, i) : null;
  const region = scene.regionFrom.get(i);
  if (region !== undefined) return element('region', i, scene.regions[region]!.to, '', region);
  if (scene.zones.covers(i)) {
    const zone = scene.zones.at(i);
    const domain = (doc.bits(i) & BIT.portfolio) !== 0 ? listedAt(doc, i) : null;
    // “of Labor and Social Protection”: no Labor Party, the domain goes on. «Председатель агентства [по …]»: the head has the body's first word.
    if (domain && zone && (domain.to > zone.to || zone.from < i)) return domain;
    return zone && zone.from === i ? zoneElement(zone) : null;
  }
  return (doc.bits(i) & ANY) === 0 ? null : listedAt(doc, i);
}

function listedAt(doc: Document, i: number): Element | null {
  let best: NameMatch | null = null;
  for (const list of LISTS) {
    if ((doc.bits(i) & BIT[list]) === 0) continue;
    const match = doc.namesAt(i, list).find((name) => isOfText(doc, name));
    if (!match || (list === 'region-word' && match.text.length <= 3)) continue;
    if (!best || match.to > best.to || (match.to === best.to && best.thing.list === 'portfolio' && list === 'organisation-head'))
      best = match;
  }
  return best && element(KIND[best.thing.list as (typeof LISTS)[number]], i, best.to, best.thing.id);
}

/** A word of the text's own language; English words also stand in other texts, but not the other way round. */
export function isOfText(doc: Document, name: NameMatch): boolean {
  const language = doc.languageAt(name.from);
  return language === 'und' || name.language === language;
}

/** The longest name of `list` that ends right before token `to`, at most `width` words long. */
export function endingAt(doc: Document, to: number, floor: number, list: EndingList, width: number): NameMatch | null {
  let best: NameMatch | null = null;
  // «и.о.» ends in a full stop that is a token of its own; «… орынбасары.» ends its sentence.
  const end = list === 'post-modifier' && doc.tokens.code(to - 1) === 0x2e && isAbbreviated(doc, to - 2) ? to - 1 : to;
  for (let from = end - 1; from >= floor && from > end - 1 - width * 2; from--) {
    if (doc.tokens.isKind(from, PUNCTUATION) && doc.tokens.code(from) !== 0x2e) break;
    if ((doc.bits(from) & BIT[list]) === 0) continue;
    const match = doc.namesAt(from, list).find((name) => name.to === end && isOfText(doc, name));
    if (match) best = match;
  }
  return best;
}

const isAbbreviated = (doc: Document, i: number): boolean => i >= 0 && doc.tokens.end[i]! - doc.tokens.start[i]! <= 4;

export type EndingList = 'post-modifier' | 'portfolio' | 'post-head' | 'organisation-head' | 'region-word';

const OPEN = new Set([...'«"“„'].map((c) => c.charCodeAt(0)));
const CLOSE = new Set([...'»"”“'].map((c) => c.charCodeAt(0)));
const isQuote = (doc: Document, i: number, marks: ReadonlySet<number>): boolean =>
  doc.tokens.isKind(i, PUNCTUATION) && marks.has(doc.tokens.code(i));

/** A name in quotes, at most ten tokens: АО «Қазақтелеком». */
function quotedAt({ doc, zones }: PostScene, i: number): Element | null {
  for (let at = i + 1; at <= i + 11 && at < doc.count; at++) {
    if (isQuote(doc, at, CLOSE)) return at > i + 1 ? element('quoted', i, at + 1, idInside(zones, i + 1, at)) : null;
  }
  return null;
}

/** Id of the listed body whose whole name stands in the quotes, empty if none. */
function idInside(zones: Zones, from: number, to: number): string {
  const zone = zones.covers(from) ? zones.at(from) : undefined;
  return zone?.thing && zone.from >= from - 1 && zone.from <= from && zone.to >= to ? zone.thing.id : '';
}

/** The same from its end: «Хабар» before token `to`. A mark that both opens and closes is looked for on the left. */
export function quotedBefore({ doc, zones }: PostScene, to: number, floor: number): Element | null {
  if (!isQuote(doc, to - 1, CLOSE)) return null;
  for (let at = to - 3; at >= floor && at >= to - 13; at--)
    if (isQuote(doc, at, OPEN)) return element('quoted', at, to, idInside(zones, at + 1, to - 1));
  return null;
}

export const isComma = (doc: Document, i: number): boolean => doc.tokens.isKind(i, PUNCTUATION) && doc.tokens.code(i) === 0x2c;

export const featsAt = (doc: Document, i: number): number => doc.readings(i).reduce((all, r) => all | r.feats, 0);

/** A Russian adjective or participle in the genitive, which may stand before the noun of a title (высшего, социальной, чрезвычайных). */
export const isGenitiveAdjective = (doc: Document, i: number): boolean =>
  doc.isWord(i) && /...(?:ого|его|ой|ей|ых|их)$/u.test(doc.folded(i));

/** The same in the dative, behind «по». */
export const isDativeAdjective = (doc: Document, i: number): boolean => doc.isWord(i) && /...(?:ому|ему|ой|ей|ым|им)$/u.test(doc.folded(i));

const NO_NOUN = BIT['speech-verb'] | BIT['function-word'] | BIT['date-word'] | BIT['number-word'] | BIT.relation;

/** A small-letter word that can be a Russian noun in the genitive: отдела, школы, служб. Ruled out: what other lists or its ending say. */
export function isRussianGenitive(doc: Document, i: number): boolean {
  if (!doc.tokens.isKind(i, WORD) || doc.isCapital(i) || (doc.bits(i) & NO_NOUN) !== 0) return false;
  const folded = doc.folded(i);
  if (isPostWord(doc, i, 'group')) return true;
  if (folded.length < 4 || !/(?:[аяыи]|ов|ев|ей|ок|ек)$/u.test(folded) || /(?:ая|ое|ые|ий|ый|ть|ся|сь)$/u.test(folded)) return false;
  if (/(?:ла|ли|ена|ана|ены|аны)$/u.test(folded)) return false;
  const feats = featsAt(doc, i) & CASES;
  return feats === 0 || (feats & GEN) !== 0;
}
