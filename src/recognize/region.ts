/**
 * Places of the gazetteer in the text, with the generic word that belongs to them, and places that only the words beside them make known.
 * What a bare name means where several places bear it is decided here by the words beside it; by the rest of the article in `resolve/region`.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import type { Thing } from '../match/types.ts';
import { ALL_CAPITALS } from '../text/tokens.ts';
import { hasPlaceContext, isDoubtful, isFalsePlural, isOtherThing } from './region-context.ts';
import { settleDoubts } from './region-doubt.ts';
import { type Generic, genericBeside, genericsAt, isAdjective, sameKind } from './region-generic.ts';
import { readElliptic } from './region-list.ts';
import { readOpen } from './region-open.ts';
import { isAbbreviation, listedRegion, openRegion } from './region-span.ts';
import { addUnlisted } from './region-unlisted.ts';
import type { FoundRegion } from './types.ts';
import type { Zones } from './zones.ts';

/** In text order, not overlapping. `zones` are spans of organisations and things whose inner names are none of ours. */
export function recognizeRegions(doc: Document, zones: Zones): FoundRegion[] {
  const found: FoundRegion[] = [];
  const doubts: FoundRegion[] = [];
  const mask = BIT.region | BIT['region-word'];
  let end = 0;
  for (let i = 0; i < doc.count; i++) {
    const bits = doc.bits(i) & mask;
    if (bits === 0 || i < end) continue;
    if (bits === BIT.region && !mayBeginName(doc, i)) continue;
    if (zones.covers(i) && !zones.isOpenTo(i)) continue;
    for (const region of readAt(doc, i, end, doubts)) {
      if (zones.covers(i) && region.kind !== 'country' && region.rule !== 'region.generic') continue;
      if (!isSecondHalf(doc, found.at(-1), region)) found.push(region);
      end = region.to;
    }
  }
  const settled = settleDoubts(doc, found, doubts);
  return addUnlisted(doc, zones, settled);
}

/** “Washington, D.C.” is one name: the seat takes in the district that is hardly more than it. */
function isSecondHalf(doc: Document, seat: FoundRegion | undefined, region: FoundRegion): boolean {
  if (!seat || region.thing?.seat === undefined || region.thing.seat !== seat.thing?.id) return false;
  if (region.from !== seat.to && !(region.from === seat.to + 1 && doc.tokens.code(seat.to) === 0x2c)) return false;
  seat.to = region.to;
  seat.end = region.end;
  return true;
}

/** Names have a capital; «В», “The” at the head of a sentence begin one only before another capital. */
const mayBeginName = (doc: Document, i: number): boolean =>
  doc.isCapital(i) && ((doc.bits(i) & BIT['function-word']) === 0 || doc.isCapital(i + 1) || doc.tokens.has(i, ALL_CAPITALS));

function readAt(doc: Document, i: number, floor: number, doubts: FoundRegion[]): FoundRegion[] {
  if ((doc.bits(i) & BIT.region) !== 0 && mayBeginName(doc, i)) {
    const names = doc
      .namesAt(i, 'region')
      .filter((name) => isPrintedAbbreviation(doc, name) && !isFalsePlural(doc, name) && !isForeignTown(doc, name));
    if (names.length > 0) {
      const list = readElliptic(doc, i, names);
      if (list.length > 0) return list;
      const listed = readListed(doc, i, names, floor, doubts);
      if (listed) return [listed];
    }
  }
  return (doc.bits(i) & BIT['region-word']) !== 0 ? readOpen(doc, i, floor) : [];
}

/** “Miss.” and “Del.” are states only with their full stop and behind a place (“Jackson, Miss.”), “S C” is no South Carolina. */
function isPrintedAbbreviation(doc: Document, name: NameMatch): boolean {
  if (!isAbbreviation(name)) return true;
  const { tokens } = doc;
  if (tokens.code(name.from + 1) !== 0x2e || !tokens.isGlued(name.from + 1)) return false;
  return name.to - name.from > 1 || tokens.code(name.from - 1) === 0x2c;
}

/** A small town of the English-speaking world in Latin letters is a brand or a title where the text speaks another language: Cadillac, Mustang. */
const isForeignTown = (doc: Document, name: NameMatch): boolean =>
  name.language === 'en' && name.thing.id === '' && name.to === name.from + 1 && doc.languageAt(name.from) !== 'en';

