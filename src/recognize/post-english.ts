/**
 * English titles: a domain or a place before the head (“Foreign Minister”, “U.S. President”), “of …” behind it, bodies in capitals.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { isPostWord } from '../match/post-words.ts';
import { isApostrophe } from '../text/fold.ts';
import { PLURAL } from '../text/grammar.ts';
import {
  type Element,
  element,
  elementAt,
  endingAt,
  isComma,
  type PostScene,
  type PostSegment,
  SEAT,
  zoneElement,
} from './post-elements.ts';
import { readModifiers } from './post-modifiers.ts';
import { isNationality } from './post-nationality.ts';

export function readEnglish(scene: PostScene, head: NameMatch, floor: number): PostSegment {
  const inner = readModifiers(scene, head.from, floor, head.thing.id);
  const before = readBefore(scene, inner.from, floor);
  const outer = before.elements.length > 0 ? readModifiers(scene, before.from, floor, head.thing.id) : { from: before.from, modifiers: [] };
  const place = head.thing.rank === 'official' ? placeBefore(scene, outer.from, floor) : { from: outer.from, elements: [] };
  const left = place.from < outer.from ? readModifiers(scene, place.from, floor, head.thing.id) : { from: place.from, modifiers: [] };
  const right = readBehind(scene, head);
  const to = right.length > 0 ? right[right.length - 1]!.to : head.to;
  return {
    from: left.from,
    to,
    reach: to,
    head,
    modifiers: [...left.modifiers, ...outer.modifiers, ...inner.modifiers],
    elements: [...place.elements, ...before.elements, ...right],
  };
}

const isInitial = (doc: Document, i: number): boolean => doc.isWord(i) && doc.tokens.end[i]! - doc.tokens.start[i]! === 1;

interface Before {
  from: number;
  elements: Element[];
}

/** A domain or a body before the head: “Foreign Minister”, “Defense Secretary”, “university rectors”, “Foreign Office Minister”. */
function readBefore(scene: PostScene, from: number, floor: number): Before {
  const { doc } = scene;
  const domain = endingAt(doc, from, floor, 'portfolio', 4);
  if (domain?.language === 'en' && isAlike(doc, from, domain.from))
    return { from: domain.from, elements: [element('portfolio', domain.from, domain.to, domain.thing.id)] };
  const listed = doc.isCapital(from - 1) ? zoneBefore(scene, from, floor) : null;
  if (listed) return listed;
  const body = endingAt(doc, from, floor, 'organisation-head', 2);
  if (body?.language !== 'en' || !isAlike(doc, from, body.from)) return { from, elements: [] };
  const named = doc.isCapital(body.from) && body.from > floor ? endingAt(doc, body.from, floor, 'portfolio', 3) : null;
  const start = named && doc.isCapital(named.from) ? named.from : overName(scene, body.from, floor);
  return { from: start, elements: [element('organisation-head', start, body.to, body.thing.id)] };
}

/** “[Foreign] Office Minister”: one more word of the body's name. */
function overName(scene: PostScene, from: number, floor: number): number {
  const { doc } = scene;
  const at = from - 1;
  const named = doc.isCapital(from) && at >= floor && doc.isWord(at) && doc.isCapital(at) && !doc.isSentenceStart(at);
  return named && !scene.regionTo.has(from) && (doc.bits(at) & BIT['given-name']) === 0 && !isNationality(doc, at) ? at : from;
}

/** Both with a capital or both without; the first word of a sentence has one anyway. */
const isAlike = (doc: Document, head: number, before: number): boolean =>
  doc.isCapital(head) === doc.isCapital(before) || (doc.isCapital(before) && doc.isSentenceStart(before));

/** The country or the body before an office: “US President”, “Afghan Ambassador”, “UN Special Envoy”. */
function placeBefore(scene: PostScene, from: number, floor: number): Before {
  const { doc } = scene;
  const none = { from, elements: [] };
  // The full stop of “U.S.” is a token of its own.
  const to = doc.tokens.code(from - 1) === 0x2e && doc.tokens.isGlued(from - 1) && isInitial(doc, from - 2) ? from - 1 : from;
  const index = scene.regionTo.get(from) ?? scene.regionTo.get(to);
  if (index !== undefined && scene.regions[index]!.from >= floor) {
    const start = scene.regions[index]!.from;
    // “In Norway Minister Marsh met …”: that is where.
    return doc.hasRole(start - 1, 'place-preposition') ? none : { from: start, elements: [element('region', start, from, '', index)] };
  }
  if (from - 1 < floor || !doc.isWord(from - 1) || !doc.isCapital(from - 1)) return none;
  const body = zoneBefore(scene, from, floor);
  if (body) return body;
  return isNationality(doc, from - 1) ? { from: from - 1, elements: [element('attribute', from - 1, from)] } : none;
}

/** A listed body right before token `from`: “European Commission President”. */
function zoneBefore(scene: PostScene, from: number, floor: number): Before | null {
  const zone = scene.zones.covers(from - 1) ? scene.zones.at(from - 1) : undefined;
  if (!zone || zone.to !== from || zone.from < floor) return null;
  return { from: zone.from, elements: [{ ...zoneElement(zone), to: from }] };
}

/** “of Culture and Information”, “of the National Academy of Sciences”, “for Energy”, “to the United States”. */
function readBehind(scene: PostScene, head: NameMatch): Element[] {
  const { doc } = scene;
  const elements: Element[] = [];
  let at = head.to;
  const above = postAbove(doc, head);
  if (above) {
    elements.push(above);
    at = above.to;
  }
  while (elements.length < 10 && (doc.hasRole(at, 'of') || (head.thing.abroad === true && isSeat(doc, at, elements)))) {
    const first = doc.hasRole(at + 1, 'article') ? at + 2 : at + 1;
    const group = readGroup(scene, first);
    if (group.length === 0) break;
    const seat = !doc.hasRole(at, 'of');
    elements.push(...group.map((e) => (seat && e.kind === 'region' ? { ...e, id: SEAT } : e)));
    at = elements[elements.length - 1]!.to;
  }
  return elements;
}

