/**
 * A RuleSet in, the columns of a Lexicon out: every name cut into words, every word into its stem and paradigm, every run of words into a trie.
 * Runs when the package is built, and at start for a user's own rules.
 */
import { bitOf, COUNTABLE, PROPER } from '../match/classes.ts';
import {
  ENGLISH_NOUN,
  EXACT,
  KAZAKH_NOUN,
  type LexiconColumns,
  NAME_ALL_PROPER,
  NAME_CAPITALS,
  NAME_NEEDS_GENERIC,
  NAME_PROPER,
  RUSSIAN,
  stemBitsOf,
} from '../match/lexicon.ts';
import { fold, hash1, hash2 } from '../text/fold.ts';
import { decline } from '../text/inflect-ru.ts';
import { type NameWord, splitWords } from '../text/names.ts';
import type { Name, NameLanguage, RuleSet, Thing } from './types.ts';

export interface Compiled {
  columns: LexiconColumns;
  things: Thing[];
  /** Text of each name as the list writes it, declension hints included; `plainName` is what a record prints. */
  nameTexts: string[];
}

const LANGUAGE_INDEX: Record<NameLanguage, number> = { kk: 0, ru: 1, en: 2 };

export function compileRules(set: RuleSet): Compiled {
  return { ...compileNames(set.names, set.things), things: set.things };
}

/** The columns of `names` alone; `things` are all that they may refer to, generic words and paradigms included. */
export function compileNames(names: readonly Name[], things: readonly Thing[]): Omit<Compiled, 'things'> {
  const paradigms = new Map<string, number>();
  for (const thing of things) if (thing.list === 'paradigm') paradigms.set(thing.id, paradigms.size + RUSSIAN);
  const builder = new Builder(paradigms);
  const generics = readGenerics(things);
  for (const name of names) builder.add(name, things[name.thing]!, generics);
  return { columns: builder.columns(), nameTexts: builder.nameTexts };
}

/** Printed generic words with their language («kk:облысы», «ru:область») → the thing they are. */
type Generics = Map<string, number>;

function readGenerics(things: readonly Thing[]): Generics {
  const generics: Generics = new Map();
  things.forEach((thing, index) => {
    if (thing.list !== 'region-word') return;
    for (const [language, forms] of Object.entries((thing.strip ?? {}) as Record<string, string[]>))
      for (const form of forms) generics.set(`${language}:${fold(form)}`, index);
  });
  return generics;
}

class Builder {
  nameTexts: string[] = [];
  private readonly nameThing: number[] = [];
  private readonly nameFlags: number[] = [];
  private readonly nameLanguage: number[] = [];
  private readonly nameGeneric: number[] = [];
  private readonly words = new Map<string, number>();
  private readonly wordBits: number[] = [0];
  private readonly wordRoot: number[] = [0];
  private readonly stems = new Map<string, number[][]>();
  private readonly edges: [number, number, number][] = [];
  private readonly edgeIndex = new Map<number, Map<number, number>>();
  private readonly nodeNames: number[][] = [[]];
  private readonly nodeOpen: number[] = [0];

  constructor(private readonly paradigms: Map<string, number>) {}

  add(name: Name, thing: Thing, generics: Generics): void {
    const bit = bitOf(thing.list);
    if (bit === 0) return;
    let words = splitWords(name.text);
    let flags = PROPER.has(thing.list) && thing.proper !== false ? NAME_PROPER : 0;
    let generic = -1;
    if (thing.list === 'region') {
      const thingOf = (w: NameWord): number | undefined => generics.get(`${name.language}:${fold(w.text)}`);
      const at = words.findIndex((w, i) => (i === 0 || i === words.length - 1) && thingOf(w) !== undefined && words.length > 1);
      if (at >= 0 && !isLetterCase(words[at]!.text)) {
        generic = thingOf(words[at]!)!;
        words = words.filter((_, i) => i !== at);
        flags |= NAME_NEEDS_GENERIC;
      }
    }
    if (words.length === 0) return;
    if (words.length > 1 && /^\p{Lu}/u.test(words[words.length - 1]!.text)) flags |= NAME_ALL_PROPER;
    const plain = words.map((w) => w.text).join('');
    if (/^\p{Lu}{2,6}$/u.test(plain) && words.length === 1) flags |= NAME_CAPITALS;
    const index = this.nameTexts.length;
    this.nameTexts.push(name.text);
    this.nameThing.push(name.thing);
    this.nameFlags.push(flags);
    this.nameLanguage.push(LANGUAGE_INDEX[name.language]);
    this.nameGeneric.push(generic);
    let node = 0;
    words.forEach((word, i) => {
      const id = this.word(word, name.language, thing);
      if (i === 0) this.wordBits[id] = (this.wordBits[id]! | bit) >>> 0;
      node = node === 0 ? this.root(id) : this.step(node, id);
    });
    this.nodeNames[node]!.push(index);
  }

