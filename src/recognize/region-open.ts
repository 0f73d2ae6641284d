/**
 * Places that no list has, known by the generic word beside them: п. Грехово, город Камник, Сергачский район, Көкбұлақ ауылы,
 * Атамекен және Батыр ауылдары, Aktogay district, the village of Narve.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import type { RegionKind } from '../record/types.ts';
import { PLURAL, POSS3 } from '../text/grammar.ts';
import { ALL_CAPITALS, CAPITAL, HYPHENATED, NUMERAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import { namePartsOf } from './name-parts.ts';
import { afterSeparator, beforeSeparator } from './region-list.ts';
import { openRegion } from './region-span.ts';
import type { FoundRegion } from './types.ts';

/** What no name of an unknown place is. */
const NAMED =
  BIT['post-head'] |
  BIT['common-word'] |
  BIT.organisation |
  BIT['organisation-head'] |
  BIT.month |
  BIT['region-word'] |
  BIT['region-adjective'] |
  BIT['region-area'] |
  BIT['function-word'];

/** Those that begin or end at the generic word `i`; the earliest begins not before `floor`. */
export function readOpen(doc: Document, i: number, floor: number): FoundRegion[] {
  const language = doc.languageAt(i);
  if (!isWorthALook(doc, i, language)) return [];
  for (const generic of doc.namesAt(i, 'region-word')) {
    if (generic.thing.feature === true || generic.thing.loose === true || generic.language !== language) continue;
    const found =
      language === 'ru'
        ? [...adjectivesBefore(doc, generic, floor), ...nameAfter(doc, generic, generic.to)]
        : [...namesBefore(doc, generic, floor), ...(language === 'en' ? nameAfterOf(doc, generic) : calledBefore(doc, generic, floor))];
    if (found.length > 0) return found;
  }
  return [];
}

/** A capital beside it, before any list is asked: «город», “the”, «с» stand in every second line. */
function isWorthALook(doc: Document, i: number, language: string): boolean {
  const { tokens } = doc;
  // «г.», «с.», «п.» are generic words only with their full stop.
  if (language === 'ru' && tokens.end[i]! - tokens.start[i]! <= 3) return tokens.code(i + 1) === 0x2e && doc.isCapital(i + 2);
  if (doc.isCapital(i - 1)) return true;
  if (language === 'kk') return leadOf(doc, i) >= 0;
  return doc.isCapital(i + 1) || doc.isCapital(i + 2) || doc.isCapital(i + 3);
}

export const isOpenName = (doc: Document, i: number, floor: number): boolean =>
  i >= floor && doc.isWord(i) && doc.isCapital(i) && (doc.bits(i) & NAMED) === 0 && !doc.tokens.has(i, ALL_CAPITALS);

/** “Ford County”: English counties are called like companies as well. */
const isCountyName = (doc: Document, i: number, floor: number): boolean =>
  isOpenName(doc, i, floor) ||
  (i >= floor && doc.isCapital(i) && (doc.bits(i) & NAMED) === BIT.organisation && !doc.tokens.has(i, ALL_CAPITALS));

/** «Бірлік ауылы»: Kazakh villages are called like common words, whose capital inside a sentence gives them away. */
const isKazakhName = (doc: Document, i: number, floor: number): boolean =>
  isOpenName(doc, i, floor) ||
  (i >= floor &&
    doc.isWord(i) &&
    doc.isCapital(i) &&
    (doc.bits(i) & NAMED) === BIT['common-word'] &&
    !doc.isSentenceStart(i) &&
    !doc.tokens.has(i, ALL_CAPITALS));

/** Kazakh and English: the name, or a list of names, stands before its generic word. */
function namesBefore(doc: Document, generic: NameMatch, floor: number): FoundRegion[] {
  const kazakh = generic.language === 'kk';
  if (kazakh && (generic.last & POSS3) === 0) return [];
  const kind = generic.thing.kind as RegionKind;
  // “Kansas City”, “the Old Town” name no kind of place by themselves.
  if (kind === 'city' || kind === 'country' || generic.thing.after === true) return [];
  if (!kazakh && !doc.isCapital(generic.from) && kind !== 'district' && kind !== 'region' && generic.text !== 'village') return [];
  const found: FoundRegion[] = [];
  let to = generic.from;
  const isName = kazakh ? isKazakhName : kind === 'region' && doc.isCapital(generic.from) ? isCountyName : isOpenName;
  while (to > floor && isName(doc, to - 1, floor)) {
    let from = to - 1;
    // English names of several words; Kazakh ones mostly have one.
    while (!kazakh && from > floor && isOpenName(doc, from - 1, floor) && doc.isSpaced(from)) from--;
    // “Local District offices”, but “Bergen County lies north of …”.
    if (!kazakh && doc.isSentenceStart(from) && !(kind === 'region' && doc.isCapital(generic.from) && from === to - 1)) return found;
    found.unshift(
      openRegion(doc, from, found.length === 0 && !isOutside(doc, generic) ? generic.to : to, {
        kind,
        name: doc.tokens.slice(from, to),
        language: generic.language,
      }),
    );
    const last = (generic.last & PLURAL) !== 0 ? beforeSeparator(doc, from - 1) : -1;
    if (last < 0) break;
    to = last + 1;
  }
  return found;
}

