import type { Document } from '../match/document.ts';
import type { FoundPost, FoundRegion } from './types.ts';
import type { Zones } from './zones.ts';

export function recognizePosts(_doc: Document, _regions: FoundRegion[], _zones: Zones): FoundPost[] {
  return [];
}
