/**
 * Posts in the text: a head noun (министр, әкім, Governor) with its modifiers, what it is for, the body and the place it governs,
 * and a second post joined by a dash. Who holds them is `resolve`'s.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import type { Thing } from '../match/types.ts';
import type { PostStatus, RegionKind } from '../record/types.ts';
import { CASES, GEN, NOM, PLURAL, POSS3 } from '../text/grammar.ts';
import { romanizeName } from '../text/romanize.ts';
import { PUNCTUATION } from '../text/tokens.ts';
import { type Element, elementAt, isRussianAttribute, isRussianGenitive, type PostScene, sceneOf } from './post-elements.ts';
import { titleOf } from './post-title.ts';
import type { FoundPost, FoundRegion } from './types.ts';
import type { Zones } from './zones.ts';

/** One post of a title: its head with all that belongs to it. */
export interface PostSegment {
  from: number;
  to: number;
  head: NameMatch;
  modifiers: NameMatch[];
  elements: Element[];
}

/** In text order, not overlapping. */
export function recognizePosts(doc: Document, regions: readonly FoundRegion[], zones: Zones): FoundPost[] {
  const scene = sceneOf(doc, regions, zones);
  const found: FoundPost[] = [];
  let end = 0;
  for (let i = 0; i < doc.count; i++) {
    if (i < end || (doc.bits(i) & BIT['post-head']) === 0 || zones.covers(i)) continue;
    if (isNameInstead(doc, i)) continue;
    const segments = readSegments(scene, i, end);
    if (segments.length === 0) continue;
    const post = makePost(scene, segments);
    if (post) found.push(post);
    end = Math.max(end, segments[segments.length - 1]!.to);
  }
  return found;
}

/** «Олег Попов», «Дик Адвокат»: a profession printed with a capital inside a sentence is a name. */
function isNameInstead(doc: Document, i: number): boolean {
  if (!doc.isCapital(i) || doc.isSentenceStart(i) || doc.languageAt(i) === 'en') return false;
  return doc.namesAt(i, 'post-head').every((head) => head.thing.rank !== 'official');
}

function readSegments(scene: PostScene, i: number, floor: number): PostSegment[] {
  const first = readSegment(scene, i, floor);
  if (!first) return [];
  const segments = [first];
  for (;;) {
    const last = segments[segments.length - 1]!;
    const dash = last.to;
    if (segments.length > 2 || !isSpacedDash(scene.doc, dash)) break;
    const next = nextSegment(scene, dash + 1);
    if (!next) break;
    segments.push(next);
  }
  return segments;
}

/** The post behind a dash: its head, in Kazakh after the domain («— мәдениет және ақпарат министрі»). */
function nextSegment(scene: PostScene, from: number): PostSegment | null {
  for (let head = from; head < from + 10 && head < scene.doc.count; head++) {
    if (!scene.doc.isWord(head) && !isComma(scene.doc, head)) return null;
    if ((scene.doc.bits(head) & BIT['post-head']) === 0) continue;
    const segment = readSegment(scene, head, from);
    return segment && segment.from === from ? segment : null;
  }
  return null;
}

const isComma = (doc: Document, i: number): boolean => doc.tokens.isKind(i, PUNCTUATION) && doc.tokens.code(i) === 0x2c;
const isSpacedDash = (doc: Document, i: number): boolean => {
  const code = doc.tokens.code(i);
  return (
    doc.tokens.isKind(i, PUNCTUATION) && (code === 0x2013 || code === 0x2014 || code === 0x2d) && doc.isSpaced(i) && doc.isSpaced(i + 1)
  );
};

