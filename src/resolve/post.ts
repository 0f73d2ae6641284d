/**
 * Mentions of posts become posts with a holder and a place. A holder is who stands beside the title; a short form later in the article
 * («вице-премьер», “the Deputy Prime Minister”) means the one person whom the article has named in such a post, nobody if there are two.
 */
import type { Document } from '../match/document.ts';
import type { FoundPerson, FoundPost, FoundRegion } from '../recognize/types.ts';
import { BREAK, PUNCTUATION } from '../text/tokens.ts';
import { homeCountry, type ResolvedRegion } from './region.ts';
import type { ResolvedPerson, ResolvedPost } from './types.ts';

export interface PostScope {
  doc: Document;
  people: ResolvedPerson[];
  regions: ResolvedRegion[];
  foundRegions: readonly FoundRegion[];
}

export function resolvePosts(scope: PostScope, found: readonly FoundPost[]): ResolvedPost[] {
  const posts: ResolvedPost[] = [];
  const beside = new Beside(scope);
  const home = homeCountry(scope.foundRegions);
  for (const mention of found) {
    const holder = mention.plural ? null : beside.holderOf(mention);
    if (holder === null && !(mention.alone && mention.official)) continue;
    const region = regionOf(scope, mention);
    const key = keyOf(mention, region, home);
    const known = knownPost(posts, mention, key, holder);
    if (known) known.mentions.push(mention);
    else
      posts.push({
        key,
        title: mention.title,
        status: mention.status,
        holder,
        region: region.index,
        organization: mention.organization,
        mentions: [mention],
      });
  }
  posts.forEach((post, index) => {
    if (post.holder !== null) scope.people[post.holder]!.posts.push(index);
  });
  return posts;
}

/** Who stands beside a title. */
class Beside {
  private readonly starting = new Map<number, number>();
  private readonly ending = new Map<number, number>();

  constructor(private readonly scope: PostScope) {
    scope.people.forEach((person, index) => {
      for (const mention of person.mentions) {
        this.starting.set(mention.from, index);
        this.ending.set(mention.to, index);
      }
    });
  }

  holderOf(post: FoundPost): number | null {
    const { doc } = this.scope;
    const after = this.starting.get(this.overHonorific(post.to));
    if (after !== undefined) return after;
    // «Асан Қалиев, министр …», “John Smith, President of …”, «Асан Калиев — министр».
    const before = post.from - 1;
    if (isMark(doc, before, APPOSITION) || doc.hasRole(before, 'article')) {
      const mark = doc.hasRole(before, 'article') ? before - 1 : before;
      const person = isMark(doc, mark, APPOSITION) ? this.ending.get(mark) : undefined;
      if (person !== undefined) return person;
    }
    // “the Prime Minister, Asan Kaliyev,”; «министр (Қалиев)».
    if (isMark(doc, post.to, OPENING)) return this.starting.get(post.to + 1) ?? null;
    if (isMark(doc, post.to, COMMA) && doc.languageAt(post.from) === 'en') {
      const person = this.starting.get(post.to + 1);
      const mention = person === undefined ? undefined : this.mentionAt(person, post.to + 1);
      if (mention && (isMark(doc, mention.to, COMMA) || isMark(doc, mention.to, STOP))) return person!;
    }
    return null;
  }

  private mentionAt(person: number, from: number): FoundPerson | undefined {
    return this.scope.people[person]!.mentions.find((m) => m.from === from);
  }

  private overHonorific(token: number): number {
    const { doc } = this.scope;
    if (this.starting.has(token)) return token;
    const honorific = doc.namesAt(token, 'honorific')[0];
    if (!honorific) return token;
    const dot = doc.tokens.code(honorific.to) === 0x2e ? 1 : 0;
    return honorific.to + dot;
  }
}

const codes = (text: string): ReadonlySet<number> => new Set([...text].map((c) => c.charCodeAt(0)));
const APPOSITION = codes(',–—-');
const OPENING = codes('(');
const COMMA = codes(',');
const STOP = codes('.;)');
const isMark = (doc: Document, i: number, set: ReadonlySet<number>): boolean =>
  (doc.tokens.isKind(i, PUNCTUATION) && set.has(doc.tokens.code(i))) || (set === STOP && doc.tokens.isKind(i, BREAK));

interface Governed {
  index: number | null;
  /** Key of the place, also of one that is only implied («аким области» after Караганда). */
  key: string | null;
}

function regionOf(scope: PostScope, post: FoundPost): Governed {
  if (post.region !== null) {
    const mention = scope.foundRegions[post.region]!;
    const index = scope.regions.findIndex((r) => r.mentions.includes(mention));
    return { index: index < 0 ? null : index, key: scope.regions[index]?.key ?? null };
  }
  return post.placeKind ? impliedRegion(scope, post) : { index: null, key: null };
}

/** «Облыс әкімі»: the nearest place of that kind named before, or the region in which the nearest city lies. */
function impliedRegion(scope: PostScope, post: FoundPost): Governed {
  for (let n = scope.foundRegions.length - 1; n >= 0; n--) {
    const mention = scope.foundRegions[n]!;
    if (mention.start > post.start) continue;
    if (mention.kind === post.placeKind) {
      const index = scope.regions.findIndex((r) => r.mentions.includes(mention));
      return { index, key: scope.regions[index]!.key };
    }
    if (post.placeKind === 'region' && typeof mention.thing?.in === 'string') {
      const index = scope.regions.findIndex((r) => r.key === mention.thing!.in);
      return { index: index < 0 ? null : index, key: mention.thing.in };
    }
  }
  return { index: null, key: null };
}

/** Place governed, else the country that the article is about for offices of state; then what the office is. */
function keyOf(post: FoundPost, region: Governed, home: string | null): string {
  if (region.key) return `${region.key.toLowerCase()}/${post.key}`;
  if (post.organization === null && post.official && home) return `${home.toLowerCase()}/${post.key}`;
  return post.key;
}

function knownPost(posts: ResolvedPost[], mention: FoundPost, key: string, holder: number | null): ResolvedPost | null {
  const exact = posts.filter((p) => p.key === key);
  if (holder !== null)
    return (
      exact.find((p) => p.holder === holder) ??
      heldAs(
        posts.filter((p) => p.holder === holder),
        key,
      )
    );
  if (mention.plural) return exact.find((p) => p.holder === null) ?? null;
  if (exact.length > 0) return exact.length === 1 ? exact[0]! : null;
  const fits = posts.filter((p) => p.holder !== null && isShortOf(key, p.key));
  return fits.length > 0 && fits.every((p) => p.holder === fits[0]!.holder) ? fits[0]! : null;
}

/** The same holder under a shorter title: Deputy Prime Minister of a “Deputy Prime Minister – Minister of Culture”. */
const heldAs = (posts: ResolvedPost[], key: string): ResolvedPost | null => posts.find((p) => isShortOf(key, p.key)) ?? null;

/** `short` names a part of the post `full`: one whole post of a compound, or the head of a single post without its domain, body and place. */
function isShortOf(short: string, full: string): boolean {
  const bare = short.slice(short.indexOf('/') + 1);
  const parts = full.slice(full.indexOf('/') + 1).split('+');
  if (parts.length > 1) return parts.includes(bare);
  return parts[0]!.split(/[:@]/u)[0] === bare;
}
