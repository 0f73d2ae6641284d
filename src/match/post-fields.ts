/**
 * Fields of work (`rules/world/post-fields.yaml`): a broad word of a field stands for any profession or office in it.
 */
import type { Lexicon } from './lexicon.ts';

interface Fields {
  /** Fields that a head belongs to. */
  of: ReadonlyMap<string, ReadonlySet<string>>;
  /** Fields that a head stands for as a whole. */
  broad: ReadonlyMap<string, ReadonlySet<string>>;
}

const cache = new WeakMap<Lexicon, Fields>();

/** The word `head` may mean somebody presented as `known`: the same profession, or one of its field. */
export function mayMean(lexicon: Lexicon, head: string, known: string): boolean {
  if (head === known) return true;
  const { of, broad } = fieldsOf(lexicon);
  const wide = broad.get(head);
  const own = of.get(known);
  return wide !== undefined && own !== undefined && [...wide].some((field) => own.has(field));
}

/** Offices that a word stands for where the country is named with it: “the American leader”. */
export function standsFor(lexicon: Lexicon, head: string): readonly string[] {
  let known = offices.get(lexicon);
  if (!known) {
    known = new Map(lexicon.thingsOf('post-head').flatMap((t) => (t.stands_for ? [[t.id, t.stands_for as string[]] as const] : [])));
    offices.set(lexicon, known);
  }
  return known.get(head) ?? [];
}

const offices = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();

/** A word that names people by their work, wherever they stand: an artist, an athlete, a politician; no driver and no witness. */
export const isPublic = (lexicon: Lexicon, head: string): boolean => fieldsOf(lexicon).of.has(head);

function fieldsOf(lexicon: Lexicon): Fields {
  let fields = cache.get(lexicon);
  if (!fields) {
    fields = collect(lexicon);
    cache.set(lexicon, fields);
  }
  return fields;
}

function collect(lexicon: Lexicon): Fields {
  const of = new Map<string, Set<string>>();
  const broad = new Map<string, Set<string>>();
  for (const thing of lexicon.thingsOf('post-field')) {
    const field = String(thing.field);
    for (const head of wordsOf(thing.broad)) add(broad, head, field);
    for (const head of [...wordsOf(thing.broad), ...wordsOf(thing.heads)]) add(of, head, field);
  }
  return { of, broad };
}

const wordsOf = (text: unknown): string[] => String(text).split(/\s+/u);

function add(map: Map<string, Set<string>>, head: string, field: string): void {
  const fields = map.get(head);
  if (fields) fields.add(field);
  else map.set(head, new Set([field]));
}
