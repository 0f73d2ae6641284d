/** Reads a text through the whole pipeline and writes its figures as short lines: `25 тыс. = 25000 over ребёнок`. */
import { createEngine, extract } from '../../src/pipeline.ts';
import type { DateMention, NumberMention, Percentage } from '../../src/record/types.ts';

const engine = createEngine();

export interface Figures {
  numbers: string[];
  percentages: string[];
  dates: string[];
}

/** `date` is the article's own. */
export function figuresOf(text: string, date: string | null = null): Figures {
  const record = extract(engine, { id: 't', path: null, article: 1, encoding: 'utf-8', text, date });
  return { numbers: record.numbers.map(number), percentages: record.percentages.map(percentage), dates: record.dates.map(day) };
}

const value = (m: NumberMention | Percentage): string => (m.high === null ? `${m.value}` : `${m.value}..${m.high}`);
const relation = (m: NumberMention | Percentage): string => (m.relation === 'exact' || m.relation === 'range' ? '' : ` ${m.relation}`);
const number = (m: NumberMention): string =>
  `${m.text} = ${value(m)}${relation(m)}${m.unit === null ? '' : ` ${m.unit}`}${m.currency === null ? '' : ` ${m.currency}`}`;
const percentage = (m: Percentage): string => `${m.text} = ${value(m)}${relation(m)}${m.unit === 'percent' ? '' : ' points'}`;
const day = (m: DateMention): string => `${m.text} = ${m.value}`;
