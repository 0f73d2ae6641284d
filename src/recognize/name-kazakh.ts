/** Kazakh case endings taken off names that no list knows. */
import type { Document } from '../match/document.ts';
import { ABL, ACC, DAT, GEN, INS, LOC } from '../text/grammar.ts';

const KAZAKH_CASES = GEN | DAT | ACC | LOC | ABL | INS;

/** The name without its case ending, where the ending has at least two letters. */
export function stripKazakh(doc: Document, word: string): string {
  const folded = word.toLowerCase();
  for (let cut = Math.min(4, folded.length - 3); cut >= 2; cut--) {
    const feats = doc.lexicon.suffixes.feats(folded, folded.length - cut);
    if ((feats & KAZAKH_CASES) !== 0 && /[^аәеиоөуұүыіэюя]$|[аәеиыі]$/u.test(folded.slice(0, -cut)) && isAssimilated(folded, cut))
      return word.slice(0, -cut);
  }
  return word;
}

/** The first consonant of an ending follows the last sound of the stem: -тың after a voiceless one, -дың after a voiced one, -ның after a vowel or nasal. */
function isAssimilated(folded: string, cut: number): boolean {
  const before = folded[folded.length - cut - 1]!;
  const first = folded[folded.length - cut]!;
  if ('тқкп'.includes(first)) return 'пфкқтсшщчцхбвгд'.includes(before);
  if ('дғгб'.includes(first)) return !'пфкқтсшщчцх'.includes(before);
  return true;
}