/** «Ақбұлым деген ауыл», «Ақсор, Көлсай және Баспа сияқты төрт елді мекен»: the word that says so, over a numeral; -1 for none. */
function leadOf(doc: Document, i: number): number {
  const counted = doc.tokens.isKind(i - 1, NUMERAL) || (doc.bits(i - 1) & BIT['number-word']) !== 0;
  const at = counted ? i - 2 : i - 1;
  return doc.hasRole(at, 'such-as') || (!counted && doc.hasRole(at, 'called')) ? at : -1;
}

function calledBefore(doc: Document, generic: NameMatch, floor: number): FoundRegion[] {
  const lead = generic.language === 'kk' ? leadOf(doc, generic.from) : -1;
  const found: FoundRegion[] = [];
  let to = lead;
  while (to > floor && isKazakhName(doc, to - 1, floor)) {
    const place = { kind: generic.thing.kind as RegionKind, name: doc.tokens.slice(to - 1, to), language: 'kk' as const };
    if ((doc.bits(to - 1) & BIT.region) === 0) found.unshift(openRegion(doc, to - 1, to, place));
    const last = doc.hasRole(lead, 'such-as') ? beforeSeparator(doc, to - 2) : -1;
    if (last < 0) break;
    to = last + 1;
  }
  return found;
}

/** “Narveli suburb”: a common noun behind the name; in “Narveli Parish” it is a part of it. */
const isOutside = (doc: Document, generic: NameMatch): boolean => generic.thing.outside === true && !doc.isCapital(generic.from);

/** “the village of Narve”, “Duchy of Saxony”: a realm of history is not the place that it is called after. */
function nameAfterOf(doc: Document, generic: NameMatch): FoundRegion[] {
  const at = generic.to + 1;
  const realm = generic.thing.realm === true;
  if (!doc.hasRole(generic.to, 'of') || !isOpenName(doc, at, 0) || generic.thing.wide === true) return [];
  const listed = (doc.bits(at) & BIT.region) !== 0 ? doc.namesAt(at, 'region').find((name) => !name.generic) : undefined;
  const joined = generic.thing.id === 'constituency';
  if (listed ? !realm && !joined : realm) return [];
  // “The Principality of Monaco” is Monaco, the Colony of Singapore was another state.
  if (listed?.thing.kind === 'country' && generic.thing.id !== 'colony') return [];
  let to = listed?.to ?? at + 1;
  while (!listed && to < at + 3 && isOpenName(doc, to, 0) && doc.isSpaced(to)) to++;
  // “The city of Marlow City”.
  if (doc.isCapital(to) && (doc.bits(to) & BIT['region-word']) !== 0 && doc.isSpaced(to)) to++;
  if (joined) {
    const end = endOfConstituency(doc, to);
    if (listed && end === to && listed.thing.ambiguous !== true) return [];
    to = end;
  }
  const capital = doc.isCapital(generic.from) && !doc.isSentenceStart(generic.from) && generic.thing.outside !== true;
  if (realm && !doc.isCapital(generic.from)) return [];
  const name = doc.tokens.slice(realm ? generic.from : at, to);
  const place = { kind: generic.thing.kind as RegionKind, name, language: 'en' as const };
  return [openRegion(doc, capital || realm ? generic.from : at, to, place, realm ? 'region.realm' : 'region.open')];
}

/** “The riding of Marlow - Tenby”: its towns, joined by dashes. */
function endOfConstituency(doc: Document, to: number): number {
  let end = to;
  while (DASHES.has(doc.tokens.code(end)) && doc.isWord(end + 1) && doc.isCapital(end + 1)) {
    end += 2;
    if (isOpenName(doc, end, 0) && doc.isSpaced(end)) end++;
  }
  return end;
}
const DASHES = new Set([0x2d, 0x2013, 0x2014]);

const ADJECTIVE = /^(.+(?:[сц]к|[оеа]вн|[оеи]чн))(?:ий|ый|ой|ая|ую|ого|ому|ом|им|ым|их|ых|ими|ыми)$/u;
const ENDING: Record<string, string> = { m: 'ий', f: 'ая', n: 'ое' };

const NO_ADJECTIVE = BIT['common-word'] | BIT['region-adjective'] | BIT['region-word'] | BIT['post-modifier'];

