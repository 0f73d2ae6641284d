/**
 * The generic word beside a listed name: «Қызылорда облысы», «Кызылординская область», город Тараз, “Kyzylorda Region”.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import type { Thing } from '../match/types.ts';
import { POSS3 } from '../text/grammar.ts';
import { PUNCTUATION } from '../text/tokens.ts';

export interface Generic {
  thing: Thing;
  from: number;
  to: number;
  feats: number;
}

/** The generic word right of the name, else left of it; right wins since «Қызылорда облысы» and “Kyzylorda Region” are closer than a list item. */
export function genericBeside(doc: Document, name: NameMatch, floor: number, fits: (thing: Thing) => boolean): Generic | null {
  const right = genericsAt(doc, name.to).find((g) => fits(g.thing) && isRightGeneric(doc, name.from, g));
  return right ?? genericBefore(doc, name.from, floor, fits);
}

export function genericsAt(doc: Document, i: number): Generic[] {
  if ((doc.bits(i) & BIT['region-word']) === 0) return NONE;
  return doc
    .namesAt(i, 'region-word')
    .filter((name) => name.text.length > 3 || name.language === 'kk')
    .map((name) => ({ thing: name.thing, from: i, to: name.to, feats: name.last }));
}

function isRightGeneric(doc: Document, from: number, generic: Generic): boolean {
  const language = doc.languageAt(generic.from);
  if (language === 'ru') return doc.folded(from).length > 3 && isAdjective(doc.folded(generic.from - 1));
  if (language === 'kk') return (generic.feats & POSS3) !== 0 || doc.isCapital(generic.from);
  return true;
}

export const isAdjective = (folded: string): boolean => /(?:[сц]к|н)(?:ий|ой|ая|ую|ого|ому|ом|им|ых|их|ие|ими)$/u.test(folded);

function genericBefore(doc: Document, from: number, floor: number, fits: (thing: Thing) => boolean): Generic | null {
  const { tokens } = doc;
  const language = doc.languageAt(from);
  let last = from - 1;
  if (language === 'en' && doc.hasRole(last, 'of')) last--;
  const dotted = language !== 'en' && last > 0 && tokens.kind[last] === PUNCTUATION && tokens.code(last) === 0x2e;
  if (dotted) last--;
  if (last < floor || (doc.bits(last) & BIT['region-word']) === 0 || language === 'kk') return null;
  for (let start = Math.max(floor, last - 2); start <= last; start++) {
    const match = doc.namesAt(start, 'region-word').find((name) => name.to === last + 1 && fits(name.thing) && name.language === language);
    if (!match) continue;
    if (dotted ? match.text.length > 4 || doc.isCapital(last) : match.text.length <= 3) continue;
    if (match.thing.loose === true) continue;
    return { thing: match.thing, from: start, to: last + 1, feats: match.last };
  }
  return null;
}

export const sameKind = (generic: Thing, place: Thing): boolean => {
  if (generic.kind === place.kind) return true;
  // A city may be called a settlement by one paper and a town by another, a borough is written as a district.
  return (generic.kind === 'settlement' && place.kind === 'city') || (generic.kind === 'district' && place.feature === 'borough');
};

const NONE: Generic[] = [];
