/**
 * Predicted spans of one type in one document against the gold: one to one, exact pairs first, then by length of overlap.
 * A prediction on an optional span is neutral, unless it also overlaps a required span that is still unmatched.
 */
import type { GoldSpan, MatchMode, PredictedSpan } from './types.ts';

export interface Matching {
  /** Prediction index → gold index. */
  pairs: Map<number, number>;
  falsePositives: number[];
  misses: number[];
}

type Span = Pick<GoldSpan, 'start' | 'end' | 'alts'>;

const overlap = (a: { start: number; end: number }, start: number, end: number): number => Math.min(a.end, end) - Math.max(a.start, start);
const bounds = (gold: Span): [number, number][] => [[gold.start, gold.end], ...(gold.alts ?? [])];
const isExact = (p: PredictedSpan, gold: Span): boolean => bounds(gold).some(([s, e]) => s === p.start && e === p.end);
const shared = (p: PredictedSpan, gold: Span): number => Math.max(...bounds(gold).map(([s, e]) => overlap(p, s, e)));

export function matchSpans(
  predicted: readonly PredictedSpan[],
  required: readonly GoldSpan[],
  optional: readonly GoldSpan[],
  mode: MatchMode,
): Matching {
  const pairs = pairUp(predicted, required, mode);
  const matched = new Set(pairs.values());
  const falsePositives = predicted.map((_, i) => i).filter((i) => !pairs.has(i) && !isNeutral(predicted[i]!, required, matched, optional));
  return { pairs, falsePositives, misses: required.map((_, j) => j).filter((j) => !matched.has(j)) };
}

function pairUp(predicted: readonly PredictedSpan[], required: readonly GoldSpan[], mode: MatchMode): Map<number, number> {
  const candidates: [rank: number, length: number, i: number, j: number][] = [];
  predicted.forEach((p, i) => {
    required.forEach((gold, j) => {
      const length = shared(p, gold);
      if (isExact(p, gold)) candidates.push([2, length, i, j]);
      else if (mode === 'overlap' && length > 0) candidates.push([1, length, i, j]);
    });
  });
  candidates.sort((a, b) => b[0] - a[0] || b[1] - a[1] || a[2] - b[2] || a[3] - b[3]);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const [, , i, j] of candidates) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
}

function isNeutral(p: PredictedSpan, required: readonly GoldSpan[], matched: ReadonlySet<number>, optional: readonly GoldSpan[]): boolean {
  if (required.some((gold, j) => !matched.has(j) && shared(p, gold) > 0)) return false;
  // At least half of the shorter of the two.
  return optional.some((gold) => bounds(gold).some(([s, e]) => overlap(p, s, e) * 2 >= Math.min(p.end - p.start, e - s)));
}
