/**
 * The second pass: words of the names found so far, in the forms they may take. Side by side they are one name again.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { foldLetters } from '../text/fold.ts';
import { CAPITAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import { isForeignThing, isNamesake, isQuoted } from './person-context.ts';
import type { FoundPerson } from './types.ts';

interface Known {
  /** First two letters of every name, so that most words are ruled out at once. */
  beginnings: Set<number>;
  families: Stems;
  givens: Stems;
}

/** What a form of a name begins with (Навальн|ого, Ярошенк|у) → whose it is. */
type Stems = Map<string, Stem>;

interface Stem {
  person: FoundPerson;
  /** The nominative, folded. */
  base: string;
}

interface Form {
  person: FoundPerson;
  part: 'family' | 'given';
  /** The nominative. */
  name: string;
}

/** Lone surnames and given names of `people`, and their full names where the first pass saw none. In text order. */
export function findKnown(doc: Document, isFree: (i: number) => boolean, people: readonly FoundPerson[]): FoundPerson[] {
  const known = collect(people);
  if (known.families.size === 0) return [];
  const found: FoundPerson[] = [];
  const lone = new Map<number, FoundPerson>();
  for (const person of people) if (person.given === null && person.initials === null) lone.set(person.from, person);
  const { tokens } = doc;
  for (let i = 0; i < doc.count; i++) {
    if (tokens.kind[i] !== WORD || !tokens.has(i, CAPITAL) || !isFree(i)) continue;
    const form = formAt(doc, i, known);
    if (!form || isTitleWord(doc, i) || isForeignThing(doc, i)) continue;
    // «Барака Оденга»: a given name that is a surname as well, before its own surname.
    if (form.part === 'family' && isFree(i + 1) && doc.isSpaced(i + 1) && knownFull(doc, i, known)) {
      found.push(full(doc, i, knownForm(doc, i, known.givens, 'given')!, knownForm(doc, i + 1, known.families, 'family')!));
      i++;
      continue;
    }
    if (form.part === 'given' && joinLone(doc, i, form, lone.get(i + 1))) continue;
    const next = form.part === 'given' && isFree(i + 1) && doc.isSpaced(i + 1) && doc.isCapital(i + 1) ? formAt(doc, i + 1, known) : null;
    const both = next?.part === 'family' ? next : null;
    const to = i + (both ? 2 : 1);
    // The house, the car, the works of somebody whom the article speaks of.
    if (!isNamesake(doc, i, to, both !== null || doc.languageAt(i) === 'ru') && (both || !isQuoted(doc, i, to)))
      found.push(both ? full(doc, i, form, both) : single(doc, i, form));
    i = to - 1;
  }
  return found;
}

/** «Демис Руссос» where the first pass took the surname alone: the given name joins it. */
function joinLone(doc: Document, i: number, given: Form, family: FoundPerson | undefined): boolean {
  if (!family?.family || !given.person.family || !doc.isSpaced(i + 1)) return false;
  if (foldLetters(lastWord(family.family)) !== foldLetters(lastWord(given.person.family)) && family.other === null) return false;
  Object.assign(family, {
    from: i,
    start: doc.tokens.start[i]!,
    given: given.name,
    rule: 'person.known-full',
    gender: given.person.gender,
  });
  return true;
}

/** English: capitalised beside other capitals the word is part of a thing's name (the Orlett Factory); “the Orlett family” has the name itself. */
function isTitleWord(doc: Document, i: number): boolean {
  if (doc.languageAt(i) !== 'en') return false;
  if (doc.hasRole(i - 1, 'article'))
    return doc.isCapital(i + 1) || !doc.isWord(i + 1) || (doc.bits(i) & BIT['common-word']) !== 0 || isBody(doc, i + 1);
  if ((doc.bits(i) & BIT['common-word']) === 0) return false;
  // “Image: …”, “He was”: at the beginning of a sentence the word stands for itself, unless a person's verb follows the name.
  if (doc.isSentenceStart(i))
    return (doc.bits(i + 1) & BIT['speech-verb']) === 0 || doc.namesAt(i, 'common-word').some((word) => word.thing.kind === 'function');
  return doc.isCapital(i + 1) || (doc.isCapital(i - 1) && !doc.isSentenceStart(i - 1));
}

/** “The Orlett administration” is a body of its own. */
const isBody = (doc: Document, i: number): boolean => (doc.bits(i) & BIT['organisation-head']) !== 0;

/**
 * The names without those in which two people stand side by side: «После ухода Харгрейва Мандель …», «дочь Олега Крамера Тисса»,
 * where the article has named the one or the other more surely. The second pass then finds each by itself.
 */
