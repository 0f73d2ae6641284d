/**
 * The language of an article, of each paragraph, and of a sentence in another language inside a paragraph: letters and frequent words first,
 * franc where these leave a short text open. Kazakh, Russian, English; every other language is `und`.
 *
 * A long article is decided by its first words; then a paragraph whose letters look like the article's is not read again.
 */
import { type Document, LANGUAGE_CODE, LANGUAGES } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { Language, Script } from '../record/types.ts';
import { BREAK, KAZAKH, PUNCTUATION, WORD } from '../text/tokens.ts';
import { SCRIPTS } from './clues.ts';
import { type Judgement, judge } from './judge.ts';
import { WordScores } from './word-scores.ts';

export interface DetectedLanguages {
  language: Language;
  script: Script;
  /** By share of words, largest first. */
  languages: { language: Language; share: number }[];
  /** The text is too short or too foreign to be sure. */
  uncertain: boolean;
}

/** A paragraph or a sentence: tokens `from` … `to` (excluded), and what its letters look like. */
interface Unit {
  from: number;
  to: number;
  words: number;
  /** Words by script, in the order of SCRIPTS; then other scripts. */
  scripts: [number, number, number, number];
  /** Words with a letter that Kazakh has and Russian has not. */
  kazakh: number;
  judgement: Judgement | null;
}

const known = new WeakMap<Lexicon, WordScores>();

/** Fills `doc.languages` and `doc.language`; `forced` is taken as it is. */
export function detectLanguages(doc: Document, forced?: Language): DetectedLanguages {
  const paragraphs = readUnits(doc, 0, doc.count, isParagraphEnd);
  const script = scriptOf(paragraphs);
  if (forced !== undefined) {
    doc.language = forced;
    doc.languages.fill(LANGUAGE_CODE[forced], 0, doc.count);
    return { language: forced, script, languages: [{ language: forced, share: 1 }], uncertain: false };
  }
  const scores = known.get(doc.lexicon) ?? new WordScores(doc.lexicon);
  known.set(doc.lexicon, scores);
  const lead = leadingLanguage(doc, paragraphs, scores);
  for (const paragraph of paragraphs) markParagraph(doc, paragraph, lead, scores);
  const languages = sharesOf(doc, paragraphs);
  const language = languages[0]?.language ?? 'und';
  doc.language = language;
  return { language, script, languages, uncertain: lead === null || !lead.sure };
}

const isParagraphEnd = (doc: Document, i: number): boolean => doc.tokens.kind[i] === BREAK;
const STOPS = new Set(['.', '!', '?', '…', ':', ';', '|', '•', '—', '–'].map((sign) => sign.charCodeAt(0)));
const isSentenceEnd = (doc: Document, i: number): boolean => doc.tokens.kind[i] === PUNCTUATION && STOPS.has(doc.tokens.code(i));

function readUnits(doc: Document, from: number, to: number, isEnd: (doc: Document, i: number) => boolean): Unit[] {
  const { kind, flags } = doc.tokens;
  const units: Unit[] = [];
  let unit = newUnit(from);
  for (let i = from; i < to; i++) {
    if (kind[i] === WORD) {
      const flag = flags[i]!;
      const script = WordScores.scriptOf(flag);
      unit.words++;
      unit.scripts[(script < 0 ? 3 : script) as 0]++;
      if ((flag & KAZAKH) !== 0) unit.kazakh++;
    } else if (isEnd(doc, i)) {
      unit.to = i + 1;
      units.push(unit);
      unit = newUnit(i + 1);
    }
  }
  unit.to = to;
  if (unit.to > unit.from) units.push(unit);
  return units;
}

const newUnit = (from: number): Unit => ({ from, to: from, words: 0, scripts: [0, 0, 0, 0], kazakh: 0, judgement: null });

/** So many words mostly settle what an article is written in; where they do not, so many more are read. */
const FEW = 40;
const ENOUGH = 120;

