/**
 * Which readings of the words of a name go together: one case, one gender; and their nominatives.
 */
import type { Document } from '../match/document.ts';
import type { Language } from '../record/types.ts';
import { ABL, ACC, CASES, DAT, GEN, INS, LOC, NOM } from '../text/grammar.ts';
import { type NamePart, nominative, type Part } from './name-parts.ts';
import type { RunItem } from './name-run.ts';

export interface Matched {
  /** One part for each item; null where only the place in the pattern says what it is. */
  parts: (NamePart | null)[];
  gender: 'm' | 'f' | null;
  cases: number;
  score: number;
}

/** The best agreeing readings of `items` as `wanted`, or null. A word without the wanted reading agrees with everything if `open` allows it. */
export function agree(items: readonly RunItem[], wanted: readonly Part[], language: Language, open: readonly boolean[]): Matched | null {
  let best: Matched | null = null;
  const walk = (n: number, parts: (NamePart | null)[], gender: 'm' | 'f' | null, cases: number, score: number): void => {
    if (n === items.length) {
      const total = score + (cases & NOM ? 0.6 : 0) + (gender ? 0.1 : 0);
      if (!best || total > best.score) best = { parts: [...parts], gender, cases, score: total };
      return;
    }
    const options = items[n]!.parts.filter((p) => p.part === wanted[n]);
    for (const part of options) {
      if (gender && part.gender && gender !== part.gender) continue;
      const own = casesOf(part, language, n === items.length - 1);
      if ((cases & own) === 0) continue;
      const fit = language !== 'und' && part.language === language ? 0.3 : 0;
      walk(n + 1, [...parts, part], gender ?? part.gender, cases & own, score + part.strength + fit - (part.ambiguous ? 0.5 : 0));
    }
    if (open[n]) walk(n + 1, [...parts, null], gender, cases, score - (options.length > 0 ? 1.5 : 0));
  };
  walk(0, [], null, CASES, 0);
  return best;
}

/** In Kazakh and English only the last word of a name takes an ending; the others stand bare. */
function casesOf(part: NamePart, language: Language, last: boolean): number {
  if (language === 'ru') return part.cases;
  if (last) return part.cases;
  return part.cases & NOM ? CASES : 0;
}

/** The nominative of a word of a name; an unknown word follows the case and gender that its neighbours gave. */
export function nominativeOf(doc: Document, item: RunItem, part: NamePart | null, matched: Matched, language: Language): string {
  const printed = doc.tokens.slice(item.from, item.to);
  if (part) return nominative(printed, part);
  const plain = nominative(printed, null);
  if (language === 'ru' && (matched.cases & NOM) === 0) return undecline(plain, matched.cases, matched.gender);
  if (language === 'kk') return stripKazakh(doc, plain);
  return plain;
}

/** A Russian name that nobody listed, back from the case its given name stands in: Нурбеком (INS) → Нурбек. */
function undecline(word: string, cases: number, gender: 'm' | 'f' | null): string {
  if (gender === 'f') {
    if (/[оеё]й$/u.test(word) && /[вн][оеё]й$/u.test(word)) return `${word.slice(0, -2)}а`;
    if (/[вн]у$/u.test(word)) return `${word.slice(0, -1)}а`;
    return word;
  }
  const endings: [number, RegExp, string][] = [
    [INS, /(?:ом|ем|ым)$/u, ''],
    [GEN | ACC, /[^аеиоуыэюя]а$/u, '1'],
    [GEN | ACC, /я$/u, 'й'],
    [DAT, /[^аеиоуыэюя]у$/u, '1'],
    [DAT, /ю$/u, 'й'],
    [LOC, /[^аеиоуыэюя]е$/u, '1'],
  ];
  for (const [feats, pattern, add] of endings) {
    if ((cases & feats) === 0 || !pattern.test(word)) continue;
    if (add === '1') return word.slice(0, -1);
    return word.replace(pattern, '') + add;
  }
  return word;
}

const KAZAKH_CASES = GEN | DAT | ACC | LOC | ABL | INS;

/** A Kazakh name that nobody listed without its case ending, where the ending has at least two letters. */
export function stripKazakh(doc: Document, word: string): string {
  const folded = word.toLowerCase();
  for (let cut = Math.min(4, folded.length - 3); cut >= 2; cut--) {
    const feats = doc.lexicon.suffixes.feats(folded.slice(-cut));
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