function readSegment(scene: PostScene, i: number, floor: number): PostSegment | null {
  const { doc } = scene;
  const heads = doc.namesAt(i, 'post-head');
  if (heads.length === 0) return null;
  const language = doc.languageAt(i);
  const head =
    heads.find((h) => h.language === language) ?? heads.find((h) => h.language !== 'en' || language === 'en' || language === 'und');
  if (!head) return null;
  if (language === 'kk') return readKazakh(scene, head, floor);
  const left = readModifiers(scene, head.from, floor);
  const right = language === 'en' ? readEnglish(scene, head.to) : readRussian(scene, head.to, head.thing);
  const before = language === 'en' ? readEnglishBefore(scene, left.from, floor) : { from: left.from, elements: [] };
  const outer = before.elements.length > 0 ? readModifiers(scene, before.from, floor) : { from: before.from, modifiers: [] };
  return {
    from: outer.from,
    to: right.to,
    head,
    modifiers: [...outer.modifiers, ...left.modifiers],
    elements: [...before.elements, ...right.elements],
  };
}

/** Modifiers right before token `to`: first, deputy, acting, бывший. What is no part of the title (new, current) ends the search. */
function readModifiers(scene: PostScene, to: number, floor: number): { from: number; modifiers: NameMatch[] } {
  const modifiers: NameMatch[] = [];
  let from = to;
  for (;;) {
    const match = endingAt(scene.doc, from, floor, 'post-modifier', 4);
    if (!match || match.thing.in_title === false || match.thing.position === 'after') break;
    if (scene.doc.languageAt(match.from) !== match.language && match.language !== 'en') break;
    modifiers.unshift(match);
    from = match.from;
  }
  return { from, modifiers };
}

/** The longest name of `list` that ends right before token `to`, at most `width` words long. */
function endingAt(
  doc: Document,
  to: number,
  floor: number,
  list: 'post-modifier' | 'portfolio' | 'post-head' | 'organisation-head' | 'region-word',
  width: number,
): NameMatch | null {
  let best: NameMatch | null = null;
  let end = to;
  // «и.о.» ends in a full stop that is a token of its own.
  if (doc.tokens.code(end - 1) === 0x2e && list === 'post-modifier') end--;
  for (let from = end - 1; from >= floor && from > end - 1 - width * 2; from--) {
    if (doc.tokens.isKind(from, PUNCTUATION) && doc.tokens.code(from) !== 0x2e) break;
    if ((doc.bits(from) & BIT[list]) === 0) continue;
    const match = doc.namesAt(from, list).find((m) => m.to === end);
    if (match) best = match;
  }
  return best;
}

/** Genitives, domains, bodies and places behind a Russian head. */
function readRussian(scene: PostScene, start: number, head: Thing): { to: number; elements: Element[] } {
  const { doc } = scene;
  const elements: Element[] = [];
  let at = start;
  let to = start;
  for (let steps = 0; steps < 24; steps++) {
    const from = skipRussianLink(scene, at, elements);
    const found = elementAt(scene, from);
    if (found && fitsRussian(scene, found, from > at, elements)) {
      elements.push(found);
      at = to = found.to;
      continue;
    }
    if (found) break;
    if (isRussianAttribute(doc, from) && !doc.isCapital(from) && from === at) {
      at = from + 1;
      continue;
    }
    const open =
      elements.some((e) => e.kind === 'organisation-head') ||
      head.governs === 'head-of' ||
      (head.takes as string[] | undefined)?.includes('org');
    if (from === at && open && isRussianGenitive(doc, at) && elements.length < 8) {
      elements.push({ kind: 'attribute', from: at, to: at + 1, id: doc.folded(at), region: null });
      at = to = at + 1;
      continue;
    }
    break;
  }
  return { to, elements };
}

/** Over «и», «,», «по» where another domain follows: «труда и социальной защиты», «по чрезвычайным ситуациям». */
function skipRussianLink(scene: PostScene, at: number, elements: readonly Element[]): number {
  const { doc } = scene;
  const last = elements[elements.length - 1];
  if (doc.folded(at) === 'по') return at + 1;
  if (last?.kind !== 'portfolio' && last?.kind !== 'attribute') return at;
  const next = isComma(doc, at) || doc.hasRole(at, 'conjunction') ? at + 1 : at;
  if (next === at) return at;
  let probe = next;
  while (probe < next + 3 && !elementAt(scene, probe) && isRussianAttribute(doc, probe)) probe++;
  return elementAt(scene, probe)?.kind === 'portfolio' ? next : at;
}