/** The language that the first words of the article have. */
function leadingLanguage(doc: Document, paragraphs: readonly Unit[], scores: WordScores): Judgement | null {
  const from = paragraphs.find((paragraph) => paragraph.words > 0)?.from;
  if (from === undefined) return null;
  const first = judge(doc, from, doc.count, scores, FEW);
  return first && !first.sure ? judge(doc, from, doc.count, scores, ENOUGH) : first;
}

/** Words enough to leave the language of the article. */
const OWN_VOICE = 4;

function markParagraph(doc: Document, paragraph: Unit, lead: Judgement | null, scores: WordScores): void {
  const fallback = lead?.language ?? 'und';
  if (lead?.sure && looksLike(paragraph, lead.language)) {
    mark(doc, paragraph.from, paragraph.to, fallback);
    return;
  }
  const own = paragraph.words > 0 ? judge(doc, paragraph.from, paragraph.to, scores, ENOUGH) : null;
  if (!own || (lead?.sure && (paragraph.words < OWN_VOICE || !own.sure))) {
    mark(doc, paragraph.from, paragraph.to, fallback);
    return;
  }
  mark(doc, paragraph.from, paragraph.to, own.language);
  if (paragraph.words >= OWN_VOICE * 2) markSentences(doc, paragraph, own, scores);
}

/** Sentences that are surely in another of our languages than their paragraph. */
function markSentences(doc: Document, paragraph: Unit, own: Judgement, scores: WordScores): void {
  const sentences = readUnits(doc, paragraph.from, paragraph.to, isSentenceEnd);
  if (sentences.length < 2) return;
  for (const sentence of sentences) {
    if (sentence.words < OWN_VOICE || looksLike(sentence, own.language)) continue;
    const other = judge(doc, sentence.from, sentence.to, scores, FEW);
    if (other?.sure && other.language !== own.language) mark(doc, sentence.from, sentence.to, other.language);
  }
}

const mark = (doc: Document, from: number, to: number, language: Language): void => {
  doc.languages.fill(LANGUAGE_CODE[language], from, to);
};

/** The letters of a paragraph leave no doubt that it goes on in `language`. */
function looksLike(unit: Unit, language: Language): boolean {
  if (unit.words === 0) return true;
  const [cyrillic, latin] = unit.scripts;
  if (language === 'kk') return cyrillic > unit.words * 0.6 && unit.kazakh > cyrillic * 0.3;
  if (language === 'ru') return cyrillic > unit.words * 0.6 && unit.kazakh <= cyrillic * 0.04;
  return language === 'en' && latin > unit.words * 0.8;
}

function scriptOf(units: readonly Unit[]): Script {
  const totals = [0, 0, 0, 0];
  for (const unit of units) for (const [i, count] of unit.scripts.entries()) totals[i] = totals[i]! + count;
  const most = Math.max(...totals);
  const at = totals.indexOf(most);
  return most === 0 || at > 2 ? 'Zyyy' : SCRIPTS[at]!;
}

function sharesOf(doc: Document, paragraphs: readonly Unit[]): { language: Language; share: number }[] {
  const counts = [0, 0, 0, 0];
  let words = 0;
  const { kind } = doc.tokens;
  for (const paragraph of paragraphs) {
    if (paragraph.words === 0) continue;
    for (let i = paragraph.from; i < paragraph.to; i++) {
      if (kind[i] !== WORD) continue;
      counts[doc.languages[i]!]!++;
      words++;
    }
  }
  return LANGUAGES.map((language, code) => ({ language, share: Math.round((counts[code]! / words) * 1000) / 1000, count: counts[code]! }))
    .filter(({ count }) => count > 0)
    .map(({ language, share }) => ({ language, share }))
    .sort((a, b) => b.share - a.share || LANGUAGE_CODE[a.language] - LANGUAGE_CODE[b.language]);
}
