/**
 * What recognizers hand on. `from`/`to` are token indexes (end excluded), `start`/`end` UTF-16 offsets of the article's text;
 * the record builder turns them into code points.
 */
import type { Relation } from '../record/types.ts';

export interface Found {
  from: number;
  to: number;
  start: number;
  end: number;
  /** Id of the rule that found it. */
  rule: string;
}

export interface FoundQuantity extends Found {
  value: number;
  high: number | null;
  relation: Relation;
  unit: string | null;
  currency: string | null;
}

export interface FoundPercent extends Found {
  value: number;
  high: number | null;
  relation: Relation;
  unit: 'percent' | 'percentage_point';
}

export interface FoundDate extends Found {
  value: string;
}
