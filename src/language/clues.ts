/**
 * How much the letters of one word speak for each language that writes its script, by the lists `letter-clue`.
 * Scores add up like logarithms of likelihood; only differences between languages mean anything.
 */
import type { Lexicon } from '../match/lexicon.ts';
import type { Script } from '../record/types.ts';

export type WrittenScript = Exclude<Script, 'Zyyy'>;
export const SCRIPTS: readonly WrittenScript[] = ['Cyrl', 'Latn', 'Arab'];

/** One row of a `letter-clue` list. */
interface ClueEntry {
  id: string;
  script: WrittenScript;
  prior: number;
  letters: string;
  rare?: string;
  /** Letters of which a longer word nearly always has one. */
  own?: string;
  /** Front and back vowels that do not stand in one word: «әеөүі аоұы». */
  harmony?: string;
  ends?: Record<string, string>;
  starts?: Record<string, string>;
  has?: Record<string, string>;
}

/** Language index and weight, in pairs. */
type Weights = number[];

/** A letter that the language does not have. */
const FOREIGN = -9;
const RARE = -2.5;
/** A word without the letters that mark its language, for each of its own letters. */
const OWNLESS = -0.04;
const LONGEST_PIECE = 7;
const LONGEST_INNER = 4;
const INNER = 0.35;
const MOST_INNER = 4;
/** The most that one word can say against a language. */
const MOST = 14;

export class Clues {
  /** ISO 639-1 codes; the order of all score arrays. */
  readonly languages: readonly string[];
  readonly priors: Float64Array;
  private readonly letters: Map<string, Float64Array> = new Map();
  private readonly unknown: Float64Array;
  private readonly own: readonly (readonly string[])[];
  private readonly harmony: readonly ([string, string] | null)[];
  private readonly ends = new Map<string, Weights>();
  private readonly starts = new Map<string, Weights>();
  private readonly inner = new Map<string, Weights>();
  /** The longest inner piece that begins with a letter, by the letter's code. */
  private readonly innerLength = new Map<number, number>();

  constructor(lexicon: Lexicon, script: WrittenScript) {
    const all = lexicon.thingsOf('letter-clue') as unknown as ClueEntry[];
    const entries = all.filter((entry) => entry.script === script);
    this.languages = entries.map((entry) => entry.id);
    this.priors = Float64Array.from(entries, (entry) => entry.prior);
    this.harmony = entries.map((entry) => (entry.harmony ? (entry.harmony.split(' ') as [string, string]) : null));
    this.own = entries.map((entry) => [...(entry.own ?? '')]);
    this.unknown = new Float64Array(entries.length).fill(FOREIGN);
    entries.forEach((entry, index) => {
      addPieces(this.ends, entry.ends, index);
      addPieces(this.starts, entry.starts, index);
      addPieces(this.inner, entry.has, index);
    });
    for (const piece of this.inner.keys()) {
      const first = piece.charCodeAt(0);
      this.innerLength.set(first, Math.max(piece.length, this.innerLength.get(first) ?? 0));
    }
    for (const letter of new Set(entries.flatMap((entry) => [...entry.letters, ...(entry.rare ?? '')]))) {
      this.letters.set(
        letter,
        Float64Array.from(entries, (entry) => letterScore(entry, letter)),
      );
    }
  }

  /** Scores of `word` (small letters) by language. */
  score(word: string): Float64Array {
    const scores = new Float64Array(this.languages.length);
    for (let at = 0; at < word.length; at++) {
      const letter = word[at]!;
      // Each letter of the word counts once.
      if (letter === '-' || word.indexOf(letter) !== at) continue;
      const by = this.letters.get(letter) ?? this.unknown;
      for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! + by[i]!;
    }
    this.own.forEach((own, i) => {
      if (own.length > 0 && !own.some((letter) => word.includes(letter))) scores[i] = scores[i]! + OWNLESS * word.length;
    });
    this.harmony.forEach((classes, i) => {
      if (classes) scores[i] = scores[i]! + harmonyScore(word, classes);
    });
    const best = new Float64Array(scores.length);
    for (let n = Math.min(LONGEST_PIECE, word.length - 1); n > 0; n--) keepBest(best, scores, this.ends.get(word.slice(-n)));
    addTo(scores, best);
    best.fill(0);
    for (let n = Math.min(LONGEST_PIECE, word.length - 1); n > 0; n--) keepBest(best, scores, this.starts.get(word.slice(0, n)));
    addTo(scores, best);
    addTo(scores, this.innerPieces(word));
    return clipped(scores);
  }

  /** Inner pieces overlap, so together they are worth less than their sum; a piece that a language excludes counts in full. */
  private innerPieces(word: string): Float64Array {
    const sum = new Float64Array(this.languages.length);
    const against = new Float64Array(this.languages.length);
    for (let at = 0; at < word.length; at++) {
      const longest = Math.min(LONGEST_INNER, word.length - at, this.innerLength.get(word.charCodeAt(at)) ?? 0);
      for (let n = 1; n <= longest; n++) {
        const weights = this.inner.get(word.slice(at, at + n));
        if (!weights) continue;
        for (let i = 0; i < weights.length; i += 2) {
          const side = weights[i + 1]! > 0 ? sum : against;
          side[weights[i]!] = side[weights[i]!]! + weights[i + 1]!;
        }
      }
    }
    return sum.map((weight, i) => Math.min(MOST_INNER, weight * INNER) + against[i]!);
  }
}

/** One word never outweighs a whole sentence. */
function clipped(scores: Float64Array): Float64Array {
  const floor = Math.max(...scores) - MOST;
  return scores.map((score) => Math.max(score, floor));
}

const letterScore = (entry: ClueEntry, letter: string): number =>
  entry.rare?.includes(letter) ? RARE : entry.letters.includes(letter) ? 0 : FOREIGN;

const HARMONIC = 0.6;
const DISHARMONIC = -1;

/** Each vowel that follows another one's class speaks for a language with vowel harmony, each that breaks it against. */
function harmonyScore(word: string, [front, back]: [string, string]): number {
  let score = 0;
  let before = 0;
  for (const letter of word) {
    const side = front.includes(letter) ? 1 : back.includes(letter) ? -1 : 0;
    if (side === 0) continue;
    if (before !== 0) score += side === before ? HARMONIC : DISHARMONIC;
    before = side;
  }
  return score;
}

function addPieces(table: Map<string, Weights>, groups: Record<string, string> | undefined, language: number): void {
  for (const [weight, pieces] of Object.entries(groups ?? {})) {
    for (const piece of new Set(pieces.split(/\s+/u))) {
      const weights = table.get(piece) ?? [];
      weights.push(language, Number(weight));
      table.set(piece, weights);
    }
  }
}

/** The best piece that speaks for each language; what speaks against it adds up. */
function keepBest(best: Float64Array, scores: Float64Array, weights: Weights | undefined): void {
  if (!weights) return;
  for (let i = 0; i < weights.length; i += 2) {
    const [language, weight] = [weights[i]!, weights[i + 1]!];
    if (weight > 0) best[language] = Math.max(best[language]!, weight);
    else scores[language] = scores[language]! + weight;
  }
}

export function addTo(total: Float64Array, part: Float64Array, factor = 1): void {
  for (let i = 0; i < total.length; i++) total[i] = total[i]! + part[i]! * factor;
}
