/**
 * HOT PATH 3 of 3. Word forms met so far: a form is analysed once and then known by its id, for as long as the cache is not full.
 */
import { hash1, hash2 } from '../text/fold.ts';
import { KAZAKH_ENDING, PLURAL, RUSSIAN_ENDING } from '../text/grammar.ts';
import type { FormIndex } from '../text/tokens.ts';
import { BIT } from './classes.ts';
import type { Lexicon, Reading } from './lexicon.ts';

const CAPACITY = 1 << 18;
const LIMIT = CAPACITY >> 1;
const NO_READINGS: readonly Reading[] = [];

/** A form's features that are computed on demand by one recognizer and kept here for the next time; see `recognize`. */
export interface FormNotes {
  [topic: string]: unknown;
}

export class Forms implements FormIndex {
  /** Which lists a form, or a name that begins with it, belongs to. Indexed by form id. */
  bits = new Uint32Array(LIMIT + 2);
  readings: (readonly Reading[])[] = [NO_READINGS];
  folded: string[] = [''];
  notes: (FormNotes | undefined)[] = [undefined];
  private readonly table = new Int32Array(CAPACITY * 3);
  private count = 0;

  constructor(readonly lexicon: Lexicon) {}

  find(h1: number, h2: number, folded: () => string): number {
    const { table } = this;
    const mask = CAPACITY - 1;
    let slot = h1 & mask;
    for (;;) {
      const id = table[slot * 3 + 2]!;
      if (id === 0) break;
      if (table[slot * 3] === h1 && table[slot * 3 + 1] === h2) return id;
      slot = (slot + 1) & mask;
    }
    // An article with more new forms than the cache holds: the rest are analysed each time.
    if (this.count >= LIMIT) return this.add(folded());
    table[slot * 3] = h1;
    table[slot * 3 + 1] = h2;
    table[slot * 3 + 2] = this.count + 1;
    return this.add(folded());
  }

  /**
   * Of several folded spellings of a Kazakh word the likeliest: one that a Kazakh list knows before one that any list knows, one of a list of
   * `preferred` bits before others, a base form before one with endings, one with more readings before a chance hit; the first if no list knows any, 0 for none.
   */
  likeliest(spellings: readonly string[], preferred: number): number {
    let best = 0;
    let bestRank = -1;
    for (const spelling of spellings) {
      const form = this.find(hash1(spelling), hash2(spelling), () => spelling);
      const rank = this.rankOf(form, preferred);
      if (rank <= bestRank) continue;
      best = form;
      bestRank = rank;
    }
    return best;
  }

  private rankOf(form: number, preferred: number): number {
    const readings = this.readings[form]!;
    // Marks of Macedonian, Kyrgyz … are no words of ours.
    if ((this.bits[form]! & ~BIT.marker) === 0) return readings.length;
    const base = readings.some((reading) => (reading.feats & (KAZAKH_ENDING | RUSSIAN_ENDING | PLURAL)) === 0);
    const kazakh = readings.some((reading) => this.lexicon.isKazakh(reading.word));
    const name = (this.bits[form]! & preferred) !== 0;
    return (name ? 200 : 0) + (kazakh ? 300 : 0) + (base ? 200 : 100) + (kazakh && base ? 0 : readings.length);
  }

  /** Forgets all forms when the cache is nearly full; between articles only, since tokens hold form ids. Tells whether it did. */
  trim(): boolean {
    if (this.count < LIMIT * 0.9) return false;
    this.table.fill(0);
    this.count = 0;
    this.readings.length = 1;
    this.folded.length = 1;
    this.notes.length = 1;
    return true;
  }

  private add(folded: string): number {
    const id = ++this.count;
    if (id >= this.bits.length) {
      const bits = new Uint32Array(this.bits.length * 2);
      bits.set(this.bits);
      this.bits = bits;
    }
    const readings = this.lexicon.read(folded);
    let bits = 0;
    for (const reading of readings) bits |= this.lexicon.columns.wordBits[reading.word]!;
    this.bits[id] = bits >>> 0;
    this.readings[id] = readings.length > 0 ? readings : NO_READINGS;
    this.folded[id] = folded;
    this.notes[id] = undefined;
    return id;
  }
}
