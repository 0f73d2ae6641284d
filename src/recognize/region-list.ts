/**
 * Lists whose generic word stands once: «в Абайской, Жетысуской и Улытауской областях», «X және Y облыстары», “X, Y and Z regions”.
 * Each place may have its figure in brackets behind it: «Абай (5,2%) және Жетісу (6,1%) облыстарында».
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { PLURAL } from '../text/grammar.ts';
import { BREAK, NUMERAL, PUNCTUATION } from '../text/tokens.ts';
import { type Generic, genericsAt, sameKind } from './region-generic.ts';
import { listedRegion } from './region-span.ts';
import type { FoundRegion } from './types.ts';

const LONGEST = 24;

/** Begins at the first name; empty if `i` does not begin such a list. */
export function readElliptic(doc: Document, i: number, first: readonly NameMatch[]): FoundRegion[] {
  const items: (readonly NameMatch[])[] = [];
  let names = first;
  let at = i;
  for (;;) {
    if (names.length === 0) return [];
    items.push(names);
    const to = overFigures(doc, names[0]!.to);
    const generic = genericsAt(doc, to).find((g) => isListGeneric(doc, g));
    if (generic) return items.length < 2 ? [] : closeList(doc, items, generic);
    at = afterSeparator(doc, to);
    if (at < 0 || items.length > LONGEST || !doc.isCapital(at)) return [];
    names = doc.namesAt(at, 'region');
  }
}

const isListGeneric = (doc: Document, generic: Generic): boolean =>
  generic.thing.kind !== 'city' || (generic.feats & PLURAL) !== 0 || doc.languageAt(generic.from) === 'kk';

function closeList(doc: Document, items: readonly (readonly NameMatch[])[], generic: Generic): FoundRegion[] {
  const found: FoundRegion[] = [];
  items.forEach((names, n) => {
    const last = n === items.length - 1;
    const fit =
      names.find((name) => name.generic?.kind === generic.thing.kind) ?? names.find((name) => sameKind(generic.thing, name.thing));
    const name = fit ?? names.find((other) => !other.generic);
    const senses = fit
      ? names.filter((other) => other.to === fit.to && other.thing.kind === fit.thing.kind).map((other) => other.thing)
      : [];
    if (name)
      found.push(
        listedRegion(
          doc,
          name,
          name.from,
          last && fit && name.to === generic.from ? generic.to : name.to,
          fit ? 'region.list' : 'region.name',
          [...new Set(senses)],
        ),
      );
  });
  return found;
}

/** Behind brackets that hold figures and no other name: «(7,1%)», «(12 мың адам)». */
function overFigures(doc: Document, i: number): number {
  const { tokens } = doc;
  if (tokens.code(i) !== OPENING || !tokens.isKind(i + 1, NUMERAL)) return i;
  for (let at = i + 2; at < i + LONGEST_BRACKET && !tokens.isKind(at, BREAK); at++) {
    if (tokens.code(at) === CLOSING) return at + 1;
    if (doc.isCapital(at)) return i;
  }
  return i;
}

const [OPENING, CLOSING] = [0x28, 0x29];
const LONGEST_BRACKET = 10;

/** Index after a comma or a conjunction at `i`; -1 if none stands there. */
export function afterSeparator(doc: Document, i: number): number {
  let at = i;
  if (doc.tokens.isKind(at, PUNCTUATION) && doc.tokens.code(at) === 0x2c) at++;
  if ((doc.bits(at) & BIT['function-word']) !== 0 && doc.hasRole(at, 'conjunction')) at++;
  return at > i ? at : -1;
}

/** Index of the last token before the comma or conjunction that ends at `i`; -1 if none stands there. */
export function beforeSeparator(doc: Document, i: number): number {
  let at = i;
  if ((doc.bits(at) & BIT['function-word']) !== 0 && doc.hasRole(at, 'conjunction')) at--;
  if (at >= 0 && doc.tokens.isKind(at, PUNCTUATION) && doc.tokens.code(at) === 0x2c) at--;
  return at < i ? at : -1;
}
