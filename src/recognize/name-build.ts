/** A name from the items that a pattern chose: agreeing readings, nominatives, gender. */

import { nominativeBonus } from './name-case.ts';
import type { NameContext } from './name-items.ts';
import { agree, type Matched, nominativeOf, type Wanted } from './name-match.ts';
import type { RunItem } from './name-run.ts';

export interface ReadName {
  rule: string;
  /** How many items of the run it takes. */
  length: number;
  given: string | null;
  /** Middle names and the first of a double surname, as they stand between given and family name. */
  middle: string | null;
  patronymic: string | null;
  family: string | null;
  initials: string | null;
  gender: 'm' | 'f' | null;
  /** The same words read under the other gender, where nothing decides: Александра Белова as «she» or as the genitive of Александр Белов. */
  other: OtherReading | null;
}

export interface OtherReading {
  given: string | null;
  middle: string | null;
  family: string | null;
  gender: 'm' | 'f';
}

/** Null if the words do not agree. `open` allows a word that no list knows in that place. */
export function build(
  items: readonly RunItem[],
  wanted: readonly Wanted[],
  context: NameContext,
  rule: string,
  open: readonly boolean[],
): ReadName | null {
  const nominative = context.language === 'ru' ? nominativeBonus(context.doc, items[0]!.from) : 0.6;
  const matched = agree(context.doc, items, wanted, context.language, open, { nominative, titleCases: context.titleCases });
  if (!matched) return null;
  const words = wordsOf(items, wanted, matched, context);
  return {
    rule,
    length: items.length,
    ...words,
    initials: null,
    gender: matched.gender,
    other: otherReading(items, wanted, open, matched, context, words),
  };
}

type Words = Pick<ReadName, 'given' | 'middle' | 'patronymic' | 'family'>;

function wordsOf(items: readonly RunItem[], wanted: readonly Wanted[], matched: Matched, context: NameContext): Words {
  const words = items.map((item, n) => nominativeOf(context.doc, item, matched.parts[n]!));
  const at = (part: Wanted): string | null => {
    const n = wanted.indexOf(part);
    return n < 0 ? null : words[n]!;
  };
  const middle = words.filter((_, n) => wanted[n] === 'any').join(' ');
  return { given: at('given'), middle: middle || null, patronymic: at('patronymic'), family: at('family') };
}

/** Readings under the other gender must be nearly as good as the chosen ones. */
const CLOSE = 1.3;

function otherReading(
  items: readonly RunItem[],
  wanted: readonly Wanted[],
  open: readonly boolean[],
  matched: Matched,
  context: NameContext,
  words: Words,
): OtherReading | null {
  if (context.language !== 'ru' || !matched.gender) return null;
  const gender = matched.gender === 'm' ? 'f' : 'm';
  const other = agree(context.doc, items, wanted, context.language, open, { gender });
  if (!other || other.score < matched.score - CLOSE) return null;
  const read = wordsOf(items, wanted, other, context);
  if (read.given === words.given && read.family === words.family) return null;
  return { given: read.given, middle: read.middle, family: read.family, gender };
}
