/**
 * Posts in the text: a head noun (министр, әкім, Governor) with its modifiers, what it is for, the body and the place it governs,
 * and a second post joined by a dash. Who holds them is `resolve`'s.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import type { PostStatus, RegionKind } from '../record/types.ts';
import { fold } from '../text/fold.ts';
import { ACC, CASES, GEN, LOC, NOM, PLURAL } from '../text/grammar.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { HYPHENATED, NUMERAL, PUNCTUATION } from '../text/tokens.ts';
import { namePartsOf } from './name-parts.ts';
import { organisationOf } from './post-body.ts';
import { compoundHead, trimOf } from './post-compound.ts';
import { type Element, isComma, isOfText, type PostScene, type PostSegment, SEAT, sceneOf } from './post-elements.ts';
import { readEnglish } from './post-english.ts';
import { readKazakh } from './post-kazakh.ts';
import { postKey } from './post-key.ts';
import { nationOf } from './post-nationality.ts';
import { readRussian } from './post-russian.ts';
import { titleOf } from './post-title.ts';
import type { FoundPost, FoundRegion } from './types.ts';
import type { Zones } from './zones.ts';

/** In text order, not overlapping. */
export function recognizePosts(doc: Document, regions: readonly FoundRegion[], zones: Zones): FoundPost[] {
  const scene = sceneOf(doc, regions, zones);
  const found: FoundPost[] = [];
  const placed = new Uint8Array(doc.count + 1);
  // «Бұқар жырау ауданы», «Қазыбек би ауданы»: a word of a place's name is nobody's post.
  for (const region of regions) placed.fill(1, region.from, region.to);
  let end = 0;
  for (let i = 0; i < doc.count; i++) {
    if (placed[i] === 1) continue;
    if (
      ((doc.bits(i) & BIT['post-head']) === 0 && !doc.tokens.has(i, HYPHENATED)) ||
      i < end ||
      isInside(doc, zones, i) ||
      isInWork(doc, i)
    )
      continue;
    const segments = readSegments(scene, i, end);
    if (segments.length === 0 || isBody(scene, segments[0]!)) continue;
    found.push(makePost(scene, segments));
    end = Math.max(end, segments[segments.length - 1]!.to);
  }
  return found;
}

/** A body's own word; but “Majilis deputy”, «Мәжіліс депутаты» as a whole are listed titles. */
const isInside = (doc: Document, zones: Zones, i: number): boolean =>
  zones.covers(i) && !doc.namesAt(i, 'post-head').some((name) => name.to > zones.at(i)!.to && isOfText(doc, name));

/** The film «Конец атамана», the novel «Мастер»: a word of a work's title. */
function isInWork(doc: Document, i: number): boolean {
  let open = i - 1;
  while (open > i - 5 && doc.isWord(open)) open--;
  return isQuoteMark(doc.tokens.code(open)) && doc.namesAt(open - 1, 'feature-head').some(({ thing }) => WORKS.has(thing.id));
}

const WORKS: ReadonlySet<string> = new Set(['film', 'book', 'song', 'painting']);

function readSegments(scene: PostScene, i: number, floor: number): PostSegment[] {
  let first = readSegment(scene, i, floor);
  if (!first) return [];
  if (first.head.language === 'kk') first = widestKazakh(scene, first, floor);
  const segments = [first];
  while (segments.length < 3) {
    const dash = segments[segments.length - 1]!.to;
    const next = isSpacedDash(scene.doc, dash) ? nextSegment(scene, dash + 1) : null;
    // «Тұңғыш Президент — Елбасы», «министр — депутат»: only what is a title of its own makes a double post.
    if (!next || (next.modifiers.length === 0 && next.elements.every((e) => e.kind === 'attribute'))) break;
    segments.push(next);
  }
  return segments;
}

/** «Партиясы төрағасының 1-орынбасары», «әкімнің кеңесшісі»: a head further on takes the first as what it is for. */
function widestKazakh(scene: PostScene, first: PostSegment, floor: number): PostSegment {
  const { doc } = scene;
  for (let i = first.to; i < first.to + 6 && (doc.isWord(i) || doc.tokens.isKind(i, NUMERAL) || !doc.isSpaced(i)) && i < doc.count; i++) {
    if ((doc.bits(i) & BIT['post-head']) === 0 && !doc.tokens.has(i, HYPHENATED)) continue;
    const next = readSegment(scene, i, floor);
    if (!next) continue;
    return next && next.from <= first.from ? widestKazakh(scene, next, floor) : first;
  }
  return first;
}

