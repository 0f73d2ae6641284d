/** The work behind `ingest eval`: reads gold and records, prints a table or JSON, and compares with the threshold. */
import fs from 'node:fs';
import path from 'node:path';
import { GoldError, type Labels, parseBrat, parseConll, parseGoldLine } from '../eval/gold.ts';
import { type Evaluation, Evaluator, type TypeMeasure } from '../eval/measure.ts';
import type { EntityType, GoldDocument, MatchMode, Measure } from '../eval/types.ts';
import { readRecords } from '../input/read-records.ts';
import { createEngine, type Engine, extract } from '../pipeline.ts';
import type { DocumentRecord } from '../record/types.ts';
import { createStdout } from '../run/output.ts';
import type { EvalOptions } from './eval.ts';
import { EXIT, UsageError } from './exit.ts';
import { givenFile, givenPath } from './given-file.ts';

export async function runEval(given: string, records: string | undefined, options: EvalOptions): Promise<void> {
  const engine = createEngine({ rules: options.rules.map(givenPath) });
  const gold = readGold(givenPath(given), given, labelsOf(engine));
  const known = records === undefined ? null : await loadRecords(records);
  const evaluator = new Evaluator(options.by.includes('language'));
  for (const document of gold) {
    evaluator.add(document, known ? (known.get(document.id) ?? null) : read(engine, document));
  }
  const evaluation = evaluator.evaluation();
  const output = createStdout();
  await output.write(Buffer.from(`${options.json ? JSON.stringify(evaluation, null, 1) : table(evaluation, options.match)}\n`));
  await output.finish();
  if (options.minF1 !== undefined && isBelow(evaluation, options.match, options.minF1)) process.exitCode = EXIT.failedCheck;
}

const read = (engine: Engine, { id, text }: GoldDocument): DocumentRecord =>
  extract(engine, { id, path: null, article: 1, encoding: 'utf-8', text });

function labelsOf(engine: Engine): Labels {
  const labels = new Map<string, EntityType>();
  for (const thing of engine.lexicon.thingsOf('gold-label')) {
    for (const label of thing.labels as string[]) labels.set(label, thing.id as EntityType);
  }
  return labels;
}

function* readGold(file: string, shown: string, labels: Labels): Generator<GoldDocument> {
  try {
    if (fs.statSync(file).isDirectory()) yield* readBratFolder(file, labels);
    else if (file.endsWith('.ann')) yield readBratPair(file, labels);
    else if (/\.(?:conll|bio|iob|tsv)$/u.test(file)) yield parseConll(path.parse(file).name, fs.readFileSync(file, 'utf8'), labels);
    else yield* readGoldLines(file);
  } catch (error) {
    if (error instanceof GoldError) throw new UsageError(`${shown}:${error.line}: ${error.message}`);
    throw error;
  }
}

function* readGoldLines(file: string): Generator<GoldDocument> {
  let number = 0;
  for (const line of fs.readFileSync(file, 'utf8').split(/\r?\n/u)) {
    number++;
    if (line.trim()) yield parseGoldLine(line, number);
  }
}

function* readBratFolder(folder: string, labels: Labels): Generator<GoldDocument> {
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.ann'))
    .sort();
  if (files.length === 0) throw new UsageError(`${folder}: no .ann files; a brat folder holds pairs of .txt and .ann`);
  for (const name of files) yield readBratPair(path.join(folder, name), labels);
}

function readBratPair(file: string, labels: Labels): GoldDocument {
  const textFile = file.replace(/\.ann$/u, '.txt');
  if (!fs.existsSync(textFile)) throw new UsageError(`${textFile}: not there; every .ann needs its .txt`);
  return parseBrat(path.parse(file).name, fs.readFileSync(textFile, 'utf8'), fs.readFileSync(file, 'utf8'), labels);
}

async function loadRecords(given: string): Promise<Map<string, DocumentRecord>> {
  const records = new Map<string, DocumentRecord>();
  for await (const item of readRecords(givenFile(given))) {
    if (!('record' in item)) throw new UsageError(`${given}:${item.line}: ${item.message}`);
    records.set(item.record.id, item.record);
  }
  return records;
}

const share = (value: number | null): string => (value === null ? '    –' : (100 * value).toFixed(1).padStart(5));

function table({ rows, documents, missing, unaligned }: Evaluation, modes: readonly MatchMode[]): string {
  const cell = (m: Measure): string => `P ${share(m.precision)} R ${share(m.recall)} F1 ${share(m.f1)}`;
  const line = (row: TypeMeasure): string => {
    const value = row.value ? `  value ${share(row.value.correct / row.value.gold)}` : '';
    return `${row.type.padEnd(8)} ${(row.language ?? 'all').padEnd(4)} gold ${String(row.gold).padStart(6)}  ${modes.map((mode) => `${mode} ${cell(row[mode])}`).join('  ')}${value}`;
  };
  const lines = rows.map(line);
  const some = (ids: readonly string[]): string => `${ids.length}: ${ids.slice(0, 5).join(', ')}`;
  lines.push(`${documents} documents`);
  if (missing.length > 0) lines.push(`without a record ${some(missing)}; ids must be those of the gold`);
  if (unaligned.length > 0) lines.push(`with another text than their record ${some(unaligned)}`);
  return lines.join('\n');
}

function isBelow({ rows }: Evaluation, modes: readonly MatchMode[], threshold: number): boolean {
  return rows.some((row) => modes.some((mode) => (row[mode].f1 ?? row[mode].recall) < threshold));
}
