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
  const found: FoundRegion = {
    from,
    to,
    start: doc.tokens.start[from]!,
    end: endOf(doc, to, isAbbreviation(name)),
    rule,
    thing: name.thing,
    kind: name.thing.kind as RegionKind,
    name: name.text,
    language: name.language,
  };
  if (senses && senses.length > 1) found.senses = senses;
  return found;
}

/** A place that no list has; `name` is its nominative. */
export function openRegion(
  doc: Document,
  from: number,
  to: number,
  place: Pick<FoundRegion, 'kind' | 'name' | 'language'>,
  rule = 'region.open',
): FoundRegion {
  const start = doc.tokens.start[from]!;
  return { from, to, start, end: endOf(doc, to, false), rule, thing: null, kind: place.kind, name: place.name, language: place.language };
}

/** “Mass.”, “Conn.”: its full stop is part of the name. */
export const isAbbreviation = (name: NameMatch): boolean => name.language === 'en' && name.text.endsWith('.');

/** Where a place's mention ends, in UTF-16 units. */
function endOf(doc: Document, to: number, dotted: boolean): number {
  const { tokens } = doc;
  const stop = tokens.isGlued(to) && tokens.code(to) === 0x2e;
  // The last full stop of U.S. or D.C. belongs to the name, unless it closes the line.
  const initials = tokens.end[to - 1]! - tokens.start[to - 1]! === 1 && tokens.code(to - 2) === 0x2e;
  if (stop && (dotted || initials) && !tokens.isKind(to + 1, BREAK) && to + 1 < doc.count) return tokens.end[to]!;
  return tokens.end[to - 1]!;
}
