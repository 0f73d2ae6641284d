/**
 * Mentions of posts become posts with a holder and a place. A holder is who stands beside the title (`post-holder`); a short form elsewhere
 * («вице-премьер», “the Deputy Prime Minister”) means the one person whom the article has named in such a post, nobody if there are two;
 * for professions and ranks see `post-meant`.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { standsFor } from '../match/post-fields.ts';
import type { FoundPost, FoundRegion } from '../recognize/types.ts';
import { holdersOf } from './post-holder.ts';
import { isShortOf, keyOf, Places } from './post-key.ts';
import { Meant } from './post-meant.ts';
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
  holders: readonly number[];
  key: string;
  region: number | null;
  /** A word with a capital stands behind the title: the name of somebody whom nobody knows. */
  named: boolean;
  /** The article names two nations that have this office. */
  rival: boolean;
}

export function resolvePosts(scope: PostScope, found: readonly FoundPost[]): ResolvedPost[] {
  const home = homeCountry(scope.foundRegions, found, scope.doc.language);
  const holders = holdersOf(scope.doc, scope.people, found);
  const places = new Places(scope.regions, scope.foundRegions);
  const placed = found.map((mention, i): Placed => {
    const region = places.governedBy(mention);
    return {
      mention,
      holders: holders[i]!,
      key: keyOf(mention, places.officeOf(mention), region, home),
      region: region.index,
      named: isNamed(scope, mention),
      rival: false,
    };
  });
  settleNations(placed);
  const posts = join(scope, placed);
  for (const post of posts) post.mentions.sort((a, b) => a.start - b.start);
  posts.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
  posts.forEach((post, index) => {
    for (const holder of [post.holder ?? [], post.others].flat()) scope.people[holder]!.posts.push(index);
  });
  return posts;
}

const isNamed = ({ doc }: PostScope, { reach }: FoundPost): boolean =>
  doc.isWord(reach) && doc.isCapital(reach) && !doc.isSentenceStart(reach) && (doc.bits(reach) & (BIT.region | BIT.organisation)) === 0;

/** Where the article speaks of the “Uzbek President” and the “Kazakh President”, neither is the President that nothing is said of. */
function settleNations(placed: readonly Placed[]): void {
  const national = placed.filter(({ mention }) => mention.nation && mention.official && mention.region === null);
  const offices = new Map<string, Set<string>>();
  for (const { key } of national) {
    const office = key.slice(key.indexOf('/') + 1);
    offices.set(office, (offices.get(office) ?? new Set()).add(key));
  }
  for (const post of national) post.rival = offices.get(post.key.slice(post.key.indexOf('/') + 1))!.size > 1;
}

/** Titles with a holder first, since those without may mean one of them. */
function join(scope: PostScope, placed: readonly Placed[]): ResolvedPost[] {
  const held = new Map<number, ResolvedPost[]>();
  const shared = new Map<string, ResolvedPost>();
  for (const post of placed) {
    if (post.holders.length === 1) joinHeld(held, post, post.holders[0]!);
    else if (post.holders.length > 1) joinShared(shared, post);
  }
  const known = new Known(scope.doc, [...held.values()].flat());
  const meant = new Meant(scope.doc, scope.people, placed);
  const alone = new Map<string, ResolvedPost>();
  for (const post of placed) {
    if (post.holders.length > 0) continue;
    const holder = post.named ? null : meant.holderOf(post.mention);
    if (holder !== null) joinHeld(held, post, holder);
    else joinLone(known, alone, post);
  }
  return [...[...held.values()].flat(), ...shared.values(), ...alone.values()];
}

/** A title in the plural with the people of the list beside it. */
function joinShared(shared: Map<string, ResolvedPost>, post: Placed): void {
  const key = `${post.key} ${post.holders.join(' ')}`;
  const known = shared.get(key);
  if (known) known.mentions.push(post.mention);
  else shared.set(key, create(post, post.holders));
}

/** Same holder and same post, or a shorter title of a post already met: Deputy Prime Minister of a “Deputy Prime Minister – Minister of Culture”. */
function joinHeld(held: Map<number, ResolvedPost[]>, post: Placed, holder: number): void {
  let own = held.get(holder);
  if (!own) held.set(holder, (own = []));
  const known = own.find((p) => p.key === post.key) ?? own.find((p) => isShortOf(post.key, p.key, isPlaced(post), post.mention.shortOf));
  if (known) known.mentions.push(post.mention);
  else own.push(create(post, [holder]));
}

/** A title without a name: the one post it can mean; else a post of its own, if it is an office that says enough alone. */
function joinLone(known: Known, alone: Map<string, ResolvedPost>, post: Placed): void {
  const { mention, key } = post;
  const one = (mention.plural || post.named ? null : known.oneOf(post)) ?? alone.get(key);
  if (one) {
    if (one.holder !== null || (mention.official && mention.alone)) one.mentions.push(mention);
  } else if (mention.official && mention.alone) alone.set(key, create(post, []));
}

/** The posts with a holder, asked for by the keys of titles without one; each key is looked for once. */
class Known {
  private readonly answers = new Map<string, ResolvedPost | null>();
  private readonly byKey = new Map<string, ResolvedPost[]>();

  constructor(
    private readonly doc: Document,
    private readonly posts: readonly ResolvedPost[],
  ) {
    for (const post of posts) {
      const same = this.byKey.get(post.key);
      if (same) same.push(post);
      else this.byKey.set(post.key, [post]);
    }
  }

  /** The post with that key, or of which it is a short form; null if several people come into question. */
  oneOf(post: Placed): ResolvedPost | null {
    const { key, mention } = post;
    const question = `${isPlaced(post)} ${mention.status} ${key}`;
    let answer = this.answers.get(question);
    if (answer === undefined) {
      const named = [...(this.byKey.get(key) ?? []), ...this.posts.filter((p) => isShortOf(key, p.key, isPlaced(post), mention.shortOf))];
      const all = named.length > 0 ? named : this.ofCountry(post);
      // «Министр», where a former one is named as well: the one in office.
      const same = all.filter((p) => p.status === mention.status);
      const fits = same.length > 0 ? same : all;
      answer = fits.length > 0 && fits.every((p) => p.holder === fits[0]!.holder) ? fits[0]! : null;
      this.answers.set(question, answer);
    }
    return answer;
  }

  /** «Американский лидер»: the president of that country. */
  private ofCountry({ key, mention }: Placed): ResolvedPost[] {
    const place = key.slice(0, key.indexOf('/') + 1);
    if ((mention.region ?? mention.nation) === null || key !== place + mention.head) return [];
    return standsFor(this.doc.lexicon, mention.head).flatMap((head) => this.byKey.get(place + head) ?? []);
  }
}

const isPlaced = (post: Placed): boolean => post.mention.region !== null || post.rival;

function create({ mention, key, region }: Placed, [holder = null, ...others]: readonly (number | null)[]): ResolvedPost {
  const { title, status, organization } = mention;
  return { key, title, status, holder, others: others as number[], region, organization, mentions: [mention] };
}
