/**
 * What one word says of quantity: двадцать, алтауы, thousand, млн, половина. Read from the lists once per word form and remembered with the form.
 * How words compose into one value is `numeral`'s.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { NameLanguage, Thing } from '../match/types.ts';
import { fold } from '../text/fold.ts';
import { ABL, CASES, DERIVED, POSS, POSS3 } from '../text/grammar.ts';

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
}

/** Any of these bits makes a token worth asking. */
export const NUMERAL_BITS = BIT['number-word'] | BIT.magnitude | BIT.fraction;

const LISTS = ['number-word', 'magnitude', 'fraction'] as const;
const exceptionsOf = new WeakMap<Lexicon, Set<string>>();

function exceptions(lexicon: Lexicon): Set<string> {
  let set = exceptionsOf.get(lexicon);
  if (!set) {
    set = new Set();
    for (const thing of lexicon.things)
      if (thing.list === 'number-exception') for (const form of thing.forms as string[]) set.add(fold(form));
    exceptionsOf.set(lexicon, set);
  }
  return set;
}

/** The numeral that token `i` is, in the language of its paragraph; null if it is none. */
export function numeralWordAt(doc: Document, i: number): NumeralWord | null {
  if ((doc.bits(i) & NUMERAL_BITS) === 0) return null;
  const form = doc.tokens.form[i]!;
  const notes = (doc.forms.notes[form] ??= {});
  const words = (notes.numeral ??= readWords(doc, i)) as NumeralWord[];
  if (words.length === 0) return null;
  const language = doc.languageAt(i);
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
      const thing = match.thing;
      const part = thing.part as number | undefined;
      words.push({
        kind: list === 'number-word' ? (thing.kind as NumeralKind) : list,
        value: typeof part === 'number' ? 1 / part : (thing.value as number),
        high: (thing.high as number | undefined) ?? null,
        feats: match.last,
        thing,
        language: match.language,
        article: thing.article === true,
      });
    }
  }
  return words;
}

/** Kazakh endings after which a numeral is still one: not бірлік, біріміз, үшін. */
function isCardinalForm(doc: Document, i: number, language: NameLanguage, feats: number): boolean {
  if (language !== 'kk') return true;
  if ((feats & DERIVED) !== 0 || exceptions(doc.lexicon).has(doc.folded(i))) return false;
  return (feats & POSS) === 0 || (feats & (POSS3 | CASES)) !== 0;
}

/** Kazakh «үштен» in «үштен бір». */
export const isAblative = (word: NumeralWord): boolean => word.language === 'kk' && (word.feats & ABL) !== 0;
