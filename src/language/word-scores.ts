/**
 * Scores of the words of a document by language: letters and frequent words together. Computed once for each word form.
 */
import type { Document } from '../match/document.ts';
import { FormNote } from '../match/forms.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { ARAB, CYRL, LATN, MIXED } from '../text/tokens.ts';
import { addTo, Clues, SCRIPTS } from './clues.ts';
import { Vocabulary } from './vocabulary.ts';

const SCORES = SCRIPTS.map(() => new FormNote<Float64Array>());
const LIMIT = 1 << 16;
/** What a listed English word weighs against letters that look otherwise. */
const LISTED = 6;
/** Any other listed word that is no name: common words, posts, units. A form may be one of several languages. */
const COMMON = 3;
/** Of a language whose common words are listed by the ten thousand in all their forms, a word that is on no list is less likely. */
const UNLISTED: Record<string, number> = { ru: -1.2 };
/** Lists of names tell nothing: a name is printed in every language. */
const NAMES = new Set(['region', 'given-name', 'family-name', 'organisation', 'agency', 'name-particle', 'region-adjective', 'label']);
/** A whole word that is listed as frequent says more than any of its pieces. */
const FREQUENT = 2.5;

export class WordScores {
  readonly clues: readonly Clues[];
  /** Latin words with diacritics: their form does not tell «résumé» from “resume”. */
  private vocabulary: Vocabulary | undefined;
  private readonly accented = new Map<string, Float64Array>();

  constructor(private readonly lexicon: Lexicon) {
    this.clues = SCRIPTS.map((script) => new Clues(lexicon, script));
  }

  /** Made when the first Latin word comes. */
  private get english(): Vocabulary {
    this.vocabulary ??= new Vocabulary(this.lexicon, 'en');
    return this.vocabulary;
  }

  /** Index into SCRIPTS of the letters that a word counts as, or -1 for another script. */
  static scriptOf(flags: number): number {
    if ((flags & MIXED) !== 0) return 0;
    return (flags & CYRL) !== 0 ? 0 : (flags & LATN) !== 0 ? 1 : (flags & ARAB) !== 0 ? 2 : -1;
  }

  /** Scores of word `i` of `doc`, in the order of the languages of its script. */
  of(doc: Document, i: number, script: number): Float64Array {
    const form = doc.tokens.form[i]!;
    if (script === 1) {
      const printed = doc.tokens.slice(i);
      if (!isAscii(printed)) return this.ofAccented(doc, i, printed.toLowerCase());
    }
    const note = SCORES[script]!;
    return doc.forms.noted(note, form) ?? doc.forms.keep(note, form, this.compute(doc, i, doc.folded(i), script));
  }

  private ofAccented(doc: Document, i: number, printed: string): Float64Array {
    let scores = this.accented.get(printed);
    if (scores) return scores;
    if (this.accented.size >= LIMIT) this.accented.clear();
    scores = this.compute(doc, i, printed.replaceAll('’', "'").normalize('NFC'), 1);
    this.accented.set(printed, scores);
    return scores;
  }

  private compute(doc: Document, i: number, word: string, script: number): Float64Array {
    const clues = this.clues[script]!;
    const scores = clues.score(word);
    const listed = doc.bits(i) === 0 ? new Float64Array(scores.length) : this.listed(doc, i, word, clues);
    const english = clues.languages.indexOf('en');
    if (english >= 0 && this.english.has(word)) listed[english] = listed[english]! + LISTED;
    addTo(scores, listed);
    clues.languages.forEach((language, at) => {
      if (listed[at] === 0) scores[at] = scores[at]! + (UNLISTED[language] ?? 0);
    });
    return scores;
  }

  /** What the lists say that `word` may be a form of. */
  private listed(doc: Document, i: number, word: string, clues: Clues): Float64Array {
    const best = new Float64Array(clues.languages.length);
    const { wordRoot, nodeFirst, nodeNames, nameThing } = this.lexicon.columns;
    for (const reading of doc.readings(i)) {
      for (let n = nodeFirst[wordRoot[reading.word]!]!; n > 0; n = nodeNames[(n - 1) * 2 + 1]!) {
        const name = nodeNames[(n - 1) * 2]!;
        if (NAMES.has(this.lexicon.texts.listOf(nameThing[name]!))) continue;
        const thing = this.lexicon.thing(nameThing[name]!);
        const isMarker = thing.list === 'marker';
        const at = clues.languages.indexOf(isMarker && thing.of ? String(thing.of) : this.lexicon.languageOf(name));
        // A Latin word counts with its diacritics («où» is not “ou”), but Kazakh ones differ by orthography.
        const exact = clues !== this.clues[1] || clues.languages[at] === 'kk' || isSameSpelling(this.lexicon.textOf(name), word);
        if (at >= 0 && exact) best[at] = Math.max(best[at]!, isMarker ? Number(thing.weight) * FREQUENT : COMMON);
      }
    }
    return best;
  }
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

const isSameSpelling = (listed: string, word: string): boolean => (isAscii(word) ? isAscii(listed) : listed.toLowerCase() === word);
