/**
 * Romanised keys: one spelling for the Kazakh, Russian and English forms of a name. For joining, not for reading aloud: what the three
 * orthographies spell differently (Ye/E/Е, kh/h/х, dzh/j/zh/ж, u/y/ұ, doubled letters) is brought together, nothing else.
 */

const LETTERS: Record<string, string> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  і: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  є: 'e',
  ї: 'i',
  ґ: 'g',
  ў: 'u',
};

/** In order: each is applied to the whole word. */
const JOINS: readonly [RegExp, string][] = [
  [/dzh|zh|dj/gu, 'j'],
  [/kh/gu, 'h'],
  [/gh/gu, 'g'],
  [/q/gu, 'k'],
  [/ck/gu, 'k'],
  [/w/gu, 'v'],
  [/x/gu, 'ks'],
  [/ei(?=[aeou])/gu, 'e'],
  [/[yi](?=[aeou])(?<=[aeou][yi])/gu, ''],
  [/y(?=[aeou])/gu, ''],
  [/y/gu, 'i'],
  [/ii+/gu, 'i'],
  [/([a-z])\1/gu, '$1'],
];

/** Names repeat from article to article; the cache is emptied when it is full. */
const known = new Map<string, string>();
const knownNames = new Map<string, string>();

/** The key of one word: lower-case a–z only. */
export function romanize(word: string): string {
  let key = known.get(word);
  if (key === undefined) {
    if (known.size > 50_000) known.clear();
    key = compute(word);
    known.set(word, key);
  }
  return key;
}

function compute(word: string): string {
  let out = '';
  for (const char of word.toLowerCase().normalize('NFC')) {
    const letter = LETTERS[char];
    if (letter !== undefined) out += letter;
    else if (char >= 'a' && char <= 'z') out += char;
    else if (/\p{L}/u.test(char)) out += char.normalize('NFD').replace(/[^a-z]/gu, '') || plainLetter(char);
  }
  for (const [from, to] of JOINS) out = out.replace(from, to);
  return out;
}

const PLAIN: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ŋ: 'n', ə: 'a' };
const plainLetter = (char: string): string => PLAIN[char] ?? '';

/** A key of several words, joined with hyphens. */
export function romanizeName(name: string): string {
  let key = knownNames.get(name);
  if (key === undefined) {
    if (knownNames.size > 50_000) knownNames.clear();
    key = computeName(name);
    knownNames.set(name, key);
  }
  return key;
}

const computeName = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map(romanize)
    .filter(Boolean)
    .join('-');
