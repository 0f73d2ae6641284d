/** Which case the word before a Russian name lets expect. */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { fold } from '../text/fold.ts';
import { NOM } from '../text/grammar.ts';

const NOUN = BIT['post-head'] | BIT.honorific | BIT['common-word'];

/** What a nominative reading of the name at token `at` is worth: less than nothing behind a preposition or a noun in another case. */
export function nominativeBonus(doc: Document, at: number): number {
  const before = at - 1;
  if (!doc.isWord(before) || !doc.isSpaced(at)) return 0.6;
  const bits = doc.bits(before);
  if ((bits & BIT['speech-verb']) !== 0) return 0.8;
  if (doc.hasRole(before, 'preposition') || doc.hasRole(before, 'place-preposition')) return -0.8;
  if ((bits & NOUN) === 0 || doc.isCapital(before)) return 0.6;
  return nounBonus(doc, before);
}

/** «Писателя Александра Дмитриева»: the title's own case; «слова Александра Белова»: another noun governs the genitive. */
function nounBonus(doc: Document, at: number): number {
  let nominative = false;
  let noun = false;
  for (const list of ['post-head', 'honorific', 'common-word']) {
    for (const name of doc.namesAt(at, list)) {
      if (name.to !== at + 1) continue;
      if (list === 'common-word' && name.thing.kind !== 'noun') continue;
      if (list === 'common-word') return -0.4;
      noun = true;
      nominative ||= (name.last & NOM) !== 0 && fold(name.text) === doc.folded(at);
    }
  }
  return !noun ? 0.6 : nominative ? 0.8 : -0.8;
}
