/** «Джеймс «Быстрый» Харгрейв», “James (Speedy) Hargrave”: a nickname in quotes or brackets between the given and the family name is inside one name. */
import type { Document } from '../match/document.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { build } from './name-build.ts';
import { isOpen, type NameContext } from './name-items.ts';
import { readItem } from './name-run.ts';
import type { FoundPerson } from './types.ts';

/** The people in text order, each lone given name joined with the surname behind its nickname; the nickname itself is nobody else. */
export function joinNicknames(doc: Document, people: readonly FoundPerson[], isFree: (i: number) => boolean): FoundPerson[] {
  const joined: FoundPerson[] = [];
  let end = 0;
  for (const person of people) {
    if (person.from < end) continue;
    const whole = isNicknamed(doc, person) ? withFamily(doc, person, isFree) : null;
    joined.push(whole ?? person);
    if (whole) end = whole.to;
  }
  return joined;
}

/** Behind the one word of the name one capitalised word in quotes or brackets, and another capital. */
function isNicknamed(doc: Document, { from, to }: FoundPerson): boolean {
  if (to - from !== 1 || !doc.isCapital(to + 1) || !doc.isCapital(to + 3)) return false;
  const [open, close] = [doc.tokens.code(to), doc.tokens.code(to + 2)];
  const enclosed = (isQuoteMark(open) && isQuoteMark(close)) || (open === 0x28 && close === 0x29);
  return enclosed && doc.isSpaced(to) && doc.isSpaced(to + 3);
}

function withFamily(doc: Document, person: FoundPerson, isFree: (i: number) => boolean): FoundPerson | null {
  const all = (i: number): boolean => i === person.from || isFree(i);
  const [given, family] = [readItem(doc, person.from, all), readItem(doc, person.to + 3, all)];
  if (!given || !family || !isOpen(given) || !isOpen(family)) return null;
  const context: NameContext = { doc, language: doc.languageAt(person.from), sentenceStart: false, expected: false, titleCases: 0 };
  const name = build([given, family], ['given', 'family'], context, 'person.nicknamed', [true, true]);
  if (!name) return null;
  const { length: _, ...parts } = name;
  return { ...parts, alias: false, from: person.from, to: family.to, start: person.start, end: doc.tokens.end[family.to - 1]! };
}
