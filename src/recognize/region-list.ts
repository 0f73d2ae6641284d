/**
 * Lists whose generic word stands once: «в Абайской, Жетысуской и Улытауской областях», «X және Y облыстары», “X, Y and Z regions”.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { PLURAL } from '../text/grammar.ts';
import { PUNCTUATION } from '../text/tokens.ts';
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
    const to = names[0]!.to;
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
    if (name) found.push(listedRegion(doc, name, name.from, last && fit ? generic.to : name.to, fit ? 'region.list' : 'region.name'));
  });
  return found;
}

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
