/**
 * A user's rules over the compiled ones: theirs are compiled alone and appended, so that a start with `--rules` costs what their rules cost.
 * An entry with the same list and id as one of ours replaces it, a rule with the same id too.
 */
import { type LexiconColumns, stemBitsOf } from '../match/lexicon.ts';
import { GivenTexts } from '../match/texts.ts';
import type { Thing } from '../match/types.ts';
import { compileNames, insert, table } from './compile.ts';
import type { Stored } from './store.ts';
import type { RuleSet } from './types.ts';

export function layerRules(base: Stored, over: RuleSet): Stored {
  const { texts } = base;
  const known = Array.from({ length: texts.thingCount }, (_, i) => texts.thing(i));
  const things = [...dropReplaced(known, over.things), ...over.things];
  const names = over.names.map((name) => ({ ...name, thing: name.thing + known.length }));
  const compiled = compileNames(names, things);
  const ids = new Set(over.rules.map((rule) => rule.id));
  const nameTexts = Array.from({ length: texts.nameCount }, (_, i) => texts.name(i));
  for (const text of compiled.nameTexts) nameTexts.push(text);
  return {
    columns: append(base.columns, compiled.columns),
    texts: new GivenTexts(things, nameTexts),
    rules: () => [...base.rules().filter((rule) => !ids.has(rule.id)), ...over.rules],
  };
}

const identity = (thing: Thing): string => (thing.id ? `${thing.list}:${thing.id}` : '');

/** A replaced thing keeps its place, since names refer to it by number, but belongs to no list any more. */
function dropReplaced(base: readonly Thing[], over: readonly Thing[]): Thing[] {
  const replaced = new Set(over.map(identity).filter(Boolean));
  return base.map((thing) => (replaced.has(identity(thing)) ? { ...thing, list: '' } : thing));
}

/** Both sets of columns as one: numbers of words, nodes, postings and names of `b` move behind those of `a`. */
function append(a: LexiconColumns, b: LexiconColumns): LexiconColumns {
  const words = a.wordBits.length;
  const nodes = a.nodeFirst.length;
  const links = a.nodeNames.length / 2;
  const names = a.nameThing.length;
  const postings = joinPostings(a, b, words);
  const stems = joinStems(a, b, postings);
  return {
    stems,
    stemBits: stemBitsOf(stems),
    postings,
    wordBits: join(Uint32Array, a.wordBits, b.wordBits),
    wordRoot: join(Int32Array, a.wordRoot, shift(b.wordRoot, nodes)),
    edges: joinEdges(a.edges, b.edges, nodes, words),
    nodeFirst: join(Int32Array, a.nodeFirst, shift(b.nodeFirst, links)),
    nodeOpen: join(Uint8Array, a.nodeOpen, b.nodeOpen),
    nodeNames: join(
      Int32Array,
      a.nodeNames,
      b.nodeNames.map((value, i) => (i % 2 === 0 ? value + names : value > 0 ? value + links : 0)),
    ),
    nameThing: join(Int32Array, a.nameThing, b.nameThing),
    nameFlags: join(Uint8Array, a.nameFlags, b.nameFlags),
    nameLanguage: join(Uint8Array, a.nameLanguage, b.nameLanguage),
    nameGeneric: join(Int32Array, a.nameGeneric, b.nameGeneric),
  };
}

type Column = Int32Array | Uint32Array | Uint8Array;

function join<T extends Column>(kind: new (length: number) => T, a: T, b: T): T {
  const both = new kind(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Links behind the first `by`; 0 stays «none». */
const shift = (column: Int32Array, by: number): Int32Array => column.map((value) => (value > 0 ? value + by : 0));

/** [word, paradigm, slot, next + 1]. */
function joinPostings(a: LexiconColumns, b: LexiconColumns, words: number): Int32Array {
  const first = a.postings.length / 4;
  const moved = b.postings.map((value, i) => (i % 4 === 0 ? value + words : i % 4 === 3 && value > 0 ? value + first : value));
  return join(Int32Array, a.postings, moved);
}

/** A stem of both leads to the new postings first, whose last then leads to the old ones. */
function joinStems(a: LexiconColumns, b: LexiconColumns, postings: Int32Array): Int32Array {
  const old = entriesOf(a.stems);
  const first = a.postings.length / 4;
  const known = new Map(old.map(([h1, h2, posting]) => [`${h1}:${h2}`, posting]));
  const fresh = entriesOf(b.stems);
  const stems = table(old.length + fresh.length);
  const taken = new Set<string>();
  for (const [h1, h2, posting] of fresh) {
    const key = `${h1}:${h2}`;
    const before = known.get(key);
    if (before !== undefined) linkLast(postings, posting + first, before);
    taken.add(key);
    insert(stems, h1, h2, posting + first, h1);
  }
  for (const [h1, h2, posting] of old) if (!taken.has(`${h1}:${h2}`)) insert(stems, h1, h2, posting, h1);
  return stems;
}

function linkLast(postings: Int32Array, from: number, to: number): void {
  let at = from;
  while (postings[(at - 1) * 4 + 3]! > 0) at = postings[(at - 1) * 4 + 3]!;
  postings[(at - 1) * 4 + 3] = to;
}

function joinEdges(a: Int32Array, b: Int32Array, nodes: number, words: number): Int32Array {
  const old = entriesOf(a);
  const fresh = entriesOf(b).map(([node, word, child]) => [node + nodes, word + words, child + nodes] as const);
  const edges = table(old.length + fresh.length);
  for (const [node, word, child] of [...old, ...fresh])
    insert(edges, node, word, child, Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b));
  return edges;
}

function entriesOf(rows: Int32Array): [number, number, number][] {
  const entries: [number, number, number][] = [];
  for (let at = 0; at < rows.length; at += 3) if (rows[at + 2] !== 0) entries.push([rows[at]!, rows[at + 1]!, rows[at + 2]!]);
  return entries;
}
