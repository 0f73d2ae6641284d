/**
 * What one word says of quantity: двадцать, алтауы, thousand, млн, половина. Read from the lists once per word form and remembered with the form.
 * How words compose into one value is `numeral`'s.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { FormNote, notesByLanguage } from '../match/forms.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { NameLanguage, Thing } from '../match/types.ts';
import { fold } from '../text/fold.ts';
import { ABL, CASES, DERIVED, POSS, POSS3 } from '../text/grammar.ts';
import { HYPHENATED } from '../text/tokens.ts';

export type NumeralKind = 'unit' | 'teen' | 'ten' | 'hundreds' | 'whole' | 'ordinal' | 'magnitude' | 'fraction' | 'joint';

export interface NumeralWord {
  kind: NumeralKind;
  value: number;
  /** Upper end of «два-три». */
  high: number | null;
  feats: number;
  thing: Thing;
  language: NameLanguage;
  /** «один», “one”: an article more often than a count. */
  article: boolean;
  /** Another word unless a numeral stands before it: «жүзі», «бірінен». */
  tail: boolean;
}

/** Any of these bits makes a token worth asking. */
export const NUMERAL_BITS = BIT['number-word'] | BIT.magnitude | BIT.fraction;

const LISTS = ['number-word', 'magnitude', 'fraction'] as const;
const exceptionsOf = new WeakMap<Lexicon, Map<string, boolean>>();

/** Words that only look like a numeral; true for those that are none even behind one. */
function exceptions(lexicon: Lexicon): Map<string, boolean> {
  let set = exceptionsOf.get(lexicon);
  if (!set) {
    set = new Map();
    for (const thing of lexicon.thingsOf('number-exception'))
      for (const form of thing.forms as string[]) set.set(fold(form), thing.never === true);
    exceptionsOf.set(lexicon, set);
  }
  return set;
}

/** The numeral that token `i` is, in the language of its paragraph; null if it is none. */
export function numeralWordAt(doc: Document, i: number): NumeralWord | null {
  if ((doc.bits(i) & NUMERAL_BITS) === 0) return doc.tokens.has(i, HYPHENATED) ? hyphenatedWordAt(doc, i) : null;
  const form = doc.tokens.form[i]!;
  const language = doc.languageAt(i);
  const note = NUMERAL_WORDS[language];
  const words = doc.forms.noted(note, form) ?? doc.forms.keep(note, form, readWords(doc, i));
  if (words.length === 0) return null;
  for (const word of words) if (word.language === language) return word;
  return language === 'und' ? words[0]! : foreign(words[0]!, language);
}

/** A Latin word in a Cyrillic paragraph is what it is; Kazakh «он» in a Russian one is the pronoun. */
const foreign = (word: NumeralWord, language: string): NumeralWord | null =>
  (word.language === 'en') !== (language === 'en') && word.kind === 'magnitude' ? word : null;

function readWords(doc: Document, i: number): NumeralWord[] {
  const words: NumeralWord[] = [];
  for (const list of LISTS) {
    for (const match of doc.namesAt(i, list)) {
      if (match.to !== i + 1 || !isCardinalForm(doc, i, match.language, match.last)) continue;
      const tail = match.language === 'kk' && exceptions(doc.lexicon).has(doc.folded(i));
      words.push(wordOf(match.thing, match.last, match.language, tail));
    }
  }
  return words;
}

function wordOf(thing: Thing, feats: number, language: NameLanguage, tail: boolean): NumeralWord {
  const part = thing.list === 'fraction' ? (thing.part as number | undefined) : undefined;
  const kind = thing.list === 'number-word' ? (thing.kind as NumeralKind) : (thing.list as NumeralKind);
  const value = part === undefined ? (thing.value as number) : 1 / part;
  const high = (thing.high as number | undefined) ?? null;
  return { kind, value, high, feats, thing, language, article: thing.article === true, tail };
}

/** Kazakh endings after which a numeral is still one: not бірлік, біріміз, үшін. */
function isCardinalForm(doc: Document, i: number, language: NameLanguage, feats: number): boolean {
  if (language !== 'kk') return true;
  if ((feats & DERIVED) !== 0 || exceptions(doc.lexicon).get(doc.folded(i)) === true) return false;
  return (feats & POSS) === 0 || (feats & (POSS3 | CASES)) !== 0;
}

