/**
 * Names in a row: what stands beside a person, joined by a comma or an «and», is a person too, as far as its letters allow.
 * «Малия, Мишель и Саша»; “Omoni Oboli, Kate Henshaw and Denrele Edun”.
 */
import type { Document } from '../match/document.ts';
import { CAPITAL, WORD } from '../text/tokens.ts';
import { build, type ReadName } from './name-build.ts';
import { isAdjectival, isSureFamily, lengthOf, type NameContext } from './name-items.ts';
import { type RunItem, readItem } from './name-run.ts';
import { contextOf, isNamesake } from './person-context.ts';
import type { FoundPerson } from './types.ts';

type IsFree = (i: number) => boolean;

const NOT_AFTER_POST = new Uint8Array(0);

/** Neighbours of `people` in their lists, each claimed by `claim` at once so that the next may follow from it. */
export function findListed(
  doc: Document,
  isFree: IsFree,
  people: readonly FoundPerson[],
  claim: (person: FoundPerson) => void,
): FoundPerson[] {
  const found: FoundPerson[] = [];
  const visit = (person: FoundPerson): void => {
    for (const next of [after(doc, isFree, person), before(doc, isFree, person)]) {
      if (!next) continue;
      claim(next);
      found.push(next);
      visit(next);
    }
  };
  for (const person of people) visit(person);
  return found;
}

function after(doc: Document, isFree: IsFree, person: FoundPerson): FoundPerson | null {
  const at = overSeparator(doc, person.to, 1);
  if (at < 0) return null;
  const items: RunItem[] = [];
  for (let i = at; items.length < 4; i++) {
    const item = wordAt(doc, i, isFree);
    if (!item) break;
    items.push(item);
  }
  return read(doc, items, person);
}

function before(doc: Document, isFree: IsFree, person: FoundPerson): FoundPerson | null {
  const last = overSeparator(doc, person.from - 1, -1);
  if (last < 0) return null;
  const items: RunItem[] = [];
  for (let i = last; i >= 0 && items.length < 4; i--) {
    const item = wordAt(doc, i, isFree);
    if (!item) break;
    items.unshift(item);
  }
  return read(doc, items, person);
}

/** The token behind (`step` 1) or before (-1) a comma, a bracket, a conjunction; -1 if none stands at `i`. */
function overSeparator(doc: Document, i: number, step: number): number {
  const { tokens } = doc;
  const conjunction = (at: number): boolean => doc.isWord(at) && doc.hasRole(at, 'conjunction');
  let at = i;
  if (step < 0 && conjunction(at)) at--;
  if (isJoining(tokens.code(at), step)) at += step;
  if (step > 0 && conjunction(at)) at++;
  return at !== i && at >= 0 && at < tokens.count ? at : -1;
}

const isJoining = (code: number, step: number): boolean => code === 0x2c || code === 0x26 || code === (step > 0 ? 0x28 : 0x28);

function wordAt(doc: Document, i: number, isFree: IsFree): RunItem | null {
  const { tokens } = doc;
  if (i < 0 || i >= tokens.count || tokens.kind[i] !== WORD || !tokens.has(i, CAPITAL)) return null;
  const item = readItem(doc, i, isFree);
  return item?.kind === 'word' ? item : null;
}

function read(doc: Document, items: readonly RunItem[], person: FoundPerson): FoundPerson | null {
  const first = items[0];
  if (!first || items.length > 3 || items.some((item) => !isNameLike(doc, item))) return null;
  const context = contextOf(doc, first.from, NOT_AFTER_POST);
  const full = person.given !== null && person.family !== null;
  const name = items.length === 1 ? readOne(first, context, full) : readPair(items, context, full);
  const last = items[items.length - 1]!;
  if (!name || isNamesake(doc, first.from, last.to, items.length > 1)) return null;
  const { length: _, ...parts } = name;
  return { ...parts, alias: false, from: first.from, to: last.to, start: doc.tokens.start[first.from]!, end: doc.tokens.end[last.to - 1]! };
}

const isNameLike = (doc: Document, item: RunItem): boolean =>
  !item.common && !item.place && !item.acronym && lengthOf(doc, item) >= 3 && !isAdjectival(doc, item);

/** A lone word joins lone names; beside a full name it must be a name in some list itself. */
function readOne(item: RunItem, context: NameContext, full: boolean): ReadName | null {
  const part = item.parts.find((p) => p.part !== 'patronymic')?.part;
  if (!part && (full || context.sentenceStart)) return null;
  if (context.sentenceStart && context.language !== 'en' && !isSureFamily(item)) return null;
  return build([item], [part === 'given' ? 'given' : 'family'], context, 'person.listed', [true]);
}

function readPair(items: readonly RunItem[], context: NameContext, full: boolean): ReadName | null {
  if (!full || (context.sentenceStart && context.language !== 'en')) return null;
  const wanted = items.map((_, n) => (n === 0 ? 'given' : n === items.length - 1 ? 'family' : 'any') as 'given' | 'family' | 'any');
  return build(
    items,
    wanted,
    context,
    'person.listed',
    items.map(() => true),
  );
}