/** “Ambassador to Spain”; “Consul General of Japan in Almaty”. */
const isSeat = (doc: Document, at: number, elements: readonly Element[]): boolean =>
  isPostWord(doc, at, 'seat') || (doc.hasRole(at, 'place-preposition') && elements.some((e) => e.kind === 'region' && e.id !== SEAT));

/** “Adviser to the President”, “press secretary of the President”: whose; without an article it begins another title. */
function postAbove(doc: Document, { to, thing }: NameMatch): Element | null {
  if (thing.under !== true || !(doc.hasRole(to, 'of') || isPostWord(doc, to, 'seat')) || !doc.hasRole(to + 1, 'article')) return null;
  const post = doc.namesAt(to + 2, 'post-head').find((name) => name.language === 'en' && name.thing.rank === 'official');
  return post && (post.last & PLURAL) === 0 ? element('post', post.from, post.to, String(post.thing.key ?? post.thing.id)) : null;
}

function readGroup(scene: PostScene, start: number): Element[] {
  const { doc } = scene;
  const elements: Element[] = [];
  let at = start;
  for (;;) {
    const next = groupElement(scene, at);
    if (!next) break;
    if (next.kind === 'region' && isPossessive(doc, next.to)) {
      const body = bodyAt(scene, next.to + 2);
      return body ? [...elements, next, body] : elements;
    }
    const body = next.kind === 'region' ? localBody(scene, next.to) : [];
    const to = overBody(scene, next.to);
    elements.push({ ...next, to: body.length > 0 ? next.to : to }, ...body);
    if (body.length > 0) break;
    let link = to;
    if (isComma(doc, link)) link++;
    if (doc.hasRole(link, 'conjunction')) link++;
    const follows = link > to ? elementAt(scene, link) : null;
    if (next.kind !== 'portfolio' || follows?.kind !== 'portfolio') break;
    at = link;
  }
  return elements;
}

/** “Head of the Almaty [education department]”, “chairman of the Almaty [maslikhat]”: a body of that place, with its domain. */
function localBody(scene: PostScene, at: number): Element[] {
  const first = elementAt(scene, at);
  const second = first?.kind === 'portfolio' ? elementAt(scene, first.to) : null;
  if (second?.kind === 'organisation-head') return [{ ...first!, to: second.to }];
  return first?.kind === 'organisation-head' || first?.kind === 'organisation' ? [first] : [];
}

const isPossessive = (doc: Document, i: number): boolean => isApostrophe(doc.tokens.code(i)) && doc.folded(i + 1) === 's';

/** “Chairman of Ireland's [National Energy Group]”, “head of Chile's [central bank]”. */
function bodyAt(scene: PostScene, at: number): Element | null {
  const body = capitalisedBody(scene, at);
  let to = at;
  while (scene.doc.isWord(to) && scene.doc.isCapital(to) && (to === at || scene.doc.isSpaced(to))) to++;
  if (body && body.to >= to) return body;
  if (to > at + 1) return element('organisation', at, to);
  const found = elementAt(scene, at);
  return found?.kind === 'organisation' || found?.kind === 'organisation-head' ? found : null;
}

function groupElement(scene: PostScene, at: number): Element | null {
  const { doc } = scene;
  const found = elementAt(scene, at);
  const body = !found || found.kind === 'portfolio' || found.kind === 'organisation-head' ? capitalisedBody(scene, at) : null;
  if (body && (!found || body.to > found.to)) return body;
  // “Critics of U.S. President …”: the place belongs to the next title.
  if (found?.kind === 'region' && isTitle(doc, doc.tokens.code(found.to) === 0x2e ? found.to + 1 : found.to)) return null;
  return found && found.kind !== 'post' && found.kind !== 'place-word' && found.kind !== 'quoted' ? found : null;
}

const isTitle = (doc: Document, i: number): boolean => doc.isCapital(i) && (doc.bits(i) & BIT['post-head']) !== 0;

/** “research institutes”, “security council”: the head noun of a body right behind its domain. */
function overBody(scene: PostScene, at: number): number {
  const found = elementAt(scene, at);
  return found?.kind === 'organisation-head' ? found.to : at;
}

const isLink = (doc: Document, i: number): boolean => doc.hasRole(i, 'of') || doc.hasRole(i, 'conjunction') || doc.hasRole(i, 'article');

/** Capitalised words that end in the head noun of a body: Al-Farabi Kazakh National University. */
function capitalisedBody(scene: PostScene, start: number): Element | null {
  const { doc } = scene;
  let end = -1;
  for (let at = start; at < start + 10 && doc.isWord(at); at++) {
    if (!doc.isCapital(at) && !(at > start && isLink(doc, at))) break;
    if (at > start && !doc.isSpaced(at)) break;
    if ((doc.bits(at) & BIT['organisation-head']) !== 0 && doc.isCapital(at)) end = at + 1;
    else if (end > 0 && doc.isCapital(at) && !isLink(doc, at - 1)) break;
    else if (end === at - 1 && doc.hasRole(at - 1, 'of')) end = at + 1;
  }
  if (end < 0) return null;
  const of = doc.hasRole(end, 'of') ? elementAt(scene, doc.hasRole(end + 1, 'article') ? end + 2 : end + 1) : null;
  const tail = of && (of.kind === 'portfolio' || of.kind === 'organisation-head') ? of.to : end;
  return element('organisation', start, tail);
}
