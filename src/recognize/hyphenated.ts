/**
 * Numerals inside a hyphenated word: twenty-one, two-thirds, five-minute, тридцать-сорок. The numeral ends where the hyphenated rest begins.
 */
import type { Document } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { NameLanguage, Thing } from '../match/types.ts';
import { fold } from '../text/fold.ts';
import { plainName } from '../text/names.ts';
import { type Numeral, readNumeral, round } from './numeral.ts';
import { numeralWordAt } from './numeral-word.ts';

interface Part {
  value: number;
  thing: Thing;
  language: NameLanguage;
}

interface Hyphenated {
  value: number;
  high: number | null;
  /** Characters of the word that the numeral covers. */
  length: number;
  ordinal: boolean;
  /** More numeral words may follow: twenty-one thousand. */
  whole: boolean;
}

const partsOf = new WeakMap<Lexicon, Map<string, Part>>();

function parts(lexicon: Lexicon): Map<string, Part> {
  let map = partsOf.get(lexicon);
  if (map) return map;
  map = new Map();
  for (let n = 0; n < lexicon.nameTexts.length; n++) {
    const thing = lexicon.things[lexicon.columns.nameThing[n]!]!;
    if (thing.list !== 'number-word' && thing.list !== 'fraction') continue;
    const value = typeof thing.part === 'number' ? 1 / thing.part : (thing.value as number);
    map.set(fold(plainName(lexicon.nameTexts[n]!)), { value, thing, language: lexicon.languageOf(n) });
  }
  partsOf.set(lexicon, map);
  return map;
}

export function readHyphenated(doc: Document, i: number): Numeral | null {
  const form = doc.tokens.form[i]!;
  const notes = (doc.forms.notes[form] ??= {});
  const found = (notes.hyphenated ??= analyse(doc.folded(i), parts(doc.lexicon))) as Hyphenated | 0;
  if (found === 0) return null;
  const start = doc.tokens.start[i]!;
  const numeral: Numeral = {
    from: i,
    to: i + 1,
    start,
    end: found.whole ? doc.tokens.end[i]! : start + found.length,
    value: found.value,
    high: found.high,
    scale: 1,
    digits: false,
    decimal: false,
    grouped: false,
    length: 0,
    ordinal: found.ordinal,
    article: false,
    bare: null,
    last: null,
  };
  return found.whole && !found.ordinal ? withTail(doc, numeral) : numeral;
}

/** “twenty-one thousand three hundred”. */
function withTail(doc: Document, numeral: Numeral): Numeral {
  const word = numeralWordAt(doc, numeral.to);
  if (word?.kind === 'ordinal' && word.thing.part === true && doc.folded(numeral.to).endsWith('s')) {
    return { ...numeral, to: numeral.to + 1, end: doc.tokens.end[numeral.to]!, value: round(numeral.value / word.value), last: word };
  }
  if (word?.kind !== 'magnitude' || numeral.value >= 1000) return numeral;
  const tail = readNumeral(doc, numeral.to, () => true);
  if (tail === null || tail.bare === null) return numeral;
  const value = round(numeral.value * word.value + (tail.value - word.value));
  return {
    ...tail,
    from: numeral.from,
    start: numeral.start,
    value,
    high: numeral.high === null ? null : numeral.high * word.value,
    scale: word.value,
    bare: null,
  };
}

function analyse(folded: string, known: Map<string, Part>): Hyphenated | 0 {
  const words = folded.split('-');
  const first = known.get(words[0]!);
  if (first === undefined) return 0;
  const none = { high: null, ordinal: false, whole: words.length === 1 };
  const length = words[0]!.length;
  if (first.thing.kind === 'ordinal' || first.thing.kind === 'joint' || first.thing.list === 'fraction') return 0;
  const second = known.get(words[1] ?? '');
  if (second === undefined || second.language !== first.language)
    return first.language === 'en' && first.thing.article !== true ? { ...none, value: first.value, length, whole: false } : 0;
  const both = { ...none, length: length + 1 + words[1]!.length, whole: words.length === 2 };
  if (second.thing.kind === 'ordinal')
    return second.thing.part === true && (first.value === 1 || words[1]!.endsWith('s'))
      ? { ...both, value: first.value / second.value }
      : { ...both, value: 0, ordinal: true };
  if (second.thing.list === 'fraction') return { ...both, value: first.value * second.value };
  if (first.thing.kind === 'ten' && second.value < 10) return { ...both, value: first.value + second.value };
  return second.value > first.value ? { ...both, value: first.value, high: second.value } : 0;
}
