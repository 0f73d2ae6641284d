/** The fields that JSON, CSV and feeds state beside a text, checked: `{id, text, date, title, language}`. */
import type { Language, Problem } from '../record/types.ts';
import { type Failure, failure, type RawArticle } from './types.ts';

/** Names that a reader understands; `ingest filter` passes all others through. */
export const FIELDS: ReadonlySet<string> = new Set(['id', 'text', 'date', 'language']);

export interface Fields {
  id: string | null;
  text: string;
  date: string | null;
  language: Language | null;
  problems: Problem[];
}

/** A string with what is wrong when there is no usable text. */
export function readFields(value: unknown): Fields | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'not a JSON object; an article is {"id": "…", "text": "…"}';
  const fields = value as Record<string, unknown>;
  if (typeof fields.text !== 'string') {
    return 'text' in fields ? '"text" is not a string; put the article\'s text there' : 'no "text" field; put the article\'s text there';
  }
  const problems: Problem[] = [];
  const date = readDate(fields.date, problems);
  const language = readLanguage(fields.language, problems);
  return { id: readId(fields.id), text: fields.text, date, language, problems };
}

/** An article of `ingest`: a title given beside the text becomes its first line, unless it is that already. */
export function toArticle(value: unknown, place: { article: number; line: number; encoding: string }): RawArticle | Failure {
  const fields = readFields(value);
  if (typeof fields === 'string') return failure('BAD_FIELD', place.line, fields, place.article);
  const text = withTitle((value as { title?: unknown }).title, fields.text);
  if (text.trim() === '') return failure('EMPTY_INPUT', place.line, 'the text is empty; remove this article or fill it in', place.article);
  return { kind: 'article', ...place, ...fields, text };
}

export function withTitle(title: unknown, text: string): string {
  if (typeof title !== 'string' || title.trim() === '' || text.trimStart().startsWith(title.trim())) return text;
  return text.trim() === '' ? title : `${title}\n\n${text}`;
}

export function readId(id: unknown): string | null {
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : null;
}

/** ISO day of `2026-01-14`, `2026-01-14T09:00:00+05:00` or `Wed, 14 Jan 2026 09:00:00 +0500`: the day as written, in its own time zone. */
export function readDate(date: unknown, problems: Problem[]): string | null {
  if (date === undefined || date === null || date === '') return null;
  const day = typeof date === 'string' ? (readIsoDay(date) ?? readMailDay(date)) : null;
  if (day === null)
    problems.push({ code: 'DATE_INVALID', message: `the input's date ${JSON.stringify(date)} is no ISO day and was ignored` });
  return day;
}

function readIsoDay(date: string): string | null {
  const found = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(date);
  return found && isDay(Number(found[1]), Number(found[2]), Number(found[3])) ? `${found[1]}-${found[2]}-${found[3]}` : null;
}

/** RFC 822, the date form of RSS. Its month names are part of that standard, not vocabulary. */
const MAIL_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function readMailDay(date: string): string | null {
  const found = /^\s*(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})\b/i.exec(date);
  if (!found) return null;
  const month = MAIL_MONTHS.indexOf(found[2]!.toLowerCase()) + 1;
  if (!isDay(Number(found[3]), month, Number(found[1]))) return null;
  return `${found[3]}-${String(month).padStart(2, '0')}-${found[1]!.padStart(2, '0')}`;
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function readLanguage(language: unknown, problems: Problem[]): Language | null {
  if (language === undefined || language === null || language === '') return null;
  const code = typeof language === 'string' ? language.toLowerCase().split(/[-_]/)[0] : '';
  if (code === 'kk' || code === 'ru' || code === 'en' || code === 'und') return code;
  problems.push({ code: 'BAD_FIELD', message: `language ${JSON.stringify(language)} is not kk, ru, en or und and was ignored` });
  return null;
}
