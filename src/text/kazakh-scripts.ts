/**
 * Kazakh words in Latin and Arabic letters to Cyrillic lookup keys, by the lists `script-letter`.
 *
 * One word may be read in several orthographies, and a letter in several ways; every reading is a candidate, likeliest first.
 * Which of them is a word is for the lexicon to say.
 */
import { fold } from './fold.ts';

export type KazakhScript = 'Latn' | 'Arab';

/** One row of a `script-letter` list. */
export interface ScriptEntry {
  id: string;
  script: KazakhScript;
  /** Letters that only this orthography and its like use; a word with none of them may be any. */
  needs: string;
  letters: string;
}

interface Orthography {
  script: KazakhScript;
  needs: string;
  /** Piece of the word → Cyrillic readings. */
  pieces: Map<string, string[]>;
  longest: number;
}

const MOST_CANDIDATES = 16;
const APOSTROPHES = /[’‘ʼ`´ʻ]/gu;
/** Hamza: the vowels of the word are front vowels. */
const HAMZA = /[ءٴ]/gu;
const SPECIAL = /[^a-z-]/u;

export class KazakhScripts {
  private readonly orthographies: readonly Orthography[];
  /** The same, those that the article at hand looks to be written in first. */
  private order: readonly Orthography[];

  constructor(entries: readonly ScriptEntry[]) {
    this.orthographies = entries.map((entry) => {
      const pieces = new Map(entry.letters.split(/\s+/u).map((pair) => [pair.split('=')[0]!, pair.split('=')[1]!.split('/')]));
      return { script: entry.script, needs: entry.needs, pieces, longest: Math.max(...[...pieces.keys()].map((piece) => piece.length)) };
    });
    this.order = this.orthographies;
  }

  /**
   * Puts the orthography of `text` first: the one that most of its special letters belong to. «ı» is и, ы or і, «y» is ы or й, and a name that no
   * list knows has only its first reading. Answers whether the order changed.
   */
  settle(text: string): boolean {
    const counts = new Map<string, number>();
    for (const char of text
      .toLowerCase()
      .replace(APOSTROPHES, "'")
      .matchAll(/[^\P{L}a-z]|(?<=\p{L})'(?=\p{L})/gu))
      counts.set(char[0], (counts.get(char[0]) ?? 0) + 1);
    const score = ({ needs }: Orthography): number => [...counts].reduce((sum, [char, n]) => sum + (needs.includes(char) ? n : 0), 0);
    const order = [...this.orthographies].sort((a, b) => score(b) - score(a));
    const changed = order.some((orthography, i) => orthography !== this.order[i]);
    this.order = order;
    return changed;
  }

  /** Folded Cyrillic candidates for a printed word, likeliest first; none for a word with letters of no Kazakh orthography. */
  toCyrillic(word: string, script: KazakhScript): string[] {
    const printed = normalize(word, script);
    const found = new Set<string>();
    for (const orthography of this.order) {
      if (orthography.script !== script || !isWrittenIn(printed, orthography)) continue;
      const cut = cutPieces(printed.replace(HAMZA, ''), orthography);
      if (cut) for (const reading of readPieces(cut, isFront(printed))) found.add(fold(tidy(reading)));
    }
    return [...found].slice(0, MOST_CANDIDATES);
  }
}

function normalize(word: string, script: KazakhScript): string {
  if (script === 'Arab') return word.normalize('NFKC');
  // «İ» in small letters is i with a dot of its own; Cyrillic look-alikes stand for the Latin letters around them.
  const small = word.replaceAll('İ', 'i').toLowerCase().replace(APOSTROPHES, "'").normalize('NFC');
  return Array.from(small, (char) => LOOKALIKE[char] ?? char).join('');
}

const LOOKALIKE: Record<string, string> = {
  а: 'a',
  е: 'e',
  і: 'i',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  к: 'k',
  м: 'm',
  т: 't',
  н: 'h',
  в: 'b',
  ә: 'ä',
  ə: 'ä',
};

/** Its special letters are all of this orthography; without any, only the plain ones can be told apart by nothing. */
function isWrittenIn(word: string, orthography: Orthography): boolean {
  if (orthography.script === 'Arab') return true;
  const digraphs = word.match(/[gzksc]h/gu);
  if (digraphs?.some((piece) => !orthography.pieces.has(piece))) return false;
  if (!SPECIAL.test(word)) return true;
  return orthography.needs !== '' && [...word].every((char) => !SPECIAL.test(char) || orthography.needs.includes(char));
}

/** The readings of each piece, longest pieces first; null where a letter has none. */
function cutPieces(word: string, { pieces, longest }: Orthography): string[][] | null {
  const cut: string[][] = [];
  for (let at = 0; at < word.length; ) {
    if (word[at] === '-') {
      cut.push(['-']);
      at++;
      continue;
    }
    let size = Math.min(longest, word.length - at);
    while (size > 0 && !pieces.has(word.slice(at, at + size))) size--;
    if (size === 0) return null;
    cut.push(pieces.get(word.slice(at, at + size))!);
    at += size;
  }
  return cut;
}

/** Front vowels all through the word; in Arabic letters also where hamza or a letter that needs no hamza says so. */
function isFront(word: string): boolean {
  if (/[\u0600-\u06ff]/u.test(word)) return /[ءٴ]/u.test(word) || (/[ەگك]/u.test(word) && !/[قع]/u.test(word));
  return /[eäöüáóú]|[aou]'/u.test(word) || (/i/u.test(word) && !/[aouyıūq]/u.test(word));
}

const VOWELS = /[аәеиоөуұүыіяюёэ]$/u;
const FRONT: Record<string, string> = { а: 'ә', о: 'ө', ұ: 'ү', ы: 'і', қ: 'к', ғ: 'г' };
const BACK: Record<string, string> = Object.fromEntries(Object.entries(FRONT).map(([back, front]) => [front, back]));

/**
 * Words from pieces: by harmony; then with the first reading everywhere; then with «а» in a front word (кітап), with «и» for «і», with «у» for «ұ».
 */
function readPieces(cut: readonly string[][], front: boolean): string[] {
  const spell = (choose: (readings: readonly string[], before: string, last: boolean) => string): string => {
    let out = '';
    cut.forEach((readings, i) => {
      out += choose(readings, out, i === cut.length - 1);
    });
    return out;
  };
  const harmonic = spell((readings, before, last) => pick(readings, before, last, front));
  const variants = [
    harmonic,
    harmonic.replaceAll('ә', 'а'),
    spell((readings) => readings[0]!),
    harmonic.replaceAll('і', 'и'),
    harmonic.replace(/і(?=.*і)/gu, 'и'),
  ];
  variants.push(
    harmonic.replace(/[ұү]/gu, 'у'),
    harmonic.replace(/^е/u, 'э').replaceAll('ө', 'о').replaceAll('ә', 'а'),
    harmonic.replace(/^е/u, 'э').replaceAll('ө', 'о').replaceAll('ә', 'а').replaceAll('і', 'и'),
    spell((readings, before, last) => pick(readings, before, last, !front)),
    // «Bauyrzhan»; loan words with native endings: «Respublikasınıñ».
    harmonic.replace(/(?<=у)й(?=[бвгғджзкқлмнңпрстфхш])/gu, 'ы'),
    spell((readings, before, last) => pick(readings, before, last, false))
      .replaceAll('ұ', 'у')
      .replaceAll('і', 'и'),
  );
  // «Mıllıard», «Marıa»: behind a consonant ıa is two letters.
  if (/[яё]/u.test(harmonic)) variants.push(harmonic.replaceAll('я', 'иа').replaceAll('ё', 'ио'), harmonic.replaceAll('я', 'ия'));
  // Sites without diacritics write «nyn», «dyn» for -ның, -дың.
  return variants.flatMap((word) => (/[ндт][ыі]н$/u.test(word) ? [word, word.replace(/н$/u, 'ң')] : [word]));
}

/** Spelling rules of Cyrillic Kazakh that hold for every reading: no і behind or before a vowel, no й in -аев, no ө in -ов. */
const tidy = (word: string): string =>
  word
    .replace(/([аәоөеұүыі])[йиіы](?=ев)/gu, '$1')
    .replace(/([аәоөеұүыі])і/gu, '$1й')
    .replace(/і(?=[аәоөеұүы])/gu, 'и')
    .replace(/өв/gu, 'ов');

function pick(readings: readonly string[], before: string, last: boolean, front: boolean): string {
  if (readings.length === 1) return readings[0]!;
  const afterVowel = VOWELS.test(before);
  if (readings.includes('й')) {
    if (afterVowel) return 'й';
    if (readings.includes('і')) return front ? 'і' : 'и';
    return readings[0] === 'й' ? readings[1]! : readings[0]!;
  }
  if (readings.includes('у') && (afterVowel || last)) return 'у';
  if (readings.includes('я') && afterVowel) return 'я';
  // «قىركۇيەك»: after қ and ғ the vowel is back in any word.
  const isFrontHere = front && !/[қғ]$/u.test(before);
  const wanted = readings.find((letter) => (isFrontHere ? BACK[letter] !== undefined : FRONT[letter] !== undefined));
  return wanted ?? readings[0]!;
}
