/**
 * East Asian names, family name first: Си Цзиньпин, Ким Чен Ын, Wang Shichong. Only their last word declines.
 */
import { NOM } from '../text/grammar.ts';
import { CYRL } from '../text/tokens.ts';
import { build, type ReadName } from './name-build.ts';
import { best, isOpen, isShort, type NameContext } from './name-items.ts';
import { stripKazakh } from './name-kazakh.ts';
import type { RunItem } from './name-run.ts';

export function familyFirst(run: readonly RunItem[], context: NameContext): ReadName | null {
  const [first, second] = run;
  const family = first?.parts.find((p) => p.familyFirst && p.part === 'family' && ((p.cases & NOM) !== 0 || isThree(run, context)));
  if (!family || !(isOpen(second) || areSyllables(run, context)) || first!.acronym) return null;
  if (first!.script !== CYRL) return latinFamilyFirst(run, context);
  if (!isEastAsian(first!, second!, context)) return null;
  const length = hasThird(run, context) ? (hasFourth(run, context) ? 4 : 3) : 2;
  const name = build([first!], ['family'], context, 'person.family-first', [false]);
  if (!name) return null;
  const words = run.slice(1, length).map((item) => context.doc.tokens.slice(item.from));
  const last = words.length - 1;
  if (context.language === 'ru' && second!.script === CYRL) words[last] = bareSyllables(words[last]!);
  // «Си Цзиньпинмен», «Ким Чен Ынның».
  if (context.language === 'kk') words[last] = stripKazakh(context.doc, words[last]!, 2);
  return { ...name, length, given: words.join(' '), other: null };
}

/** «Юн Сок Ёль», «Ли Чжэ Мён»: behind a sure surname two short words with capitals are syllables of a name, though they mean something alone. */
const areSyllables = ([first, second, third]: readonly RunItem[], { doc, language }: NameContext): boolean =>
  language !== 'en' &&
  best(first, 'family')?.strength === 3 &&
  [second, third].every((item) => item?.kind === 'word' && !item.acronym && isShort(doc, item) && item.script === CYRL);

/** «Кима Чен Ира»: of three short words the first may decline as well. */
const isThree = (run: readonly RunItem[], context: NameContext): boolean =>
  context.language === 'ru' && isOpen(run[1]) && isShort(context.doc, run[0]!) && hasThird(run, context);

/** Wang Shichong, Chiang Kai-shek: the second word is a syllable or two of Chinese, or two joined by a hyphen. */
function latinFamilyFirst(run: readonly RunItem[], context: NameContext): ReadName | null {
  const [first, second] = run;
  const word = context.doc.folded(second!.from);
  // “In Nong Khai”, “near Den Haag” are towns.
  const placed = context.doc.hasRole(first!.from - 1, 'place-preposition') && !context.doc.hasRole(first!.from - 1, 'source');
  if (placed || first!.common || second!.common || !(PINYIN.test(word) || /^[a-z]{2,6}-[a-z]{2,6}$/u.test(word))) return null;
  if (second!.parts.some((p) => p.part === 'given' && !p.ambiguous && p.strength === 3 && !word.includes('-'))) return null;
  const name = build([first!], ['family'], context, 'person.family-first', [false]);
  return name && { ...name, length: 2, given: context.doc.tokens.slice(second!.from), other: null };
}

const PINYIN =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u)){1,2}$/u;

/** «Ли Пэн» and «Ли Со Ён», but «Ли Харрис» and «Ким Кардашьян»: where the surname is a Western name too, the second word decides. */
function isEastAsian(first: RunItem, second: RunItem, context: NameContext): boolean {
  if (best(second, 'family')?.familyFirst) return true;
  // «Дэн Айвс»: no East Asian syllable ends so.
  if (/[бвгджзсфхцшщ]$/u.test(context.doc.folded(second.from))) return false;
  const sure = best(first, 'family')?.ambiguous === false && best(first, 'given')?.ambiguous !== false;
  if (sure) return true;
  if (
    second.parts.some((p) => p.part !== 'patronymic' && p.strength === 3 && !p.ambiguous && p.gender !== null) &&
    !isShort(context.doc, second)
  )
    return false;
  return isShort(context.doc, second) || SYLLABLES.test(context.doc.folded(second.from));
}

const SYLLABLES = /^(?:чж|цз|сю|цю|хуа|жу|чэн|шэ)|(?:нь|юн|эн|ун|инь|ин|ань|юй|мёй|хён|сок|хёк)(?:а|я|у|ю|ом|ем|е)?$/u;

/** Korean and Vietnamese names of three short words. */
function hasThird(run: readonly RunItem[], context: NameContext): boolean {
  const [, second, third] = run;
  if (third?.kind !== 'word' || third.acronym || !isShort(context.doc, second!) || !isShort(context.doc, third)) return false;
  // «Нам» is a pronoun, but capitalised in the middle of a name it is a syllable of it.
  return !third.common || areSyllables(run, context) || best(third, 'family') !== null || best(third, 'given') !== null;
}

/** Burmese names of four: Аун Сан Су Чжи. */
const hasFourth = (run: readonly RunItem[], context: NameContext): boolean =>
  run[3]?.kind === 'word' && !run[3].acronym && !run[3].common && isShort(context.doc, run[3]) && !run[3].parts.some((p) => p.familyFirst);

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