/** «Кабинет министров», «совет директоров»: a plural in the genitive behind a body is the body. */
function isBody(scene: PostScene, { from, head }: PostSegment): boolean {
  if (head.language !== 'ru' || (head.last & PLURAL) === 0 || (head.last & GEN) === 0) return false;
  return (scene.doc.bits(from - 1) & BIT['organisation-head']) !== 0;
}

/** The post behind a dash: its head, in Kazakh after the domain («— мәдениет және ақпарат министрі»). */
function nextSegment(scene: PostScene, from: number): PostSegment | null {
  for (let head = from; head < from + 10 && head < scene.doc.count; head++) {
    if (!scene.doc.isWord(head) && !isComma(scene.doc, head)) return null;
    if ((scene.doc.bits(head) & BIT['post-head']) === 0) continue;
    const segment = readSegment(scene, head, from);
    if (segment) return segment.from === from ? segment : null;
  }
  return null;
}

const isDash = (code: number): boolean => code === 0x2013 || code === 0x2014 || code === 0x2d;
const isSpacedDash = (doc: Document, i: number): boolean =>
  doc.tokens.isKind(i, PUNCTUATION) && isDash(doc.tokens.code(i)) && doc.isSpaced(i) && doc.isSpaced(i + 1);

function readSegment(scene: PostScene, i: number, floor: number): PostSegment | null {
  const { doc } = scene;
  // «Павлодар [облысы әкімі]»: the generic word belongs to the place, the head begins behind it.
  const region = scene.regionTo.get(i + 1);
  if (region !== undefined && scene.regions[region]!.from < i) return null;
  const head = doc.namesAt(i, 'post-head').find((name) => isOfText(doc, name) && isHead(doc, name)) ?? compound(doc, i);
  if (!head || !isOfText(doc, head)) return null;
  if (head.language === 'kk') return readKazakh(scene, head, floor);
  return head.language === 'en' ? readEnglish(scene, withStop(doc, head), floor) : readRussian(scene, head, floor);
}

/** «Писатель-фронтовик», but not the hotel «Премьер-Палас». */
function compound(doc: Document, i: number): NameMatch | null {
  const head = compoundHead(doc, i);
  return head && head.text === doc.folded(i) && doc.isCapital(i) && !doc.isSentenceStart(i) ? null : head;
}

/** Not a word that only looks like the head («после» is no посол), nor a name: «Олег Попов», a profession with a capital inside a sentence. */
function isHead(doc: Document, name: NameMatch): boolean {
  const never = name.thing.never as string[] | undefined;
  if (never?.includes(doc.folded(name.from))) return false;
  // «Ведущий экономист»: the modifier of another head.
  if (name.thing.ambiguous === true && (doc.bits(name.from) & BIT['post-modifier']) !== 0 && (doc.bits(name.to) & BIT['post-head']) !== 0)
    return false;
  // “Deputy Energy Minister”: the modifier of the head behind the domain.
  if (name.language === 'en' && (doc.bits(name.from) & BIT['post-modifier']) !== 0 && leadsToHead(doc, name.to)) return false;
  // “Justice Minister”: the domain of the head behind it.
  if (name.language === 'en' && (doc.bits(name.from) & BIT.portfolio) !== 0 && isTitle(doc, name.to) && doc.isCapital(name.from))
    return false;
  // «Бектен», a given name as it stands, is no бек in the ablative.
  if (fold(name.text) !== doc.folded(name.from) && isGivenName(doc, name)) return false;
  // «Бастық Сұлтан Қалиев»: a title that is a given name as well, before a surname.
  if (name.language === 'kk' && name.thing.ambiguous === true && isGivenName(doc, name)) return false;
  // «Во главе», «в главе 5».
  if (
    (name.thing.adverbial as string[] | undefined)?.includes(doc.folded(name.from - 1)) &&
    name.to === name.from + 1 &&
    (name.last & LOC) !== 0
  )
    return false;
  // “Senator Marsh”, “Congresswoman Dean”: behind a title a word with a capital is a name.
  const title = name.thing.rank !== 'official' || name.thing.ambiguous === true;
  if (name.language === 'en' && title && doc.isCapital(name.from) && isTitle(doc, name.from - 1)) return false;
  return name.thing.rank === 'official' || name.language === 'en' || !doc.isCapital(name.from) || doc.isSentenceStart(name.from);
}

