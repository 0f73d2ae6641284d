/**
 * Places of the gazetteer in the text, with the generic word that belongs to them, and places that only a generic word makes known (п. Грехово).
 * What a bare name means where several places bear it is decided here by the words beside it; by the rest of the article in `resolve/region`.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import type { Thing } from '../match/types.ts';
import type { RegionKind } from '../record/types.ts';
import { ABL, ATTR, GEN, LOC, PLURAL, POSS, POSS3 } from '../text/grammar.ts';
import { ALL_CAPITALS, BREAK, CAPITAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import { hasPlaceContext, isOtherThing } from './region-context.ts';
import type { FoundRegion } from './types.ts';
import type { Zones } from './zones.ts';

/** In text order, not overlapping. `zones` are spans of organisations and things whose inner names are none of ours. */
export function recognizeRegions(doc: Document, zones: Zones): FoundRegion[] {
  const found: FoundRegion[] = [];
  const mask = BIT.region | BIT['region-word'];
  let end = 0;
  for (let i = 0; i < doc.count; i++) {
    if (i < end || (doc.bits(i) & mask) === 0 || zones.covers(i)) continue;
    const list = readElliptic(doc, i);
    const regions = list.length > 0 ? list : readOne(doc, i, end);
    for (const region of regions) {
      found.push(region);
      end = region.to;
    }
  }
  return found;
}

function readOne(doc: Document, i: number, floor: number): FoundRegion[] {
  const names = doc.namesAt(i, 'region');
  const listed = names.length > 0 ? readListed(doc, i, names, floor) : null;
  if (listed) return [listed];
  return readOpen(doc, i, floor);
}

/** The best reading of the listed names that begin at `i`: with their generic word, else bare, else none. */
function readListed(doc: Document, i: number, names: readonly NameMatch[], floor: number): FoundRegion | null {
  for (const name of names) {
    if (name.generic) {
      const generic = genericBeside(doc, name.from, name.to, floor, (g) => g.id === name.generic!.id || sameKind(g, name.thing));
      if (generic) return make(doc, name, Math.min(generic.from, name.from), Math.max(generic.to, name.to), 'region.generic');
    }
  }
  for (const name of names) {
    if (name.generic) continue;
    const generic = genericBeside(doc, name.from, name.to, floor, (g) => sameKind(g, name.thing));
    if (generic) {
      const twin = names.find((other) => !other.generic && other.to === name.to && sameKind(generic.thing, other.thing)) ?? name;
      return make(doc, twin, Math.min(generic.from, twin.from), Math.max(generic.to, twin.to), 'region.generic');
    }
  }
  const bare = names.filter((name) => !name.generic);
  const best = bare[0];
  if (!best) return null;
  const same = bare.filter((name) => name.to === best.to);
  const chosen = same.find((name) => name.thing.ambiguous !== true && name.thing.kind !== 'settlement') ?? same[0]!;
  if (isOtherThing(doc, chosen)) return null;
  if (same.every((name) => name.thing.ambiguous === true || name.thing.kind === 'settlement') && !hasPlaceContext(doc, i, chosen))
    return null;
  return make(doc, chosen, chosen.from, chosen.to, 'region.name');
}

interface Generic {
  thing: Thing;
  from: number;
  to: number;
  feats: number;
}

/** The generic word right of the name, else left of it; right wins since «Қызылорда облысы» and “Kyzylorda Region” are closer than a list item. */
function genericBeside(doc: Document, from: number, to: number, floor: number, fits: (thing: Thing) => boolean): Generic | null {
  const right = genericsAt(doc, to).find((g) => fits(g.thing) && isRightGeneric(doc, from, g));
  if (right) return right;
  return genericBefore(doc, from, floor, fits);
}

function isRightGeneric(doc: Document, from: number, generic: Generic): boolean {
  const language = doc.languageAt(generic.from);
  if (language === 'ru') return doc.folded(from).length > 3 && isAdjective(doc, generic.from - 1);
  if (language === 'kk') return (generic.feats & POSS3) !== 0 || doc.isCapital(generic.from);
  return true;
}

