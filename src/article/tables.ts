/**
 * What the lists say about the words at the head of an article: months, weekdays, agencies, places, and the small words around dates.
 */
import { BIT } from '../match/classes.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { Thing } from '../match/types.ts';
import { fold } from '../text/fold.ts';
import { KazakhScripts, type ScriptEntry } from '../text/kazakh-scripts.ts';
import type { HeadWord } from './words.ts';

export type HeadRole = 'year' | 'clock' | 'counter' | 'correspondent' | 'place-prefix';

export interface ArticleTables {
  /** 1–12, or null for a word that is no month; in any case and in all three languages. */
  month(word: string): number | null;
  isWeekday(word: string): boolean;
  isPlace(word: string): boolean;
  /** How many of `words` from `at` on are the longest agency's name; 0 for none. */
  agencyLength(words: readonly HeadWord[], at: number): number;
  has(role: HeadRole, word: string): boolean;
}

const known = new WeakMap<Lexicon, ArticleTables>();

/** The tables of a lexicon, made once. */
export function tablesOf(lexicon: Lexicon): ArticleTables {
  const tables = known.get(lexicon) ?? readTables(lexicon);
  known.set(lexicon, tables);
  return tables;
}

function readTables(lexicon: Lexicon): ArticleTables {
  const roles = new Map<string, Set<string>>();
  for (const thing of lexicon.thingsOf('header-word')) roles.set(thing.id, new Set(String(thing.words).split(/\s+/u).map(fold)));
  const scripts = new KazakhScripts(lexicon.thingsOf('script-letter') as unknown as ScriptEntry[]);
  const spelled = new Map<string, string[]>();
  const spellings = (word: string): string[] => {
    let forms = spelled.get(word);
    if (forms) return forms;
    if (spelled.size > 5000) spelled.clear();
    forms = spellingsOf(word, scripts);
    spelled.set(word, forms);
    return forms;
  };
  const agencies = namesOf(lexicon, 'agency');
  const bits = (word: string): number => spellings(word).reduce((all, form) => all | bitsOf(lexicon, form), 0);
  return {
    month(word) {
      for (const form of spellings(word)) for (const thing of thingsOf(lexicon, form, 'month')) return monthNumber(thing);
      return null;
    },
    isWeekday: (word) => (bits(word) & BIT.weekday) !== 0,
    isPlace: (word) => (bits(word) & BIT.region) !== 0,
    agencyLength: (words, at) => agencyLength(agencies, words, at, spellings),
    has: (role, word) => roles.get(role)?.has(fold(word)) === true,
  };
}

/** A word's lookup keys: as printed, and for Kazakh in another script in Cyrillic too. */
function spellingsOf(word: string, scripts: KazakhScripts): string[] {
  const folded = fold(word);
  if (/^[\u0400-\u052f-]+$/u.test(folded)) return [folded];
  const script = /^[\u0620-\u06ff]/u.test(folded) ? 'Arab' : 'Latn';
  return [folded, ...scripts.toCyrillic(word, script)];
}

function bitsOf(lexicon: Lexicon, folded: string): number {
  let bits = 0;
  for (const reading of lexicon.read(folded)) bits |= lexicon.columns.wordBits[reading.word]!;
  return bits;
}

/** Things of `list` that have a one-word name of which `folded` is a form. */
function thingsOf(lexicon: Lexicon, folded: string, list: string): Thing[] {
  const { wordRoot, nodeFirst, nodeNames, nameThing } = lexicon.columns;
  const things: Thing[] = [];
  for (const reading of lexicon.read(folded)) {
    const root = wordRoot[reading.word]!;
    if (root === 0) continue;
    for (let n = nodeFirst[root]!; n > 0; n = nodeNames[(n - 1) * 2 + 1]!) {
      const thing = nameThing[nodeNames[(n - 1) * 2]!]!;
      if (lexicon.texts.listOf(thing) === list) things.push(lexicon.thing(thing));
    }
  }
  return things;
}

const monthNumber = (thing: Thing): number | null => {
  const value = Number(thing.month);
  return value >= 1 && value <= 12 ? value : null;
};

/** All names of a list as letters and digits only («BAQ.KZ» → baqkz). */
function namesOf(lexicon: Lexicon, list: string): Set<string> {
  return new Set(lexicon.thingsOf(list).flatMap((thing) => lexicon.namesOfThing(thing).map((name) => keyOf(lexicon.textOf(name)))));
}

const keyOf = (text: string): string => fold(text).replace(/[-']/gu, '');
const LONGEST_AGENCY = 6;

type Spell = (word: string) => string[];

function agencyLength(agencies: Set<string>, words: readonly HeadWord[], at: number, spell: Spell): number {
  let key = '';
  let longest = 0;
  for (let i = at; i < words.length && i < at + LONGEST_AGENCY; i++) {
    const word = words[i]!;
    if (word.kind === 'sign' && !/[.&-]/u.test(word.text)) break;
    key += keyOf(word.text);
    if (word.kind !== 'sign' && (agencies.has(key) || hasCyrillicName(agencies, words.slice(at, i + 1), spell))) longest = i + 1 - at;
  }
  return longest;
}

function hasCyrillicName(agencies: Set<string>, words: readonly HeadWord[], spell: Spell): boolean {
  const word = words.length === 1 ? words[0]! : null;
  if (word?.kind !== 'word' || /[\u0400-\u052f]/u.test(word.text)) return false;
  return spell(word.text).some((form) => agencies.has(keyOf(form)));
}
