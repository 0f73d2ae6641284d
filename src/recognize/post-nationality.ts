/**
 * English adjectives of countries before an office (“Afghan Ambassador”): what the place lists give as `adj`.
 */
import type { Document } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { fold } from '../text/fold.ts';

const cache = new WeakMap<Lexicon, ReadonlySet<string>>();

export function isNationality(doc: Document, i: number): boolean {
  let words = cache.get(doc.lexicon);
  if (!words) {
    words = collect(doc.lexicon);
    cache.set(doc.lexicon, words);
  }
  return words.has(doc.folded(i));
}

function collect(lexicon: Lexicon): ReadonlySet<string> {
  const words = new Set<string>();
  for (const thing of [...lexicon.thingsOf('region'), ...lexicon.thingsOf('region-adjective')]) {
    const adjectives = (thing.adj as { en?: string[] } | undefined)?.en;
    for (const word of adjectives ?? []) words.add(fold(word));
  }
  return words;
}
