/**
 * East Asian names, family name first: Си Цзиньпин, Ким Чен Ын, Wang Shichong. Only their last word declines.
 */
import { CYRL } from '../text/tokens.ts';
import { build, type ReadName } from './name-build.ts';
import { best, isOpen, isShort, isSureFamily, isSureGiven, lengthOf, type NameContext } from './name-items.ts';
import type { RunItem } from './name-run.ts';

export function familyFirst(run: readonly RunItem[], context: NameContext): ReadName | null {
  const [first, second] = run;
  const family = first?.parts.find((p) => p.familyFirst && p.part === 'family');
  if (!family || !isOpen(second) || first!.acronym) return null;
  // Ли Харрис, Ким Кардашьян: the word is a given name too, and a Western name follows.
  const western = isSureFamily(second) || (isSureGiven(second) && lengthOf(context.doc, second!) > 4);
  if (western && !best(second, 'family')?.familyFirst) return null;
  if (best(first, 'given')?.ambiguous === false && !isShort(context.doc, second!) && !hasThird(run, context)) return null;
  const length = hasThird(run, context) ? 3 : 2;
  const name = build([first!], ['family'], context, 'person.family-first', [false]);
  if (!name) return null;
  const words = run.slice(1, length).map((item) => context.doc.tokens.slice(item.from));
  const last = words.length - 1;
  if (context.language === 'ru' && second!.script === CYRL) words[last] = bareSyllables(words[last]!);
  return { ...name, length, given: words.join(' '), other: null };
}

/** Korean and Vietnamese names of three short words. */
function hasThird(run: readonly RunItem[], context: NameContext): boolean {
  const [, second, third] = run;
  return third?.kind === 'word' && !third.acronym && !third.common && isShort(context.doc, second!) && isShort(context.doc, third);
}

const OBLIQUE: readonly [RegExp, string][] = [
  [/([нмклпрт])(?:а|у|ом|е)$/u, '$1'],
  [/н(?:я|ю|ем)$/u, 'нь'],
  [/й?(?:я|ю)$/u, 'й'],
];

/** Ына → Ын, Цзюня → Цзюнь; Хва and Чжоу stay, since no syllable would be left. */
export function bareSyllables(word: string): string {
  for (const [ending, nominative] of OBLIQUE) {
    const bare = word.replace(ending, nominative);
    if (bare !== word && /[аеёиоуыэюя]/iu.test(bare)) return bare;
  }
  return word;
}
