/**
 * From tokens to a mention of a place: its extent and what it is called.
 */
import type { Document, NameMatch } from '../match/document.ts';
import type { Thing } from '../match/types.ts';
import type { RegionKind } from '../record/types.ts';
import { BREAK } from '../text/tokens.ts';
import type { FoundRegion } from './types.ts';

/** A listed place; `senses` are all places of that name where it has several. */
export function listedRegion(doc: Document, name: NameMatch, from: number, to: number, rule: string, senses?: Thing[]): FoundRegion {
  return {
    ...spanOf(doc, from, to, isAbbreviation(name)),
    rule,
    thing: name.thing,
    kind: name.thing.kind as RegionKind,
    name: name.text,
    language: name.language,
    ...(senses && senses.length > 1 ? { senses } : {}),
  };
}

/** A place that no list has; `name` is its nominative. */
export function openRegion(
  doc: Document,
  from: number,
  to: number,
  place: Pick<FoundRegion, 'kind' | 'name' | 'language'>,
  rule = 'region.open',
): FoundRegion {
  return { ...spanOf(doc, from, to, false), rule, thing: null, kind: place.kind, name: place.name, language: place.language };
}

/** “Mass.”, “Conn.”: its full stop is part of the name. */
export const isAbbreviation = (name: NameMatch): boolean => name.language === 'en' && name.text.endsWith('.');

function spanOf(doc: Document, from: number, to: number, dotted: boolean): { from: number; to: number; start: number; end: number } {
  const { tokens } = doc;
  let end = tokens.end[to - 1]!;
  const stop = tokens.isGlued(to) && tokens.code(to) === 0x2e;
  // The last full stop of U.S. or D.C. belongs to the name, unless it closes the line.
  const initials = tokens.end[to - 1]! - tokens.start[to - 1]! === 1 && tokens.code(to - 2) === 0x2e;
  if (stop && (dotted || initials) && !tokens.isKind(to + 1, BREAK) && to + 1 < doc.count) end = tokens.end[to]!;
  return { from, to, start: tokens.start[from]!, end };
}
