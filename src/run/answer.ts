/**
 * `ingest filter`: one line to exactly one line, from the line alone. No state is kept, so a retry is harmless.
 */
import { createHash } from 'node:crypto';
import { FIELDS, readFields } from '../input/fields.ts';
import { type Engine, extract } from '../pipeline.ts';
import type { Language, Problem, ProblemCode } from '../record/types.ts';
import { writeLine } from '../write/jsonl.ts';

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
  const meta = readMeta(value);
  const id = readGivenId(value, json);
  if (typeof fields === 'string') return writeError(id ?? null, 'BAD_FIELD', fields, options, meta);
  if (id === undefined) return writeError(null, 'BAD_FIELD', '"id" is neither a string nor a number', options, meta);
  try {
    return writeRecord(engine, id ?? hashOf(fields.text), fields, meta, options);
  } catch (error) {
    return writeError(id, 'INTERNAL', (error as Error).message, options, meta);
  }
}

/** Null when there is none; undefined when it cannot be one. A number above 2^53 is no longer what was sent, but its digits are. */
function readGivenId(value: unknown, json: string): string | null | undefined {
  const id = (value as { id?: unknown } | null)?.id ?? null;
  if (typeof id === 'number') return Number.isSafeInteger(id) ? String(id) : (findId(json) ?? String(id));
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
  meta: object | null,
  options: AnswerOptions,
) {
  const { text, date } = fields;
  const problems: Problem[] = [...fields.problems];
  if (text.includes('\uFFFD')) problems.unshift({ code: 'ENCODING_REPLACED', message: 'bytes that are not utf-8 stand as U+FFFD' });
  const language = options.language ?? fields.language;
  const input = { id, path: null, article: 1, encoding: 'utf-8', text, date, problems, ...(language ? { language } : {}) };
  const record = extract(engine, input);
  if (!options.text) record.text = '';
  return writeLine(meta ? { ...record, meta } : record, options.ascii);
}

function writeError(id: string | null, code: ProblemCode, message: string, options: AnswerOptions, meta: object | null = null): string {
  return writeLine({ id, error: { code, message }, ...(meta ? { meta } : {}) }, options.ascii);
}

function readMeta(value: unknown): object | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const others = Object.entries(value).filter(([name]) => !FIELDS.has(name));
  return others.length > 0 ? Object.fromEntries(others) : null;
}

/** The id at the beginning of a line that cannot be parsed, so that its sender can still route the answer. */
function findId(json: string): string | null {
  const found = /^\s*\{\s*"id"\s*:\s*(?:("(?:[^"\\]|\\.)*")|(-?\d+))\s*[,}]/.exec(json);
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
