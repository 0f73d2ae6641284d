/**
 * OPEN FIRST: the whole way of one article, from decoded text to record.
 *
 * bytes ─input─→ text ─article─→ header, dateline, title ─tokenize─→ tokens ─detect─→ languages
 *       ─recognize─→ mentions ─resolve─→ entities ─build─→ record ─write─→ line
 */

import { readArticle } from './article/read.ts';
import { detectLanguages } from './language/detect.ts';
import type { Document } from './match/document.ts';
import { recognizeAll } from './recognize/index.ts';
import { buildRecord } from './record/build.ts';
import type { DocumentRecord, Language, Problem } from './record/types.ts';
import { resolveAll } from './resolve/index.ts';
import { type Engine, loadEngine } from './rules/engine.ts';
import { loadRules } from './rules/load.ts';

export type { Engine } from './rules/engine.ts';

/** One article as the readers hand it over: decoded, not yet cut. */
export interface ArticleInput {
  id: string;
  /** Path below the given root, with `/`; null for stdin and library calls. */
  path: string | null;
  /** 1 for the first article of a file. */
  article: number;
  encoding: string;
  text: string;
  /** ISO day that the input states beside the text (a `date` field); wins over header and dateline. */
  date?: string | null;
  /** Forces the language instead of detecting it. */
  language?: Language;
  /** What reading had to guess or repair. */
  problems?: Problem[];
}

/** Loads the compiled rules, and a user's rule folders or files over them. Throws RuleError, naming file and line, when a rule is broken. */
export function createEngine(options: { rules?: readonly string[] } = {}): Engine {
  return loadEngine((options.rules ?? []).map((folder) => loadRules(folder)));
}

/** The record of one article. Never throws on text. */
export function extract(engine: Engine, input: ArticleInput): DocumentRecord {
  const article = readArticle(input.text, engine.lexicon);
  const doc: Document = engine.document;
  doc.read(article.text);
  const detected = detectLanguages(doc, input.language);
  const { language, script, languages } = detected;
  if (script !== 'Cyrl' && languages.some((part) => part.language === 'kk')) doc.respell(engine.scripts);
  const date = input.date ? { date: input.date, date_source: 'input' as const } : { date: article.date, date_source: article.dateSource };
  const found = recognizeAll(doc, date.date);
  const resolved = resolveAll(doc, found);
  return buildRecord({
    id: input.id,
    source: { path: input.path, article: input.article, encoding: input.encoding },
    article,
    date,
    languages: { language, script, languages },
    resolved,
    problems: [...(input.problems ?? []), ...article.problems, ...problemsOf(doc, detected.uncertain)],
  });
}

/** What the text itself made us guess or repair. */
function problemsOf(doc: Document, uncertain: boolean): Problem[] {
  const problems: Problem[] = [];
  if (uncertain)
    problems.push({ code: 'LANGUAGE_UNCERTAIN', message: `taken as ${doc.language}: the text is too short or too mixed to be sure` });
  const mixed = doc.mixedWords();
  if (mixed.length > 0)
    problems.push({ code: 'MIXED_SCRIPT', message: `look-alike letters of another script in ${mixed.slice(0, 5).join(', ')}` });
  return problems;
}
