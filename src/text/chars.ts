/**
 * One table look-up per UTF-16 unit: what kind of character it is, its script, and its folded form.
 * Built once at start for the scripts that news in our languages uses; everything else is classed by range.
 */

/** Low three bits of `CHAR`: the class. */
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const SPACE = 4;
export const NEWLINE = 5;
/** Combining marks and the soft hyphen: part of a word, without a folded form. */
export const MARK = 6;
export const CLASS_MASK = 7;

/** Script bits of `CHAR`. */
export const CYRL = 8;
export const LATN = 16;
export const ARAB = 32;
/** A letter that only Kazakh uses among our three languages (ә ғ қ ң ө ұ ү һ і). */
export const KAZAKH = 64;
export const SCRIPT_MASK = CYRL | LATN | ARAB;

export const CHAR = new Uint8Array(65536);
/** Lower case, ё as е, Latin letters without their diacritics; 0 for what is no letter. */
export const FOLD = new Uint16Array(65536);

const letter = (code: number, script: number): void => {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  const upper = char.toUpperCase();
  if (lower === upper && !/\p{L}/u.test(char)) return;
  CHAR[code] = (char !== lower ? UPPER : LOWER) | script;
  FOLD[code] = lower.charCodeAt(0);
};

const range = (from: number, to: number, set: (code: number) => void): void => {
  for (let code = from; code <= to; code++) set(code);
};

/** One-to-one folds that NFD does not give. */
const PLAIN: Record<string, string> = { ё: 'е', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 's', æ: 'e', œ: 'e', ð: 'd', þ: 't', ŋ: 'n', ə: 'a' };

const foldLatin = (code: number): void => {
  const lower = FOLD[code]!;
  if (lower === 0) return;
  const base = String.fromCharCode(lower).normalize('NFD');
  FOLD[code] = base.charCodeAt(0);
};

range(0x41, 0x5a, (c) => letter(c, LATN));
range(0x61, 0x7a, (c) => letter(c, LATN));
range(0xc0, 0x24f, (c) => letter(c, LATN));
range(0x250, 0x2af, (c) => letter(c, LATN));
range(0x1e00, 0x1eff, (c) => letter(c, LATN));
range(0x370, 0x3ff, (c) => letter(c, 0));
range(0x400, 0x52f, (c) => letter(c, CYRL));
range(0x531, 0x5f4, (c) => letter(c, 0));
const unicase = (script: number) => (code: number) => {
  CHAR[code] = LOWER | script;
  FOLD[code] = code;
};
// Letters without case: Arabic with its own bit, then everything that no news of ours spells names in, by range.
range(0x620, 0x64a, unicase(ARAB));
range(0x671, 0x6d3, unicase(ARAB));
unicase(ARAB)(0x6d5); // the Kazakh and Uyghur ە
range(0x6fa, 0x6ff, unicase(ARAB));
range(0x750, 0x77f, unicase(ARAB));
range(0xfb50, 0xfdfb, unicase(ARAB));
range(0xfe70, 0xfefc, unicase(ARAB));
range(0x2c6, 0x2d1, unicase(0));
range(0x5d0, 0x5ea, unicase(0));
range(0x700, 0x74f, unicase(0));
range(0x780, 0x1dff, unicase(0));
range(0x1f00, 0x1fff, unicase(0));
range(0x2c00, 0x2dff, unicase(0));
range(0x3040, 0xa48f, unicase(0));
range(0xa490, 0xabff, unicase(0));
range(0xac00, 0xd7ff, unicase(0));
range(0xf900, 0xfaff, unicase(0));
range(0xa640, 0xa69f, (c) => letter(c, CYRL));
for (const from of [0xc0, 0x1e00]) range(from, from === 0xc0 ? 0x24f : 0x1eff, foldLatin);
for (const [from, to] of Object.entries(PLAIN)) {
  for (const char of [from, from.toUpperCase()]) if (char.length === 1) FOLD[char.charCodeAt(0)] = to.charCodeAt(0);
}
CHAR[0xd7] = OTHER; // × and ÷ lie between the Latin letters
CHAR[0xf7] = OTHER;
FOLD[0xd7] = FOLD[0xf7] = 0;
// Й as a letter of its own also in its two-part form: marks below are skipped, so only the base would remain; NFD text is recomposed by the scanner's slow path.
range(0x300, 0x36f, (c) => {
  CHAR[c] = MARK;
});
for (const c of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) CHAR[c] = MARK;
range(0x64b, 0x65f, (c) => {
  CHAR[c] = MARK;
});
range(0x30, 0x39, (c) => {
  CHAR[c] = DIGIT;
});
for (const c of [0x20, 0x09, 0x0b, 0x0c, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) CHAR[c] = SPACE;
range(0x2000, 0x200a, (c) => {
  CHAR[c] = SPACE;
});
for (const c of [0x0a, 0x0d, 0x85, 0x2028, 0x2029]) CHAR[c] = NEWLINE;
for (const char of 'әғқңөұүһіӘҒҚҢӨҰҮҺІ') {
  const code = char.charCodeAt(0);
  CHAR[code] = CHAR[code]! | KAZAKH;
}

export const isLetterCode = (code: number): boolean => FOLD[code]! !== 0;
