/**
 * HOT PATH 2 of 3. The compiled lists: from a word form to the words it may be a form of, and from a run of words to the things they name.
 * Everything is columns of numbers so that it loads in a millisecond: `rules/compile` writes them, nothing here changes them.
 */

import { HASH1_FACTOR, HASH1_START, HASH2_FACTOR, HASH2_START } from '../text/fold.ts';
import { CASES, KAZAKH_ENDING, NOM, RUSSIAN_ENDING } from '../text/grammar.ts';
import type { KazakhSuffixes } from '../text/inflect-kk.ts';
import type { Paradigm } from '../text/inflect-ru.ts';
import { plainName, splitWords } from '../text/names.ts';
import { Pages } from './pages.ts';
import type { LexiconTexts } from './texts.ts';
import type { NameLanguage, Thing } from './types.ts';

/** How a stem takes endings; Russian paradigms follow from RUSSIAN on. */
export const EXACT = 0;
export const KAZAKH_NOUN = 1;
export const ENGLISH_NOUN = 2;
export const RUSSIAN = 3;

/** Flags of a name. */
export const NAME_PROPER = 1;
/** Printed in capitals only (ВКО, US). */
export const NAME_CAPITALS = 2;
/** Its last word is printed with a capital too (Северный Кавказ, not Ростов-на-Дону). */
export const NAME_ALL_PROPER = 8;
/** Only beside its generic word (Кызылординская … область); the word's id stands in `generic`. */
export const NAME_NEEDS_GENERIC = 4;

export interface LexiconColumns {
  /** [h1, h2, first posting + 1] open addressing. */
  stems: Int32Array;
  /** One bit for each stem by its second hash: most prefixes of words are no stem, and this table stays in the processor's cache. */
  stemBits: Uint32Array;
  /** [word, paradigm, slot, next + 1]. */
  postings: Int32Array;
  wordBits: Uint32Array;
  wordRoot: Int32Array;
  /** [node, word, child] open addressing. */
  edges: Int32Array;
  nodeFirst: Int32Array;
  nodeOpen: Uint8Array;
  /** [name, next + 1] of each node. */
  nodeNames: Int32Array;
  nameThing: Int32Array;
  nameFlags: Uint8Array;
  /** Language of a name: index into kk, ru, en. */
  nameLanguage: Uint8Array;
  /** Index of the generic word's thing, or -1. */
  nameGeneric: Int32Array;
}

export interface Reading {
  word: number;
  feats: number;
}

const LANGUAGES: readonly NameLanguage[] = ['kk', 'ru', 'en'];

/** The first name of each thing; a thing's names stand together. */
function firstNames(nameThing: Int32Array, things: number): Int32Array {
  const first = new Int32Array(things).fill(-1);
  for (let name = nameThing.length - 1; name >= 0; name--) first[nameThing[name]!] = name;
  return first;
}

/** List → numbers of its things. */
export function listsOf(texts: LexiconTexts): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  for (let thing = 0; thing < texts.thingCount; thing++) {
    const list = texts.listOf(thing);
    const known = lists.get(list);
    if (known) known.push(thing);
    else lists.set(list, [thing]);
  }
  return lists;
}

export class Lexicon {
  constructor(
    readonly columns: LexiconColumns,
    readonly texts: LexiconTexts,
    /** Numbers of each list's things. */
    private readonly lists: ReadonlyMap<string, readonly number[]>,
    readonly paradigms: ReadonlyMap<string, Paradigm>,
    readonly suffixes: KazakhSuffixes,
  ) {
    this.paradigmList = [...paradigms.values()];
  }

  private readonly paradigmList: readonly Paradigm[];