/** A head, or a domain and a head, begins at `i`. */
function leadsToHead(doc: Document, i: number): boolean {
  const domain = (doc.bits(i) & BIT.portfolio) === 0 ? undefined : doc.namesAt(i, 'portfolio').find((name) => name.language === 'en');
  return [i, domain?.to ?? i].some((at) => (doc.bits(at) & BIT['post-head']) !== 0 && doc.isCapital(at) === doc.isCapital(i - 1));
}

const isGivenName = (doc: Document, { from, to }: NameMatch): boolean =>
  doc.isCapital(from) &&
  (doc.bits(from) & BIT['given-name']) !== 0 &&
  doc.isWord(to) &&
  doc.isCapital(to) &&
  namePartsOf(doc, to).some((part) => part.part === 'family' && part.strength >= 2 && part.base === null);

const isTitle = (doc: Document, i: number): boolean =>
  doc.isCapital(i) && (doc.bits(i) & BIT['post-head']) !== 0 && (doc.bits(i) & BIT['post-modifier']) === 0;

/** “Col.”, “Maj. Gen.”: the full stop of an abbreviation belongs to it, and so does the abbreviation behind it. */
function withStop(doc: Document, head: NameMatch): NameMatch {
  const stop = head.text.endsWith('.') && doc.tokens.code(head.to) === 0x2e && doc.tokens.isGlued(head.to);
  if (!stop) return head;
  const second = doc.namesAt(head.to + 1, 'post-head').find((name) => name.language === 'en' && name.text.endsWith('.'));
  return second ? { ...head, thing: second.thing, to: withStop(doc, second).to } : { ...head, to: head.to + 1 };
}

function makePost(scene: PostScene, segments: readonly PostSegment[]): FoundPost {
  const { doc } = scene;
  const { tokens } = doc;
  const first = segments[0]!;
  const last = segments[segments.length - 1]!;
  const head = first.head.thing;
  // «Палестинский лидер»: the nation before an office says whose it is.
  const national = first.head.language === 'ru' && first.from < first.head.from && first.modifiers.every((m) => m.from > first.from);
  const complete = national || segments.some((s) => s.elements.length > 0);
  // «Премьера» is the first night of a film as well.
  const doubtful = !complete && (head.doubtful as string[] | undefined)?.includes(doc.folded(first.head.from)) === true;
  const places = placesOf(segments);
  const plural = isPlural(doc, first.head);
  const owner = head.rank === 'official' && places.every((e) => e.id === SEAT) ? ownerOf(scene, first.from) : null;
  // «Экс-министр» is a former министр: like «бывший» the prefix stays outside the title, and so does the party of a «сенатор-демократ».
  const trim = trimOf(doc, first.head.from);
  const front = first.from === first.head.from ? trim.front : 0;
  const back = last.to === first.head.to ? trim.back : 0;
  return {
    from: first.from,
    to: last.to,
    reach: last.reach,
    start: tokens.start[first.from]! + front,
    end: tokens.end[last.to - 1]! - back,
    rule: ruleOf(segments),
    key: postKey(doc, segments),
    head: String(head.key ?? head.id),
    local: (head.local as string | undefined) ?? null,
    shortOf: complete ? [] : ((head.short_of as string[] | undefined) ?? []),
    title: titleOf(doc, segments).slice(front),
    status: statusOf(segments),
    region: owner ?? regionOf(places, first.head.language),
    seat: seatOf(places, owner),
    nation: nationOf(doc, first.from),
    country: (head.country as string | undefined) ?? null,
    organization: organisationOf(doc, segments),
    placeKind: placeKindOf(doc, segments),
    official: head.rank === 'official',
    alone: !doubtful && (head.alone === true || (complete && head.alone !== false)),
    plural,
    cases: casesOf(doc, governor(first), plural),
  };
}

/**
 * Offices are held by people: a form that is nominative or accusative is the nominative, the accusative being like the genitive.
 * «Депутата» is of one deputy, no old plural.
 */
