/**
 * People in the text. First every name that its own words or its neighbours prove; then the lone surnames and given names of people already met.
 * Streets, theatres, universities and clubs named after people are none.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { fold } from '../text/fold.ts';
import { CAPITAL, LATN, WORD } from '../text/tokens.ts';
import type { ReadName } from './name-build.ts';
import { isWordAsGiven } from './name-items.ts';
import { readName } from './name-patterns.ts';
import { type RunItem, readRun } from './name-run.ts';
import { BEHIND_POST, contextOf, isForeignThing, isNamesake, isQuoted } from './person-context.ts';
import { dropMixed, findKnown } from './person-known.ts';
import { findListed } from './person-list.ts';
import { joinNicknames } from './person-nickname.ts';
import { readSingle } from './person-single.ts';
import type { FoundPerson, FoundPost, FoundRegion } from './types.ts';
import type { Zones } from './zones.ts';

/** What a token is claimed by. */
const OTHER = 1;
const PERSON = 2;

/** In text order, not overlapping. */
export function recognizePeople(doc: Document, regions: readonly FoundRegion[], posts: readonly FoundPost[], zones: Zones): FoundPerson[] {
  const claimed = new Uint8Array(doc.count + 1);
  for (const region of regions) claimed.fill(OTHER, region.from, region.to);
  const afterPost = new Uint8Array(doc.count + 1);
  for (const post of posts) {
    claimed.fill(OTHER, post.from, post.to);
    // «Министр почты страны Глеб …»
    afterPost[post.to] = afterPost[post.reach] = BEHIND_POST | post.cases;
  }
  const isFree = (i: number): boolean => claimed[i] === 0 && !zones.covers(i);
  const found = dropMixed(doc, firstPass(doc, isFree, afterPost));
  settleByAlias(doc, found);
  const claim = (person: FoundPerson): void => {
    claimed.fill(PERSON, person.from, person.to);
  };
  for (const person of found) claim(person);
  found.push(...findListed(doc, isFree, found, claim));
  const all = [...found, ...findKnown(doc, isFree, found)].sort((a, b) => a.start - b.start);
  const people = joinNicknames(doc, all, (i) => claimed[i] !== OTHER && !zones.covers(i));
  markAliases(doc, people);
  return people;
}

function firstPass(doc: Document, isFree: (i: number) => boolean, afterPost: Uint8Array): FoundPerson[] {
  const { tokens } = doc;
  const found: FoundPerson[] = [];
  for (let i = 0; i < doc.count; i++) {
    if (tokens.kind[i] !== WORD || !tokens.has(i, CAPITAL) || !isFree(i) || isForeignThing(doc, i)) continue;
    let run = readRun(doc, i, isFree);
    if (run.length > 0) i = run[run.length - 1]!.to - 1;
    while (run.length > 0) {
      if (isNoName(run[0]!) && !isWordAsGiven(run, doc)) {
        run = run.slice(1);
        continue;
      }
      const context = contextOf(doc, run[0]!.from, afterPost);
      const name = readName(run, context) ?? readSingle(run, context);
      const person = name && accept(doc, run, name);
      if (person) found.push(name.given === null && name.initials === null ? withParticles(doc, person, isFree) : person);
      run = run.slice(name ? name.length : 1);
    }
  }
  return found;
}

/** “Von der Leyen left”, “De Wever said”: the particles before a lone surname. */
function withParticles(doc: Document, person: FoundPerson, isFree: (i: number) => boolean): FoundPerson {
  if (person.family === null || doc.languageAt(person.from) !== 'en') return person;
  let { from } = person;
  while (isLoneParticle(doc, from - 1) && isFree(from - 1) && doc.isSpaced(from)) from--;
  if (from === person.from) return person;
  const family = doc.tokens.slice(from, person.from).toLowerCase();
  return { ...person, from, start: doc.tokens.start[from]!, family: `${family} ${person.family}` };
}