  /** All words that `folded` may be a form of. */
  read(folded: string): Reading[] {
    const readings: Reading[] = [];
    const { stemBits } = this.columns;
    let h1 = HASH1_START;
    let h2 = HASH2_START;
    const length = folded.length;
    for (let i = 0; i < length; i++) {
      const code = folded.charCodeAt(i);
      h1 = Math.imul(h1 ^ code, HASH1_FACTOR);
      h2 = Math.imul(h2 + code, HASH2_FACTOR);
      if (mayBeStem(stemBits, h2)) this.collect(h1, h2, folded, i + 1, readings);
      const voiceless = DEVOICED[code];
      if (voiceless !== undefined && i > 1 && i + 1 < length) this.collectDevoiced(folded, i, voiceless, readings);
    }
    return readings;
  }

  private collectDevoiced(folded: string, at: number, last: number, out: Reading[]): void {
    let h1 = HASH1_START;
    let h2 = HASH2_START;
    for (let i = 0; i <= at; i++) {
      const code = i === at ? last : folded.charCodeAt(i);
      h1 = Math.imul(h1 ^ code, HASH1_FACTOR);
      h2 = Math.imul(h2 + code, HASH2_FACTOR);
    }
    const { postings } = this.columns;
    for (let p = this.firstPosting(h1, h2); p > 0; p = postings[(p - 1) * 4 + 3]!) {
      if (postings[(p - 1) * 4 + 1] !== KAZAKH_NOUN) continue;
      const feats = this.suffixes.feats(folded, at + 1);
      if (feats > 0) push(out, postings[(p - 1) * 4]!, feats | KAZAKH_ENDING);
    }
  }

  private firstPosting(h1: number, h2: number): number {
    const { stems } = this.columns;
    const mask = stems.length / 3 - 1;
    for (let slot = h1 & mask; ; slot = (slot + 1) & mask) {
      const first = stems[slot * 3 + 2]!;
      if (first === 0) return 0;
      if (stems[slot * 3] === h1 && stems[slot * 3 + 1] === h2) return first;
    }
  }

  private collect(h1: number, h2: number, folded: string, at: number, out: Reading[]): void {
    const { postings } = this.columns;
    for (let p = this.firstPosting(h1, h2); p > 0; p = postings[(p - 1) * 4 + 3]!) {
      const base = (p - 1) * 4;
      const feats = this.ending(postings[base + 1]!, postings[base + 2]!, folded, at);
      if (feats > 0) push(out, postings[base]!, feats);
    }
  }

  private ending(paradigm: number, slot: number, folded: string, at: number): number {
    const rest = folded.length - at;
    if (paradigm === EXACT) return rest === 0 ? CASES : 0;
    if (paradigm === KAZAKH_NOUN) return rest === 0 ? NOM : rest > 14 ? 0 : marked(this.suffixes.feats(folded, at), KAZAKH_ENDING);
    if (paradigm === ENGLISH_NOUN) return englishEnding(rest === 0 ? '' : rest > 3 ? '?' : folded.slice(at), slot);
    if (rest > 3) return 0;
    const table = this.paradigmList[paradigm - RUSSIAN]!;
    const feats = (slot === 0 ? table.base : table.oblique).get(folded.slice(at)) ?? 0;
    return (feats & NOM) === 0 ? marked(feats, RUSSIAN_ENDING) : feats;
  }

  child(node: number, word: number): number {
    const { edges } = this.columns;
    const mask = edges.length / 3 - 1;
    for (let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask; ; slot = (slot + 1) & mask) {
      const child = edges[slot * 3 + 2]!;
      if (child === 0) return 0;
      if (edges[slot * 3] === node && edges[slot * 3 + 1] === word) return child;
    }
  }

  private readonly plain = new Pages<string>();
  private readonly printed = new Pages<string>();
  private readonly known = new Pages<Thing>();
  private readonly numbers = new Map<Thing, number>();

  thing(index: number): Thing {
    let thing = this.known.get(index);
    if (!thing) {
      thing = this.known.set(index, this.texts.thing(index));
      this.numbers.set(thing, index);
    }
    return thing;
  }