function casesOf(doc: Document, head: NameMatch, plural: boolean): number {
  // An abbreviation has no cases to show.
  if (head.language !== 'ru' || head.text.includes('.')) return 0;
  // «Сенатор-демократ»: the first word of the two.
  const bare =
    plural || fold(head.text.split(' ', 1)[0]!) === doc.folded(head.from).replace(/-.*/u, '') || fold(head.text) === doc.folded(head.from);
  const cases = head.first & CASES & (bare ? CASES : ~NOM);
  return (cases & (NOM | GEN)) === NOM ? cases & ~ACC : cases;
}

/** «Заместитель министра», «и.о. губернатора»: the word whose case the title has. */
function governor({ modifiers, head, from }: PostSegment): NameMatch {
  const governing = modifiers.find((m) => m.from >= from && GOVERNING.has(String(m.thing.effect)));
  return governing ?? head;
}

const GOVERNING = new Set(['acting', 'deputy', 'first-deputy', 'assistant']);

function isPlural(doc: Document, head: NameMatch): boolean {
  if (head.language === 'kk') return (head.last & PLURAL) !== 0;
  if (head.language === 'en') return (head.last & PLURAL) !== 0;
  // «Представители», «министры»: the table of endings shares -и and -ы with cases that masculine nouns of office do not have.
  const base = head.text.split(' ', 1)[0]!;
  return (head.first & PLURAL) !== 0 || (/(?:[бвгдзклмнпрстфхцчш]|тель|арь)$/u.test(base) && /[ыи]$/u.test(doc.folded(head.from)));
}

const ruleOf = (segments: readonly PostSegment[]): string => {
  if (segments.length > 1) return 'post.compound';
  const { elements, modifiers, from, head } = segments[0]!;
  if (elements.length > 0) return 'post.complement';
  return modifiers.length > 0 || from < head.from ? 'post.modified' : 'post.head';
};

function placesOf(segments: readonly PostSegment[]): Element[] {
  const places: Element[] = [];
  for (const { elements } of segments) for (const element of elements) if (element.region !== null) places.push(element);
  return places;
}

function regionOf(places: readonly Element[], language: string): number | null {
  const first = places.findIndex((e) => e.id !== SEAT);
  if (first < 0) return places[0]?.region ?? null;
  // «Қызылорда облысы Арал ауданының әкімі»: of two places in a row the last is governed, the first says where it lies.
  const [outer, inner] = [places[first]!, places[first + 1]];
  return language === 'kk' && inner !== undefined && inner.id !== SEAT && inner.from === outer.to ? inner.region : outer.region;
}

/** “Canada’s prime minister”, “Kazakhstan’s former ambassador to Japan”: the place whose office it is, before the title. */
function ownerOf({ doc, regionTo }: PostScene, from: number): number | null {
  if (doc.languageAt(from) !== 'en') return null;
  let at = from - 1;
  while (at > from - 3 && doc.isWord(at) && !doc.isCapital(at) && (doc.bits(at) & (BIT['common-word'] | BIT['post-modifier'])) !== 0) at--;
  if (doc.folded(at) !== 's' || !/['’]/u.test(doc.tokens.slice(at - 1))) return null;
  return regionTo.get(at - 1) ?? null;
}

/** Where an envoy serves, beside the country that sends him. */
const seatOf = (places: readonly Element[], owner: number | null): number | null =>
  places.length > 1 || owner !== null ? (places.find((e) => e.id === SEAT)?.region ?? null) : null;

/** The generic word of the title («аким области») says what kind of place is meant. */
function placeKindOf(doc: Document, segments: readonly PostSegment[]): RegionKind | null {
  for (const segment of segments) {
    for (let i = segment.from; i < segment.to; i++) {
      // «Ауыл шаруашылығы министрі»: a word of the domain or of a place's name says nothing of the place governed.
      if ((doc.bits(i) & BIT['region-word']) === 0) continue;
      if (segment.elements.some((e) => e.kind !== 'place-word' && e.kind !== 'post' && i >= e.from && i < e.to)) continue;
      const word = doc.namesAt(i, 'region-word')[0];
      if (word) return word.thing.kind as RegionKind;
    }
  }
  return null;
}

function statusOf(segments: readonly PostSegment[]): PostStatus {
  for (const { modifiers, head } of segments) {
    if (head.thing.status === 'former') return 'former';
    for (const { thing } of modifiers) if (thing.effect === 'former' || thing.effect === 'acting') return thing.effect;
  }
  return 'current';
}