const isAdjective = (doc: Document, i: number): boolean => /(?:[сц]к|н)(?:ий|ой|ая|ую|ого|ому|ом|им|ых|их|ие|ими)$/u.test(doc.folded(i));

function genericBefore(doc: Document, from: number, floor: number, fits: (thing: Thing) => boolean): Generic | null {
  const { tokens } = doc;
  let last = from - 1;
  const dotted = last > 0 && tokens.kind[last] === PUNCTUATION && tokens.code(last) === 0x2e;
  if (dotted) last--;
  if (last < floor || (doc.bits(last) & BIT['region-word']) === 0 || doc.languageAt(from) === 'kk') return null;
  for (const start of [last - 2, last - 1, last]) {
    if (start < floor || start > last) continue;
    const match = doc.namesAt(start, 'region-word').find((name) => name.to === last + 1 && fits(name.thing) && name.language === 'ru');
    if (!match) continue;
    if (dotted ? match.text.length > 4 : match.text.length <= 3) continue;
    return { thing: match.thing, from: start, to: last + 1, feats: match.last };
  }
  return null;
}

function genericsAt(doc: Document, i: number): Generic[] {
  if ((doc.bits(i) & BIT['region-word']) === 0) return [];
  return doc
    .namesAt(i, 'region-word')
    .filter((name) => name.text.length > 3)
    .map((name) => ({ thing: name.thing, from: i, to: name.to, feats: name.last }));
}

const sameKind = (generic: Thing, place: Thing): boolean => {
  if (generic.kind === place.kind) return true;
  // A city may be called a settlement by one paper and a town by another, a republic is a region of its federation.
  return generic.kind === 'settlement' && place.kind === 'city';
};

/**
 * Lists whose generic word stands once: «в Абайской, Жетысуской и Улытауской областях», «X және Y облыстары», “X, Y and Z regions”.
 * Begins at the first name; empty if `i` does not begin such a list.
 */
function readElliptic(doc: Document, i: number): FoundRegion[] {
  if ((doc.bits(i) & BIT.region) === 0) return [];
  const items: NameMatch[][] = [];
  let at = i;
  for (;;) {
    const names = doc.namesAt(at, 'region');
    if (names.length === 0) return [];
    items.push(names);
    const to = names[0]!.to;
    const generic = genericsAt(doc, to).find((g) => isListGeneric(doc, g));
    if (generic) return items.length < 2 ? [] : closeList(doc, items, generic);
    const next = listSeparator(doc, to);
    if (next < 0 || items.length > 24) return [];
    at = next;
  }
}

const isListGeneric = (doc: Document, generic: Generic): boolean =>
  generic.thing.kind !== 'city' || (generic.feats & PLURAL) !== 0 || doc.languageAt(generic.from) === 'kk';

function closeList(doc: Document, items: NameMatch[][], generic: Generic): FoundRegion[] {
  const found: FoundRegion[] = [];
  items.forEach((names, n) => {
    const last = n === items.length - 1;
    const fit =
      names.find((name) => name.generic?.kind === generic.thing.kind) ?? names.find((name) => sameKind(generic.thing, name.thing));
    const name = fit ?? names.find((other) => !other.generic);
    if (name) found.push(make(doc, name, name.from, last && fit ? generic.to : name.to, fit ? 'region.list' : 'region.name'));
  });
  return found;
}

/** Index after a comma or a conjunction at `i`; -1 if none stands there. */
function listSeparator(doc: Document, i: number): number {
  let at = i;
  if (doc.tokens.isKind(at, PUNCTUATION) && doc.tokens.code(at) === 0x2c) at++;
  if (doc.hasRole(at, 'conjunction')) at++;
  return at > i ? at : -1;
}