  /** Numbers of a thing's names, in the order of its entry. */
  namesOfThing(thing: Thing): number[] {
    const { nameThing } = this.columns;
    const index = this.numbers.get(thing)!;
    this.firstNames ??= firstNames(nameThing, this.texts.thingCount);
    const names: number[] = [];
    for (let name = this.firstNames[index]!; name >= 0 && nameThing[name] === index; name++) names.push(name);
    return names;
  }

  private firstNames: Int32Array | undefined;

  /** Every thing, for `check`. */
  allThings(): Thing[] {
    return Array.from({ length: this.texts.thingCount }, (_, index) => this.thing(index));
  }

  /** The things of a list, in the order of its file. */
  thingsOf(list: string): Thing[] {
    return (this.lists.get(list) ?? []).map((index) => this.thing(index));
  }

  /** Numbers of the names of a list's things, in the order of its file. */
  namesOf(list: string): number[] {
    const { nameThing } = this.columns;
    this.firstNames ??= firstNames(nameThing, this.texts.thingCount);
    const names: number[] = [];
    for (const thing of this.lists.get(list) ?? []) {
      for (let name = this.firstNames[thing]!; name >= 0 && nameThing[name] === thing; name++) names.push(name);
    }
    return names;
  }

  /** A name as the list writes it, hints removed. */
  textOf(name: number): string {
    return this.plain.get(name) ?? this.plain.set(name, plainName(this.texts.name(name)));
  }

  /** The letters of an abbreviation, as they must be printed. */
  lettersOf(name: number): string {
    const known = this.printed.get(name);
    if (known !== undefined) return known;
    const words = splitWords(this.textOf(name));
    return this.printed.set(name, words.map((word) => word.text).join(''));
  }

  /** A Kazakh list has the word by itself. */
  isKazakh(word: number): boolean {
    const { wordRoot, nodeFirst, nodeNames, nameLanguage } = this.columns;
    for (let n = nodeFirst[wordRoot[word]!]!; n > 0; n = nodeNames[(n - 1) * 2 + 1]!) {
      if (LANGUAGES[nameLanguage[nodeNames[(n - 1) * 2]!]!] === 'kk') return true;
    }
    return false;
  }

  languageOf(name: number): NameLanguage {
    return LANGUAGES[this.columns.nameLanguage[name]!]!;
  }
}

/** For 2^20 bits; high bits of the hash are the better mixed. */
const STEM_BITS_LENGTH = 1 << 15;
const mayBeStem = (bits: Uint32Array, h2: number): boolean => (bits[h2 >>> 17]! & (1 << ((h2 >>> 12) & 31))) !== 0;

/** The bits of `stems`. */
export function stemBitsOf(stems: Int32Array): Uint32Array {
  const bits = new Uint32Array(STEM_BITS_LENGTH);
  for (let at = 0; at < stems.length; at += 3) {
    if (stems[at + 2] === 0) continue;
    const h2 = stems[at + 1]!;
    bits[h2 >>> 17] = bits[h2 >>> 17]! | (1 << ((h2 >>> 12) & 31));
  }
  return bits;
}

/** Kazakh final consonants before a vowel: кітап → кітабы, министрлік → министрлігі. */
const DEVOICED: Record<number, number> = { 1073: 0x43f, 1171: 0x49b, 1075: 0x43a };

const ENDINGS = KAZAKH_ENDING | RUSSIAN_ENDING;
const marked = (feats: number, flag: number): number => (feats === 0 ? 0 : feats | flag);

function push(out: Reading[], word: number, feats: number): void {
  for (const reading of out) {
    if (reading.word === word && ((reading.feats ^ feats) & ENDINGS) === 0) {
      reading.feats |= feats;
      return;
    }
  }
  out.push({ word, feats });
}

const PLURAL_FEATS = 128;
function englishEnding(rest: string, slot: number): number {
  if (slot === 1) return rest === 'ies' ? PLURAL_FEATS : 0;
  if (rest === '') return NOM;
  return rest === 's' || rest === 'es' ? PLURAL_FEATS : 0;
}
