/**
 * HOT PATH 3 of 3. Word forms met so far: a form is analysed once and then known by its id. When the cache is full, forms that did not come
 * again are forgotten: in news most new forms come once, and a few thousand make up nearly all of the text.
 */
import type { Language } from '../record/types.ts';
import { hash1, hash2 } from '../text/fold.ts';
import { KAZAKH_ENDING, PLURAL, RUSSIAN_ENDING } from '../text/grammar.ts';
import type { FormIndex } from '../text/tokens.ts';
import { BIT } from './classes.ts';
import type { Lexicon, Reading } from './lexicon.ts';
import { Pages } from './pages.ts';

const CAPACITY = 1 << 17;
const LIMIT = CAPACITY >> 1;
const NO_READINGS: readonly Reading[] = [];

let noteCount = 0;

/** What one step works out of a word form and finds again when the form comes again. Made once, where the step is; `Forms` hold the values. */
export class FormNote<Value> {
  readonly column = noteCount++;
  /** For the compiler only. */
  declare readonly value: Value;
}

/** For what a form is in one language and not in another. */
export function notesByLanguage<Value>(): Record<Language, FormNote<Value>> {
  return { und: new FormNote(), kk: new FormNote(), ru: new FormNote(), en: new FormNote() };
}

export class Forms implements FormIndex {
  /** Which lists a form, or a name that begins with it, belongs to. Indexed by form id. */
  bits = new Uint32Array(LIMIT + 2);
  readings: (readonly Reading[])[] = [NO_READINGS];
  folded: string[] = [''];
  private notes: Pages<unknown>[] = [];
  private readonly table = new Int32Array(CAPACITY * 3);
  /** How often a form came again since the last time that forms were forgotten. */
  private hits = new Uint8Array(LIMIT + 2);
  /** How many forms are known. */
  count = 0;

  constructor(readonly lexicon: Lexicon) {}

  find(h1: number, h2: number): number {
    const { table } = this;
    for (let slot = h1 & (CAPACITY - 1); ; slot = (slot + 1) & (CAPACITY - 1)) {
      const id = table[slot * 3 + 2]!;
      if (id === 0) return 0;
      if (table[slot * 3] !== h1 || table[slot * 3 + 1] !== h2) continue;
      if (this.hits[id]! < 255) this.hits[id]!++;
      return id;
    }
  }

  /** The form of a word that the text does not print, such as a part of one. */
  of(folded: string): number {
    const [h1, h2] = [hash1(folded), hash2(folded)];
    return this.find(h1, h2) || this.add(h1, h2, folded);
  }

  /**
   * Of several folded spellings of a Kazakh word the likeliest: one that a Kazakh list knows before one that any list knows, one of a list of
   * `preferred` bits before others, a base form before one with endings, one with more readings before a chance hit; the first if no list knows any, 0 for none.
   */
  likeliest(spellings: readonly string[], preferred: number): number {
    let best = 0;
    let bestRank = -1;
    for (const spelling of spellings) {
      const form = this.of(spelling);
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

  /**
   * Forgets forms when the cache is nearly full; the others get new ids. Between articles only, since tokens hold form ids. Tells whether
   * it did.
   */
  trim(): boolean {
    if (this.count < LIMIT * 0.9) return false;
    const least = this.leastHits();
    const { bits, readings, folded, notes, hits, count } = this;
    this.table.fill(0);
    [this.bits, this.readings, this.folded, this.notes] = [new Uint32Array(LIMIT + 2), [NO_READINGS], [''], []];
    this.hits = new Uint8Array(LIMIT + 2);
    this.count = 0;
    for (let id = 1; id <= count; id++) {
      if (hits[id]! < least) continue;
      const kept = ++this.count;
      this.bits[kept] = bits[id]!;
      this.readings[kept] = readings[id]!;
      this.folded[kept] = folded[id]!;
      this.enter(hash1(folded[id]!), hash2(folded[id]!), kept);
      notes.forEach((pages, column) => {
        const note = pages.get(id);
        if (note !== undefined) this.put(column, kept, note);
      });
    }
    return true;
  }

  /** So that a quarter of the cache is kept at most, and nothing that never came again. */
  private leastHits(): number {
    const counts = new Uint32Array(256);
    for (let id = 1; id <= this.count; id++) counts[this.hits[id]!]!++;
    let least = 256;
    let kept = 0;
    while (least > 1 && kept + counts[least - 1]! <= LIMIT / 4) kept += counts[--least]!;
    return least;
  }

  private enter(h1: number, h2: number, id: number): void {
    const { table } = this;
    let slot = h1 & (CAPACITY - 1);
    while (table[slot * 3 + 2] !== 0) slot = (slot + 1) & (CAPACITY - 1);
    table[slot * 3] = h1;
    table[slot * 3 + 1] = h2;
    table[slot * 3 + 2] = id;
  }

  /** What was kept of a form; undefined if nothing was. */
  noted<Value>(note: FormNote<Value>, form: number): Value | undefined {
    return this.notes[note.column]?.get(form) as Value | undefined;
  }

  keep<Value>(note: FormNote<Value>, form: number, value: Value): Value {
    this.put(note.column, form, value);
    return value;
  }

  private put(column: number, form: number, value: unknown): void {
    this.notes[column] ??= new Pages();
    this.notes[column]!.set(form, value);
  }

  add(h1: number, h2: number, folded: string): number {
    // An article with more new forms than the cache holds: the rest are analysed each time.
    if (this.count < LIMIT) this.enter(h1, h2, this.count + 1);
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
    return id;
  }
}
