/**
 * Mentions of posts become posts with a holder and a place. A holder is who stands beside the title (`post-holder`); a short form elsewhere
 * («вице-премьер», “the Deputy Prime Minister”, «актёр») means the one person whom the article has named in such a post, nobody if there are two.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import type { FoundPerson, FoundPost, FoundRegion } from '../recognize/types.ts';
import { holdersOf } from './post-holder.ts';
import { countBefore, isShortOf, keyOf, Places } from './post-key.ts';
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
  /** A word with a capital stands behind the title: the name of somebody whom nobody knows. */
  named: boolean;
}

export function resolvePosts(scope: PostScope, found: readonly FoundPost[]): ResolvedPost[] {
  const home = homeCountry(scope.foundRegions);
  const holders = holdersOf(scope.doc, scope.people, found);
  const places = new Places(scope.regions, scope.foundRegions);
  const placed = found.map((mention, i): Placed => {
    const region = places.governedBy(mention);
    return { mention, holder: holders[i]!, key: keyOf(mention, region, home), region: region.index, named: isNamed(scope, mention) };
  });
  const posts = join(scope, placed);
  for (const post of posts) post.mentions.sort((a, b) => a.start - b.start);
  posts.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
  posts.forEach((post, index) => {
    if (post.holder !== null) scope.people[post.holder]!.posts.push(index);
  });
  return posts;
}

const isNamed = ({ doc }: PostScope, { reach }: FoundPost): boolean =>
  doc.isWord(reach) && doc.isCapital(reach) && !doc.isSentenceStart(reach) && (doc.bits(reach) & (BIT.region | BIT.organisation)) === 0;

/** Titles with a holder first, since those without may mean one of them. */
function join(scope: PostScope, placed: readonly Placed[]): ResolvedPost[] {
  const held = new Map<number, ResolvedPost[]>();
  for (const post of placed) if (post.holder !== null) joinHeld(held, post, post.holder);
  const known = new Known([...held.values()].flat());
  const hero = heroOf(scope.people, held);
  const named = hero === null ? [] : inOrder(scope.people);
  const alone = new Map<string, ResolvedPost>();
  for (const post of placed) {
    if (post.holder !== null) continue;
    if (hero !== null && isHeroes(scope.doc, post, named, hero)) joinHeld(held, { ...post, holder: hero }, hero);
    else joinLone(known, alone, post);
  }
  return [...[...held.values()].flat(), ...alone.values()];
}

/** Same holder and same post, or a shorter title of a post already met: Deputy Prime Minister of a “Deputy Prime Minister – Minister of Culture”. */
function joinHeld(held: Map<number, ResolvedPost[]>, post: Placed, holder: number): void {
  let own = held.get(holder);
  if (!own) held.set(holder, (own = []));
  const known = own.find((p) => p.key === post.key) ?? own.find((p) => isShortOf(post.key, p.key, isPlaced(post)));
  if (known) known.mentions.push(post.mention);
  else own.push(create(post));
}

/** A title without a name: the one post it can mean; else a post of its own, if it is an office that says enough alone. */
function joinLone(known: Known, alone: Map<string, ResolvedPost>, post: Placed): void {
  const { mention, key } = post;
  const one = (mention.plural || post.named ? null : known.oneOf(key, isPlaced(post))) ?? alone.get(key);
  if (one) {
    if (one.holder !== null || (mention.official && mention.alone)) one.mentions.push(mention);
  } else if (mention.official && mention.alone) alone.set(key, create(post));
}

/** The posts with a holder, asked for by the keys of titles without one; each key is looked for once. */
class Known {
  private readonly answers = new Map<string, ResolvedPost | null>();
  private readonly byKey = new Map<string, ResolvedPost[]>();

  constructor(private readonly posts: readonly ResolvedPost[]) {
    for (const post of posts) {
      const same = this.byKey.get(post.key);
      if (same) same.push(post);
      else this.byKey.set(post.key, [post]);
    }
  }

  /** The post with that key, or of which it is a short form; null if several people come into question. */
  oneOf(key: string, placed: boolean): ResolvedPost | null {
    const question = `${placed} ${key}`;
    let answer = this.answers.get(question);
    if (answer === undefined) {
      const fits = this.byKey.get(key) ?? this.posts.filter((p) => isShortOf(key, p.key, placed));
      answer = fits.length > 0 && fits.every((p) => p.holder === fits[0]!.holder) ? fits[0]! : null;
      this.answers.set(question, answer);
    }
    return answer;
  }
}

/** The one person of a portrait: named far more often than anybody else, and first presented by a profession, not by an office. */
function heroOf(people: readonly ResolvedPerson[], held: ReadonlyMap<number, readonly ResolvedPost[]>): number | null {
  let hero = -1;
  let most = 0;
  let second = 0;
  people.forEach(({ mentions: { length } }, i) => {
    if (length > most) [hero, second, most] = [i, most, length];
    else second = Math.max(second, length);
  });
  if (most < 3 || second * 2 >= most) return null;
  return held.get(hero)?.some((post) => !post.mentions[0]!.official) ? hero : null;
}

interface Named {
  from: number;
  person: number;
}

const inOrder = (people: readonly ResolvedPerson[]): Named[] =>
  people.flatMap(({ mentions }, person) => mentions.map(({ from }: FoundPerson) => ({ from, person }))).sort((a, b) => a.from - b.from);

/** «Актриса», «музыкант» in a portrait: the profession alone, the hero being the last person named. */
function isHeroes(doc: Document, { mention }: Placed, named: readonly Named[], hero: number): boolean {
  if (mention.official || mention.plural || mention.rule === 'post.complement' || doc.languageAt(mention.from) === 'kk') return false;
  // «Полицейский участок», «учёная степень»: an adjective before its noun.
  if (/(?:[ыиоа]й|[ая]я)$/u.test(mention.title) && doc.isWord(mention.to) && !doc.isCapital(mention.to)) return false;
  return named[countBefore(named, mention.from) - 1]?.person === hero;
}

const isPlaced = (post: Placed): boolean => post.mention.region !== null;

function create({ mention, key, holder, region }: Placed): ResolvedPost {
  const { title, status, organization } = mention;
  return { key, title, status, holder, region, organization, mentions: [mention] };
}
