/**
 * Mentions become entities: the same place, person, post in one article, and who holds which post where.
 */
import type { Document } from '../match/document.ts';
import type { FoundAll } from '../recognize/types.ts';
import { resolvePeople } from './person.ts';
import { resolvePosts } from './post.ts';
import { resolveRegions } from './region.ts';
import type { ResolvedArticle } from './types.ts';

export function resolveAll(doc: Document, found: FoundAll): ResolvedArticle {
  const people = resolvePeople(found.people);
  const regions = resolveRegions(doc.lexicon, found.regions, found.posts, doc.language);
  const posts = resolvePosts({ doc, people, regions, foundRegions: found.regions }, found.posts);
  return { people, posts, regions, numbers: found.numbers, percentages: found.percentages, dates: found.dates };
}