/** The best reading of the listed names that begin at `i`: with their generic word, else bare, else none. */
function readListed(doc: Document, i: number, names: readonly NameMatch[], floor: number, doubts: FoundRegion[]): FoundRegion | null {
  const generic = readGeneric(doc, names, floor);
  if (generic) return generic;
  const level = readLevel(doc, names);
  if (level) return level;
  const bare = names.filter((name) => !name.generic);
  const best = bare[0];
  if (!best || isAttribute(doc, best)) return null;
  const county = readCounty(doc, best);
  if (county) return county;
  const same = bare.filter((name) => name.to === best.to);
  const chosen = same.find((name) => !isDoubtful(doc, name)) ?? same[0]!;
  if (isOtherThing(doc, chosen)) return null;
  const senses = same.length > 1 ? [...new Set([chosen, ...same].map((name) => name.thing))] : undefined;
  const region = listedRegion(doc, chosen, startOf(doc, chosen), chosen.to, 'region.name', senses);
  if (!isDoubtful(doc, chosen) || hasPlaceContext(doc, i, chosen)) return region;
  doubts.push(region);
  return null;
}

/** “Bergen County”, “Mosul District”: the unit around a city that is called after it. */
function readCounty(doc: Document, { from, to, thing }: NameMatch): FoundRegion | null {
  if (doc.languageAt(from) !== 'en' || thing.kind === 'country' || !doc.isCapital(to) || !doc.isSpaced(to)) return null;
  const unit = genericsAt(doc, to).find(({ thing: { kind, after } }) => (kind === 'region' || kind === 'district') && after !== true);
  if (!unit) return null;
  const place = { kind: unit.thing.kind as FoundRegion['kind'], name: doc.tokens.slice(from, unit.to), language: 'en' as const };
  return openRegion(doc, from, unit.to, place);
}

/** «Ақтөбе облыстық …», «Ырғыз аудандық …»: an adjective says what kind of place it is. */
function readLevel(doc: Document, names: readonly NameMatch[]): FoundRegion | null {
  const kind = ['region', 'district', 'city'].find((level) => doc.hasRole(names[0]!.to, `of-${level}`));
  const name = kind && names.find((other) => other.to === names[0]!.to && other.thing.kind === kind && (other.generic || kind === 'city'));
  return name ? listedRegion(doc, name, name.from, name.to, 'region.generic', namesakesOf(name, names)) : null;
}

/** “Southern California”: the part is printed as part of the name. */
const startOf = (doc: Document, { from }: NameMatch): number =>
  doc.isCapital(from - 1) && doc.hasRole(from - 1, 'part-of-place') && !doc.isSentenceStart(from - 1) ? from - 1 : from;

/** «В Советском районе»: an adjective of the generic word behind it, which names another kind of place. */
const isAttribute = (doc: Document, name: NameMatch): boolean =>
  name.language === 'ru' && isAdjective(doc.folded(name.to - 1)) && genericsAt(doc, name.to).length > 0;

function readGeneric(doc: Document, names: readonly NameMatch[], floor: number): FoundRegion | null {
  for (const name of names) {
    if (!name.generic) continue;
    const generic = genericBeside(doc, name, floor, (g) => g.id === name.generic!.id || (!isLoose(g) && sameKind(g, name.thing)));
    if (generic) return withGeneric(doc, name, generic, names);
  }
  for (const name of names) {
    if (name.generic) continue;
    const generic = genericBeside(doc, name, floor, (g) => sameKind(g, name.thing));
    if (!generic) continue;
    const twin = names.find((other) => !other.generic && other.to === name.to && sameKind(generic.thing, other.thing)) ?? name;
    return withGeneric(doc, twin, generic, names);
  }
  return null;
}

/** A suburb, a constituency: no word that a listed name is written with. */
const isLoose = (generic: Thing): boolean => generic.outside === true || generic.after === true;

/**
 * The generic word belongs to the mention where the name needs it («область Абай») and where it closes it («Қызылорда облысы»);
 * «город Тараз», “the city of Taraz” and “Lombardy region” are a common noun and a name.
 */
function withGeneric(doc: Document, name: NameMatch, generic: Generic, names: readonly NameMatch[]): FoundRegion {
  const inside = name.generic !== null || isPartOfName(doc, name, generic);
  const from = inside ? Math.min(generic.from, name.from) : name.from;
  const to = inside ? Math.max(generic.to, name.to) : name.to;
  return listedRegion(doc, name, from, to, 'region.generic', namesakesOf(name, names));
}

/** The districts or villages of the same name: «Есіл ауданы» is four. */
function namesakesOf(name: NameMatch, names: readonly NameMatch[]): Thing[] | undefined {
  const same = names.filter(
    (other) => other.to === name.to && other.thing.kind === name.thing.kind && (other.generic === null) === (name.generic === null),
  );
  return same.length > 1 ? [...new Set(same.map((other) => other.thing))] : undefined;
}

function isPartOfName(doc: Document, name: NameMatch, generic: Generic): boolean {
  const before = generic.from < name.from;
  const language = doc.languageAt(name.from);
  if (language === 'en') {
    if (doc.isCapital(generic.from)) return !doc.isSentenceStart(generic.from);
    return !before && name.thing.country === 'KZ';
  }
  // «г. Тараз» is written as one, «город Тараз» is not.
  return !before || doc.tokens.code(generic.to) === 0x2e;
}
