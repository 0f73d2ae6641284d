/**
 * The place a post governs, its key, and whether a shorter title may mean a fuller one.
 */
import type { FoundPost, FoundRegion } from '../recognize/types.ts';
import type { ResolvedRegion } from './region.ts';

export interface Governed {
  index: number | null;
  /** Key of the place, also of one that is only implied («аким области» after Караганда). */
  key: string | null;
}

const NOWHERE: Governed = { index: null, key: null };

/** How many places back «аким области» is looked for. */
const NEAR = 200;

/** The places of an article, looked up by mention and by key. */
export class Places {
  private readonly byMention = new Map<FoundRegion, number>();
  private readonly byKey = new Map<string, number>();

  constructor(
    private readonly regions: readonly ResolvedRegion[],
    private readonly found: readonly FoundRegion[],
  ) {
    regions.forEach((region, index) => {
      this.byKey.set(region.key, index);
      for (const mention of region.mentions) this.byMention.set(mention, index);
    });
  }

  governedBy(post: FoundPost): Governed {
    if (post.region !== null) return this.placeOf(this.found[post.region]!);
    if (post.nation && post.official) return { index: this.byKey.get(post.nation) ?? null, key: post.nation };
    return post.placeKind ? this.impliedPlace(post) : NOWHERE;
  }

  /** The key of the post without the place governed: of an envoy with the place where he serves. */
  officeOf(post: FoundPost): string {
    const seat = post.seat === null ? null : this.placeOf(this.found[post.seat]!).key;
    const local = post.local === null || !post.key.startsWith(post.head) ? null : this.governedBy(post).key;
    if (local?.startsWith('KZ-') || local?.startsWith('kato:')) return post.local + post.key.slice(post.head.length);
    return seat === null ? post.key : `${post.key}:${seat.toLowerCase()}`;
  }

  private placeOf(mention: FoundRegion): Governed {
    const index = this.byMention.get(mention);
    return index === undefined ? NOWHERE : { index, key: this.regions[index]!.key };
  }

  /** «Облыс әкімі»: the nearest place of that kind named before, or the region in which the nearest city lies. */
  private impliedPlace(post: FoundPost): Governed {
    const last = countBefore(this.found, post.from + 1) - 1;
    for (let n = last; n >= 0 && n > last - NEAR; n--) {
      const mention = this.found[n]!;
      if (mention.kind === post.placeKind) return this.placeOf(mention);
      const region = post.placeKind === 'region' ? mention.thing?.in : undefined;
      if (typeof region === 'string') return { index: this.byKey.get(region) ?? null, key: region };
    }
    return NOWHERE;
  }
}

/** How many of the mentions, which are in text order, begin before token `token`. */
export function countBefore(mentions: readonly { from: number }[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place governed, else the country that the article is about for offices of state; then what the office is. */
export function keyOf(post: FoundPost, office: string, region: Governed, home: string | null): string {
  if (region.key) return `${region.key.toLowerCase()}/${office}`;
  const country = post.country ?? home;
  if (!office.includes('@') && post.official && country && post.nation === null) return `${country.toLowerCase()}/${office}`;
  return office;
}

/**
 * `short` names a part of the post `full`: one whole post of a compound, or the head of a single post without its domain and place.
 * A bare title is not the head of a body: the Head of State is not the President of the Academy of Sciences. A title that names its place itself (`placed`) cannot mean another place's.
 * `heads`: what else its head is short for.
 */
export function isShortOf(short: string, full: string, placed: boolean, heads: readonly string[]): boolean {
  if (placed && short.slice(0, short.indexOf('/')) !== full.slice(0, full.indexOf('/'))) return false;
  const bare = short.slice(short.indexOf('/') + 1);
  const parts = full.slice(full.indexOf('/') + 1).split('+');
  if (parts.length > 1) return parts.includes(bare);
  const head = parts[0]!.split(':')[0]!;
  return head === bare || heads.includes(head);
}