/** Russian: Сергачский район, в Унцукульском и Гимринском районах. The name is in the nominative, with its generic word. */
function adjectivesBefore(doc: Document, generic: NameMatch, floor: number): FoundRegion[] {
  const { kind } = generic.thing;
  if (kind === 'city' || kind === 'settlement' || generic.thing.wide === true) return [];
  const found: FoundRegion[] = [];
  let at = generic.from - 1;
  while (at >= floor && doc.isCapital(at) && (doc.bits(at) & NO_ADJECTIVE) === 0) {
    const stem = ADJECTIVE.exec(doc.tokens.slice(at));
    if (!stem) break;
    const ending = ENDING[genderOf(generic.text)]!;
    const name = `${stem[1]}${ending} ${generic.text}`;
    found.unshift(openRegion(doc, at, found.length === 0 ? generic.to : at + 1, { kind: kind as RegionKind, name, language: 'ru' }));
    const last = (generic.last & PLURAL) !== 0 ? beforeSeparator(doc, at - 1) : -1;
    if (last < 0) break;
    at = last;
  }
  return found;
}

const genderOf = (word: string): string => (/[ая]$|ь$/u.test(word) ? 'f' : /[ое]$/u.test(word) ? 'n' : 'm');

/** Russian: п. Грехово, город Камник, в селениях Гимры и Унцукуль. A generic word in full stays outside the mention. */
function nameAfter(doc: Document, generic: NameMatch, from: number): FoundRegion[] {
  const { tokens } = doc;
  let at = from;
  const short = generic.text.length <= 3;
  const dotted = tokens.isKind(at, PUNCTUATION) && tokens.code(at) === 0x2e;
  if (short !== dotted || generic.thing.wide === true) return [];
  if (dotted) at++;
  if (!tokens.isKind(at, WORD) || !tokens.has(at, CAPITAL) || tokens.has(at, ALL_CAPITALS)) return [];
  // «С. Иванов» is a person, «2011 г. В ноябре» a year.
  if (short && (doc.isCapital(generic.from) || tokens.isKind(generic.from - 1, NUMERAL) || tokens.end[at]! - tokens.start[at]! < 3))
    return [];
  if (isElse(doc, at, generic) || isPersonAt(doc, at, generic)) return [];
  const to = endOfName(doc, at);
  const place = { kind: generic.thing.kind as RegionKind, name: tokens.slice(at, to), language: 'ru' as const };
  const found = [openRegion(doc, short ? generic.from : at, to, place)];
  const next = (generic.last & PLURAL) !== 0 ? afterSeparator(doc, to) : -1;
  if (next > 0 && isOpenName(doc, next, 0)) found.push(openRegion(doc, next, next + 1, { ...place, name: tokens.slice(next, next + 1) }));
  return found;
}

/** A listed place is read as such; «район Кремля», «район Ленинского проспекта» are no districts, «город Мастеров» is a title. */
function isElse(doc: Document, at: number, generic: NameMatch): boolean {
  if ((doc.bits(at) & NAMED) !== 0 && generic.text.length > 3) return true;
  if ((doc.bits(at) & BIT.region) !== 0 && doc.namesAt(at, 'region').some((name) => !name.generic)) return true;
  if (doc.tokens.has(at, HYPHENATED)) return false;
  if ((doc.bits(at + 1) & (BIT['feature-head'] | BIT['region-word'])) !== 0 && doc.isSpaced(at + 1)) return true;
  const word = doc.folded(at);
  if (generic.thing.kind === 'district' || generic.thing.kind === 'region') return /(?:[оеы][йх]|ого|[ое]в|ия)$/u.test(word);
  return /(?:[оеы]х|ого)$/u.test(word);
}

/** «Мэр города Сергей Орлов», «аким области Асан Омаров», «родной город Каддафи»: a generic word without a name of its own. */
function isPersonAt(doc: Document, at: number, generic: NameMatch): boolean {
  const isName = (i: number, least: number): boolean => namePartsOf(doc, i).some((part) => part.strength >= least);
  const next = at + 1;
  // «Селе Вязовка Знаменского района»: the district that it lies in.
  const within = (doc.bits(next + 1) & BIT['region-word']) !== 0 && ADJECTIVE.test(doc.folded(next));
  if (doc.isWord(next) && doc.isCapital(next) && doc.isSpaced(next) && isName(next, 1) && !within) return true;
  if (generic.thing.kind === 'settlement') return false;
  return (doc.bits(at) & (BIT['given-name'] | BIT['family-name'])) !== 0 || isName(at, 2);
}

/** «Хилтон Хэд», «Умм эль-Фахм»: further words without a meaning of their own. */
function endOfName(doc: Document, at: number): number {
  const next = at + 1;
  const known = NAMED | BIT.region | BIT['given-name'] | BIT['family-name'];
  if (!doc.isWord(next) || (doc.bits(next) & known) !== 0 || !doc.isSpaced(next)) return next;
  const joined = doc.isCapital(next) || /^(?:эль|аль|ам|ла|де)-/u.test(doc.folded(next));
  return joined && !doc.isCapital(next + 1) && !ADJECTIVE.test(doc.folded(next)) ? next + 1 : next;
}
