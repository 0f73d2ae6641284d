/**
 * HOT PATH 1 of 3. One article's text in, its tokens out, in one pass over the UTF-16 units; words are hashed while they are read.
 * Tokens are columns of numbers that are reused for the next article, never objects.
 * Offsets are UTF-16 units; the record converts to code points.
 */
import { CHAR, CLASS_MASK, CYRL, DIGIT, FOLD, KAZAKH, LATN, LOWER, MARK, NEWLINE, SCRIPT_MASK, SPACE, UPPER } from './chars.ts';
import {
  APOSTROPHE,
  fold,
  HASH1_FACTOR,
  HASH1_START,
  HASH2_FACTOR,
  HASH2_START,
  HYPHEN,
  hash1,
  hash2,
  isApostrophe,
  isHyphen,
  unmix,
} from './fold.ts';

/** Kinds of token. */
export const WORD = 1;
export const NUMERAL = 2;
export const PUNCTUATION = 3;
export const BREAK = 4;

/** Flags of a token; the script bits are those of `chars`. */
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
/** White space stands before it. */
export const SPACED = 4;
export { ARAB, CYRL, KAZAKH, LATN } from './chars.ts';
export const HYPHENATED = 128;
/** Letters of two scripts, brought to one for matching. */
export const MIXED = 256;

/** Whoever knows word forms: the id of the form with these hashes, 0 for one not met before, which is then added with its letters. */
export interface FormIndex {
  find(h1: number, h2: number): number;
  add(h1: number, h2: number, folded: string): number;
}

export class Tokens {
  text = '';
  count = 0;
  kind = new Uint8Array(1024);
  flags = new Uint16Array(1024);
  start = new Uint32Array(1024);
  end = new Uint32Array(1024);
  /** Id of the word form; 0 for what is no word. */
  form = new Int32Array(1024);

  /** UTF-16 unit with which a token begins: enough to tell one-character punctuation. */
  code(i: number): number {
    return i >= 0 && i < this.count ? this.text.charCodeAt(this.start[i]!) : 0;
  }

  slice(from: number, to: number = from + 1): string {
    return this.text.slice(this.start[from]!, this.end[to - 1]!);
  }

  has(i: number, flag: number): boolean {
    return i >= 0 && i < this.count && (this.flags[i]! & flag) !== 0;
  }

  isKind(i: number, kind: number): boolean {
    return i >= 0 && i < this.count && this.kind[i] === kind;
  }

  /** Two tokens stand side by side without white space. */
  isGlued(i: number): boolean {
    return i > 0 && i < this.count && (this.flags[i]! & SPACED) === 0;
  }

  grow(): void {
    const size = this.kind.length * 2;
    const copy = <T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.kind = copy(this.kind, new Uint8Array(size));
    this.flags = copy(this.flags, new Uint16Array(size));
    this.start = copy(this.start, new Uint32Array(size));
    this.end = copy(this.end, new Uint32Array(size));
    this.form = copy(this.form, new Int32Array(size));
  }
}

/** Reads `text` into `tokens`. A run of line ends is one BREAK token. */
export function tokenize(text: string, tokens: Tokens, forms: FormIndex): void {
  tokens.text = text;
  const length = text.length;
  let n = 0;
  let at = 0;
  let spaced = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const info = CHAR[code]!;
    const cls = info & CLASS_MASK;
    if (cls === SPACE) {
      spaced = SPACED;
      at++;
      continue;
    }
    if (n + 2 >= tokens.kind.length) tokens.grow();
    const start = at;
    if (cls === LOWER || cls === UPPER) {
      let h1 = HASH1_START;
      let h2 = HASH2_START;
      let seen = 0;
      let uppers = 0;
      let letters = 0;
      let flags = spaced | (cls === UPPER ? CAPITAL : 0);
      let marks = false;
      for (;;) {
        const c = text.charCodeAt(at);
        const i = at < length ? CHAR[c]! : 0;
        const k = i & CLASS_MASK;
        if (k === LOWER || k === UPPER) {
          const f = FOLD[c]!;
          h1 = Math.imul(h1 ^ f, HASH1_FACTOR);
          h2 = Math.imul(h2 + f, HASH2_FACTOR);
          seen |= i;
          letters++;
          if (k === UPPER) uppers++;
          at++;
        } else if (k === MARK) {
          marks = true;
          at++;
        } else if (isHyphen(c) && isWordAt(text, at + 1)) {
          h1 = Math.imul(h1 ^ HYPHEN, HASH1_FACTOR);
          h2 = Math.imul(h2 + HYPHEN, HASH2_FACTOR);
          flags |= HYPHENATED;
          at++;
        } else if (isApostrophe(c) && isWordAt(text, at + 1) && !isPossessive(text, at)) {
          h1 = Math.imul(h1 ^ APOSTROPHE, HASH1_FACTOR);
          h2 = Math.imul(h2 + APOSTROPHE, HASH2_FACTOR);
          at++;
        } else break;
      }
      flags |= seen & (SCRIPT_MASK | KAZAKH);
      if (uppers === letters && letters > 1) flags |= ALL_CAPITALS;
      const end = at;
      if (marks || (flags & (CYRL | LATN)) === (CYRL | LATN)) {
        const folded = unmix(fold(text.slice(start, end).normalize('NFC')));
        h1 = hash1(folded);
        h2 = hash2(folded);
        if ((flags & (CYRL | LATN)) === (CYRL | LATN)) flags |= MIXED;
        tokens.form[n] = forms.find(h1, h2) || forms.add(h1, h2, folded);
      } else {
        tokens.form[n] = forms.find(h1, h2) || forms.add(h1, h2, fold(text.slice(start, end)));
      }
      tokens.kind[n] = WORD;
      tokens.flags[n] = flags;
    } else if (cls === DIGIT) {
      do at++;
      while (at < length && (CHAR[text.charCodeAt(at)]! & CLASS_MASK) === DIGIT);
      tokens.kind[n] = NUMERAL;
      tokens.flags[n] = spaced;
      tokens.form[n] = 0;
    } else if (cls === NEWLINE) {
      do at++;
      while (at < length && isBlank(text.charCodeAt(at)));
      tokens.kind[n] = BREAK;
      tokens.flags[n] = spaced;
      tokens.form[n] = 0;
    } else {
      at++;
      if (cls === MARK) continue;
      if (code >= 0xd800 && code <= 0xdbff && at < length) at++;
      tokens.kind[n] = PUNCTUATION;
      tokens.flags[n] = spaced;
      tokens.form[n] = 0;
    }
    tokens.start[n] = start;
    tokens.end[n] = at;
    n++;
    spaced = 0;
  }
  tokens.count = n;
}

const isBlank = (code: number): boolean => {
  const cls = CHAR[code]! & CLASS_MASK;
  return cls === NEWLINE || cls === SPACE;
};

const isWordAt = (text: string, at: number): boolean => at < text.length && FOLD[text.charCodeAt(at)]! !== 0;

/** An English «'s» at the end of a word is a token of its own. */
const isPossessive = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at + 1);
  return (c === 0x73 || c === 0x53) && !isWordAt(text, at + 2) && (CHAR[text.charCodeAt(at - 1)]! & LATN) !== 0;
};
