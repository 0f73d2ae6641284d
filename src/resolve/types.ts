/** An article's entities, with mentions in text order; links are indexes. */
import type { FoundDate, FoundPercent, FoundPerson, FoundPost, FoundQuantity } from '../recognize/types.ts';
import type { Gender, PostStatus } from '../record/types.ts';
import type { ResolvedRegion } from './region.ts';

export interface ResolvedPerson {
  key: string;
  name: string;
  given: string | null;
  patronymic: string | null;
  family: string | null;
  gender: Gender | null;
  /** Indexes into posts. */
  posts: number[];
  mentions: FoundPerson[];
}

export interface ResolvedPost {
  key: string;
  title: string;
  status: PostStatus;
  /** Index into people. */
  holder: number | null;
  /** The further people of a title in the plural. */
  others: readonly number[];
  /** Index into regions. */
  region: number | null;
  organization: string | null;
  mentions: FoundPost[];
}

export interface ResolvedArticle {
  people: ResolvedPerson[];
  posts: ResolvedPost[];
  regions: ResolvedRegion[];
  numbers: FoundQuantity[];
  percentages: FoundPercent[];
  dates: FoundDate[];
}
