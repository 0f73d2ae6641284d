/**
 * Bytes to text. UTF-8 and UTF-16 go through Node's own decoder, code pages through the platform's tables.
 *
 * KZ-1048 is windows-1251 with 16 other letters (Python's codecs agree), and no platform knows it.
 */
import { StringDecoder } from 'node:string_decoder';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'kz-1048', 'koi8-r', 'ibm866'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const ALIASES: Record<string, Encoding> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  cp1251: 'windows-1251',
  win1251: 'windows-1251',
  windows1251: 'windows-1251',
  kz1048: 'kz-1048',
  rk1048: 'kz-1048',
  strk1048: 'kz-1048',
  koi8r: 'koi8-r',
  ibm866: 'ibm866',
  cp866: 'ibm866',
};

/** `CP1251`, `rk1048`, `UTF8` → the name that records use; null for one we cannot read. */
export function encodingNamed(name: string): Encoding | null {
  return ALIASES[name.toLowerCase().replace(/[-_ ]/g, '')] ?? null;
}

const KZ_FROM = 'ЌЋќћЎўЈҐЄЇґєјЅѕї';
const KZ_TO = 'ҚҺқһҰұӘӨҒҮөғәҢңү';
const KZ = new Map([...KZ_FROM].map((letter, i) => [letter, KZ_TO[i]!]));
const KZ_LETTER = new RegExp(`[${KZ_FROM}]`, 'gu');

/** The text of whole bytes; broken sequences become U+FFFD. */
export function decodeBytes(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'utf-8') return bytes.toString('utf8');
  const decoder = createDecoder(encoding);
  return decoder.write(bytes) + decoder.end();
}

/** A decoder for chunks that may end inside a character. */
export function createDecoder(encoding: Encoding): { write(bytes: Buffer): string; end(): string } {
  if (encoding === 'utf-8') return new StringDecoder('utf8');
  if (encoding === 'utf-16le') return new StringDecoder('utf16le');
  if (encoding === 'utf-16be') return createBigEndian();
  const decoder = new TextDecoder(encoding === 'kz-1048' ? 'windows-1251' : encoding);
  const write = (bytes: Buffer) => decoder.decode(bytes);
  if (encoding !== 'kz-1048') return { write, end: () => '' };
  return { write: (bytes) => write(bytes).replace(KZ_LETTER, (letter) => KZ.get(letter)!), end: () => '' };
}

function createBigEndian(): { write(bytes: Buffer): string; end(): string } {
  const little = new StringDecoder('utf16le');
  let odd: Buffer = Buffer.alloc(0);
  return {
    write(bytes) {
      const all = Buffer.concat([odd, bytes]);
      const even = all.length & ~1;
      odd = all.subarray(even);
      return little.write(Buffer.from(all.subarray(0, even)).swap16());
    },
    end: () => little.end(),
  };
}
