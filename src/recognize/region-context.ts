/**
 * Whether a listed name in the text is the place at all, by the words beside it: «Астана» as a club, Абай көшесі, Дания Еспаева.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { fold } from '../text/fold.ts';
import { ABL, ATTR, CASES, GEN, KAZAKH_ENDING, LOC, NOM, PLURAL, POSS, POSS3 } from '../text/grammar.ts';
import { CLOSING_MARK, isQuoteMark, OPENING_MARK } from '../text/quotes.ts';
import { currencyAt } from './currency.ts';
import { isDashAt } from './date-tokens.ts';
import { namePartsOf } from './name-parts.ts';
import { wordSet } from './word-set.ts';

/** The words beside `name` say that it is no place. */
export function isOtherThing(doc: Document, name: NameMatch): boolean {
  const { tokens } = doc;
  const { from, to } = name;
  if (isQuoted(doc, from, to) && (doc.bits(to + 1) & BIT['region-word']) === 0) return true;
  // «3000 АҚШ доллары», “US$20,000” are money, «.РФ» is a domain.
  if (currencyAt(doc, to) !== null || tokens.code(to) === 0x24 || (tokens.code(from - 1) === 0x2e && tokens.isGlued(from))) return true;
  return isOverstretched(doc, name) || isNamesake(doc, name) || isPersonPart(doc, name);
}

/** In quotes, and not between two names in quotes: «Астана» Павлодардың «Ертісін» ұтты. */
const isQuoted = ({ tokens }: Document, from: number, to: number): boolean =>
  isQuoteMark(tokens.code(from - 1)) &&
  isQuoteMark(tokens.code(to)) &&
  tokens.code(from - 1) !== CLOSING_MARK &&
  tokens.code(to) !== OPENING_MARK;

/**
 * A street, river, theatre or university of that name: Абай көшесі, улица Абая, Almaty Airport. «Қытайдағы жобасы», «Ресейдің жолы» are
 * things in the place or of it.
 */
function isNamesake(doc: Document, { from, to, thing, last, text }: NameMatch): boolean {
  if ((doc.bits(to) & BIT['feature-head']) !== 0 && (doc.languageAt(from) !== 'kk' || (last & (ATTR | GEN)) === 0)) {
    const behind = (f: NameMatch): boolean =>
      f.language === 'kk'
        ? (f.last & PLURAL) === 0 && ((f.last & POSS3) !== 0 || /[ыі]$/u.test(f.text))
        : f.language === 'en' && (doc.isCapital(to) || f.thing.feature === 'water');
    if (!isRoadEnd(doc, from) && doc.namesAt(to, 'feature-head').some(behind)) return true;
  }
  const before = from - 1;
  if ((doc.bits(before) & BIT['feature-head']) !== 0 && !isRoute(doc, to)) {
    // «На улицах Парижа», «у берегов Аргентины»: one street is named so, not all.
    const ahead = (f: NameMatch): boolean =>
      f.to === from &&
      (f.last & PLURAL) === 0 &&
      ((f.language === 'ru' &&
        f.thing.feature !== 'thing' &&
        (thing.kind !== 'country' || ((last & GEN) === 0 && isBare(doc, from, text)))) ||
        (f.language === 'en' && doc.isCapital(before)));
    if (doc.namesAt(before, 'feature-head').some(ahead)) return true;
  }
  if (doc.languageAt(from) !== 'en' || (doc.bits(to) & BIT['organisation-head']) === 0 || !doc.isCapital(to)) return false;
  return doc.namesAt(to, 'organisation-head').some((o) => o.language === 'en');
}

/** «Алматы – Бішкек тасжолы»: a road between two places names both. */
const isRoadEnd = (doc: Document, from: number): boolean =>
  doc.languageAt(from) === 'kk' && isDashAt(doc, from - 1) && (doc.bits(from - 2) & BIT.region) !== 0 && doc.isCapital(from - 2);

/** «Улица Казахстан», but «дороги Казахстана»: in the nominative it is the street's name. */
const isBare = (doc: Document, from: number, text: string): boolean => doc.folded(from) === fold(text);

