/**
 * Canonical names of listed things: the first that the list gives in each language.
 */
import type { Lexicon } from './lexicon.ts';
import type { NameLanguage, Thing } from './types.ts';

const cache = new WeakMap<Thing, Partial<Record<NameLanguage, string>>>();

/** The canonical name in `language`; else in Russian, English, Kazakh, whichever the list has first. */
export function canonicalName(lexicon: Lexicon, thing: Thing, language: NameLanguage): string {
  let own = cache.get(thing);
  if (!own) {
    own = {};
    for (const name of lexicon.namesOfThing(thing)) own[lexicon.languageOf(name)] ??= lexicon.textOf(name);
    cache.set(thing, own);
  }
  return own[language] ?? own.ru ?? own.en ?? own.kk ?? thing.id;
}