function fitsRussian(scene: PostScene, found: Element, linked: boolean, elements: readonly Element[]): boolean {
  const { doc } = scene;
  if (found.kind === 'portfolio') return !doc.isSentenceStart(found.from);
  if (linked) return false;
  if (found.kind === 'quoted') return elements.some((e) => e.kind === 'organisation-head');
  if (found.kind === 'organisation') return true;
  // A place, a body, a post above: in the genitive, or an abbreviation that has no cases.
  const feats = doc.readings(found.from).reduce((all, r) => all | r.feats, 0);
  if (found.kind === 'region') return (feats & GEN) !== 0 || doc.tokens.isKind(found.from, 0) || feats === 0;
  return (feats & GEN) !== 0;
}

/** “of Culture and Information”, “of the National Academy of Sciences”, “for Energy”, “to the President”. */
function readEnglish(scene: PostScene, start: number): { to: number; elements: Element[] } {
  const { doc } = scene;
  const elements: Element[] = [];
  let to = start;
  let at = start;
  while (doc.hasRole(at, 'of') && elements.length < 10) {
    const first = doc.hasRole(at + 1, 'article') ? at + 2 : at + 1;
    const group = readEnglishGroup(scene, first);
    if (group.elements.length === 0) break;
    elements.push(...group.elements);
    to = at = group.to;
  }
  return { to, elements };
}

function readEnglishGroup(scene: PostScene, start: number): { to: number; elements: Element[] } {
  const { doc } = scene;
  const elements: Element[] = [];
  let at = start;
  let to = start;
  for (;;) {
    const found = elementAt(scene, at);
    const body = !found || found.kind === 'portfolio' || found.kind === 'organisation-head' ? capitalisedBody(scene, at) : null;
    const named = body && (!found || body.to > found.to) ? body : null;
    const next = named ?? (found && found.kind !== 'post' && found.kind !== 'place-word' && found.kind !== 'quoted' ? found : null);
    if (!next) break;
    elements.push(next);
    to = at = overBody(scene, next.to);
    let link = at;
    if (isComma(doc, link)) link++;
    if (doc.hasRole(link, 'conjunction')) link++;
    const follows = link > at ? elementAt(scene, link) : null;
    if (next.kind !== 'portfolio' || follows?.kind !== 'portfolio') break;
    at = link;
  }
  return { to, elements };
}

/** “research institutes”, “security council”: the head noun of a body right behind its domain. */
function overBody(scene: PostScene, at: number): number {
  const found = elementAt(scene, at);
  return found?.kind === 'organisation-head' ? found.to : at;
}

/** Capitalised words that end in the head noun of a body: Al-Farabi Kazakh National University. */
function capitalisedBody(scene: PostScene, start: number): Element | null {
  const { doc } = scene;
  let end = -1;
  for (let at = start; at < start + 10 && doc.isWord(at); at++) {
    if (!doc.isCapital(at) && !(at > start && (doc.hasRole(at, 'of') || doc.hasRole(at, 'conjunction') || doc.hasRole(at, 'article'))))
      break;
    if (at > start && !doc.isSpaced(at)) break;
    if ((doc.bits(at) & BIT['organisation-head']) !== 0 && doc.isCapital(at)) end = at + 1;
    else if (
      end > 0 &&
      doc.isCapital(at) &&
      !doc.hasRole(at - 1, 'of') &&
      !doc.hasRole(at - 1, 'article') &&
      !doc.hasRole(at - 1, 'conjunction')
    )
      break;
    else if (end === at - 1 && doc.hasRole(at - 1, 'of')) end = at + 1;
  }
  if (end < 0) return null;
  const of = doc.hasRole(end, 'of') ? elementAt(scene, doc.hasRole(end + 1, 'article') ? end + 2 : end + 1) : null;
  const tail = of && (of.kind === 'portfolio' || of.kind === 'organisation-head') ? of.to : end;
  return { kind: 'organisation', from: start, to: tail, id: '', region: null };
}

