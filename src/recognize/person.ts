import type { Document } from '../match/document.ts';
import type { FoundPerson, FoundPost, FoundRegion } from './types.ts';
import type { Zones } from './zones.ts';

export function recognizePeople(_doc: Document, _regions: FoundRegion[], _posts: FoundPost[], _zones: Zones): FoundPerson[] {
  return [];
}
