/** A surname or a given name by itself: sure by its ending or list, and not merely the capital of a sentence start. */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { CYRL } from '../text/tokens.ts';
import { build, type ReadName } from './name-build.ts';
import { isAdjectival, lengthOf, type NameContext } from './name-items.ts';
import type { RunItem } from './name-run.ts';
import { isSpeaking } from './person-context.ts';

export function readSingle(run: readonly RunItem[], context: NameContext): ReadName | null {
  const item = run[0]!;
  if (item.kind !== 'word' || item.acronym) return null;
  if (context.language === 'en') {
    if (isPartOfTitle(context.doc, item)) return null;
  } else if (context.language !== 'und' && item.script !== CYRL) return null;
  return singleFamily(item, context) ?? singleGiven(item, context);
}

/** English capitals side by side are one name: Clarence Dock, the Mara, Harrison Brook. */
function isPartOfTitle(doc: Document, item: RunItem): boolean {
  const before = item.from - 1;
  if (doc.hasRole(before, 'article')) return true;
  const beside = (i: number): boolean => doc.isWord(i) && doc.isCapital(i) && (doc.bits(i) & (BIT.honorific | BIT['post-head'])) === 0;
  if (beside(item.to) && doc.isSpaced(item.to)) return true;
  return beside(before) && doc.isSpaced(item.from) && !doc.isSentenceStart(before);
}

function singleGiven(item: RunItem, context: NameContext): ReadName | null {
  if (item.common || item.place || !item.parts.some((p) => p.part === 'given' && !p.ambiguous)) return null;
  return build([item], ['given'], context, 'person.given', [false]);
}

function singleFamily(item: RunItem, context: NameContext): ReadName | null {
  const family = item.parts.filter((p) => p.part === 'family');
  if (family.length === 0 || item.common) return null;
  const { doc } = context;
  const speaking = isSpeaking(doc, item);
  const sure = family.some((p) => p.strength >= 2 && !p.ambiguous);
  // «Ильин сказал»: a weak ending with a verb of speech beside it.
  if (!sure && !(speaking && !item.place && family.some((p) => p.strength >= 1))) return null;
  // «Северокорейские власти»: a lone -ский is an adjective unless a verb of speech follows.
  if (isAdjectival(doc, item) && !speaking && !family.some((p) => p.strength === 3 && !p.ambiguous && !isFollowedByNoun(doc, item)))
    return null;
  const listed = family.some((p) => p.strength === 3);
  if (!listed && (lengthOf(doc, item) < 5 || (context.sentenceStart && context.language === 'en' && !speaking))) return null;
  return build([item], ['family'], context, 'person.family', [false]);
}

/** A word printed small, no verb of speech: the noun that an adjective belongs to. */
const isFollowedByNoun = (doc: Document, item: RunItem): boolean => doc.isWord(item.to) && !doc.isCapital(item.to);