/** A domain before the head: “Foreign Minister”, “Defense Secretary”. */
function readEnglishBefore(scene: PostScene, from: number, floor: number): { from: number; elements: Element[] } {
  const { doc } = scene;
  const body = endingAt(doc, from, floor, 'organisation-head', 2);
  if (body?.language === 'en' && !doc.isCapital(from) && !doc.isCapital(body.from)) {
    return { from: body.from, elements: [{ kind: 'organisation-head', from: body.from, to: body.to, id: body.thing.id, region: null }] };
  }
  const match = endingAt(doc, from, floor, 'portfolio', 4);
  if (!match || match.language !== 'en' || doc.isCapital(from) !== doc.isCapital(match.from)) return { from, elements: [] };
  return { from: match.from, elements: [{ kind: 'portfolio', from: match.from, to: match.to, id: match.thing.id, region: null }] };
}

/** Kazakh builds to the left: [ҚР] [еңбек және халықты әлеуметтік қорғау] [бірінші] вице-министрі. */
function readKazakh(scene: PostScene, head: NameMatch, floor: number): PostSegment | null {
  const { doc } = scene;
  const elements: Element[] = [];
  const modifiers: NameMatch[] = [];
  let from = head.from;
  for (let steps = 0; steps < 16; steps++) {
    const modifier = endingAt(doc, from, floor, 'post-modifier', 3);
    if (modifier && modifier.language === 'kk' && modifier.thing.in_title !== false) {
      modifiers.unshift(modifier);
      from = modifier.from;
      continue;
    }
    const found = kazakhElementBefore(scene, from, floor, elements);
    if (!found) break;
    elements.unshift(found);
    from = found.from;
  }
  return { from, to: head.to, head, modifiers, elements };
}

function kazakhElementBefore(scene: PostScene, to: number, floor: number, elements: readonly Element[]): Element | null {
  const { doc } = scene;
  const region = scene.regionTo.get(to);
  if (region !== undefined && scene.regions[region]!.from >= floor)
    return { kind: 'region', from: scene.regions[region]!.from, to, id: '', region };
  const zone = scene.zones.at(to - 1);
  if (zone && zone.to === to && zone.from >= floor)
    return { kind: 'organisation', from: zone.from, to, id: zone.thing?.id ?? '', region: null };
  const first = elements[0];
  let end = to;
  // «мәдениет, ақпарат және …»: over the comma or conjunction to the domain before it.
  if (first?.kind === 'portfolio' && (isComma(doc, to - 1) || doc.hasRole(to - 1, 'conjunction'))) end = to - 1;
  const portfolio = endingAt(doc, end, floor, 'portfolio', 6);
  if (portfolio?.language === 'kk' && (portfolio.last & (NOM | GEN)) !== 0)
    return { kind: 'portfolio', from: portfolio.from, to: end, id: portfolio.thing.id, region: null };
  if (end !== to) return null;
  for (const list of ['post-head', 'organisation-head', 'region-word'] as const) {
    const match = endingAt(doc, to, floor, list, 3);
    if (!match || match.language !== 'kk') continue;
    // In the genitive (министрлігінің), or bare before the head (облыс әкімі, министрлік өкілі); any other case belongs to the verb.
    const genitive = (match.last & GEN) !== 0;
    const bare = (match.last & CASES) === NOM && list !== 'post-head';
    if (genitive || (bare && (list === 'organisation-head' || (match.last & (PLURAL | POSS3)) === 0))) {
      const kind = list === 'post-head' ? 'post' : list === 'region-word' ? 'place-word' : 'organisation-head';
      return { kind, from: match.from, to, id: match.thing.id, region: null };
    }
  }
  return null;
}