const isLoneParticle = (doc: Document, i: number): boolean =>
  (doc.bits(i) & BIT['name-particle']) !== 0 &&
  (doc.bits(i) & OTHER_WORD) === 0 &&
  doc.namesAt(i, 'name-particle').some((name) => fold(name.text) === doc.folded(i));
const OTHER_WORD = BIT['common-word'] | BIT['function-word'] | BIT['number-word'] | BIT['post-head'] | BIT.honorific;

/** Most capitals only begin a sentence: a common word that no list of names has begins none, nor does a particle or a numeral. */
const isNoName = (item: RunItem): boolean => (item.kind === 'word' ? item.common && item.parts.length === 0 : item.kind !== 'initial');

/** Марк Хорн (Mark Horn): the second is the first in another script. */
function markAliases(doc: Document, people: readonly FoundPerson[]): void {
  for (let n = 1; n < people.length; n++) people[n]!.alias = isAlias(doc, people[n - 1]!, people[n]!);
}

const isAlias = (doc: Document, first: FoundPerson, second: FoundPerson): boolean =>
  second.from === first.to + 1 &&
  doc.tokens.code(first.to) === 0x28 &&
  ((doc.tokens.flags[first.from]! ^ doc.tokens.flags[second.from]!) & LATN) !== 0;

/** «Эдгара Хорна (Edgar Horn)»: a Latin surname that ends in a consonant says that the Russian ending is one of case. */
function settleByAlias(doc: Document, people: readonly FoundPerson[]): void {
  for (let n = 1; n < people.length; n++) {
    const [first, second] = [people[n - 1]!, people[n]!];
    if (doc.languageAt(first.from) !== 'ru' || !first.family || !second.family || !isAlias(doc, first, second)) continue;
    if (/[bcdfgklmnprstvxz]$/iu.test(second.family)) first.family = first.family.replace(/([бвгджзклмнпрстфхцч])(?:а|у|ом)$/u, '$1');
  }
}

/** «У моста Эдгар Хольт ждал»: Russian names things after people in the genitive, and this is no genitive. */
const isSubject = (doc: Document, from: number, to: number, { given, family }: ReadName): boolean =>
  doc.languageAt(from) === 'ru' &&
  doc.tokens.slice(from) === given &&
  doc.tokens.slice(to - 1) === family &&
  /[бвгджзйклмнпрстфхцчшщ]$/u.test(given);

/** “Her mother Lakshmi”, “his father, Ramesh”: the kin word says it; behind a comma only where the name does not. */
function kinGender(doc: Document, from: number, known: 'm' | 'f' | null): 'm' | 'f' | null {
  if (doc.languageAt(from) !== 'en') return null;
  const comma = doc.tokens.code(from - 1) === 0x2c;
  const at = comma ? from - 2 : from - 1;
  if ((comma && known !== null) || (doc.bits(at) & BIT.honorific) === 0) return null;
  const kin = doc.namesAt(at, 'honorific').find((h) => h.thing.place === 'kin' && h.to === at + 1);
  return (kin?.thing.gender as 'm' | 'f' | undefined) ?? null;
}

function accept(doc: Document, run: readonly RunItem[], name: ReadName): FoundPerson | null {
  const from = run[0]!.from;
  const to = run[name.length - 1]!.to;
  const full = name.given !== null && name.family !== null;
  if ((!isSubject(doc, from, to, name) && isNamesake(doc, from, to, full)) || (!full && isQuoted(doc, from, to))) return null;
  // The full stop of a trailing initial belongs to it; that of a leading one is inside anyway.
  return {
    from,
    to,
    start: doc.tokens.start[from]!,
    end: doc.tokens.end[to - 1]!,
    rule: name.rule,
    given: name.given,
    middle: name.middle,
    patronymic: name.patronymic,
    family: name.family,
    other: name.other,
    alias: false,
    gender: kinGender(doc, from, name.gender) ?? name.gender,
    initials: name.initials,
  };
}
