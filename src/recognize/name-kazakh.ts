/** Kazakh case endings taken off names that no list knows. */
import type { Document } from '../match/document.ts';
import { ABL, ACC, DAT, GEN, INS, LOC } from '../text/grammar.ts';

const KAZAKH_CASES = GEN | DAT | ACC | LOC | ABL | INS;

/** The name without its case ending, where the ending has at least two letters and leaves at least `shortest`. */
export function stripKazakh(doc: Document, word: string, shortest = 3): string {
  const folded = word.toLowerCase();
  for (let cut = Math.min(4, folded.length - shortest); cut >= 2; cut--) {
    const feats = doc.lexicon.suffixes.feats(folded, folded.length - cut);
    if ((feats & KAZAKH_CASES) === 0 || !isAssimilated(folded, cut)) continue;
    if (isSureEnding(folded.slice(-cut)) || /[^оөуұүэюя]$/u.test(folded.slice(0, -cut))) return word.slice(0, -cut);
  }
  return word;
}

/** Endings that hardly any name has of its own: «Тиафоның», «Саккариге», «Цзиньпинмен»; but Зидан, Данте, Янке may be whole. */
export const isSureEnding = (ending: string): boolean => SURE.test(ending);
const SURE = /^(?:[нтд][ыі]ң?|[нтд]ікі|ға|ге|қа|[мбп]ен)$/u;

/** The first consonant of an ending follows the last sound of the stem: -тың after a voiceless one, -дың after a voiced one, -ның after a vowel or nasal. */
function isAssimilated(folded: string, cut: number): boolean {
  const before = folded[folded.length - cut - 1]!;
  const first = folded[folded.length - cut]!;
  if ('тқкп'.includes(first)) return 'пфкқтсшщчцхбвгд'.includes(before);
  if ('дғгб'.includes(first)) return !'пфкқтсшщчцх'.includes(before);
  return true;
}
