/**
 * Runs the examples that rules and ambiguous list entries carry through the whole pipeline. An example marks the mentions it expects in
 * square brackets and may state their values; a reject is a text in which the rule must stay silent.
 */
import type { Thing } from '../match/types.ts';
import type { DocumentRecord, Mention } from '../record/types.ts';
import type { Rule, RuleExample } from './types.ts';

/** One example or reject, ready to run. */
export interface RuleCase {
  id: string;
  file: string;
  line: number;
  /** Text as written, brackets included. */
  written: string;
  run(extract: (text: string) => DocumentRecord): RuleFailure | null;
}

export interface RuleFailure {
  message: string;
}

/** A mention of a record with the attributes an example may state. */
type Flat = Mention & Record<string, unknown>;

/** List → entity whose mentions its entries are. */
const ENTITY_OF: Record<string, string> = {
  region: 'region',
  'given-name': 'person',
  'family-name': 'person',
  'post-head': 'post',
  'number-word': 'number',
  unit: 'number',
  month: 'date',
};

export function casesOf(rules: readonly Rule[], things: readonly Thing[]): RuleCase[] {
  const cases: RuleCase[] = [];
  for (const rule of rules) {
    for (const example of rule.examples) cases.push(exampleCase(rule, rule.id, rule.entity, example, true));
    for (const text of rule.rejects) cases.push(rejectCase(rule, rule.id, rule.entity, text));
  }
  for (const thing of things) {
    const entity = ENTITY_OF[thing.list];
    if (!entity) continue;
    for (const example of asList(thing.examples))
      cases.push(exampleCase(thing, thing.id, entity, typeof example === 'string' ? { text: example } : (example as RuleExample), false));
    for (const text of asList(thing.rejects)) cases.push(entryReject(thing, entity, String(text)));
  }
  return cases;
}

const asList = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

type At = Pick<Rule, 'file' | 'line'>;

function exampleCase(at: At, id: string, entity: string, example: RuleExample, byRule: boolean): RuleCase {
  const { text: written, ...expected } = example;
  const run: RuleCase['run'] = (extract) => {
    const { text, spans } = readMarks(String(written));
    if (spans.length === 0) return { message: `the example marks no mention; put it in [brackets]: ${written}` };
    const found = mentionsOf(extract(text), entity);
    for (const [start, end] of spans) {
      const mention = found.find((m) => m.start === start && m.end === end);
      if (!mention) return { message: `«${[...text].slice(start, end).join('')}» not found as ${entity}; found: ${list(found)}` };
      const wrong = spans.length === 1 ? differences(mention, expected) : '';
      if (wrong) return { message: `«${mention.text}»: ${wrong}` };
    }
    if (byRule && !found.some((m) => m.rule === id && spans.some(([s, e]) => m.start === s && m.end === e))) {
      return { message: `found by ${found.map((m) => m.rule).join(', ')}, not by ${id}` };
    }
    return null;
  };
  return { id, file: at.file, line: at.line, written: String(written), run };
}

function rejectCase(at: At, id: string, entity: string, text: string): RuleCase {
  const run: RuleCase['run'] = (extract) => {
    const found = mentionsOf(extract(text), entity).filter((m) => m.rule === id);
    return found.length > 0 ? { message: `${id} should be silent, but found ${list(found)}` } : null;
  };
  return { id, file: at.file, line: at.line, written: text, run };
}

function entryReject(thing: Thing, entity: string, text: string): RuleCase {
  const run: RuleCase['run'] = (extract) => {
    const found = mentionsOf(extract(text), entity).filter((m) => thing.id === '' || m.key === thing.id);
    return found.length > 0 ? { message: `should be silent, but found ${list(found)}` } : null;
  };
  return { id: thing.id, file: thing.file, line: thing.line, written: text, run };
}

const list = (found: readonly Flat[]): string => (found.length > 0 ? found.map((m) => `«${m.text}» (${m.rule})`).join(', ') : 'nothing');

function differences(mention: Flat, expected: Record<string, unknown>): string {
  return Object.entries(expected)
    .filter(([name, value]) => name in mention && JSON.stringify(mention[name]) !== JSON.stringify(value))
    .map(([name, value]) => `${name} is ${JSON.stringify(mention[name])}, expected ${JSON.stringify(value)}`)
    .join('; ');
}

/** Text without its brackets, and the bracketed spans in code points. */
function readMarks(written: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let text = '';
  let length = 0;
  let open = -1;
  for (const char of written) {
    if (char === '[') open = length;
    else if (char === ']' && open >= 0) {
      spans.push([open, length]);
      open = -1;
    } else {
      text += char;
      length++;
    }
  }
  return { text, spans };
}

/** Every mention of an entity type, with the attributes of its entity. */
function mentionsOf(record: DocumentRecord, entity: string): Flat[] {
  const spread = <T extends { mentions: Mention[] }>(entities: readonly T[]): Flat[] =>
    entities.flatMap((e) => e.mentions.map((m) => ({ ...e, ...m }) as unknown as Flat));
  const nameOf = (holder: string | null): string | null => record.people.find((p) => p.id === holder)?.name ?? null;
  switch (entity) {
    case 'person':
      return spread(record.people);
    case 'post':
      return spread(record.posts.map((post) => ({ ...post, holder: nameOf(post.holder) })));
    case 'region':
      return spread(record.regions);
    case 'number':
      return record.numbers as unknown as Flat[];
    case 'percent':
      return record.percentages as unknown as Flat[];
    case 'date':
      return record.dates as unknown as Flat[];
    default:
      return [];
  }
}