/** Kazakh «үштен» in «үштен бір». */
export const isAblative = (word: NumeralWord): boolean => word.language === 'kk' && (word.feats & ABL) !== 0;

/** Numerals joined by hyphens. */
export interface Hyphenated {
  value: number;
  high: number | null;
  /** Characters that the numeral covers; less than the word in “five-minute”. */
  length: number;
  /** A place in a row (“twenty-first”), or a number of parts where `part` is given (“twenty-firsts”). */
  ordinal: boolean;
  whole: boolean;
  first: NumeralWord;
  last: NumeralWord;
}

/** twenty-one, двадцать-тридцать, үш-төрт: a hyphenated word that is a numeral as a whole. */
function hyphenatedWordAt(doc: Document, i: number): NumeralWord | null {
  const found = hyphenatedAt(doc, i);
  if (found === null || !found.whole) return null;
  const kind = found.ordinal ? 'ordinal' : found.high !== null || !Number.isInteger(found.value) ? 'whole' : 'teen';
  return { ...found.last, kind, value: found.value, high: found.high, article: false };
}

/** What the hyphenated word at `i` begins with, remembered with its form. */
export function hyphenatedAt(doc: Document, i: number): Hyphenated | null {
  const form = doc.tokens.form[i]!;
  const known = doc.forms.noted(HYPHENATED_NUMERAL, form);
  return known === undefined ? doc.forms.keep(HYPHENATED_NUMERAL, form, analyse(doc.folded(i), singleWords(doc.lexicon))) : known;
}

const NUMERAL_WORDS = notesByLanguage<readonly NumeralWord[]>();
const HYPHENATED_NUMERAL = new FormNote<Hyphenated | null>();

const singleWordsOf = new WeakMap<Lexicon, Map<string, NumeralWord>>();

function singleWords(lexicon: Lexicon): Map<string, NumeralWord> {
  let map = singleWordsOf.get(lexicon);
  if (map) return map;
  map = new Map();
  for (const n of LISTS.flatMap((list) => lexicon.namesOf(list)).sort((a, b) => a - b)) {
    map.set(fold(lexicon.textOf(n)), wordOf(lexicon.thing(lexicon.columns.nameThing[n]!), 0, lexicon.languageOf(n), false));
  }
  singleWordsOf.set(lexicon, map);
  return map;
}

function analyse(folded: string, known: Map<string, NumeralWord>): Hyphenated | null {
  const words = folded.replace('-a-', '-').split('-');
  const first = known.get(words[0]!);
  if (first === undefined || first.kind === 'ordinal' || first.kind === 'joint' || first.thing.glued === true) return null;
  // Half-a-dozen, half-million, quarter-point; not half-brother.
  if (first.kind === 'fraction' && known.get(words[1] ?? '')?.kind !== 'magnitude' && !/^(?:point|percentage)$/u.test(words[1] ?? ''))
    return null;
  const { length } = words[0]!;
  const base: Hyphenated = { value: first.value, high: null, length, ordinal: false, whole: false, first, last: first };
  const second = known.get(words[1] ?? '');
  if (second === undefined || second.language !== first.language || second.kind === 'joint') {
    const adjective = first.language === 'en' && !first.article && first.kind !== 'magnitude';
    return adjective ? base : null;
  }
  const both: Hyphenated = { ...base, last: second, length: length + 1 + words[1]!.length, whole: words.length === 2 };
  if (second.kind === 'ordinal') return hyphenatedOrdinal(first, second, words[1]!, both);
  if (second.kind === 'fraction' || second.kind === 'magnitude') return { ...both, value: first.value * second.value };
  if (first.kind === 'ten' && second.value < 10) return { ...both, value: first.value + second.value };
  // Equal tens open a range whose second end goes on: «двадцать-двадцать пять».
  const rises = second.value > first.value || (second.value === first.value && first.kind === 'ten');
  return rises && first.kind !== 'magnitude' ? { ...both, value: first.value, high: second.value } : null;
}

/** two-thirds is a fraction, twenty-first a place in a row, twenty-firsts a number of parts. */
function hyphenatedOrdinal(first: NumeralWord, second: NumeralWord, word: string, both: Hyphenated): Hyphenated {
  const parts = second.thing.part === true && (first.value === 1 || word.endsWith('s'));
  if (parts && first.kind !== 'ten') return { ...both, value: first.value / second.value };
  return { ...both, value: first.value + second.value, ordinal: true };
}
