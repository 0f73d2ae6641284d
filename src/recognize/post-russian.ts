/**
 * What follows a Russian head: domains, bodies, places and posts above in the genitive, names in quotes or Latin letters, and the phrases
 * «по …», «от …», «при …». Nationality stands before an office («российский премьер»), outside the title of a profession.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { isPostWord } from '../match/post-words.ts';
import type { Thing } from '../match/types.ts';
import { GEN, PLURAL } from '../text/grammar.ts';
import { ALL_CAPITALS, LATN, NUMERAL, PUNCTUATION } from '../text/tokens.ts';
import { namePartsOf } from './name-parts.ts';
import type { PostSegment } from './post-elements.ts';
import {
  type Element,
  element,
  elementAt,
  featsAt,
  isComma,
  isGenitiveAdjective,
  isRussianGenitive,
  type PostScene,
  SEAT,
} from './post-elements.ts';
import { readModifiers } from './post-modifiers.ts';
import { readField } from './post-russian-field.ts';

export function readRussian(scene: PostScene, head: NameMatch, floor: number): PostSegment {
  const left = readModifiers(scene, head.from, floor, head.thing.id);
  const elements = readTail(scene, head);
  const to = elements.length > 0 ? elements[elements.length - 1]!.to : head.to;
  const from = overNationality(scene, left.from, floor, head.thing);
  return { from, to, reach: readReach(scene, to, head.thing), head, modifiers: left.modifiers, elements };
}

/** Британский, немецкий. */
const RELATIONAL = /[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/u;

function overNationality(scene: PostScene, from: number, floor: number, head: Thing): number {
  const { doc } = scene;
  const at = from - 1;
  if (head.rank !== 'official' || at < floor || !doc.isWord(at) || !RELATIONAL.test(doc.folded(at))) return from;
  // «Иван Вершинский министр»: behind another capital it is a surname.
  const named = doc.isCapital(at) && doc.isCapital(at - 1) && doc.isWord(at - 1);
  return named || scene.regionTo.has(from) ? from : at;
}

function readTail(scene: PostScene, head: NameMatch): Element[] {
  const elements: Element[] = [];
  let at = head.to;
  for (let steps = 0; steps < 12; steps++) {
    const next = nextElement(scene, at, head.thing, elements);
    if (!next) break;
    elements.push(next);
    at = next.to;
  }
  return elements;
}

function nextElement(scene: PostScene, at: number, head: Thing, elements: readonly Element[]): Element | null {
  const { doc } = scene;
  if (isNumber(doc, at)) return element('attribute', at, at + 2);
  if (doc.tokens.isKind(at, PUNCTUATION) && !isComma(doc, at)) return quoted(scene, at, head, elements);
  return (
    coordinated(scene, at, elements) ??
    described(scene, at, head, elements) ??
    namedBody(scene, at, head, elements) ??
    readField(scene, at, head, elements) ??
    seat(scene, at, head, elements)
  );
}

/** «Директор школы № 45». */
const isNumber = (doc: Document, at: number): boolean =>
  doc.tokens.code(at) === 0x2116 && doc.tokens.isKind(at + 1, NUMERAL) && (doc.bits(at - 1) & BIT['organisation-head']) !== 0;

/** Bodies may follow: the head is of an organisation, or one has been named. */
export const isOpen = (head: Thing, elements: readonly Element[]): boolean =>
  head.governs === 'head-of' || takes(head, 'org') || elements.some((e) => BODY.has(e.kind));

const BODY: ReadonlySet<string> = new Set(['organisation-head', 'organisation', 'attribute']);
const takes = (head: Thing, what: string): boolean => (head.takes as string[] | undefined)?.includes(what) === true;

/** «Труда и социальной защиты», «культуры, информации»: another domain behind a comma or conjunction. */
function coordinated(scene: PostScene, at: number, elements: readonly Element[]): Element | null {
  const { doc } = scene;
  const last = elements[elements.length - 1];
  // «Совета национальной безопасности и обороны»: the body's name ends in a domain.
  const domain = last?.kind === 'organisation' && doc.hasRole(at, 'conjunction') && !doc.isCapital(last.to - 1);
  if (last?.kind !== 'portfolio' && last?.kind !== 'attribute' && !domain) return null;
  const next = isComma(doc, at) || doc.hasRole(at, 'conjunction') ? at + 1 : at;
  if (next === at) return null;
  let probe = next;
  while (probe < next + 3 && !elementAt(scene, probe) && isGenitiveAdjective(doc, probe)) probe++;
  const found = elementAt(scene, probe);
  return found?.kind === 'portfolio' && !doc.isSentenceStart(found.from) ? { ...found, from: at } : null;
}

/** An element, with adjectives before it: «высшего образования», «Российской винодельческой компании», «футбольного клуба». */
function described(scene: PostScene, at: number, head: Thing, elements: readonly Element[]): Element | null {
  const { doc } = scene;
  if (isPostWord(doc, at, 'stop') || isPostWord(doc, at, 'named')) return null;
  const direct = elementAt(scene, at);
  if (direct) return fits(scene, direct, head, elements) ? direct : null;
  let probe = at;
  while (probe < at + 5 && (isGenitiveAdjective(doc, probe) || (probe > at && isJoint(doc, probe)))) {
    probe++;
    const found = elementAt(scene, probe);
    if (found) return isNoun(scene, found, head, elements) ? { ...found, from: at } : null;
  }
  const last = elements[elements.length - 1];
  // «Глава ФБР республиканца …»: behind a name, a place, a domain nothing common follows.
  if (last && last.kind !== 'attribute' && !elements.some((e) => e.kind === 'organisation-head' && last.kind !== 'region')) return null;
  if (!isOpen(head, elements) || !isRussianGenitive(doc, probe) || isPostWord(doc, probe, 'stop') || isPostWord(doc, probe, 'link'))
    return null;
  return element('attribute', at, probe + 1, doc.folded(probe));
}

/** Between two adjectives of one noun: «экономического и валютного союза». */
const isJoint = (doc: Document, i: number): boolean => doc.hasRole(i, 'conjunction') && isGenitiveAdjective(doc, i + 1);

/** Behind adjectives only what is a noun of its own: no proper name of a place, no post. */
const isNoun = (scene: PostScene, found: Element, head: Thing, elements: readonly Element[]): boolean =>
  found.kind !== 'region' && found.kind !== 'post' && found.kind !== 'quoted' && fits(scene, found, head, elements);

function fits(scene: PostScene, found: Element, head: Thing, elements: readonly Element[]): boolean {
  const { doc } = scene;
  if (found.kind === 'portfolio') return !doc.isSentenceStart(found.from);
  if (found.kind === 'organisation') return true;
  const feats = featsAt(doc, found.from);
  // In the genitive; an abbreviation and an indeclinable name have no cases to show.
  // «Народный артист России»: a profession of no place.
  if (found.kind === 'region' && head.rank !== 'official' && head.takes === undefined && elements.length === 0) return false;
  // «Аким села Акжол»: behind the generic word a name stands in the nominative.
  const generic = elements[elements.length - 1]?.kind === 'place-word' || (doc.bits(found.from - 1) & BIT['region-word']) !== 0;
  if (found.kind === 'region') return (feats & GEN) !== 0 || feats === 0 || generic;
  if (found.kind === 'post') return (feats & GEN) !== 0 && isUnder(scene, found, head, elements);
  return (feats & GEN) !== 0;
}

/** A post above stands right behind the head («заместитель министра») or behind a body («аппарата акима»), never behind a place. */
function isUnder(scene: PostScene, found: Element, head: Thing, elements: readonly Element[]): boolean {
  const above = scene.doc.namesAt(found.from, 'post-head').find((h) => h.to === found.to);
  const last = elements[elements.length - 1];
  // «Ассоциации адвокатов»: a body of people of that profession.
  if (last?.kind === 'organisation-head' && above && (above.last & PLURAL) !== 0) return true;
  if (above?.thing.rank !== 'official' || head.rank !== 'official') return false;
  return last ? last.kind === 'organisation-head' : head.under !== false && takes(head, 'org');
}

/** «Глава "Аэрофлота"», компании «Қазақтелеком»: a name in quotes. */
function quoted(scene: PostScene, at: number, head: Thing, elements: readonly Element[]): Element | null {
  const found = elementAt(scene, at);
  return found?.kind === 'quoted' && isOpen(head, elements) && elements.every((e) => e.kind !== 'quoted') ? found : null;
}

/** A body that no list knows: «компании RCA», «глава ПАСЕ», «представитель Роскосмоса Иван …». */
function namedBody(scene: PostScene, at: number, head: Thing, elements: readonly Element[]): Element | null {
  const { doc } = scene;
  const { tokens } = doc;
  if (!doc.isWord(at) || !doc.isCapital(at) || doc.isSentenceStart(at)) return null;
  const open = isOpen(head, elements);
  if (!open && !takes(head, 'region')) return null;
  if (tokens.has(at, LATN)) return open ? latinBody(doc, at) : null;
  // «Представитель МВД Нурдильда …»: behind a listed body comes the name.
  const listed = elements.some((e) => e.kind === 'region' || e.kind === 'quoted' || (e.kind === 'organisation' && e.id !== ''));
  if (listed || (doc.bits(at) & KNOWN) !== 0) return null;
  if (open && tokens.has(at, ALL_CAPITALS) && tokens.end[at]! - tokens.start[at]! > 1) return element('organisation', at, at + 1);
  // «Института Пушкина»: behind a body even a surname is its name.
  const named = elements[elements.length - 1]?.kind === 'organisation-head';
  const people = namePartsOf(doc, at).some((p) => p.part === 'given' || (p.part === 'family' && p.strength > 1 && !named));
  if (people || !/(?:[аяыи]|ого|ой)$/u.test(doc.folded(at))) return null;
  // A name behind it shows that it is none itself: «главы Чехова Владимира …».
  const given = doc.isCapital(at + 1) && namePartsOf(doc, at + 1).some((p) => p.part === 'given' && !p.ambiguous);
  // «Директор Лувра Лоранс де Кар»: two more words of a name, the surname behind a particle.
  const followed = given || (open && doc.isCapital(at + 1) && doc.isWord(at + 1) && isParticle(doc, at + 2));
  return followed ? element('organisation', at, at + 1) : null;
}

const KNOWN = BIT['given-name'] | BIT['family-name'] | BIT.honorific | BIT['post-head'];

const COMPANY = /^(?:corp|inc|ltd|co|plc)$/u;

/** Latin words in a Russian title: «директор компании Blue River Trade», «подразделения Northwind Games & Devices». */
function latinBody(doc: Document, at: number): Element | null {
  const { tokens } = doc;
  let to = at;
  while (to < at + 5) {
    if (doc.isWord(to) && tokens.has(to, LATN) && doc.isCapital(to) && (to > at || (doc.bits(to) & BIT['given-name']) === 0)) to++;
    else if (to > at && tokens.code(to) === 0x26 && tokens.has(to + 1, LATN)) to += 2;
    else break;
  }
  // “Corp.”, “Inc.”: the full stop is the abbreviation's, where no sentence ends.
  const stop =
    doc.tokens.code(to) === 0x2e && doc.tokens.isGlued(to) && to > at + 1 && COMPANY.test(doc.folded(to - 1)) && doc.isCapital(to + 1);
  return to > at ? element('organisation', at, stop ? to + 1 : to) : null;
}

/** «Депутат [от партии «Нур»] Иван …»: whom the holder comes from is no part of the title, but stands before the name. */
function readReach(scene: PostScene, at: number, head: Thing): number {
  if (isPostWord(scene.doc, at, 'land')) return at + 1;
  if (!isPostWord(scene.doc, at, 'origin') || head.rank !== 'official') return at;
  const first = placeAfter(scene, at);
  if (!first) return at;
  const next = elementAt(scene, first.to);
  return next && (next.kind === 'quoted' || next.kind === 'region' || next.kind === 'organisation') ? next.to : first.to;
}

/** The place or body behind a preposition, adjectives between. */
function placeAfter(scene: PostScene, at: number): Element | null {
  const { doc } = scene;
  let probe = at + 1;
  while (probe < at + 4 && !elementAt(scene, probe) && /(?:ого|ой|ых|ом|ем)$/u.test(doc.folded(probe))) probe++;
  const found = elementAt(scene, probe);
  if (found) return SEATS.has(found.kind) ? found : null;
  return doc.tokens.has(probe, ALL_CAPITALS) && doc.isWord(probe) ? element('organisation', probe, probe + 1) : null;
}

/** «Посол Японии в Чехии», «отдел при министерстве», «института имени Абая». */
function seat(scene: PostScene, at: number, head: Thing, elements: readonly Element[]): Element | null {
  const { doc } = scene;
  const last = elements[elements.length - 1];
  if (isPostWord(doc, at, 'named')) return last && BODY.has(last.kind) ? named(doc, at) : null;
  if (!isPostWord(doc, at, 'seat') || !(head.abroad === true || (isPostWord(doc, at, 'annex') && last !== undefined))) return null;
  const found = placeAfter(scene, at);
  return found && { ...found, from: at, id: found.region === null ? found.id : SEAT };
}

const SEATS: ReadonlySet<string> = new Set(['region', 'organisation', 'organisation-head', 'place-word']);

/** «Имени Людвига ван Бетховена», «им. Абая». */
function named(doc: Document, at: number): Element | null {
  let to = at + 1;
  if (doc.tokens.code(to) === 0x2e) to++;
  const start = to;
  // «Имени Гумилёва Ерлан …»: the holder's name begins.
  const isHolder = (i: number): boolean =>
    i > start &&
    doc.isWord(i - 1) &&
    doc.isCapital(i) &&
    (doc.bits(i) & BIT['given-name']) !== 0 &&
    doc.isWord(i + 1) &&
    doc.isCapital(i + 1);
  while (
    to < start + 6 &&
    !isHolder(to) &&
    ((doc.isWord(to) && doc.isCapital(to)) || (doc.tokens.code(to) === 0x2e && to > start) || isParticle(doc, to))
  )
    to++;
  return to > start && !doc.tokens.isKind(start, NUMERAL) ? element('attribute', at, to) : null;
}

const isParticle = (doc: Document, i: number): boolean => (doc.bits(i) & BIT['name-particle']) !== 0 && doc.isCapital(i + 1);
