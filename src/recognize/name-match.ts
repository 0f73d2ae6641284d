/**
 * Which readings of the words of a name go together: one case, one gender; and their nominatives.
 */
import type { Document } from '../match/document.ts';
import type { Language } from '../record/types.ts';
import { CASES, DAT, GEN, INS, NOM } from '../text/grammar.ts';
import { guessParts } from './name-guess.ts';
import { type NamePart, nominative, type Part } from './name-parts.ts';
import type { RunItem } from './name-run.ts';

export interface Matched {
  /** One part for each item. */
  parts: NamePart[];
  gender: 'm' | 'f' | null;
  cases: number;
  score: number;
}

/** What a place in a pattern asks for; `any` is a middle name or the first of a double surname. */
export type Wanted = Part | 'any';

/** Surnames that end in a consonant do not decline when a woman bears them: Ольги Ким. */
const isUnchanged = (part: NamePart): boolean =>
  part.part === 'family' && part.gender === null && part.ending === null && part.base !== null && /[^аеёиоуыэюя]$/u.test(part.base);

/** The best agreeing readings of `items` as `wanted`, or null. Where `open` allows it a word without the wanted reading is guessed from its letters. */
export function agree(
  doc: Document,
  items: readonly RunItem[],
  wanted: readonly Wanted[],
  language: Language,
  open: readonly boolean[],
  options: { gender?: 'm' | 'f'; nominative?: number; titleCases?: number } = {},
): Matched | null {
  let best: Matched | null = null;
  const chosen: NamePart[] = [];
  const walk = (n: number, gender: 'm' | 'f' | null, cases: number, score: number): void => {
    if (n === items.length) {
      if (options.gender && gender !== options.gender) return;
      const total = score + fitOf(cases, options) + (gender ? 0.1 : 0);
      if (!best || total > best.score) best = { parts: [...chosen], gender, cases, score: total };
      return;
    }
    const last = n === items.length - 1;
    const attempt = (part: NamePart, penalty: number): void => {
      if (gender && part.gender && gender !== part.gender) return;
      const own = gender === 'f' && isUnchanged(part) ? CASES : casesOf(part, language, last);
      if ((cases & own) === 0) return;
      const fit = language !== 'und' && part.language === language ? 0.3 : 0;
      chosen[n] = part;
      walk(n + 1, gender ?? part.gender, cases & own, score + part.strength + fit - (part.ambiguous ? 0.5 : 0) - penalty);
    };
    let listed = false;
    let sure = false;
    for (const part of items[n]!.parts) {
      if (part.part === wanted[n] || (wanted[n] === 'any' && part.part !== 'patronymic')) {
        listed = true;
        // A sure given name in the middle keeps its case; surnames of women and foreigners may not decline at all.
        sure ||= wanted[n] === 'any' && part.part === 'given' && part.strength === 3 && !part.ambiguous;
        attempt(part, 0);
      } else if (open[n] && part.strength === 3 && !part.ambiguous) {
        // A given name in the place of the family name keeps its cases: «мать Кристины Ольга» is no one name.
        sure ||= wanted[n] !== 'given';
        attempt(part, 1.5);
      }
    }
    if (!open[n] || (sure && language === 'ru')) return;
    const guesses = guessParts(doc, items[n]!.from, wanted[n] === 'any' ? 'family' : (wanted[n] as Part), language);
    for (const part of guesses) attempt(part, listed ? 1.5 : 0);
  };
  walk(0, null, CASES, 0);
  return best;
}

/** Behind a title the name stands in the title's case; the accusative behind «назначил министром …» is nobody's nominative. */
function fitOf(cases: number, { nominative = 0.6, titleCases = 0 }: { nominative?: number; titleCases?: number }): number {
  // «Аятолла» stands in every case and says none.
  const unsaid = (titleCases & ANY) === ANY || titleCases === 0;
  if ((cases & titleCases) !== 0 && !unsaid) return 0.8;
  if ((cases & NOM) === 0) return 0;
  return unsaid ? nominative : -0.8;
}

const ANY = NOM | GEN | DAT | INS;

/** In Kazakh and English only the last word of a name takes an ending; the others stand bare. */
function casesOf(part: NamePart, language: Language, last: boolean): number {
  if (language === 'ru' || last) return part.cases;
  return part.cases & NOM ? CASES : 0;
}

/** The nominative of a word of a name. */
export const nominativeOf = (doc: Document, item: RunItem, part: NamePart): string => nominative(doc.wordAt(item.from), part);
