/** A name from the items that a pattern chose: agreeing readings, nominatives, gender. */

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
  /** The other reading of a surname whose gender nothing decides: Балаева as «she» or as the genitive of Балаев. */
  familyElse: string | null;
}

/** Null if the words do not agree. `open` allows a word that no list knows in that place. */
export function build(
  items: readonly RunItem[],
  wanted: readonly Wanted[],
  context: NameContext,
  rule: string,
  open: readonly boolean[],
): ReadName | null {
  const matched = agree(context.doc, items, wanted, context.language, open);
  if (!matched) return null;
  const words = items.map((item, n) => nominativeOf(context.doc, item, matched.parts[n]!));
  const at = (part: Wanted): string | null => {
    const n = wanted.indexOf(part);
    return n < 0 ? null : words[n]!;
  };
  const middle = words.filter((_, n) => wanted[n] === 'any').join(' ');
  return {
    rule,
    length: items.length,
    given: at('given'),
    middle: middle || null,
    patronymic: at('patronymic'),
    family: at('family'),
    initials: null,
    gender: matched.gender,
    familyElse: otherFamily(items, wanted, matched, context),
  };
}

/** The surname under the other gender, when the words allow both. */
function otherFamily(items: readonly RunItem[], wanted: readonly Wanted[], matched: Matched, context: NameContext): string | null {
  const n = wanted.indexOf('family');
  const chosen = n < 0 ? null : matched.parts[n]!;
  if (!chosen?.gender || context.language !== 'ru') return null;
  if (matched.parts.some((p, i) => i !== n && p.gender)) return null;
  const other = items[n]!.parts.find(
    (p) => p.part === 'family' && p.gender !== null && p.gender !== chosen.gender && p.strength === chosen.strength,
  );
  return other ? nominativeOf(context.doc, items[n]!, other) : null;
}
