/** Given name, then middle names, initials and particles, then the family name. */
import { BIT } from '../match/classes.ts';
import { NOM } from '../text/grammar.ts';
import { build, type ReadName } from './name-build.ts';
import {
  best,
  hasSurnameEnding,
  isFamily,
  isGiven,
  isOpen,
  isPatronymic,
  isSureFamily,
  isSureGiven,
  isUnknown,
  type NameContext,
  textOf,
} from './name-items.ts';
import type { Wanted } from './name-match.ts';
import type { RunItem } from './name-run.ts';
import { isAnnounced } from './person-context.ts';

export function givenFamily(run: readonly RunItem[], context: NameContext): ReadName | null {
  const first = run[0];
  if (!isGiven(first) || first!.acronym) return null;
  // «Розы Алии Ивановой»-like runs aside, a surname before a sure given name is read by another pattern.
  const surname = context.language === 'kk' ? hasSurnameEnding(first) : isFamily(first, 2);
  if (context.language !== 'en' && surname && isSureGiven(run[1]) && !isSureGiven(first)) return null;
  if (isOpener(run, context)) return null;
  for (const end of nameEnds(run, context)) {
    const last = run[end]!;
    const paired = isSureGiven(last) && isKazakhGiven(first!, context);
    const sure = isSureGiven(first) || isFamily(last, 2) || context.expected || paired || (isUnknown(last) && !context.sentenceStart);
    if (!sure) continue;
    const name = read(run, end, context);
    if (name) return name;
  }
  return null;
}

/** “See Oliver Marsh”, “January Randall”: a common word in front of a name; but “said Bill Clinton”. */
function isOpener(run: readonly RunItem[], context: NameContext): boolean {
  const first = run[0]!;
  if (!first.common || isSureGiven(first) || isKazakhGiven(first, context)) return false;
  // “Judge April Perry”: behind a title the month is a given name.
  if ((context.doc.bits(first.from) & BIT.month) !== 0) return !(context.expected && isGiven(first) && isFamily(run[1], 2));
  if (!isSureGiven(run[1])) return false;
  return (
    context.language !== 'en' ||
    !isFamily(run[1], 3) ||
    context.doc.namesAt(first.from, 'common-word').some((name) => name.thing.kind !== 'title')
  );
}

/** «Ұлан Нарынбек»: in Kazakh a listed name before another name is one, though a word too, unless the word is a title («Батыр Асан»). */
const isKazakhGiven = (item: RunItem, { doc, language }: NameContext): boolean =>
  language === 'kk' &&
  item.parts.some((p) => p.part === 'given' && p.strength === 3 && p.language === 'kk' && p.ending === null) &&
  (doc.bits(item.from) & (BIT.honorific | BIT['post-head'] | BIT['function-word'])) === 0;

function read(run: readonly RunItem[], end: number, context: NameContext): ReadName | null {
  // «Сын Дианы Уильям»: behind a kin word the first is whose kin the second is.
  if (isAnnounced(context.doc, run[0]!.from) && isSureGiven(run[end]) && !isFamily(run[end], 2) && isOblique(run[0]!)) return null;
  const words = run.slice(0, end + 1).filter((item) => item.kind === 'word');
  const wanted = words.map((_, n): Wanted => (n === 0 ? 'given' : n === words.length - 1 ? 'family' : 'any'));
  const name = build(
    words,
    wanted,
    context,
    'person.given-family',
    words.map((_, n) => n > 0),
  );
  if (!name) return null;
  const start = particleStart(run, end);
  const family = start < end ? `${textOf(context.doc, run.slice(start, end))} ${name.family}` : name.family;
  // Jr., III behind a name belong to it.
  return { ...name, family, length: run[end + 1]?.kind === 'numeral' ? end + 2 : end + 1 };
}

const isOblique = (item: RunItem): boolean => item.parts.every((p) => p.part !== 'given' || (p.cases & NOM) === 0);

function particleStart(run: readonly RunItem[], end: number): number {
  let start = end;
  while (start > 1 && run[start - 1]!.kind === 'particle') start--;
  return start;
}

/** Where the family name may stand behind the given name at 0, over middle names, initials and particles; the farthest first. */
export function nameEnds(run: readonly RunItem[], context: NameContext): number[] {
  let at = 1;
  while (at < run.length && at < 4 && (run[at]!.kind === 'initial' || run[at]!.kind === 'particle')) at++;
  if (!canEnd(run, at, context)) return [];
  const ends = [at];
  let last = at;
  for (let next = at + 1; next < run.length && next <= at + 4; next++) {
    const item = run[next]!;
    if (item.kind === 'initial' || item.kind === 'particle') continue;
    if (item.kind !== 'word' || !goesOn(run, last, next, context)) break;
    ends.unshift(next);
    last = next;
  }
  return ends;
}

