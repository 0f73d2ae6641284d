/**
 * Words that stand around a post and say how it hangs together with a name or a body (`rules/world/post-words.yaml`), by their role.
 */
import { fold } from '../text/fold.ts';
import type { Document } from './document.ts';
import type { Lexicon } from './lexicon.ts';

const cache = new WeakMap<Lexicon, ReadonlyMap<string, ReadonlySet<string>>>();

/** Token `i` is a word of the given role, in any language. */
export const isPostWord = (doc: Document, i: number, role: string): boolean =>
  doc.isWord(i) && hasPostRole(doc.lexicon, role, doc.folded(i));

export const hasPostRole = (lexicon: Lexicon, role: string, folded: string): boolean => rolesOf(lexicon).get(role)?.has(folded) === true;

function rolesOf(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  let roles = cache.get(lexicon);
  if (!roles) {
    roles = collect(lexicon);
    cache.set(lexicon, roles);
  }
  return roles;
}

function collect(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const roles = new Map<string, Set<string>>();
  for (const thing of lexicon.thingsOf('post-word')) {
    const words = roles.get(String(thing.role)) ?? new Set();
    roles.set(String(thing.role), words);
    for (const word of String(thing.forms).split(/\s+/u)) words.add(fold(word));
  }
  return roles;
}
