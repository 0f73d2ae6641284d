/**
 * Fills in the counted noun that a figure leaves out: «21 из 71 специалиста», “of which 86 are private”,
 * «36 организаций: 9 государственных и 27 частных», “the shortage of places exceeds 27 thousand”.
 */
import type { Document } from '../match/document.ts';
import { PUNCTUATION, WORD } from '../text/tokens.ts';
import { englishSingular, listedRussianNoun } from './noun-base.ts';
import type { FoundQuantity } from './types.ts';
import { isSameSentence, type Unit } from './unit.ts';
import { wordSet } from './word-set.ts';

/** `units[i]` belongs to `found[i]`; changes `found[i].unit` where it is null. */
export function fillElided(doc: Document, found: FoundQuantity[], units: readonly Unit[]): void {
  for (let n = found.length - 1; n >= 0; n--) {
    const next = found[n + 1];
    if (found[n]!.unit === null && next !== undefined && isList(doc, found[n]!.to, next.from)) take(found[n]!, next);
  }
  for (let n = 0; n < found.length; n++) {
    const figure = found[n]!;
    if (figure.unit !== null) continue;
    if (wordSet(doc.lexicon, 'age').has(doc.folded(figure.from - 1)) || isAgeOf(doc, figure.from)) {
      figure.unit = 'year';
      continue;
    }
    const before = measured(doc, figure);
    if (before !== null) {
      figure.unit = before;
      continue;
    }
    const last = overConverted(doc, found, n - 1);
    const previous = found[last];
    if (previous === undefined || !isSameSentence(doc, previous.to, figure.from)) continue;
    if (isMoneyToo(figure, previous) || (previous.currency === null && !units[last]!.measure && isWhole(figure, previous)))
      take(figure, previous);
  }
}

/** «10 трлн тенге ($20 млрд), ещё 22 трлн»: what the brackets say in another currency does not go on. */
function overConverted(doc: Document, found: readonly FoundQuantity[], n: number): number {
  const figure = found[n];
  const before = found[n - 1];
  if (!figure || !before || figure.currency === null || before.currency === null || before.currency === figure.currency) return n;
  const open =
    doc.tokens.code(figure.from - 1) === 0x28 || doc.tokens.code(figure.from - 2) === 0x28 || doc.tokens.code(figure.from) === 0x28;
  return open ? n - 1 : n;
}

/** “$1.2 billion, up from 0.9 billion”: millions behind millions of money. */
const isMoneyToo = (figure: FoundQuantity, previous: FoundQuantity): boolean =>
  previous.currency !== null && figure.value >= 1e5 && previous.value >= 1e6;

/** “two-thirds of members; 99 agreed”: what a part is taken of does not go on. */
const isWhole = (figure: FoundQuantity, previous: FoundQuantity): boolean => previous.value >= 1 || figure.value < 1;

/** “at the age of 19”. */
const isAgeOf = (doc: Document, i: number): boolean => doc.folded(i - 1) === 'of' && wordSet(doc.lexicon, 'age').has(doc.folded(i - 2));

function take(to: FoundQuantity, from: FoundQuantity): void {
  to.unit = from.unit;
  to.currency = from.currency;
}

/** Only links and commas between two figures. */
function isList(doc: Document, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let t = from; t < to; t++) {
    const comma = doc.tokens.isKind(t, PUNCTUATION) && [0x2c, 0x2d, 0x2013, 0x28, 0x2f].includes(doc.tokens.code(t));
    if (!comma && !wordSet(doc.lexicon, 'link').has(doc.folded(t))) return false;
  }
  return true;
}

const REACH = 8;

/** «число студентов достигло», “the number of places exceeds”, «студенттер саны»: the noun beside the word that measures. */
function measured(doc: Document, figure: FoundQuantity): string | null {
  const language = doc.languageAt(figure.from);
  for (let t = figure.from - 1; t >= Math.max(0, figure.from - REACH); t--) {
    if (!doc.tokens.isKind(t, WORD)) continue;
    const word = doc.folded(t);
    if (language === 'ru' && wordSet(doc.lexicon, 'measure', 'ru').has(word))
      return nounAfter(doc, t + 1, figure.from, (i) => listedRussianNoun(doc, i));
    if (language === 'en' && wordSet(doc.lexicon, 'measure', 'en').has(word) && doc.folded(t + 1) === 'of')
      return nounAfter(doc, t + 2, figure.from, (i) => englishSingular(doc, doc.folded(i)));
    if (language === 'kk' && wordSet(doc.lexicon, 'measure', 'kk').has(word) && doc.tokens.isKind(t - 1, WORD))
      return measuredKazakh(doc, t - 1);
  }
  return null;
}

function nounAfter(doc: Document, from: number, to: number, noun: (i: number) => string | null): string | null {
  for (let i = from; i < to; i++) {
    const found = doc.tokens.isKind(i, WORD) ? noun(i) : null;
    if (found !== null) return found;
  }
  return null;
}

/** «Қаза тапқандар саны», «олардың саны»: a participle or a pronoun names nothing to count. */
function measuredKazakh(doc: Document, i: number): string | null {
  const noun = singularKazakh(doc.wordAt(i).toLowerCase());
  return noun.length < 2 || /(?:ған|ген|қан|кен)$/u.test(noun) || wordSet(doc.lexicon, 'noun-stop', 'kk').has(doc.folded(i)) ? null : noun;
}

const singularKazakh = (word: string): string => word.replace(/(?:[лдт][ае]р)(?:[днт][ыі]ң)?$/u, '').replace(/[днт][ыі]ң$/u, '');
