/**
 * Whom a title without a name beside it means («актёр», «музыкант», «политик», «генерал»): the one person whom the article presents in
 * such a profession, of several the one named last; in a portrait its hero. Nobody rather than a wrong one.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { isPublic, mayMean } from '../match/post-fields.ts';
import type { FoundPerson, FoundPost } from '../recognize/types.ts';
import { countBefore } from './post-key.ts';
import type { ResolvedPerson } from './types.ts';

/** A mention of a post and who holds it. */
interface Held {
  mention: FoundPost;
  holders: readonly number[];
}

interface Named {
  from: number;
  person: number;
}

/** Who is who in an article. */
interface Cast {
  /** People by the head noun of a post they hold. */
  byHead: Map<string, Set<number>>;
  fitting: Map<string, ReadonlySet<number>>;
  /** Every mention of a person, in text order. */
  named: readonly Named[];
  hero: number | null;
  /** The hero is presented by a profession. */
  presented: boolean;
}

export class Meant {
  private known: Cast | null = null;

  constructor(
    private readonly doc: Document,
    private readonly people: readonly ResolvedPerson[],
    private readonly held: readonly Held[],
  ) {}

  /** Made when the first title without a name asks for it. */
  private get cast(): Cast {
    return (this.known ??= castOf(this.people, this.held));
  }

  /** Index of the person, null for none. */
  holderOf(mention: FoundPost): number | null {
    if (!this.isAlone(mention)) return null;
    const { hero, named, presented } = this.cast;
    const last = named[countBefore(named, mention.from) - 1]?.person ?? null;
    const fits = this.fit(mention.head);
    const [one, another] = this.firstTwo(fits, mention);
    if (another !== undefined) return [hero, last].find((p) => p !== null && fits.has(p) && this.hasGender(p, mention)) ?? null;
    if (one !== undefined) return one;
    const isHero = last !== null && last === hero && (presented || isPublic(this.doc.lexicon, mention.head));
    return isHero && !mention.official && this.hasGender(last, mention) ? last : null;
  }

  /** A profession or a rank by itself; Kazakh papers count a profession as no post. */
  private isAlone(mention: FoundPost): boolean {
    const { doc } = this;
    // «Артист СССР» is one by himself, «тренер сборной» may be another.
    const bound = mention.rule === 'post.complement' && (mention.region === null || mention.organization !== null);
    if (mention.plural || bound || (mention.official && mention.alone)) return false;
    const language = doc.languageAt(mention.from);
    if (language === 'kk') return false;
    // “Executive bodies”: in English the word before a noun.
    if (language === 'en' && isPlainWord(doc, mention.to)) return false;
    // «Полицейский участок», «учёная степень», «похожа на полицейскую»: an adjective, its noun behind it or left out.
    return (
      !/(?:ую|ое|ые)$/u.test(doc.folded(mention.from)) &&
      !(/(?:[ыиоа]й|[ая]я)$/u.test(mention.title) && doc.isWord(mention.to) && !doc.isCapital(mention.to))
    );
  }

  /** People presented by the same word; if there are none, by one of its field. */
  private fit(head: string): ReadonlySet<number> {
    const { byHead, fitting } = this.cast;
    let fits = fitting.get(head);
    if (!fits) {
      const people = [...byHead].filter(([known]) => mayMean(this.doc.lexicon, head, known)).flatMap(([, holders]) => [...holders]);
      fits = byHead.get(head) ?? new Set(people);
      fitting.set(head, fits);
    }
    return fits;
  }

  private firstTwo(fits: ReadonlySet<number>, mention: FoundPost): number[] {
    const two: number[] = [];
    for (const person of fits) {
      if (this.hasGender(person, mention)) two.push(person);
      if (two.length === 2) break;
    }
    return two;
  }

  /** «Актриса» is no man. */
  private hasGender(person: number, { title }: FoundPost): boolean {
    return this.people[person]!.gender !== 'm' || !FEMININE.test(title);
  }
}

const isPlainWord = (doc: Document, i: number): boolean =>
  doc.isWord(i) && !doc.isCapital(i) && (doc.bits(i) & (BIT['function-word'] | BIT['speech-verb'])) === 0;

const FEMININE = /(?:ица|иса|стка|етка|есса|иня|анка|енка|орка|ерша|орша|унья)(?:\s|$)/u;

function castOf(people: readonly ResolvedPerson[], held: readonly Held[]): Cast {
  const byHead = new Map<string, Set<number>>();
  const professions = new Set<number>();
  for (const { mention, holders } of held) {
    for (const holder of holders) {
      const known = byHead.get(mention.head);
      if (known) known.add(holder);
      else byHead.set(mention.head, new Set([holder]));
      if (!mention.official) professions.add(holder);
    }
  }
  const hero = heroOf(people);
  return { byHead, fitting: new Map(), named: inOrder(people), hero, presented: hero !== null && professions.has(hero) };
}

/** The one person of a portrait: named far more often than anybody else. */
function heroOf(people: readonly ResolvedPerson[]): number | null {
  let hero = -1;
  let most = 0;
  let second = 0;
  people.forEach(({ mentions: { length } }, i) => {
    if (length > most) [hero, second, most] = [i, most, length];
    else second = Math.max(second, length);
  });
  return most < 3 || second * 2 >= most ? null : hero;
}

const inOrder = (people: readonly ResolvedPerson[]): Named[] =>
  people.flatMap(({ mentions }, person) => mentions.map(({ from }: FoundPerson) => ({ from, person }))).sort((a, b) => a.from - b.from);