/** «Трасса Алматы — Талдыкорган»: from one place to another. */
const isRoute = (doc: Document, to: number): boolean => isDashAt(doc, to) && (doc.bits(to + 1) & BIT.region) !== 0 && doc.isCapital(to + 1);

/** A Kazakh possessive on a bare place («Газы», «Тарихи») or a chain on a very short name that begins a sentence is another word. */
function isOverstretched(doc: Document, name: NameMatch): boolean {
  if (name.to - name.from > 1 || doc.languageAt(name.from) !== 'kk') return false;
  // «ШҚО-да» is nothing but the abbreviation.
  if (doc.folded(name.from) === fold(name.text) || name.text === name.text.toUpperCase()) return false;
  // «Тарихи» is no case of Тариха: Kazakh sentences have no Russian endings.
  if (name.language === 'ru' && (name.last & KAZAKH_ENDING) === 0) return true;
  if (name.thing.minor === true && name.text.length < 6) return true;
  // «Қазақстаным»: one may own one's country.
  if ((name.last & (POSS3 | POSS)) !== 0 && (name.last & LOCAL) === 0) return name.thing.id !== 'KZ' || (name.last & POSS3) !== 0;
  return name.text.length <= 4 && doc.isSentenceStart(name.from) && name.thing.kind !== 'country' && isShortForm(doc, name);
}

/** «Киевке» can hardly be anything else, «Орал» + «ды» can. */
const isShortForm = (doc: Document, name: NameMatch): boolean =>
  name.thing.country === 'KZ' || doc.folded(name.from).length > name.text.length + 3;

/** A given name stands before it, or it is a given name itself with a surname or patronymic behind it. */
function isPersonPart(doc: Document, name: NameMatch): boolean {
  if (isFirmCountry(doc, name) || isGoverned(doc, name) || isFirmlyLocal(doc, name)) return false;
  return isBehindGivenName(doc, name.from) || isBeforeSurname(doc, name);
}

/** “Governor of Oregon Mark Teller”, “Bishop of York John Sentamu”: the place of an office, and who holds it. */
const isGoverned = (doc: Document, name: NameMatch): boolean =>
  doc.languageAt(name.from) === 'en' &&
  doc.hasRole(name.from - 1, 'of') &&
  name.thing.ambiguous !== true &&
  (doc.bits(name.to) & (BIT['given-name'] | BIT['region-word'])) === BIT['given-name'];

/** «Президент Перу Мартин Вискарра»: outside English no person is called like a country. */
const isFirmCountry = (doc: Document, name: NameMatch): boolean =>
  name.thing.kind === 'country' && name.thing.ambiguous !== true && doc.languageAt(name.from) !== 'en';

/** «Андрей Ермак Женевада»: a Kazakh name does not end in the case of a place. */
const isFirmlyLocal = (doc: Document, name: NameMatch): boolean =>
  doc.languageAt(name.from) === 'kk' &&
  (name.last & LOCAL) !== 0 &&
  (name.last & NOM) === 0 &&
  name.thing.ambiguous !== true &&
  (doc.bits(name.from) & (BIT['given-name'] | BIT['family-name'])) === 0 &&
  !doc.isCapital(name.to);

/** «Аким Шымкента»: the office, before it is a given name. */
const NO_GIVEN = BIT.region | BIT['common-word'] | BIT.marker | BIT['post-head'];

function isBehindGivenName(doc: Document, from: number): boolean {
  const before = from - 1;
  if (!doc.isWord(before) || !doc.isCapital(before) || !doc.isSpaced(from)) return false;
  const bits = doc.bits(before);
  if ((bits & BIT['given-name']) === 0 || (bits & NO_GIVEN) !== 0) return false;
  // «Сонымен» is no case of Соны: a chain of endings at the head of a sentence is mostly another word.
  return doc.namesAt(before, 'given-name').some((given) => (given.last & KAZAKH_ENDING) === 0 || !doc.isSentenceStart(before));
}

