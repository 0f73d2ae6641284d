/**
 * What a post's title may consist of besides its head: the domain it is for, the body, the place, the post above it.
 * Reads one element at a token; how elements follow each other is `post`'s.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { GEN, NOM } from '../text/grammar.ts';
import { PUNCTUATION, WORD } from '../text/tokens.ts';
import type { FoundRegion } from './types.ts';
import type { Zones } from './zones.ts';

export type ElementKind = 'region' | 'portfolio' | 'organisation' | 'organisation-head' | 'post' | 'place-word' | 'attribute' | 'quoted';

export interface Element {
  kind: ElementKind;
  from: number;
  to: number;
  /** Id of the listed thing; for regions the index into the article's regions. */
  id: string;
  region: number | null;
}

export interface PostScene {
  doc: Document;
  regions: readonly FoundRegion[];
  regionFrom: ReadonlyMap<number, number>;
  regionTo: ReadonlyMap<number, number>;
  zones: Zones;
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

const element = (kind: ElementKind, match: Pick<NameMatch, 'from' | 'to'>, id = '', region: number | null = null): Element => ({
  kind,
  from: match.from,
  to: match.to,
  id,
  region,
});

/** The longest element that begins at `i`, or null. */
export function elementAt(scene: PostScene, i: number): Element | null {
  const { doc } = scene;
  if (!doc.isWord(i) && !isOpeningQuote(doc, i)) return null;
  const region = scene.regionFrom.get(i);
  if (region !== undefined) return element('region', scene.regions[region]!, '', region);
  const zone = scene.zones.at(i);
  if (zone && zone.from === i) return element('organisation', zone, zone.thing?.id ?? '');
  const bits = doc.bits(i);
  if ((bits & BIT.portfolio) !== 0) {
    const portfolio = doc.namesAt(i, 'portfolio')[0];
    const head = (bits & BIT['organisation-head']) !== 0 ? doc.namesAt(i, 'organisation-head')[0] : undefined;
    if (portfolio && (!head || portfolio.to > head.to)) return element('portfolio', portfolio, portfolio.thing.id);
  }
  if ((bits & BIT['post-head']) !== 0) {
    const post = doc.namesAt(i, 'post-head')[0];
    if (post) return element('post', post, post.thing.id);
  }
  if ((bits & BIT['organisation-head']) !== 0) {
    const head = doc.namesAt(i, 'organisation-head')[0];
    if (head) return element('organisation-head', head, head.thing.id);
  }
  if ((bits & BIT['region-word']) !== 0) {
    const word = doc.namesAt(i, 'region-word')[0];
    if (word && word.text.length > 3) return element('place-word', word, word.thing.id);
  }
  return isOpeningQuote(doc, i) ? quotedAt(doc, i) : null;
}

const OPEN = new Set([...'«"“„'].map((c) => c.charCodeAt(0)));
const CLOSE = new Set([...'»"”“'].map((c) => c.charCodeAt(0)));
const isOpeningQuote = (doc: Document, i: number): boolean => doc.tokens.isKind(i, PUNCTUATION) && OPEN.has(doc.tokens.code(i));

/** A name in quotes, at most six tokens: АО «Қазақтелеком». */
function quotedAt(doc: Document, i: number): Element | null {
  for (let at = i + 1; at <= i + 7 && at < doc.count; at++) {
    if (doc.tokens.isKind(at, PUNCTUATION) && CLOSE.has(doc.tokens.code(at)))
      return at > i + 1 ? element('quoted', { from: i, to: at + 1 }) : null;
  }
  return null;
}

/** A Russian adjective or participle in an oblique case, which may stand before the noun of a title (высшего, социальной, чрезвычайным). */
export function isRussianAttribute(doc: Document, i: number): boolean {
  return doc.isWord(i) && /..(?:ого|его|ой|ей|ых|их|ому|ему|ым|им)$/u.test(doc.folded(i));
}

/** A small-letter word that can be a Russian genitive: отдела, школы, делам, служб. Verbs, adverbs and prepositions are ruled out by ending and length. */
export function isRussianGenitive(doc: Document, i: number): boolean {
  const { tokens } = doc;
  if (!tokens.isKind(i, WORD) || doc.isCapital(i)) return false;
  const folded = doc.folded(i);
  if (folded.length < 4 || /(?:ла|ли|ло|ло|ет|ит|ют|ят|ть|ся|сь|но|же|ая|ое|ые|ий|ый)$/u.test(folded)) return false;
  const readings = doc.readings(i);
  if (readings.length > 0) return readings.some((r) => (r.feats & GEN) !== 0) && (doc.bits(i) & BIT['function-word']) === 0;
  return /(?:а|я|ы|и|ов|ев|ей|ии)$/u.test(folded);
}

/** The token stands in the nominative only: it begins something new. */
export const isNominativeOnly = (doc: Document, i: number): boolean =>
  doc.readings(i).length > 0 && doc.readings(i).every((r) => (r.feats & ~NOM & 127) === 0 && (r.feats & NOM) !== 0);
