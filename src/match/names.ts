/**
 * Canonical names of listed things: the first that the list gives in each language.
 */
import { plainName } from '../text/names.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameLanguage, Thing } from './types.ts';

const cache = new WeakMap<Lexicon, Map<Thing, Partial<Record<NameLanguage, string>>>>();

/** The canonical name in `language`; else in Russian, English, Kazakh, whichever the list has first. */
export function canonicalName(lexicon: Lexicon, thing: Thing, language: NameLanguage): string {
  let names = cache.get(lexicon);
  if (!names) {
    names = collect(lexicon);
    cache.set(lexicon, names);
  }
  const own = names.get(thing);
  return own?.[language] ?? own?.ru ?? own?.en ?? own?.kk ?? thing.id;
}

function collect(lexicon: Lexicon): Map<Thing, Partial<Record<NameLanguage, string>>> {
  const names = new Map<Thing, Partial<Record<NameLanguage, string>>>();
  const { nameThing } = lexicon.columns;
  for (let name = 0; name < nameThing.length; name++) {
    const thing = lexicon.things[nameThing[name]!]!;
    if (thing.id === '') continue;
    const own = names.get(thing) ?? {};
    names.set(thing, own);
    own[lexicon.languageOf(name)] ??= plainName(lexicon.nameTexts[name]!);
  }
  return names;
}
