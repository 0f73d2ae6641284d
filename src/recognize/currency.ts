/**
 * The currency beside a figure: a sign, a code or a word, before or behind it.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { Thing } from '../match/types.ts';
import { PUNCTUATION, WORD } from '../text/tokens.ts';

export interface Currency {
  iso: string;
  /** Word for it in the base form of the article's language; the code where it was a sign. */
  name: string;
  to: number;
}

const signsOf = new WeakMap<Lexicon, Map<string, Thing>>();

function signs(lexicon: Lexicon): Map<string, Thing> {
  let map = signsOf.get(lexicon);
  if (!map) {
    map = new Map();
    for (const thing of lexicon.thingsOf('currency')) for (const sign of (thing.symbol as string[] | undefined) ?? []) map.set(sign, thing);
    signsOf.set(lexicon, map);
  }
  return map;
}

const signAt = (doc: Document, i: number): Thing | undefined =>
  doc.tokens.isKind(i, PUNCTUATION) ? signs(doc.lexicon).get(doc.tokens.slice(i)) : undefined;

/** A$, HK$: the letters before a dollar sign name another dollar. */
function countrySign(doc: Document, i: number): Thing | undefined {
  if (!doc.tokens.isKind(i - 1, WORD) || !doc.tokens.isGlued(i)) return undefined;
  return signs(doc.lexicon).get(doc.tokens.slice(i - 1) + doc.tokens.slice(i));
}

/** A sign or a code stands right before token `i`: $5, KZT5bn, USD 25. */
export function isCurrencyBefore(doc: Document, i: number): boolean {
  return currencyBefore(doc, i) !== null;
}

export function currencyBefore(doc: Document, i: number): Currency | null {
  const sign = signAt(doc, i - 1);
  if (sign) {
    const thing = countrySign(doc, i - 1) ?? sign;
    return { iso: thing.iso as string, name: nameIn(doc, thing, i), to: i };
  }
  if ((doc.bits(i - 1) & BIT.currency) === 0 || !/^(?:[A-Z]{3}|Rs)$/u.test(doc.tokens.slice(i - 1))) return null;
  const thing = doc.namesAt(i - 1, 'currency')[0]?.thing;
  return thing ? { iso: thing.iso as string, name: nameIn(doc, thing, i), to: i } : null;
}

/** A sign or a word at token `i`, behind the figure. */
export function currencyAt(doc: Document, i: number): Currency | null {
  const sign = signAt(doc, i);
  if (sign) return { iso: sign.iso as string, name: nameIn(doc, sign, i), to: i + 1 };
  if ((doc.bits(i) & BIT.currency) === 0) return null;
  const language = doc.languageAt(i);
  const match = doc.namesAt(i, 'currency').find((m) => m.language === language) ?? doc.namesAt(i, 'currency')[0];
  if (!match) return null;
  return { iso: match.thing.iso as string, name: nameIn(doc, match.thing, i), to: match.to };
}

const namesOf = new WeakMap<Lexicon, Map<Thing, Map<string, string>>>();

/** First name of a thing in a language: what a record prints. */
export function nameIn(doc: Document, thing: Thing, i: number): string {
  const { lexicon } = doc;
  let names = namesOf.get(lexicon);
  if (!names) {
    names = new Map();
    for (const n of [...lexicon.namesOf('currency'), ...lexicon.namesOf('unit')]) {
      const owner = lexicon.thing(lexicon.columns.nameThing[n]!);
      if (owner.id === '') continue;
      const byLanguage = names!.get(owner) ?? new Map<string, string>();
      names!.set(owner, byLanguage);
      const language = lexicon.languageOf(n);
      if (!byLanguage.has(language)) byLanguage.set(language, lexicon.textOf(n));
    }
    namesOf.set(lexicon, names);
  }
  const byLanguage = names.get(thing);
  return byLanguage?.get(doc.languageAt(i)) ?? byLanguage?.values().next().value ?? thing.id;
}
