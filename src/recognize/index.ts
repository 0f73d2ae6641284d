/**
 * The ordered list of recognizers. Each reads the tokens and what was found before; what one claims, the later leave alone.
 */
import type { Document } from '../match/document.ts';
import { recognizePeople } from './person.ts';
import { recognizePosts } from './post.ts';
import { recognizeRegions } from './region.ts';
import type { FoundAll } from './types.ts';
import { recognizeZones } from './zones.ts';

export function recognizeAll(doc: Document, articleDate: string | null): FoundAll {
  const zones = recognizeZones(doc);
  const regions = recognizeRegions(doc, zones);
  const posts = recognizePosts(doc, regions, zones);
  const people = recognizePeople(doc, regions, posts, zones);
  void articleDate;
  return { numbers: [], percentages: [], dates: [], regions, posts, people };
}