/** English surnames are common words so often (Land, Ready, White) that behind a sure given name most of them are taken. */
function canEnd(run: readonly RunItem[], at: number, context: NameContext): boolean {
  const item = run[at];
  if (item?.kind !== 'word' || item.acronym) return false;
  if (context.language === 'en' && isThing(run, item, context)) return false;
  if (isOpen(item)) return true;
  // «Виктор Четверг»: Russian capitalises no common noun inside a sentence.
  if (context.language === 'ru')
    return (
      (isSureGiven(run[0]) || (context.expected && isUnknown(run[0]))) &&
      !run[0]!.common &&
      item.to === run[run.length - 1]!.to &&
      (context.doc.bits(item.from) & NEVER_NAME) === 0
    );
  // «Асхат Дүйсенбі»: so are the days of the week in Kazakh, which are names as well.
  if (context.language === 'kk') return isSureGiven(run[0]) && !run[0]!.common && (context.doc.bits(item.from) & BIT.weekday) !== 0;
  if (context.language !== 'en' || !isLikelyGiven(run[0]) || item.to !== run[run.length - 1]!.to) return false;
  if (isSureGiven(run[0]) && isFamily(item)) return (context.doc.bits(item.from) & (BIT.month | BIT.weekday | BIT['function-word'])) === 0;
  return (context.doc.bits(item.from) & NEVER_SURNAME) === 0 && !isFunctionWord(context, item);
}

/** “Lincoln Park”, “Davis Gym”, “George Washington Bridge”, “River Mersey”: a head of places or things, behind what is no given name for sure. */
function isThing(run: readonly RunItem[], item: RunItem, context: NameContext): boolean {
  const heads = BIT['feature-head'] | BIT['organisation-head'] | BIT['region-word'];
  const first = run[0]!;
  if ((context.doc.bits(first.from) & heads) !== 0) return true;
  return (context.doc.bits(item.from) & heads) !== 0 && !isLikelyGiven(first);
}

/** A given name that is no other word and no place; a surname it may be as well (John, Frank). */
const isLikelyGiven = (item: RunItem | undefined): boolean =>
  isGiven(item) && best(item, 'given')!.strength >= 2 && !item!.common && !item!.place;

const NEVER_SURNAME =
  BIT['function-word'] |
  BIT.month |
  BIT.weekday |
  BIT['feature-head'] |
  BIT['organisation-head'] |
  BIT['region-word'] |
  BIT['post-head'] |
  BIT['post-modifier'] |
  BIT.portfolio |
  BIT['number-word'] |
  BIT['speech-verb'];

const NEVER_NAME =
  BIT['function-word'] | BIT['organisation-head'] | BIT['region-word'] | BIT['feature-head'] | BIT['speech-verb'] | BIT.honorific;

const NO_NOUNS: ReadonlySet<unknown> = new Set(['function', 'adverb', 'verb', 'number', 'demonym', 'title', 'converb']);
const isFunctionWord = ({ doc }: NameContext, item: RunItem): boolean =>
  doc.namesAt(item.from, 'common-word').some((name) => NO_NOUNS.has(name.thing.kind));

/** A further word of the same name: a double surname, a second given name. */
function goesOn(run: readonly RunItem[], last: number, next: number, context: NameContext): boolean {
  const item = run[next]!;
  if (isPatronymic(item) && !isFamily(item, 2)) return false;
  const linked = run[next - 1]!.kind === 'particle';
  if (context.language === 'en')
    return (!item.common && !item.acronym) || isSureFamily(item) || (linked && isOpen(item)) || endsAsWord(run, next, context);
  if (!(isUnknown(item) || isSureFamily(item) || (isGiven(item) && isOpen(item)))) return false;
  if (linked) return true;
  // A surname with a telling ending closes a name.
  const closing = best(run[last], 'family');
  if (closing && closing.strength >= 2 && !closing.ambiguous && (closing.base === null || isSureGiven(item))) return false;
  return context.language === 'ru' || (isGiven(run[last]) && (!isFamily(run[last], 2) || (isSureFamily(item) && !isGiven(item))));
}

/** Hugh Lawson White, John Porter East: a surname that is a common word as well. */
const endsAsWord = (run: readonly RunItem[], next: number, context: NameContext): boolean =>
  next === run.length - 1 && isFamily(run[next], 3) && (context.doc.bits(run[next]!.from) & NEVER_SURNAME) === 0;