function makePost(scene: PostScene, segments: readonly PostSegment[]): FoundPost | null {
  const { doc } = scene;
  const first = segments[0]!;
  const last = segments[segments.length - 1]!;
  const head = first.head.thing;
  const complete = segments.some((s) => s.elements.length > 0);
  if (head.governs === 'head-of' && !complete && head.alone !== true) return null;
  const { tokens } = doc;
  const region = regionOf(segments);
  return {
    from: first.from,
    to: last.to,
    start: tokens.start[first.from]!,
    end: tokens.end[last.to - 1]!,
    rule: ruleOf(segments),
    key: keyOf(doc, segments),
    title: titleOf(doc, segments),
    status: statusOf(segments),
    region,
    organization: organisationOf(doc, segments),
    placeKind: placeKindOf(doc, segments),
    official: head.rank === 'official',
    alone: head.alone === true || complete,
    plural: (first.head.last & PLURAL) !== 0 && (first.head.language !== 'kk' || (first.head.last & POSS3) === 0),
  };
}

const ruleOf = (segments: readonly PostSegment[]): string => {
  if (segments.length > 1) return 'post.compound';
  const { elements, modifiers } = segments[0]!;
  if (elements.length > 0) return 'post.complement';
  return modifiers.length > 0 ? 'post.modified' : 'post.head';
};

function regionOf(segments: readonly PostSegment[]): number | null {
  for (const segment of segments) for (const e of segment.elements) if (e.region !== null) return e.region;
  return null;
}

/** The generic word of the title («аким области») says what kind of place is meant. */
function placeKindOf(doc: Document, segments: readonly PostSegment[]): RegionKind | null {
  for (const segment of segments) {
    for (let i = segment.from; i < segment.to; i++) {
      if ((doc.bits(i) & BIT['region-word']) === 0 || segment.elements.some((e) => e.kind === 'region' && i >= e.from && i < e.to))
        continue;
      const word = doc.namesAt(i, 'region-word')[0];
      if (word) return word.thing.kind as RegionKind;
    }
  }
  return null;
}

function statusOf(segments: readonly PostSegment[]): PostStatus {
  for (const segment of segments) {
    for (const modifier of segment.modifiers)
      if (modifier.thing.effect === 'former' || modifier.thing.effect === 'acting') return modifier.thing.effect;
  }
  return 'current';
}

function organisationOf(doc: Document, segments: readonly PostSegment[]): string | null {
  for (const segment of segments) {
    const body = segment.elements.filter((e) => e.kind === 'organisation' || e.kind === 'organisation-head' || e.kind === 'quoted');
    if (body.length > 0) return doc.tokens.slice(body[0]!.from, body[body.length - 1]!.to);
  }
  return null;
}

/** Effects that change who is meant; acting and former change the status only. */
const KEY_EFFECTS = new Set([
  'deputy',
  'first',
  'first-deputy',
  'chief',
  'general',
  'vice',
  'assistant',
  'honorary',
  'senior',
  'executive',
  'second',
]);

/** Head with its modifiers, `:` and the domains, `@` and the body; posts of a compound joined by `+`. */
function keyOf(doc: Document, segments: readonly PostSegment[]): string {
  return segments
    .map((segment) => {
      const before = segment.modifiers.map((m) => String(m.thing.effect)).filter((effect) => KEY_EFFECTS.has(effect));
      const domains = segment.elements.filter((e) => e.kind === 'portfolio').map((e) => e.id);
      const bodies = segment.elements
        .filter((e) => e.kind === 'organisation' || e.kind === 'organisation-head')
        .map((e) => e.id || romanizeName(doc.tokens.slice(e.from, e.to)));
      const above = segment.elements.filter((e) => e.kind === 'post').map((e) => e.id);
      const head = [...before, segment.head.thing.id, ...above].join('-');
      return head + (domains.length > 0 ? `:${domains.join('-')}` : '') + (bodies.length > 0 ? `@${bodies.join('-')}` : '');
    })
    .join('+');
}
