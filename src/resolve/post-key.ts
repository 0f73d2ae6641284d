/**
 * The place a post governs, its key, and whether a shorter title may mean a fuller one.
 */
import type { FoundPost, FoundRegion } from '../recognize/types.ts';
import type { ResolvedRegion } from './region.ts';

export interface RegionScope {
  regions: readonly ResolvedRegion[];
  foundRegions: readonly FoundRegion[];
}

export interface Governed {
  index: number | null;
  /** Key of the place, also of one that is only implied («аким области» after Караганда). */
  key: string | null;
}

const NOWHERE: Governed = { index: null, key: null };

export function governedBy(scope: RegionScope, post: FoundPost): Governed {
  if (post.region !== null) return placeOf(scope, scope.foundRegions[post.region]!);
  return post.placeKind ? impliedPlace(scope, post) : NOWHERE;
}

function placeOf(scope: RegionScope, mention: FoundRegion): Governed {
  const index = scope.regions.findIndex((r) => r.mentions.includes(mention));
  return index < 0 ? NOWHERE : { index, key: scope.regions[index]!.key };
}

/** «Облыс әкімі»: the nearest place of that kind named before, or the region in which the nearest city lies. */
function impliedPlace(scope: RegionScope, post: FoundPost): Governed {
  for (let n = scope.foundRegions.length - 1; n >= 0; n--) {
    const mention = scope.foundRegions[n]!;
    if (mention.start > post.start) continue;
    if (mention.kind === post.placeKind) return placeOf(scope, mention);
    if (post.placeKind === 'region' && typeof mention.thing?.in === 'string') {
      const index = scope.regions.findIndex((r) => r.key === mention.thing!.in);
      return { index: index < 0 ? null : index, key: mention.thing.in };
    }
  }
  return NOWHERE;
}

/** Place governed, else the country that the article is about for offices of state; then what the office is. */
export function keyOf(post: FoundPost, region: Governed, home: string | null): string {
  if (region.key) return `${region.key.toLowerCase()}/${post.key}`;
  if (post.organization === null && post.official && home) return `${home.toLowerCase()}/${post.key}`;
  return post.key;
}

/**
 * `short` names a part of the post `full`: one whole post of a compound, or the head of a single post without its domain and place.
 * A bare title is not the head of a body: the Head of State is not the President of the Academy of Sciences. A title that names its place itself (`placed`) cannot mean another place's.
 */
export function isShortOf(short: string, full: string, placed: boolean): boolean {
  if (placed && short.slice(0, short.indexOf('/')) !== full.slice(0, full.indexOf('/'))) return false;
  const bare = short.slice(short.indexOf('/') + 1);
  const parts = full.slice(full.indexOf('/') + 1).split('+');
  if (parts.length > 1) return parts.includes(bare);
  return parts[0]!.split(':')[0] === bare;
}
