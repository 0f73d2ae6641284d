/**
 * Mentions of people become people. A full name gathers the mentions that fit it alone: initials with the surname, the lone surname,
 * the lone given name. Two people who fit the same lone surname keep it apart from both: a wrong merge is worse than a missed one.
 */
import type { FoundPerson } from '../recognize/types.ts';
import { foldLetters } from '../text/fold.ts';
import { romanizeName } from '../text/romanize.ts';
import type { ResolvedPerson } from './types.ts';

export function resolvePeople(found: readonly FoundPerson[]): ResolvedPerson[] {
  const people: ResolvedPerson[] = [];
  const families = new Map<string, ResolvedPerson[]>();
  const givens = new Map<string, ResolvedPerson[]>();
  const add = (mention: FoundPerson): ResolvedPerson => {
    const person = create(mention);
    people.push(person);
    addTo(families, person.family, person);
    if (bareFamily(person) !== person.family) addTo(families, bareFamily(person), person);
    addTo(givens, person.given, person);
    return person;
  };
  const mentions = [...found];
  settleGender(mentions);
  let before: ResolvedPerson | undefined;
  for (const mention of mentions) {
    if (mention.family === null || mention.given === null) continue;
    if (mention.alias && before) {
      before.mentions.push(mention);
      continue;
    }
    const known = namedSo(families, mention.family).find((p) => isSameFull(p, mention));
    if (known) join(known, mention);
    before = known ?? add(mention);
  }
  for (const mention of mentions) {
    if (mention.family !== null && mention.given !== null) continue;
    const part = asBorne(families, givens, mention);
    const namesakes = part.family !== null ? namedSo(families, part.family) : namedSo(givens, part.given);
    // The gender that a verb shows chooses between two of a name; against the only one a list of given names is wrong.
    const one = onlyOne(namesakes, part) ?? (namesakes.length === 1 ? onlyOne(namesakes, { ...part, sureGender: false }) : null);
    if (one) join(one, part);
    else add(mention);
  }
  for (const person of people) person.mentions.sort((a, b) => a.start - b.start);
  return people.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

/** A lone name as the part of a name that somebody of the article has: «Том» after «Том Мур», «Бойко» after «Аркадий Бойко». */
function asBorne(families: ByName, givens: ByName, mention: FoundPerson): FoundPerson {
  const { family, given, initials, patronymic } = mention;
  if (initials !== null || patronymic !== null) return mention;
  const [own, other] = family !== null ? [families, givens] : [givens, families];
  const name = family ?? given;
  if (namedSo(own, name).length > 0 || namedSo(other, name).length === 0) return mention;
  return { ...mention, family: given, given: family };
}

/** Ursula von der Leyen is “Leyen” as well. */
const bareFamily = ({ family }: ResolvedPerson): string | null => family?.replace(/^(?:\p{Ll}+ )+/u, '') ?? null;

/** The one person that a part of a name fits; null for none or several. */
function onlyOne(people: readonly ResolvedPerson[], mention: FoundPerson): ResolvedPerson | null {
  let one: ResolvedPerson | null = null;
  for (const person of people) {
    if (!fitsPart(person, mention)) continue;
    if (one) return null;
    one = person;
  }
  return one;
}

/** People by a part of their name, so that an article with thousands of them is read in linear time. */
type ByName = Map<string, ResolvedPerson[]>;

function addTo(index: ByName, part: string | null, person: ResolvedPerson): void {
  if (part === null) return;
  const key = romanizeName(part);
  const same = index.get(key);
  if (same) same.push(person);
  else index.set(key, [person]);
}

const namedSo = (index: ByName, part: string | null): readonly ResolvedPerson[] =>
  part === null ? [] : (index.get(romanizeName(part)) ?? []);

/**
 * Балаева / Балаев, Александра Лукашенко / Александр Лукашенко: what another mention of the article proves decides; else the words as they stand.
 * Lone surnames that were known by the name follow it.
 */
function settleGender(mentions: FoundPerson[]): void {
  const sure = new Set<string>();
  for (const m of mentions) {
    if (m.other !== null || m.family === null || m.rule.startsWith('person.known')) continue;
    sure.add(foldLetters(m.family));
    if (m.given !== null) sure.add(fullOf(m));
  }
  const settled = new Map<string, Pick<FoundPerson, 'family' | 'gender'>>();
  mentions.forEach((mention, i) => {
    const { other } = mention;
    if (!other || mention.family === null || other.family === null) return;
    const known = (key: (name: NameParts) => string): boolean => !sure.has(key(mention)) && sure.has(key(other));
    if (!known((name) => foldLetters(name.family!)) && !(mention.given !== null && other.given !== null && known(fullOf))) return;
    settled.set(mention.family, other);
    mentions[i] = { ...mention, ...other, other: null };
  });
  if (settled.size === 0) return;
  mentions.forEach((mention, i) => {
    const now = mention.rule === 'person.known-family' && mention.family !== null ? settled.get(mention.family) : undefined;
    if (now) mentions[i] = { ...mention, family: now.family, gender: now.gender };
  });
}

type NameParts = Pick<FoundPerson, 'given' | 'family'>;
const fullOf = (name: NameParts): string => `${foldLetters(name.given!)} ${foldLetters(name.family!)}`;
const same = (a: string | null, b: string | null): boolean => a !== null && b !== null && romanizeName(a) === romanizeName(b);

function isSameFull(person: ResolvedPerson, mention: FoundPerson): boolean {
  return (
    same(person.family, mention.family) &&
    same(person.given, mention.given) &&
    (!person.patronymic || !mention.patronymic || same(person.patronymic, mention.patronymic))
  );
}

/** A lone surname, surname with initials, given name with patronymic: does it fit this person? */
function fitsPart(person: ResolvedPerson, mention: FoundPerson): boolean {
  if (mention.family !== null) {
    if (!same(person.family, mention.family) && !same(bareFamily(person), mention.family)) return false;
    if (mention.initials !== null && person.given !== null) {
      const first = mention.initials[0]!.toLowerCase();
      return romanizeName(person.given)[0] === romanizeName(first)[0];
    }
    if (mention.gender === null || person.gender === null || mention.gender === person.gender) return true;
    return mention.rule.startsWith('person.known') && !mention.sureGender;
  }
  if (!same(person.given, mention.given)) return false;
  return mention.patronymic === null || person.patronymic === null || same(person.patronymic, mention.patronymic);
}

function join(person: ResolvedPerson, mention: FoundPerson): void {
  person.mentions.push(mention);
  person.given ??= mention.given;
  if (mention.patronymic && !person.patronymic) {
    person.patronymic = mention.patronymic;
    person.name = nameOf(person, mention);
  }
  person.gender ??= mention.gender;
}

function create(mention: FoundPerson): ResolvedPerson {
  const { given, patronymic, family, gender } = mention;
  const person: ResolvedPerson = { key: '', name: '', given, patronymic, family, gender, posts: [], mentions: [mention] };
  person.name = nameOf(person, mention);
  person.key = keyOf(mention);
  return person;
}

/** Given name, patronymic, family name; East Asian names and lone parts as printed. */
function nameOf(person: Pick<ResolvedPerson, 'given' | 'patronymic' | 'family'>, mention: FoundPerson): string {
  const { given, patronymic, family } = person;
  const parts = mention.rule === 'person.family-first' ? [family, given] : [given ?? mention.initials, patronymic, mention.middle, family];
  return parts.filter(Boolean).join(' ');
}

/** Given and family name romanised; a name that lacks one of them keeps what it has. The patronymic stays out: papers of one language print it, others do not. */
function keyOf(mention: FoundPerson): string {
  const parts = [mention.given ?? mention.initials, mention.family ?? mention.patronymic];
  return parts
    .map((part) => (part ? romanizeName(part) : ''))
    .filter(Boolean)
    .join('-');
}