function isBeforeSurname(doc: Document, name: NameMatch): boolean {
  const next = name.to;
  if (name.to - name.from > 1 || !doc.isWord(next) || !doc.isCapital(next) || !doc.isSpaced(next)) return false;
  if ((doc.bits(next) & (BIT.region | BIT['region-word'])) !== 0) return false;
  const isGiven = (doc.bits(name.from) & (BIT['given-name'] | BIT['family-name'])) !== 0;
  const parts = namePartsOf(doc, next);
  if (name.thing.kind !== 'country' && parts.some((p) => p.part === 'patronymic' && p.strength >= 2)) return true;
  if (isGiven && parts.some((p) => p.part === 'family' && p.strength >= 2)) return true;
  return isGiven && name.thing.ambiguous === true;
}

/** The name alone does not say that it is a place: also a word, a surname, or a village that nobody outside knows. */
export const isDoubtful = (doc: Document, name: NameMatch): boolean =>
  name.thing.ambiguous === true ||
  name.thing.kind === 'settlement' ||
  (name.thing.minor === true && doc.languageAt(name.from) !== 'en') ||
  isSurnameForm(doc, name);

/** «Пушкина» may be of Пушкино, «Белову» of Белово: in these cases the names of towns and of people are one. */
const isSurnameForm = (doc: Document, name: NameMatch): boolean =>
  /(?:[ое]в|[иы]н)о$/u.test(name.text) &&
  name.to === name.from + 1 &&
  !doc.folded(name.from).endsWith('о') &&
  doc.languageAt(name.from) === 'ru';

/** «Белов» is no plural of Белово, nor «Тарихи» of Тариха in a Kazakh sentence. */
export const isFalsePlural = (doc: Document, name: NameMatch): boolean =>
  name.language === 'ru' &&
  (name.last & (PLURAL | KAZAKH_ENDING)) === PLURAL &&
  name.generic === null &&
  !doc.lexicon.texts.name(name.name).includes('|pl') &&
  !PLURAL_ADJECTIVE.test(name.text);

const PLURAL_ADJECTIVE = /[ыи]е$/u;

/** Words beside a doubtful name that make it a place: a preposition of place, a Kazakh locative or ablative, its region behind a comma. */
export function hasPlaceContext(doc: Document, i: number, name: NameMatch): boolean {
  if (isBeforeItsRegion(doc, name)) return true;
  if (doc.languageAt(i) === 'kk') return (name.last & LOCAL) !== 0 || doc.hasRole(name.to, 'place-noun');
  // «Мэр Флоренции Маттео Ренци».
  const governed = doc.languageAt(i) === 'ru' && (doc.bits(i - 1) & BIT['post-head']) !== 0 && (name.last & NOM) === 0;
  if (governed && (doc.bits(i) & PERSON) === 0) return true;
  return (doc.hasRole(i - 1, 'place-preposition') || isPlacing(doc, i - 1)) && !isBesideName(doc, name);
}

const PERSON = BIT['family-name'] | BIT['given-name'];

/** A person's name goes on behind it: “in Lincoln Chafee”; not «в Париже Елена», whose cases differ. */
function isBesideName(doc: Document, { to, last }: NameMatch): boolean {
  if ((doc.bits(to) & PERSON) === 0 || !doc.isCapital(to)) return false;
  return doc.languageAt(to) !== 'ru' || namePartsOf(doc, to).some((part) => (part.cases & last & CASES) !== 0);
}

/** English “south of”, “moved to”, “born at”, “fled from”: the preposition at `i` asks for a place by the word before it. */
export function isPlacing(doc: Document, i: number): boolean {
  if (doc.languageAt(i) !== 'en' || doc.isCapital(i)) return false;
  const words = wordSet(doc.lexicon, `before-${doc.folded(i)}`, 'en');
  return words.size > 0 && words.has(doc.folded(i - 1));
}

/** “Reading, Pennsylvania”, «Париж (Франция)»: the country or the region of the place. */
function isBeforeItsRegion(doc: Document, name: NameMatch): boolean {
  const mark = doc.tokens.code(name.to);
  if (mark !== 0x2c && mark !== 0x28) return false;
  const at = name.to + 1;
  if ((doc.bits(at) & BIT.region) === 0 || !doc.isCapital(at)) return false;
  return doc
    .namesAt(at, 'region')
    .some(({ thing }) => thing.kind !== 'city' && thing.country === name.thing.country && thing !== name.thing);
}

/** «Кировте», «Кировтен», «Кировтегі»: the Kazakh endings that only places take in news. */
const LOCAL = LOC | ABL | ATTR;