export function dropMixed(doc: Document, people: readonly FoundPerson[]): FoundPerson[] {
  const sure = people.filter((person) => isSureName(doc, person));
  if (sure.length === 0) return [...people];
  const known = collect(sure);
  return people.flatMap((person) => {
    if (doc.languageAt(person.from) === 'kk') return withoutObject(doc, person, known);
    if (doc.languageAt(person.from) !== 'ru' || !isMixed(doc, person, known)) return [person];
    return person.to - person.from === 3 && knownFull(doc, person.from, known) ? [relative(doc, person.to - 1)] : [];
  });
}

/** «… Тисса»: the one whom the genitive before her belongs to, by the given name alone. */
const relative = (doc: Document, i: number): FoundPerson => ({
  ...bare(doc, i),
  rule: 'person.announced',
  given: doc.wordAt(i),
  gender: null,
});

/** «Тоқаев Макронды қарсы алды», «Эмомали Рахмон Жапаровты құттықтады»: a Kazakh object in its case right behind the subject. */
function withoutObject(doc: Document, person: FoundPerson, known: Known): FoundPerson[] {
  const { from, to, given, family } = person;
  const object = to - from === 2 || to - from === 3 ? knownForm(doc, to - 1, known.families, 'family') : null;
  if (given === null || family === null || !object || foldLetters(doc.folded(to - 1)) === foldLetters(object.name)) return [person];
  for (let i = from; i < to; i++) if (!doc.isWord(i) || !doc.isCapital(i)) return [person];
  const subject = knownForm(doc, from, known.families, 'family');
  if (to - from === 2) return subject && subject.person !== object.person && !knownForm(doc, from, known.givens, 'given') ? [] : [person];
  if (person.middle === null || object.person.given === null || object.person.given === given) return [person];
  return [{ ...person, to: to - 1, end: doc.tokens.end[to - 2]!, middle: null, family: doc.wordAt(to - 2), other: null }];
}

/** Of two words, a listed given name the first. */
const isSureName = (doc: Document, { from, to, given, family, rule }: FoundPerson): boolean =>
  to - from === 2 && given !== null && family !== null && (rule === 'person.given-family' || doc.isSentenceStart(from));

/** Two of its words side by side, but not all, are a known full name; or two words are the surnames of two known people. */
function isMixed(doc: Document, { from, to, given, family, middle }: FoundPerson, known: Known): boolean {
  if (given === null || family === null || to - from > 4) return false;
  for (let i = from; i < to; i++) if (!doc.isWord(i) || !doc.isCapital(i)) return false;
  if (to - from === 2 && middle === null) {
    const [first, second] = [knownForm(doc, from, known.families, 'family'), formAt(doc, from + 1, known)];
    if (!first || !second || first.person === second.person || knownForm(doc, from, known.givens, 'given')) return false;
    return foldLetters(doc.folded(from)) !== foldLetters(first.name) && second.person.from !== from;
  }
  // «Олега Крамера Тисса»: the known name is in another case than the nominative behind it; «Байкала Егор Затейный»: no given name before it.
  const front = knownFull(doc, from, known);
  if (front) return foldLetters(doc.folded(from + 1)) !== foldLetters(lastWord(front.family!)) && isBare(doc, to - 1);
  const back = knownFull(doc, to - 2, known);
  return back !== null && (doc.bits(from) & BIT['given-name']) === 0;
}

const isBare = (doc: Document, i: number): boolean => !/(?:ой|ого|ому|ова|ева|ина|ым|ом|ем|у|ю|ы)$/u.test(doc.folded(i));

/** The person whose given and family name stand at `i` and behind it. */
function knownFull(doc: Document, i: number, known: Known): FoundPerson | null {
  const first = knownForm(doc, i, known.givens, 'given');
  const second = first && knownForm(doc, i + 1, known.families, 'family');
  return second && foldLetters(first.person.family!) === foldLetters(second.person.family!) ? first.person : null;
}

function collect(people: readonly FoundPerson[]): Known {
  const known: Known = { beginnings: new Set(), families: new Map(), givens: new Map() };
  for (const person of people) {
    if (person.family) addStems(known.families, foldLetters(lastWord(person.family)), person);
    if (person.family && person.other?.family) addStems(known.families, foldLetters(lastWord(person.other.family)), person);
    if (!person.given || !person.family) continue;
    addStems(known.givens, foldLetters(person.given), person);
    if (person.other?.given) addStems(known.givens, foldLetters(person.other.given), person);
  }
  for (const names of [known.families, known.givens]) for (const { base } of names.values()) known.beginnings.add(beginningOf(base));
  return known;
}

