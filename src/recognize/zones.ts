/**
 * Names of organisations, of things and of areas larger than a state: spans in which a place or a person is only part of a name
 * («Эйр Астана», Al-Farabi Kazakh National University, “Latin America”).
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import type { Thing } from '../match/types.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { isPersonal, isTitled } from './person-context.ts';
import { isGivenAt, isSurnameAt } from './person-place.ts';
import { isTeam } from './region-team.ts';

export interface Zone {
  from: number;
  to: number;
  /** The listed organisation or area, null for one that only its head noun gives away. */
  thing: Thing | null;
}

export class Zones {
  private readonly list: Zone[] = [];

  /** `inside` holds for each token the number of its zone in `list`, from 1. */
  constructor(private readonly inside: Uint32Array) {}

  add({ from, to, thing }: Zone): void {
    this.list.push({ from, to, thing });
    this.inside.fill(this.list.length, from, to);
  }

  covers(token: number): boolean {
    return (this.inside[token] ?? 0) > 0;
  }

  /** A state body: the place it belongs to is named in its name («ҚР Үкіметі», “Government of Kazakhstan”). */
  isOpenTo(token: number): boolean {
    const kind = this.at(token)?.thing?.kind;
    return kind === 'government' || kind === 'ministry' || kind === 'parliament' || kind === 'court' || kind === 'agency';
  }

  at(token: number): Zone | undefined {
    return this.list[(this.inside[token] ?? 0) - 1];
  }
}

/** «Ақтөбе» is a paper and «Қазақстан халқына» a fund only in quotes; without them the place is meant. */
function isPlaceInstead(doc: Document, match: NameMatch): boolean {
  const quoted = isQuoteMark(doc.tokens.code(match.from - 1)) && isQuoteMark(doc.tokens.code(match.to));
  if ((doc.bits(match.from) & BIT.region) === 0 || quoted) return false;
  if (match.thing.list === 'agency') return true;
  // “Toyota”, “Goodyear”: better known than the towns, which a preposition of place tells.
  if (match.thing.over_place === true && doc.languageAt(match.from) === 'en' && !doc.hasRole(match.from - 1, 'place-preposition'))
    return false;
  const places = doc.namesAt(match.from, 'region');
  if (places.some((place) => place.to >= match.to)) return true;
  // «Шанхай ынтымақтастық ұйымы»: a long Kazakh name is no place with a word behind it, in small letters or not.
  const long = match.language === 'kk' && match.to - match.from > 2;
  return places.length > 0 && !long && !doc.isCapital(match.to - 1);
}

/** «Экономист Олег …» is what he is; the paper of that name stands in quotes. English gives it an article and capitals. */
const isPostInstead = (doc: Document, match: NameMatch): boolean =>
  match.to - match.from === 1 &&
  doc.namesAt(match.from, 'post-head').some((post) => post.to === match.to) &&
  doc.languageAt(match.from) !== 'en' &&
  !isQuoteMark(doc.tokens.code(match.from - 1));

/** “Ford County”: a unit of the land that is called like a company. */
const isCountyInstead = (doc: Document, match: NameMatch): boolean =>
  match.to - match.from === 1 &&
  doc.languageAt(match.from) === 'en' &&
  doc.isCapital(match.to) &&
  (doc.bits(match.to) & BIT['region-word']) !== 0 &&
  doc.namesAt(match.to, 'region-word').some(({ thing }) => thing.kind === 'region');

/** Джанет Рено, Michael Bloomberg, Қайрат Нұртас: a company's or a club's one-word name that is a part of a person's. */
const isPersonInstead = (doc: Document, match: NameMatch): boolean =>
  match.to - match.from === 1 &&
  !isQuoteMark(doc.tokens.code(match.from - 1)) &&
  (isSurnameAt(doc, match.from) || isGivenAt(doc, match.from) || isSurnameOf(doc, match));

/** “President Ford”, “Mr. Dyson”, “Hess, who”: a surname that the words beside give to a person. */
const isSurnameOf = (doc: Document, { from, to }: NameMatch): boolean =>
  doc.languageAt(from) === 'en' &&
  (doc.bits(from) & BIT['family-name']) !== 0 &&
  (isTitled(doc, from) || isNamed(doc, from) || isPersonal(doc, from, to));

/** “Paris Hilton”: behind a given name, be it a place as well. */
const isNamed = (doc: Document, at: number): boolean =>
  doc.isCapital(at - 1) && (doc.bits(at - 1) & BIT['given-name']) !== 0 && doc.isSpaced(at) && !doc.isSentenceStart(at);

export function recognizeZones(doc: Document): Zones {
  const zones = new Zones(new Uint32Array(doc.count + 1));
  const mask = BIT.organisation | BIT.agency | BIT['region-area'] | BIT.region;
  const people = new Set<Thing>();
  const doubtful: NameMatch[] = [];
  for (let i = 0; i < doc.count; i++) {
    if ((doc.bits(i) & mask) === 0 || zones.covers(i)) continue;
    const area = doc.namesAt(i, 'region-area')[0];
    if (area) {
      zones.add({ from: area.from, to: area.to, thing: area.thing });
      continue;
    }
    const town = doc.languageAt(i) === 'en' && doc.isCapital(i) ? doc.namesAt(i, 'region')[0] : undefined;
    if (town && isTeam(doc, town)) {
      zones.add({ from: town.from, to: town.to, thing: null });
      continue;
    }
    const match = doc.namesAt(i, 'organisation')[0] ?? doc.namesAt(i, 'agency')[0];
    if (!match || isPlaceInstead(doc, match) || isPostInstead(doc, match) || isCountyInstead(doc, match)) continue;
    // Once it is somebody's surname in an article it stays that: «Рено» beside «Джанет Рено».
    if (isPersonInstead(doc, match)) people.add(match.thing);
    else if (isQuoteMark(doc.tokens.code(match.from - 1))) zones.add(match);
    else doubtful.push(match);
  }
  for (const match of doubtful) if (!people.has(match.thing)) zones.add(match);
  return zones;
}
