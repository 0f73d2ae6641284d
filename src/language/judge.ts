/**
 * The language of a run of words, by the sum of what its words say. Names weigh less: a Russian line may hold nothing but Kazakh names.
 */
import type { Document } from '../match/document.ts';
import type { Language } from '../record/types.ts';
import { CAPITAL, WORD } from '../text/tokens.ts';
import { addTo, SCRIPTS } from './clues.ts';
import { askFranc } from './franc.ts';
import { WordScores } from './word-scores.ts';

export interface Judgement {
  language: Language;
  /** ISO 639-1 code of the best fit among all languages of the lists; `und` outside them. */
  code: string;
  sure: boolean;
}

const NAME_WEIGHT = 0.35;
/** What franc's answer (0 to 1) is worth against our clues. */
const FRANC_WEIGHT = 1;
/** Below this distance between the best two, a short text is put to franc. */
const OPEN = 5;
const SHORT = 12;
/** Languages this far behind the best are out. */
const CHANCE = 8;
const SURE = 3;
const OWN: ReadonlySet<string> = new Set(['kk', 'ru', 'en']);

/** Reads at most `limit` words of tokens `from` … `to`. Null without words. */
export function judge(doc: Document, from: number, to: number, scores: WordScores, limit: number): Judgement | null {
  const script = mainScript(doc, from, to, limit);
  if (script === null) return null;
  if (script < 0) return { language: 'und', code: 'und', sure: true };
  const clues = scores.clues[script]!;
  const total = clues.priors.slice();
  let words = 0;
  for (let i = from; i < to && words < limit; i++) {
    if (doc.tokens.kind[i] !== WORD || WordScores.scriptOf(doc.tokens.flags[i]!) !== script) continue;
    const isName = (doc.tokens.flags[i]! & CAPITAL) !== 0 && i > from && !doc.isSentenceStart(i);
    addTo(total, scores.of(doc, i, script), isName ? NAME_WEIGHT : 1);
    words++;
  }
  let [first, second] = bestTwo(total);
  if (words <= SHORT && total[first]! - total[second]! < OPEN) {
    const open = clues.languages.filter((_, i) => total[first]! - total[i]! < CHANCE);
    const answer = askFranc(doc.text.slice(doc.tokens.start[from]!, doc.tokens.end[to - 1]!), open, SCRIPTS[script]!);
    clues.languages.forEach((language, i) => {
      total[i] = total[i]! + FRANC_WEIGHT * (answer.get(language) ?? 0);
    });
    [first, second] = bestTwo(total);
  }
  const code = clues.languages[first]!;
  return { language: OWN.has(code) ? (code as Language) : 'und', code, sure: total[first]! - total[second]! >= SURE };
}

/** The script of most of the words, as index into SCRIPTS; -1 for another, null without words. */
function mainScript(doc: Document, from: number, to: number, limit: number): number | null {
  const counts = [0, 0, 0, 0];
  let words = 0;
  for (let i = from; i < to && words < limit; i++) {
    if (doc.tokens.kind[i] !== WORD) continue;
    const script = WordScores.scriptOf(doc.tokens.flags[i]!);
    counts[script < 0 ? 3 : script] = counts[script < 0 ? 3 : script]! + 1;
    words++;
  }
  if (words === 0) return null;
  const at = counts.indexOf(Math.max(...counts));
  return at === 3 ? -1 : at;
}

function bestTwo(scores: Float64Array): [number, number] {
  let first = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[first]!) first = i;
  let second = first === 0 ? 1 : 0;
  for (let i = 0; i < scores.length; i++) if (i !== first && scores[i]! > scores[second]!) second = i;
  return [first, second];
}
