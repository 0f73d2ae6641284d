/** The work behind `ingest explain`: each mention with its rule, the list entry behind it, and the readings it was preferred to. */

import { readArticles } from '../input/read-articles.ts';
import type { InputFile } from '../input/types.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { rivalsIn } from '../match/rivals.ts';
import { createEngine, type Engine, extract } from '../pipeline.ts';
import type { DocumentRecord, Language, Mention } from '../record/types.ts';
import { createStdout } from '../run/output.ts';
import { idOf, splitterOf, toInput } from '../run/work.ts';
import { EXIT } from './exit.ts';
import { givenFile, givenPath } from './given-file.ts';
import { escapeControls, formatMessage } from './message.ts';
import { DEFAULT_ARTICLE_BYTES } from './options.ts';

export interface ExplainOptions {
  rules: string[];
  language?: Language;
  /** Code point that the mentions must cover. */
  at?: number;
}

export async function runExplain(given: string, options: ExplainOptions): Promise<void> {
  const engine = createEngine({ rules: options.rules.map(givenPath) });
  const file: InputFile = { path: null, id: 'article', shown: given, file: givenFile(given), format: null };
  const output = createStdout();
  const language = options.language ?? null;
  for await (const item of readArticles(file, { maxArticleBytes: DEFAULT_ARTICLE_BYTES, createSplitter: splitterOf(engine) })) {
    if (item.kind === 'failure') {
      process.stderr.write(`${formatMessage({ shown: given, ...item }, false)}\n`);
      process.exitCode = EXIT.partial;
      continue;
    }
    const record = extract(engine, toInput(file, item, idOf(file, item), { language }));
    const lines = [
      `# ${record.id}: ${record.language} ${record.script}, date ${record.date ?? 'none'} (${record.date_source ?? 'not stated'})`,
    ];
    for (const found of mentionsOf(record)) {
      if (options.at !== undefined && (found.mention.start > options.at || found.mention.end <= options.at)) continue;
      lines.push(...describe(engine, record, found));
    }
    await output.write(Buffer.from(`${lines.map(escapeControls).join('\n')}\n`));
    if (output.isClosed()) return;
  }
  await output.finish();
}

interface FoundMention {
  entity: string;
  mention: Mention;
  /** What the record makes of it. */
  reading: string;
  key: string | null;
}

function mentionsOf(record: DocumentRecord): FoundMention[] {
  const all: FoundMention[] = [];
  for (const p of record.people)
    for (const m of p.mentions) all.push({ entity: 'person', mention: m, reading: `${p.name}, key ${p.key}`, key: p.key });
  for (const t of record.posts)
    for (const m of t.mentions)
      all.push({ entity: 'post', mention: m, reading: `${t.title}, key ${t.key}, holder ${t.holder ?? 'none'}`, key: t.key });
  for (const r of record.regions)
    for (const m of r.mentions) all.push({ entity: 'region', mention: m, reading: `${r.name}, key ${r.key}, ${r.kind}`, key: r.key });
  for (const n of record.numbers)
    all.push({ entity: 'number', mention: n, reading: figure(n.value, n.high, n.relation, n.currency ?? n.unit), key: null });
  for (const n of record.percentages)
    all.push({ entity: 'percent', mention: n, reading: figure(n.value, n.high, n.relation, n.unit), key: null });
  for (const d of record.dates) all.push({ entity: 'date', mention: d, reading: d.value, key: null });
  return all.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
}

const figure = (value: number, high: number | null, relation: string, unit: string | null): string =>
  `${value}${high === null ? '' : `…${high}`} (${relation})${unit ? ` ${unit}` : ''}`;

function describe(engine: Engine, record: DocumentRecord, found: FoundMention): string[] {
  const { mention, entity, reading, key } = found;
  const lines = [`${mention.start}-${mention.end} ${entity} «${mention.text}» = ${reading}`];
  const rule = engine.rules().find((r) => r.id === mention.rule);
  lines.push(`    rule  ${mention.rule}${rule ? `  ${rule.file}:${rule.line}` : ''}`);
  const names = namesOf(engine.document, record.text, mention);
  const entry = names.find((name) => name.thing.id === key && name.thing.list === entity);
  if (entry) lines.push(`    entry ${placeOf(entry)}`);
  const seen = new Set(entry ? [placeOf(entry)] : []);
  let covered = -1;
  for (const name of names) {
    const place = placeOf(name);
    if (seen.has(place)) continue;
    seen.add(place);
    // The longest name of a list that the entity is built from is evidence for it; every other reading of the words was given up.
    const uses = EVIDENCE[entity]?.includes(name.thing.list) && name.from >= covered;
    if (uses) covered = name.to;
    lines.push(`    ${uses ? 'uses ' : 'beat '} «${name.text}» ${place}`);
  }
  return lines;
}

/** The lists that each entity is built from. */
const EVIDENCE: Record<string, readonly string[]> = {
  person: ['given-name', 'family-name', 'name-particle', 'honorific'],
  post: ['post-head', 'post-modifier', 'portfolio', 'organisation', 'organisation-head', 'region', 'region-word'],
  region: ['region-word'],
  number: ['number-word', 'magnitude', 'fraction', 'unit', 'currency'],
  percent: ['number-word', 'magnitude', 'percent-word'],
  date: ['month', 'weekday', 'date-word', 'number-word'],
};

const placeOf = ({ thing }: NameMatch): string => `${thing.list}${thing.id ? ` ${thing.id}` : ''}  ${thing.file}:${thing.line}`;

/** The listed names that begin within a mention; its offsets are code points, the tokens' are UTF-16 units. */
function namesOf(doc: Document, text: string, mention: Mention): NameMatch[] {
  const units = (points: number): number => [...text].slice(0, points).join('').length;
  const [start, end] = [units(mention.start), units(mention.end)];
  let from = 0;
  while (from < doc.count && doc.tokens.start[from]! < start) from++;
  let to = from;
  while (to < doc.count && doc.tokens.start[to]! < end) to++;
  return rivalsIn(doc, from, to);
}
