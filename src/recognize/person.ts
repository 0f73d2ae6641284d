/**
 * People in the text. First every name that its own words or its neighbours prove; then the lone surnames and given names of people already met.
 * Streets, theatres, universities and clubs named after people are none.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { PLURAL, POSS3 } from '../text/grammar.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { CAPITAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import { type NameContext, type ReadName, readName, readSingle } from './name-patterns.ts';
import { type RunItem, readRun } from './name-run.ts';
import type { FoundPerson, FoundPost, FoundRegion } from './types.ts';
import type { Zones } from './zones.ts';

/** In text order, not overlapping. */
export function recognizePeople(doc: Document, regions: readonly FoundRegion[], posts: readonly FoundPost[], zones: Zones): FoundPerson[] {
  const claimed = new Uint8Array(doc.count + 1);
  for (const region of regions) claimed.fill(1, region.from, region.to);
  const afterPost = new Uint8Array(doc.count + 1);
  for (const post of posts) {
    claimed.fill(1, post.from, post.to);
    afterPost[post.to] = 1;
  }
  const isFree = (i: number): boolean => claimed[i] === 0 && !zones.covers(i);
  const found = firstPass(doc, isFree, afterPost);
  for (const person of found) claimed.fill(1, person.from, person.to);
  return [...found, ...secondPass(doc, isFree, found)].sort((a, b) => a.start - b.start);
}

function firstPass(doc: Document, isFree: (i: number) => boolean, afterPost: Uint8Array): FoundPerson[] {
  const { tokens } = doc;
  const found: FoundPerson[] = [];
  for (let i = 0; i < doc.count; i++) {
    if (tokens.kind[i] !== WORD || !tokens.has(i, CAPITAL) || !isFree(i)) continue;
    const run = readRun(doc, i, isFree);
    let n = 0;
    while (n < run.length) {
      const item = run[n]!;
      const context = contextOf(doc, item.from, afterPost);
      const rest = run.slice(n);
      const name = readName(rest, context) ?? single(rest, context);
      const person = name && accept(doc, rest, name);
      if (person) found.push(person);
      n += person ? name.length : 1;
    }
    if (run.length > 0) i = run[run.length - 1]!.to - 1;
  }
  return found;
}

function contextOf(doc: Document, i: number, afterPost: Uint8Array): NameContext {
  const dotted = doc.tokens.code(i - 1) === 0x2e && doc.tokens.isKind(i - 1, PUNCTUATION) ? i - 2 : i - 1;
  const honorific = (doc.bits(dotted) & BIT.honorific) !== 0 && doc.namesAt(dotted, 'honorific').some((h) => h.thing.place !== 'after');
  return { doc, language: doc.languageAt(i), sentenceStart: doc.isSentenceStart(i), expected: afterPost[i] === 1 || honorific };
}

/** A surname or a given name by itself: sure by its ending or list, and not merely the capital of a sentence start. */
function single(run: readonly RunItem[], context: NameContext): ReadName | null {
  const item = run[0]!;
  if (item.kind !== 'word') return null;
  return singleFamily(item, context) ?? singleGiven(item, context);
}

function singleGiven(item: RunItem, context: NameContext): ReadName | null {
  if (item.common || item.place || !item.parts.some((p) => p.part === 'given' && !p.ambiguous)) return null;
  return readSingle(item, 'given', context);
}

function singleFamily(item: RunItem, context: NameContext): ReadName | null {
  const family = item.parts.filter((p) => p.part === 'family');
  const sure = family.some((p) => p.strength >= 2 && !p.ambiguous) && !item.common;
  if (!sure) return null;
  // «Северокорейские власти»: a lone -ский is an adjective unless a verb of speech follows.
  if (family.every((p) => p.strength < 3 && /(?:ий|ая)$/u.test(p.add)) && !isSpeaking(context.doc, item)) return null;
  const listed = family.some((p) => p.strength === 3);
  const longEnough = context.doc.tokens.end[item.from]! - context.doc.tokens.start[item.from]! >= 5;
  if (!listed && (!longEnough || (context.sentenceStart && context.language === 'en'))) return null;
  return readSingle(item, 'family', context);
}

/** A verb that has people for its subject stands right behind, or right before. */
const isSpeaking = (doc: Document, item: RunItem): boolean => ((doc.bits(item.to) | doc.bits(item.from - 1)) & BIT['speech-verb']) !== 0;

function accept(doc: Document, run: readonly RunItem[], name: ReadName): FoundPerson | null {
  const from = run[0]!.from;
  const to = run[name.length - 1]!.to;
  if (isNamesake(doc, from, to, name.given !== null && name.family !== null) || isQuotedThing(doc, from, to, name)) return null;
  const { tokens } = doc;
  const last = run[name.length - 1]!;
  // The full stop of a trailing initial belongs to it; that of a leading one is inside anyway.
  const end = tokens.end[last.to - 1]!;
  return {
    from,
    to,
    start: tokens.start[from]!,
    end,
    rule: name.rule,
    given: name.given,
    patronymic: name.patronymic,
    family: name.family,
    familyElse: name.familyElse,
    initials: name.initials,
    gender: name.gender,
  };
}

