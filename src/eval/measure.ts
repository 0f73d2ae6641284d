/**
 * Precision, recall and F1 of records against gold documents, by type and, if asked, by language.
 */
import type { DocumentRecord, Mention } from '../record/types.ts';
import { matchSpans } from './match.ts';
import { ENTITY_TYPES, type EntityType, type GoldDocument, type MatchMode, type Measure, type PredictedSpan, type Tally } from './types.ts';

export interface TypeMeasure {
  type: EntityType;
  /** Null for all languages together. */
  language: string | null;
  gold: number;
  exact: Measure;
  overlap: Measure;
  /** Figures with the right value among the required ones that have a value; null where the gold states none. */
  value: { gold: number; correct: number } | null;
}

export interface Evaluation {
  documents: number;
  /** Documents without a record: all their spans are misses. */
  missing: string[];
  /** Documents whose text could not be found in their record. */
  unaligned: string[];
  rows: TypeMeasure[];
}

interface Cell {
  gold: number;
  full: boolean;
  tallies: Record<MatchMode, Tally>;
  value: { gold: number; correct: number };
}

/** Collects documents one by one; memory holds sums only. */
export class Evaluator {
  private readonly cells = new Map<string, Cell>();
  private readonly missing: string[] = [];
  private readonly unaligned: string[] = [];
  private documents = 0;

  constructor(private readonly byLanguage: boolean) {}

  add(gold: GoldDocument, record: DocumentRecord | null): void {
    this.documents++;
    const predicted = this.align(gold, record);
    for (const type of ENTITY_TYPES) {
      const full = gold.types.includes(type);
      if (!full && !gold.recallTypes.includes(type)) continue;
      this.tally(this.cell(type, null), gold, predicted, type, full);
      if (this.byLanguage) this.tally(this.cell(type, gold.lang ?? record?.language ?? 'und'), gold, predicted, type, full);
    }
  }

  private align(gold: GoldDocument, record: DocumentRecord | null): PredictedSpan[] {
    const shift = record && offsetOf(record.text, gold.text);
    if (record === null) this.missing.push(gold.id);
    else if (shift === null) this.unaligned.push(gold.id);
    return record === null || shift === null ? [] : predictionsOf(record, shift);
  }

  private cell(type: EntityType, language: string | null): Cell {
    const key = `${ENTITY_TYPES.indexOf(type)}:${language ?? ''}`;
    const zero = (): Tally => ({ tp: 0, fp: 0, fn: 0 });
    const cell = this.cells.get(key) ?? {
      gold: 0,
      full: false,
      tallies: { exact: zero(), overlap: zero() },
      value: { gold: 0, correct: 0 },
    };
    this.cells.set(key, cell);
    return cell;
  }

  private tally(cell: Cell, gold: GoldDocument, predicted: readonly PredictedSpan[], type: EntityType, full: boolean): void {
    const own = predicted.filter((p) => p.type === type);
    const required = gold.spans.filter((s) => s.type === type && !s.optional);
    const optional = gold.spans.filter((s) => s.type === type && s.optional);
    cell.gold += required.length;
    cell.full ||= full;
    for (const mode of ['exact', 'overlap'] as const) {
      const { pairs, falsePositives, misses } = matchSpans(own, required, optional, mode);
      cell.tallies[mode].tp += pairs.size;
      cell.tallies[mode].fn += misses.length;
      if (full) cell.tallies[mode].fp += falsePositives.length;
      if (mode === 'exact') continue;
      cell.value.gold += required.filter((s) => s.value !== undefined).length;
      for (const [i, j] of pairs) if (hasValue(required[j]!, own[i]!)) cell.value.correct++;
    }
  }

  evaluation(): Evaluation {
    const rows = [...this.cells.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, cell]) => {
        const [index, language] = key.split(':') as [string, string];
        return {
          type: ENTITY_TYPES[Number(index)]!,
          language: language || null,
          gold: cell.gold,
          exact: measure(cell.tallies.exact, cell.full),
          overlap: measure(cell.tallies.overlap, cell.full),
          value: cell.value.gold > 0 ? cell.value : null,
        };
      });
    return { documents: this.documents, missing: this.missing, unaligned: this.unaligned, rows };
  }
}

function hasValue(gold: { value?: number; high?: number | null }, p: PredictedSpan): boolean {
  if (gold.value === undefined) return false;
  return isSame(p.value, gold.value) && (gold.high == null || isSame(p.high, gold.high));
}

const isSame = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

function measure(tally: Tally, full: boolean): Measure {
  const { tp, fp, fn } = tally;
  const recall = tp + fn > 0 ? tp / (tp + fn) : 1;
  // Nothing found where something was to be found is a precision of 0, where nothing was it is 1.
  const precision = !full ? null : tp + fp > 0 ? tp / (tp + fp) : tp + fn > 0 ? 0 : 1;
  const f1 = precision === null ? null : precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { ...tally, precision, recall, f1 };
}

/** Where the record's text begins in the gold's, in code points: a header may have been cut off. Null if it is not part of it. */
function offsetOf(recordText: string, goldText: string): number | null {
  const at = goldText.indexOf(recordText);
  return at < 0 ? null : [...goldText.slice(0, at)].length;
}

/** All mentions of a record; spans that two entities share count once. */
export function predictionsOf(record: DocumentRecord, shift: number): PredictedSpan[] {
  const spans = new Map<string, PredictedSpan>();
  const add = (type: EntityType, m: Mention, value: number | null = null, high: number | null = null): void => {
    const key = `${type}:${m.start}:${m.end}`;
    if (!spans.has(key)) spans.set(key, { type, start: m.start + shift, end: m.end + shift, value, high });
  };
  for (const p of record.people) for (const m of p.mentions) add('person', m);
  for (const t of record.posts) for (const m of t.mentions) add('post', m);
  for (const r of record.regions) for (const m of r.mentions) add('region', m);
  for (const n of record.numbers) add('number', n, n.value, n.high);
  for (const n of record.percentages) add('percent', n, n.value, n.high);
  for (const d of record.dates) add('date', d);
  return [...spans.values()];
}
