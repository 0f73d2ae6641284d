/**
 * Mentions become entities: the same place, person, post in one article, and who holds which post where.
 */
import type { Document } from '../match/document.ts';
import type { FoundAll } from '../recognize/types.ts';
import { resolveRegions } from './region.ts';
import type { ResolvedArticle } from './types.ts';

export function resolveAll(doc: Document, found: FoundAll): ResolvedArticle {
  return {
    people: [],
    posts: [],
    regions: resolveRegions(doc.lexicon, found.regions, doc.language),
    numbers: found.numbers,
    percentages: found.percentages,
    dates: found.dates,
  };
}