/** Capitalised words that no list knows, beside a generic word: п. Грехово, Көкбұлақ ауылы, Атамекен және Батыр ауылдары. */
function readOpen(doc: Document, i: number, floor: number): FoundRegion[] {
  if ((doc.bits(i) & BIT['region-word']) === 0) return [];
  const language = doc.languageAt(i);
  for (const generic of doc.namesAt(i, 'region-word')) {
    if (generic.thing.feature === true || generic.thing.loose === true) continue;
    if (language === 'ru' && generic.language === 'ru' && generic.thing.kind === 'settlement') {
      const name = openNameAfter(doc, generic);
      if (name) return [name];
    }
    if (generic.language === language && language !== 'ru') {
      const names = openNamesBefore(doc, generic, floor);
      if (names.length > 0) return names;
    }
  }
  return [];
}

/** Kazakh and English: the name, or a list of names, stands before its generic word. */
function openNamesBefore(doc: Document, generic: NameMatch, floor: number): FoundRegion[] {
  const kazakh = generic.language === 'kk';
  if (kazakh ? (generic.last & POSS3) === 0 : !doc.isCapital(generic.from)) return [];
  if (generic.thing.kind === 'city' || generic.thing.kind === 'country') return [];
  const found: FoundRegion[] = [];
  let to = generic.from;
  while (to > floor && isOpenName(doc, to - 1, floor)) {
    let from = to - 1;
    // English names of several words; Kazakh ones mostly have one.
    while (!kazakh && from > floor && isOpenName(doc, from - 1, floor) && doc.isSpaced(from)) from--;
    const end = found.length === 0 ? generic.to : to;
    const kind = generic.thing.kind as RegionKind;
    found.unshift({
      ...spanOf(doc, from, end),
      rule: 'region.open',
      thing: null,
      kind,
      name: doc.tokens.slice(from, to),
      language: generic.language,
    });
    const separated = (generic.last & PLURAL) !== 0 && (doc.tokens.code(from - 1) === 0x2c || doc.hasRole(from - 1, 'conjunction'));
    if (!separated) break;
    to = from - 1;
  }
  return found;
}

const NAMED =
  BIT['post-head'] |
  BIT['common-word'] |
  BIT.organisation |
  BIT['organisation-head'] |
  BIT.month |
  BIT['region-word'] |
  BIT['function-word'];

const isOpenName = (doc: Document, i: number, floor: number): boolean =>
  i >= floor && doc.isWord(i) && doc.isCapital(i) && (doc.bits(i) & NAMED) === 0 && !doc.tokens.has(i, ALL_CAPITALS);

function openNameAfter(doc: Document, generic: NameMatch): FoundRegion | null {
  const { tokens } = doc;
  let at = generic.to;
  const short = generic.text.length <= 3;
  const dotted = tokens.isKind(at, PUNCTUATION) && tokens.code(at) === 0x2e;
  if (short !== dotted) return null;
  if (dotted) at++;
  if (!tokens.isKind(at, WORD) || !tokens.has(at, CAPITAL) || tokens.has(at, ALL_CAPITALS)) return null;
  // «с. Иванов»: initials of a name, not a village, when the generic letter itself is a capital.
  if (short && doc.isCapital(generic.from)) return null;
  const to = at + 1;
  const printed = tokens.slice(at, to);
  return {
    ...spanOf(doc, generic.from, to),
    rule: 'region.open',
    thing: null,
    kind: generic.thing.kind as RegionKind,
    name: printed,
    language: 'ru',
  };
}

function make(doc: Document, name: NameMatch, from: number, to: number, rule: string): FoundRegion {
  return {
    ...spanOf(doc, from, to),
    rule,
    thing: name.thing,
    kind: name.thing.kind as RegionKind,
    name: name.text,
    language: name.language,
  };
}

function spanOf(doc: Document, from: number, to: number): { from: number; to: number; start: number; end: number } {
  const { tokens } = doc;
  let end = tokens.end[to - 1]!;
  // The last full stop of U.S. or D.C. belongs to the name.
  const single = tokens.end[to - 1]! - tokens.start[to - 1]! === 1;
  if (
    single &&
    tokens.isGlued(to) &&
    tokens.code(to) === 0x2e &&
    tokens.code(to - 2) === 0x2e &&
    !(tokens.isKind(to + 1, BREAK) || to + 1 >= doc.count)
  )
    end = tokens.end[to]!;
  return { from, to, start: tokens.start[from]!, end };
}