/** «Улица Абая», «имени Жамбыла», Абай атындағы театр, Johnson University: the thing is named after a person. */
function isNamesake(doc: Document, from: number, to: number, full: boolean): boolean {
  const before = from - 1 - (doc.tokens.code(from - 1) === 0x2e ? 1 : 0);
  if ((doc.bits(before) & BIT['feature-head']) !== 0) {
    // «Премия Нобеля», but «руководитель программ Асель Тулепова»: behind a mere thing a full name is a person.
    const named = (f: NameMatch): boolean => f.language === 'ru' && f.to === before + 1 && !(full && f.thing.feature === 'thing');
    if (doc.namesAt(before, 'feature-head').some(named)) return true;
  }
  // «Абай көшесі», «Абай атындағы»: the Kazakh noun carries a possessive; a bare «жол» behind a name begins something else.
  const behind = (f: NameMatch): boolean =>
    (f.language === 'kk' && (f.thing.feature === 'namesake' || (f.last & (POSS3 | PLURAL)) === POSS3)) ||
    (f.language === 'en' && doc.isCapital(to));
  if ((doc.bits(to) & BIT['feature-head']) !== 0 && doc.namesAt(to, 'feature-head').some(behind)) return true;
  return (
    (doc.bits(to) & BIT['organisation-head']) !== 0 &&
    doc.isCapital(to) &&
    doc.namesAt(to, 'organisation-head').some((o) => o.language === 'en')
  );
}

/** «Қайрат», «Ломоносов»: one name alone in quotes is a club, a ship, a film. */
function isQuotedThing(doc: Document, from: number, to: number, name: ReadName): boolean {
  if (name.given !== null && name.family !== null) return false;
  return isQuoteMark(doc.tokens.code(from - 1)) && isQuoteMark(doc.tokens.code(to));
}

/** Words of the names found so far, in the forms they may take: a lone surname, a lone given name. */
function secondPass(doc: Document, isFree: (i: number) => boolean, people: readonly FoundPerson[]): FoundPerson[] {
  const families = new Map<string, FoundPerson>();
  const givens = new Map<string, FoundPerson>();
  for (const person of people) {
    if (person.family) families.set(fold(lastWord(person.family)), person);
    if (person.family && person.familyElse) families.set(fold(person.familyElse), person);
    if (person.given && person.family) givens.set(fold(person.given), person);
  }
  if (families.size === 0) return [];
  const found: FoundPerson[] = [];
  const { tokens } = doc;
  for (let i = 0; i < doc.count; i++) {
    if (tokens.kind[i] !== WORD || !tokens.has(i, CAPITAL) || !isFree(i)) continue;
    const person = knownForm(doc, i, families, 'family') ?? knownForm(doc, i, givens, 'given');
    if (person && !isNamesake(doc, i, i + 1, false) && !(isQuoteMark(tokens.code(i - 1)) && isQuoteMark(tokens.code(i + 1))))
      found.push(person);
  }
  return found;
}

const fold = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** The token as a form of a known name: the base itself, or the base with an ending of its language. */
function knownForm(doc: Document, i: number, known: ReadonlyMap<string, FoundPerson>, part: 'family' | 'given'): FoundPerson | null {
  const folded = doc.folded(i);
  const language = doc.languageAt(i);
  const longest = language === 'en' ? 0 : language === 'ru' ? 3 : 8;
  for (let cut = 0; cut <= Math.min(longest, folded.length - 2); cut++) {
    for (const add of cut > 0 && language === 'ru' ? ADDS : NO_ADD) {
      const base = folded.slice(0, folded.length - cut) + add;
      const person = known.get(base);
      if (!person || (cut > 0 && !isEnding(doc, folded.slice(folded.length - cut), add, language))) continue;
      if (part === 'given' && (doc.bits(i) & BIT['common-word']) !== 0 && doc.isSentenceStart(i)) continue;
      const { tokens } = doc;
      return {
        from: i,
        to: i + 1,
        start: tokens.start[i]!,
        end: tokens.end[i]!,
        rule: `person.known-${part}`,
        given: part === 'given' ? person.given : null,
        patronymic: null,
        family: part === 'family' ? (fold(lastWord(person.family!)) === base ? person.family : person.familyElse) : null,
        familyElse: null,
        initials: null,
        gender: person.gender,
      };
    }
  }
  return null;
}

const NO_ADD = [''];
/** What a Russian base form ends in where its other forms do not: Ярош|енк-а, Мар|ия. */
const ADDS = ['', 'а', 'я', 'й', 'ь'];
const RUSSIAN_ENDING = /^(?:а|у|ом|ем|ым|е|ы|и|ой|ей|ою|ю|я|ого|ому|им|ых|ову|ам|ами|ах|ов)$/u;

function isEnding(doc: Document, ending: string, _add: string, language: string): boolean {
  return language === 'ru' ? RUSSIAN_ENDING.test(ending) : doc.lexicon.suffixes.feats(ending) !== 0;
}
