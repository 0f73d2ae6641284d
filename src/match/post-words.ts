/**
 * Words that stand around a post and say how it hangs together with a name or a body (`rules/world/post-words.yaml`), by their role.
 */
import { fold } from '../text/fold.ts';
import type { Document } from './document.ts';
import { FormNote } from './forms.ts';
import type { Lexicon } from './lexicon.ts';

const cache = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();

/** Token `i` is a word of the given role, in any language. */
export function isPostWord(doc: Document, i: number, role: string): boolean {
  if (!doc.isWord(i)) return false;
  const form = doc.tokens.form[i]!;
  const roles = doc.forms.noted(ROLES, form) ?? doc.forms.keep(ROLES, form, rolesOf(doc.lexicon).get(doc.folded(i)) ?? NONE);
  return roles.includes(role);
}

export const hasPostRole = (lexicon: Lexicon, role: string, folded: string): boolean =>
  rolesOf(lexicon).get(folded)?.includes(role) === true;

const ROLES = new FormNote<readonly string[]>();
const NONE: readonly string[] = [];

/** Folded word → its roles. */
function rolesOf(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  let roles = cache.get(lexicon);
  if (!roles) {
    roles = collect(lexicon);
    cache.set(lexicon, roles);
  }
  return roles;
}

function collect(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, string[]>();
  for (const thing of lexicon.thingsOf('post-word')) {
    for (const word of String(thing.forms).split(/\s+/u).map(fold)) {
      const known = roles.get(word);
      if (known) known.push(String(thing.role));
      else roles.set(word, [String(thing.role)]);
    }
  }
  return roles;
}