  private word(word: NameWord, language: NameLanguage, thing: Thing): number {
    const person = (
      thing.list === 'given-name' || thing.list === 'family-name' ? (thing.gender ?? (thing.list === 'given-name' ? 'u' : '')) : ''
    ) as 'm' | 'f' | 'u' | '';
    const surname = thing.list === 'family-name';
    // No plural of a sign: “has” is not ha.
    const folded = fold(word.text);
    const countable = COUNTABLE.has(thing.list) && !(thing.list === 'unit' && folded.length <= 2);
    const key = `${language}:${folded}:${word.hint}:${person}:${surname}:${language === 'en' && countable}:${language === 'ru' && PROPER.has(thing.list)}`;
    const known = this.words.get(key);
    if (known !== undefined) return known;
    const id = this.wordBits.length;
    this.words.set(key, id);
    this.wordBits.push(0);
    this.wordRoot.push(0);
    const stem = (text: string, paradigm: number, slot: number): void => {
      const list = this.stems.get(text) ?? [];
      list.push([id, paradigm, slot]);
      this.stems.set(text, list);
    };
    if (language === 'kk') {
      stem(folded, KAZAKH_NOUN, 0);
    } else if (language === 'en') {
      stem(folded, countable ? ENGLISH_NOUN : EXACT, 0);
      if (countable && folded.endsWith('y')) stem(folded.slice(0, -1), ENGLISH_NOUN, 1);
    } else {
      this.russian(word, folded, person, surname, !PROPER.has(thing.list), stem);
      // Kazakh papers put their endings on Russian spellings: Трамптың, Омскіде.
      if (PROPER.has(thing.list) && !/^[\p{Lu}-]{2,6}$/u.test(word.text)) stem(folded, KAZAKH_NOUN, 0);
    }
    return id;
  }

  private russian(
    word: NameWord,
    folded: string,
    person: 'm' | 'f' | 'u' | '',
    surname: boolean,
    common: boolean,
    stem: (t: string, p: number, s: number) => void,
  ): void {
    const capitals = /^[\p{Lu}-]{2,6}$/u.test(word.text);
    // X-на-Y declines X, any other compound its last part.
    const river = /^(.+?)(-на-.+)$/u.exec(folded);
    if (capitals || river) {
      stem(folded, EXACT, 0);
      if (river) for (const ending of ['а', 'у', 'ом', 'е']) stem(river[1]! + ending + river[2]!, EXACT, 0);
      // Kazakh writes the abbreviation with its own endings: США-ның.
      if (capitals) stem(folded, KAZAKH_NOUN, 0);
      return;
    }
    const cut = folded.lastIndexOf('-') + 1;
    const head = folded.slice(0, cut);
    const shape = decline(folded.slice(cut), word.hint, person === 'u' ? 'm' : person, surname, common);
    const paradigm = this.paradigms.get(shape.paradigm);
    if (paradigm === undefined) throw new Error(`no Russian paradigm «${shape.paradigm}»`);
    stem(head + shape.stem, paradigm, 0);
    if (shape.oblique !== undefined) stem(head + fold(shape.oblique), paradigm, 1);
  }

  private root(word: number): number {
    if (this.wordRoot[word] === 0) this.wordRoot[word] = this.node();
    return this.wordRoot[word]!;
  }

  private step(node: number, word: number): number {
    const children = this.edgeIndex.get(node) ?? new Map<number, number>();
    this.edgeIndex.set(node, children);
    let child = children.get(word);
    if (child === undefined) {
      child = this.node();
      children.set(word, child);
      this.edges.push([node, word, child]);
      this.nodeOpen[node] = 1;
    }
    return child;
  }

  private node(): number {
    this.nodeNames.push([]);
    this.nodeOpen.push(0);
    return this.nodeNames.length - 1;
  }

  columns(): LexiconColumns {
    const postings: number[] = [];
    const stems = table(this.stems.size);
    for (const [text, list] of this.stems) {
      const first = postings.length / 4 + 1;
      list.forEach((p, i) => {
        postings.push(...p, i + 1 < list.length ? first + i + 1 : 0);
      });
      insert(stems, hash1(text), hash2(text), first, hash1(text));
    }
    const edges = table(this.edges.length);
    for (const [node, word, child] of this.edges)
      insert(edges, node, word, child, Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b));
    const nodeFirst = new Int32Array(this.nodeNames.length);
    const nodeNames: number[] = [];
    this.nodeNames.forEach((names, node) => {
      if (names.length > 0) nodeFirst[node] = nodeNames.length / 2 + 1;
      names.forEach((name, i) => {
        nodeNames.push(name, i + 1 < names.length ? nodeNames.length / 2 + 2 : 0);
      });
    });
    return {
      stems,
      stemBits: stemBitsOf(stems),
      postings: Int32Array.from(postings),
      wordBits: Uint32Array.from(this.wordBits),
      wordRoot: Int32Array.from(this.wordRoot),
      edges,
      nodeFirst,
      nodeOpen: Uint8Array.from(this.nodeOpen),
      nodeNames: Int32Array.from(nodeNames),
      nameThing: Int32Array.from(this.nameThing),
      nameFlags: Uint8Array.from(this.nameFlags),
      nameLanguage: Uint8Array.from(this.nameLanguage),
      nameGeneric: Int32Array.from(this.nameGeneric),
    };
  }
}

/** Open-addressing table of triples, at most three quarters full, its size a power of two. */
export function table(entries: number): Int32Array {
  let size = 16;
  while (size * 3 < entries * 4) size *= 2;
  return new Int32Array(size * 3);
}

export function insert(rows: Int32Array, a: number, b: number, value: number, hash: number): void {
  const mask = rows.length / 3 - 1;
  let slot = hash & mask;
  while (rows[slot * 3 + 2] !== 0) {
    // Two stems with the same 64 bits would be one word to us.
    if (rows[slot * 3] === a && rows[slot * 3 + 1] === b) throw new Error('hash collision in the lexicon; change a hash factor');
    slot = (slot + 1) & mask;
  }
  rows[slot * 3] = a;
  rows[slot * 3 + 1] = b;
  rows[slot * 3 + 2] = value;
}

/** «Облысы» as a word of its own inside a name is written small; «Region» in a canonical English name may be written large. */
const isLetterCase = (word: string): boolean => word === word.toUpperCase() && word.length > 1;
