/** Small sets of words that the lists keep for the recognizers of figures and dates (`figure-context`), by id, all languages together or one. */
import type { Lexicon } from '../match/lexicon.ts';
import { fold } from '../text/fold.ts';

const setsOf = new WeakMap<Lexicon, Map<string, Set<string>>>();

/** The folded words under `id`, of `language` or of all. */
export function wordSet(lexicon: Lexicon, id: string, language = ''): Set<string> {
  let sets = setsOf.get(lexicon);
  if (!sets) {
    sets = read(lexicon);
    setsOf.set(lexicon, sets);
  }
  return sets.get(`${id}:${language}`) ?? EMPTY;
}

const EMPTY = new Set<string>();

function read(lexicon: Lexicon): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const thing of lexicon.things) {
    if (thing.list !== 'figure-context') continue;
    for (const key of [`${thing.id}:${thing.language}`, `${thing.id}:`]) {
      const set = sets.get(key) ?? new Set<string>();
      for (const form of thing.forms as string[]) set.add(fold(form));
      sets.set(key, set);
    }
  }
  return sets;
}
