/** Small sets of words that the lists keep for the recognizers: around figures and dates (`figure-context`), around names (`name-context`). */
import type { Lexicon } from '../match/lexicon.ts';
import type { NameLanguage } from '../match/types.ts';
import { fold } from '../text/fold.ts';

type Key = NameLanguage | 'any';
type Sets = Map<string, Map<Key, Set<string>>>;

const setsOf = new WeakMap<Lexicon, Sets>();
const EMPTY: ReadonlySet<string> = new Set<string>();

/** The folded words under `id`, of one language or of all. */
export function wordSet(lexicon: Lexicon, id: string, language: Key = 'any'): ReadonlySet<string> {
  let sets = setsOf.get(lexicon);
  if (!sets) {
    sets = read(lexicon);
    setsOf.set(lexicon, sets);
  }
  return sets.get(id)?.get(language) ?? EMPTY;
}

function read(lexicon: Lexicon): Sets {
  const sets: Sets = new Map();
  for (const thing of [...lexicon.thingsOf('figure-context'), ...lexicon.thingsOf('name-context')]) {
    if (thing.language === undefined) continue;
    const byLanguage = sets.get(thing.id) ?? new Map<Key, Set<string>>();
    sets.set(thing.id, byLanguage);
    for (const key of [thing.language, 'any'] as const) {
      const set = byLanguage.get(key) ?? new Set<string>();
      byLanguage.set(key, set);
      for (const form of thing.forms as string[]) set.add(fold(form));
    }
  }
  return sets;
}
