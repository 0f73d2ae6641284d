/** Gold annotation and what comes of holding records against it. Offsets are code points, end excluded. */

export const ENTITY_TYPES = ['person', 'post', 'region', 'number', 'percent', 'date'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface GoldSpan {
  type: EntityType;
  start: number;
  end: number;
  /** Further boundaries that count as exact. */
  alts?: [number, number][];
  /** Neither a miss when absent nor an error when present. */
  optional?: boolean;
  /** Figure, or the lower end of a range with `high`. */
  value?: number;
  high?: number | null;
}

export interface GoldDocument {
  id: string;
  text: string;
  lang?: string;
  /** Types annotated throughout: precision and recall. */
  types: EntityType[];
  /** Types annotated in part: recall only. */
  recallTypes: EntityType[];
  spans: GoldSpan[];
}

export interface PredictedSpan {
  type: EntityType;
  start: number;
  end: number;
  value: number | null;
  high: number | null;
}

export type MatchMode = 'exact' | 'overlap';

export interface Tally {
  tp: number;
  fp: number;
  fn: number;
}

export interface Measure extends Tally {
  /** Null where the gold covers the type only in part. */
  precision: number | null;
  recall: number;
  f1: number | null;
}
