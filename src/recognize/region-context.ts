/**
 * Whether a listed name in the text is the place at all, by the words beside it: «Астана» as a club, Абай көшесі, Дания Еспаева.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { fold } from '../text/fold.ts';
import { ABL, ATTR, LOC, PLURAL, POSS, POSS3 } from '../text/grammar.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { namePartsOf } from './name-parts.ts';

/** The words beside `name` say that it is no place. */
export function isOtherThing(doc: Document, name: NameMatch): boolean {
  const { tokens } = doc;
  const { from, to } = name;
  if (isQuoteMark(tokens.code(from - 1)) && isQuoteMark(tokens.code(to)) && (doc.bits(to + 1) & BIT['region-word']) === 0) return true;
  // «3000 АҚШ доллары» is a currency.
  if ((doc.bits(to) & BIT.currency) !== 0) return true;
  return isOverstretched(doc, name) || isNamesake(doc, name) || isPersonPart(doc, name);
}

/** A street, river, theatre or university of that name: Абай көшесі, улица Абая, Almaty Airport. */
function isNamesake(doc: Document, { from, to }: NameMatch): boolean {
  if ((doc.bits(to) & BIT['feature-head']) !== 0) {
    const behind = (f: NameMatch): boolean =>
      f.language === 'kk' ? (f.last & (POSS3 | PLURAL)) === POSS3 : f.language === 'en' && doc.isCapital(to);
    if (doc.namesAt(to, 'feature-head').some(behind)) return true;
  }
  const before = from - 1;
  if ((doc.bits(before) & BIT['feature-head']) !== 0) {
    const ahead = (f: NameMatch): boolean =>
      f.to === from && ((f.language === 'ru' && f.thing.feature !== 'thing') || (f.language === 'en' && doc.isCapital(before)));
    if (doc.namesAt(before, 'feature-head').some(ahead)) return true;
  }
  if (doc.languageAt(from) !== 'en' || (doc.bits(to) & BIT['organisation-head']) === 0 || !doc.isCapital(to)) return false;
  return doc.namesAt(to, 'organisation-head').some((o) => o.language === 'en');
}

/** A Kazakh possessive on a bare place («Газы», «Тарихи») or a chain on a very short name that begins a sentence is another word. */
function isOverstretched(doc: Document, name: NameMatch): boolean {
  if (name.to - name.from > 1 || doc.languageAt(name.from) !== 'kk') return false;
  if (doc.folded(name.from) === fold(name.text)) return false;
  if ((name.last & (POSS3 | POSS)) !== 0 && (name.last & LOCAL) === 0) return true;
  return name.text.length <= 4 && doc.isSentenceStart(name.from) && name.thing.kind !== 'country';
}

/** A given name stands before it, or it is a given name itself with a surname or patronymic behind it. */
function isPersonPart(doc: Document, name: NameMatch): boolean {
  const before = name.from - 1;
  if (doc.isWord(before) && doc.isCapital(before) && doc.isSpaced(name.from)) {
    const bits = doc.bits(before);
    if ((bits & BIT['given-name']) !== 0 && (bits & (BIT.region | BIT['common-word'])) === 0) return true;
  }
  const next = name.to;
  if (name.to - name.from > 1 || !doc.isWord(next) || !doc.isCapital(next) || !doc.isSpaced(next)) return false;
  if ((doc.bits(next) & (BIT.region | BIT['region-word'])) !== 0) return false;
  const isGiven = (doc.bits(name.from) & (BIT['given-name'] | BIT['family-name'])) !== 0;
  const parts = namePartsOf(doc, next);
  if (name.thing.kind !== 'country' && parts.some((p) => p.part === 'patronymic' && p.strength >= 2)) return true;
  if (isGiven && parts.some((p) => p.part === 'family' && p.strength >= 2)) return true;
  return isGiven && name.thing.ambiguous === true;
}

/** Words beside an ambiguous name that make it a place: a preposition of place, a Kazakh locative or ablative. */
export function hasPlaceContext(doc: Document, i: number, name: NameMatch): boolean {
  if (name.language === 'kk' || doc.languageAt(i) === 'kk') return (name.last & LOCAL) !== 0;
  return (
    doc.hasRole(i - 1, 'place-preposition') &&
    !((doc.bits(name.to) & (BIT['family-name'] | BIT['given-name'])) !== 0 && doc.isCapital(name.to))
  );
}

/** «Кировте», «Кировтен», «Кировтегі»: the Kazakh endings that only places take in news. */
const LOCAL = LOC | ABL | ATTR;
