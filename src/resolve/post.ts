/**
 * Mentions of posts become posts with a holder and a place. A holder is who stands beside the title (`post-holder`); a short form elsewhere
 * («вице-премьер», “the Deputy Prime Minister”, «актёр») means the one person whom the article has named in such a post, nobody if there are two.
 */
import type { Document } from '../match/document.ts';
import type { FoundPost, FoundRegion } from '../recognize/types.ts';
import { holdersOf } from './post-holder.ts';
import { governedBy, isShortOf, keyOf } from './post-key.ts';
import { homeCountry, type ResolvedRegion } from './region.ts';
import type { ResolvedPerson, ResolvedPost } from './types.ts';

export interface PostScope {
  doc: Document;
  people: ResolvedPerson[];
  regions: ResolvedRegion[];
  foundRegions: readonly FoundRegion[];
}

/** A mention with what is known of it before posts are joined. */
interface Placed {
  mention: FoundPost;
  holder: number | null;
  key: string;
  region: number | null;
}

export function resolvePosts(scope: PostScope, found: readonly FoundPost[]): ResolvedPost[] {
  const home = homeCountry(scope.foundRegions);
  const holders = holdersOf(scope.doc, scope.people, found);
  const placed = found.map((mention, i): Placed => {
    const region = governedBy(scope, mention);
    return { mention, holder: holders[i]!, key: keyOf(mention, region, home), region: region.index };
  });
  const posts: ResolvedPost[] = [];
  for (const post of placed) if (post.holder !== null) joinHeld(posts, post);
  const held = posts.length;
  const hero = heroOf(scope.people, posts);
  for (const post of placed) {
    if (post.holder !== null) continue;
    if (hero !== null && isHeroes(scope, post, hero)) joinHeld(posts, { ...post, holder: hero });
    else joinLone(posts, post, held);
  }
  for (const post of posts) post.mentions.sort((a, b) => a.start - b.start);
  posts.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
  posts.forEach((post, index) => {
    if (post.holder !== null) scope.people[post.holder]!.posts.push(index);
  });
  return posts;
}

/** Same holder and same post, or a shorter title of a post already met: Deputy Prime Minister of a “Deputy Prime Minister – Minister of Culture”. */
function joinHeld(posts: ResolvedPost[], post: Placed): void {
  const own = posts.filter((p) => p.holder === post.holder);
  const known = own.find((p) => p.key === post.key) ?? own.find((p) => isShortOf(post.key, p.key, isPlaced(post)));
  if (known) known.mentions.push(post.mention);
  else posts.push(create(post));
}

/** A title without a name: the one post it can mean; else a post of its own, if it is an office that says enough alone. */
function joinLone(posts: ResolvedPost[], post: Placed, held: number): void {
  const { mention, key } = post;
  const known = mention.plural ? null : oneHolder(posts.slice(0, held), key, isPlaced(post));
  if (known) known.mentions.push(mention);
  else if (mention.official && mention.alone) {
    const alone = posts.find((p) => p.holder === null && p.key === key);
    if (alone) alone.mentions.push(mention);
    else posts.push(create(post));
  }
}

/** The one person of a portrait: named far more often than anybody else, and first presented by a profession, not by an office. */
function heroOf(people: readonly ResolvedPerson[], posts: readonly ResolvedPost[]): number | null {
  const counts = people.map((person) => person.mentions.length);
  const most = Math.max(0, ...counts);
  const hero = counts.indexOf(most);
  if (most < 3 || counts.some((count, i) => i !== hero && count * 2 >= most)) return null;
  return posts.some((p) => p.holder === hero && !p.mentions[0]!.official) ? hero : null;
}

/** «Актриса», «музыкант» in a portrait: the profession alone, the hero being the last person named. */
function isHeroes({ doc, people }: PostScope, { mention }: Placed, hero: number): boolean {
  if (mention.official || mention.plural || mention.rule === 'post.complement' || doc.languageAt(mention.from) === 'kk') return false;
  // «Полицейский участок», «учёная степень»: an adjective before its noun.
  if (/(?:[ыиоа]й|[ая]я)$/u.test(mention.title) && doc.isWord(mention.to) && !doc.isCapital(mention.to)) return false;
  const last = (person: ResolvedPerson): number => person.mentions.findLast((m) => m.from < mention.from)?.from ?? -1;
  const own = last(people[hero]!);
  return own >= 0 && people.every((person, i) => i === hero || last(person) < own);
}

/** The post with that key, or of which it is a short form; null if several people come into question. */
function oneHolder(posts: readonly ResolvedPost[], key: string, placed: boolean): ResolvedPost | null {
  const exact = posts.filter((p) => p.key === key);
  const fits = exact.length > 0 ? exact : posts.filter((p) => isShortOf(key, p.key, placed));
  return fits.length > 0 && fits.every((p) => p.holder === fits[0]!.holder) ? fits[0]! : null;
}

const isPlaced = (post: Placed): boolean => post.mention.region !== null;

function create({ mention, key, holder, region }: Placed): ResolvedPost {
  const { title, status, organization } = mention;
  return { key, title, status, holder, region, organization, mentions: [mention] };
}
