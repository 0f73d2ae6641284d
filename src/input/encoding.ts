/**
 * Which encoding bytes are in: BOM, strict UTF-8, UTF-16, then the Cyrillic one-byte code pages by letter statistics.
 *
 * Bytes alone cannot tell windows-1251 from KZ-1048: the 16 places where they differ decide, read as letters of Kazakh.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { decodeBytes, type Encoding } from './decode.ts';

export interface Detected {
  encoding: Encoding;
  /** Length of the byte order mark. */
  bom: number;
  /** Decided by letter statistics, not by the bytes' own structure. */
  guessed: boolean;
}

const SAMPLE = 1 << 16;

/** The encoding of a file that begins with `head`; null when it holds no text at all. */
export function detectEncoding(head: Buffer): Detected | null {
  const marked = readMark(head);
  if (marked) return marked;
  const sample = head.subarray(0, SAMPLE);
  const wide = detectUtf16(sample);
  if (wide) return { encoding: wide, bom: 0, guessed: true };
  if (isBinary(sample)) return null;
  const telling = tellingPart(head);
  if (isUtf8(withoutTail(telling)) || isMostlyUtf8(telling)) return { encoding: 'utf-8', bom: 0, guessed: false };
  return { encoding: detectCodePage(telling), bom: 0, guessed: true };
}

/** From the first byte that is not ASCII: what comes before it looks the same in all encodings. */
function tellingPart(head: Buffer): Buffer {
  let start = 0;
  while (start < head.length && isAscii(head.subarray(start, start + 256))) start += 256;
  return head.subarray(start, start + SAMPLE);
}

function readMark(head: Buffer): Detected | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: 3, guessed: false };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2, guessed: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2, guessed: false };
  return null;
}

/** In Cyrillic and Latin UTF-16 nearly every high byte is 00 (space, digits, Latin), 04 (Cyrillic) or 20 (dashes, quotes). */
function detectUtf16(sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  const pairs = sample.length >> 1;
  if (pairs < 2 || !sample.includes(0)) return null;
  const high = [0, 0];
  const zero = [0, 0];
  for (let i = 0; i < pairs * 2; i++) {
    const byte = sample[i]!;
    if (byte === 0) zero[i & 1]!++;
    if (byte === 0 || byte === 4 || byte === 0x20) high[i & 1]!++;
  }
  if (high[1]! > pairs * 0.95 && zero[1]! > 0 && zero[0] === 0) return 'utf-16le';
  if (high[0]! > pairs * 0.95 && zero[0]! > 0 && zero[1] === 0) return 'utf-16be';
  return null;
}

/** NUL, a known signature, or control characters that no text has in number. */
function isBinary(sample: Buffer): boolean {
  if (sample.includes(0)) return true;
  if (sample.toString('latin1', 0, 5) === '%PDF-') return true;
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  return controls > sample.length / 50;
}

/** A sample may end inside a character. */
function withoutTail(sample: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, sample.length); back++) {
    const byte = sample[sample.length - back]!;
    if (byte >= 0xc0) return sample.subarray(0, sample.length - back);
    if (byte < 0x80) break;
  }
  return sample;
}

/** UTF-8 with a few damaged bytes: far more whole characters than replacements. A code page gives the opposite. */
function isMostlyUtf8(sample: Buffer): boolean {
  let whole = 0;
  let broken = 0;
  for (const char of sample.toString('utf8')) {
    if (char === '\uFFFD') broken++;
    else if (char > '\u007f') whole++;
  }
  return whole > broken * 8;
}

const CODE_PAGES: readonly Encoding[] = ['windows-1251', 'kz-1048', 'koi8-r', 'ibm866'];
/** Most frequent first; Kazakh letters stand where Kazakh news has them. */
const BY_FREQUENCY = 'оаеинтырслдквмпуябғзгқйьчәжңшхүұіюөһщэцфёъ';
const WEIGHT = new Map([...BY_FREQUENCY].map((letter, rank) => [letter, 4 - rank / 10]));
const PUNCTUATION = new Set('«»—–…№“”„’‘‚•·°§©®™€±\u00a0\u00ad');

function detectCodePage(sample: Buffer): Encoding {
  let best: Encoding = 'windows-1251';
  let top = Number.NEGATIVE_INFINITY;
  for (const encoding of CODE_PAGES) {
    const score = scoreText(decodeBytes(sample, encoding));
    if (score > top) [best, top] = [encoding, score];
  }
  return best === 'kz-1048' && !isKazakh(decodeBytes(sample, best)) ? 'windows-1251' : best;
}

/** Letters of the right languages count for, by frequency; capitals inside a word and stray signs against. */
function scoreText(text: string): number {
  let score = 0;
  let afterSmall = false;
  for (const char of text) {
    const small = char.toLowerCase();
    const weight = WEIGHT.get(small);
    if (char < '\u0080') afterSmall = false;
    else if (weight === undefined) score -= PUNCTUATION.has(char) ? 0 : 6;
    else {
      const capital = char !== small;
      score += capital && afterSmall ? -6 : weight - (capital ? 0.5 : 0);
      afterSmall = !capital;
    }
  }
  return score;
}

/**
 * Ukrainian windows-1251 read as KZ-1048 shows ғ, ү and ө (its є, ї, ґ), but never қ, ә, ң, ұ, һ; no Kazakh line goes without those.
 */
function isKazakh(text: string): boolean {
  return /[қәңұһ]/i.test(text);
}
