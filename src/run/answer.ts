/**
 * `ingest filter`: one line to exactly one line, from the line alone. No state is kept, so a retry is harmless.
 */
import { createHash } from 'node:crypto';
import { FIELDS, readFields } from '../input/fields.ts';
import { type Engine, extract } from '../pipeline.ts';
import type { Language, Problem, ProblemCode } from '../record/types.ts';
import { escapeLine, writeLine } from '../write/jsonl.ts';
import { readMembers } from './members.ts';

export interface AnswerOptions {
  maxArticleBytes: number;
  language: Language | null;
  text: boolean;
  ascii: boolean;
}

/** The answer to `line` (without its line end), without a line end. Never throws. */
export function answerLine(engine: Engine, line: Buffer, options: AnswerOptions): string {
  if (line.length > options.maxArticleBytes) return answerLongLine(line, options);
  const json = line.toString('utf8').replace(/^\uFEFF/, '');
  if (json.trim() === '') return writeError(null, 'EMPTY_INPUT', 'blank line; send one JSON object a line', options);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Not V8's own words: they differ between versions of Node, and the answer must not.
    return writeError(findId(json), 'BAD_JSON', 'not valid JSON; send one JSON object a line', options);
  }
  return answerValue(engine, value, json, options);
}

/** `head` may be only the beginning of the line. */
export function answerLongLine(head: Buffer, options: AnswerOptions): string {
  const id = findId(head.toString('utf8', 0, 4096));
  return writeError(
    id,
    'ARTICLE_TOO_LARGE',
    `the line is longer than ${options.maxArticleBytes} bytes; raise --max-article-bytes or split it`,
    options,
  );
}

function answerValue(engine: Engine, value: unknown, json: string, options: AnswerOptions): string {
  const fields = readFields(value);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const members = isObject ? readMembers(json) : new Map<string, string>();
  const meta = writeMeta(members);
  const id = readGivenId(value, members.get('id'));
  if (typeof fields === 'string') return writeError(id ?? null, 'BAD_FIELD', fields, options, meta);
  if (id === undefined) return writeError(null, 'BAD_FIELD', '"id" is neither a string nor a number', options, meta);
  try {
    return writeRecord(engine, id ?? hashOf(fields.text), fields, meta, options);
  } catch (error) {
    return writeError(id, 'INTERNAL', (error as Error).message, options, meta);
  }
}

/** Null when there is none; undefined when it cannot be one. Of a number its digits are taken, as they were sent. */
function readGivenId(value: unknown, digits: string | undefined): string | null | undefined {
  const id = (value as { id?: unknown } | null)?.id ?? null;
  if (typeof id === 'number') return digits ?? String(id);
  return id === null || typeof id === 'string' ? id : undefined;
}

/** A line without an id is called by its text, so that a retry gives the same name. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function writeRecord(
  engine: Engine,
  id: string,
  fields: Exclude<ReturnType<typeof readFields>, string>,
  meta: string,
  options: AnswerOptions,
) {
  const { text, date } = fields;
  const problems: Problem[] = [...fields.problems];
  if (text.includes('\uFFFD')) problems.unshift({ code: 'ENCODING_REPLACED', message: 'bytes that are not utf-8 stand as U+FFFD' });
  const language = options.language ?? fields.language;
  const input = { id, path: null, article: 1, encoding: 'utf-8', text, date, problems, ...(language ? { language } : {}) };
  const record = extract(engine, input);
  if (!options.text) record.text = '';
  return withMeta(writeLine(record, options.ascii), meta, options);
}

function writeError(id: string | null, code: ProblemCode, message: string, options: AnswerOptions, meta = ''): string {
  return withMeta(writeLine({ id, error: { code, message } }, options.ascii), meta, options);
}

/** The fields that are not ours, exactly as they were sent; empty when there are none. */
function writeMeta(members: ReadonlyMap<string, string>): string {
  const others = [...members].filter(([name]) => !FIELDS.has(name));
  return others.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join();
}

function withMeta(line: string, meta: string, options: AnswerOptions): string {
  return meta === '' ? line : `${line.slice(0, -1)},"meta":{${escapeLine(meta, options.ascii)}}}`;
}

/** The id at the beginning of a line that cannot be parsed, so that its sender can still route the answer. */
function findId(json: string): string | null {
  const found = /^\s*\{\s*"id"\s*:\s*(?:("(?:[^"\\]|\\.)*")|(-?\d+))\s*[,}]/.exec(json.slice(0, 4096));
  if (!found) return null;
  return found[2] ?? parseString(found[1]!);
}

function parseString(json: string): string | null {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