/** A whole name wins over what is only the stem of another. */
function addStems(stems: Stems, base: string, person: FoundPerson): void {
  stems.set(base, { person, base });
  const stem = base.replace(NOMINATIVE, '');
  if (stem.length < base.length && stems.get(stem)?.base !== stem) stems.set(stem, { person, base });
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

const beginningOf = (folded: string): number => folded.charCodeAt(0) * 65536 + folded.charCodeAt(1);

function formAt(doc: Document, i: number, known: Known): Form | null {
  if (!known.beginnings.has(beginningOf(doc.folded(i)))) return null;
  return knownForm(doc, i, known.families, 'family') ?? knownForm(doc, i, known.givens, 'given');
}

/** The token as a form of a known name: the base itself, or the base with an ending of its language. */
function knownForm(doc: Document, i: number, names: ReadonlyMap<string, Stem>, part: 'family' | 'given'): Form | null {
  const folded = doc.folded(i);
  if (folded.length < 2 || (part === 'given' && isInitialLike(doc, i))) return null;
  const language = doc.languageAt(i);
  for (let cut = 0; cut <= Math.min(6, folded.length - 2); cut++) {
    if (cut > 0 && language === 'en') break;
    const base = folded.slice(0, folded.length - cut);
    const ending = folded.slice(folded.length - cut);
    const stem = names.get(base);
    if (!stem || (language !== 'ru' && stem.base !== base) || (cut > 0 && !isEnding(doc, ending, language))) continue;
    return { person: stem.person, part, name: nameOf(stem.person, part, stem.base) };
  }
  return null;
}

const isInitialLike = (doc: Document, i: number): boolean => doc.tokens.isKind(i + 1, PUNCTUATION) && doc.folded(i).length <= 2;

function nameOf(person: FoundPerson, part: 'family' | 'given', base: string): string {
  if (part === 'given') return foldLetters(person.given!) === base ? person.given! : person.other!.given!;
  return foldLetters(lastWord(person.family!)) === base ? person.family! : person.other!.family!;
}

const bare = (doc: Document, i: number): FoundPerson => ({
  from: i,
  to: i + 1,
  start: doc.tokens.start[i]!,
  end: doc.tokens.end[i]!,
  rule: '',
  given: null,
  middle: null,
  patronymic: null,
  family: null,
  other: null,
  alias: false,
  initials: null,
  gender: null,
});

const single = (doc: Document, i: number, { person, part, name }: Form): FoundPerson => ({
  ...bare(doc, i),
  ...(part === 'family' ? particled(doc, i, name) : null),
  rule: `person.known-${part}`,
  [part]: name,
  gender: (part === 'family' ? shownGender(doc, i, name) : null) ?? person.gender,
  sureGender: part === 'family' && shownGender(doc, i, name) !== null,
});

/** “Von der Leyen left”: the particles before the surname are part of the mention. */
function particled(doc: Document, i: number, family: string): { from: number; start: number } {
  const words = foldLetters(family).split(' ');
  let from = i;
  for (let n = words.length - 2; n >= 0 && foldLetters(doc.folded(from - 1)) === words[n]; n--) from--;
  return { from, start: doc.tokens.start[from]! };
}

/** «Бута» is no woman, whose «Бут» would not decline; «Бут сказала» is one. Null where neither the form nor the verb tells. */
function shownGender(doc: Document, i: number, family: string): 'm' | 'f' | null {
  if (doc.languageAt(i) !== 'ru') return null;
  if (CONSONANT.test(family) && doc.folded(i) !== foldLetters(lastWord(family))) return 'm';
  if ((doc.bits(i + 1) & BIT['speech-verb']) === 0 || !CONSONANT.test(family)) return null;
  return /[аяиыуе]ла(?:сь)?$/u.test(doc.folded(i + 1)) ? 'f' : /[аяиыуе]л(?:ся)?$/u.test(doc.folded(i + 1)) ? 'm' : null;
}

const CONSONANT = /[бвгджзйклмнпрстфхцчшщ]$/u;

function full(doc: Document, i: number, given: Form, family: Form): FoundPerson {
  return {
    ...single(doc, i, family),
    to: i + 2,
    end: doc.tokens.end[i + 1]!,
    rule: 'person.known-full',
    given: given.name,
    gender: given.person.gender ?? family.person.gender,
  };
}

/** What a Russian base form ends in where its other forms do not: Ярошенк|о, Мар|ия, Навальн|ый. */
const NOMINATIVE = /(?:[ыио]й|ая|[аяйь])$/u;
const RUSSIAN_ENDING = /^(?:а|у|ом|ем|ым|е|ы|и|ой|ей|ою|ю|я|ого|ому|им|ых|ову|ам|ами|ах|ов)$/u;

const isEnding = (doc: Document, ending: string, language: string): boolean =>
  language === 'ru' ? RUSSIAN_ENDING.test(ending) : doc.lexicon.suffixes.feats(ending) !== 0;
