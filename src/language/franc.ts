/**
 * The package franc (letter triples of 187 languages) for short texts that our own clues leave open. Loaded when it is first needed:
 * most runs never do.
 */
import { createRequire } from 'node:module';

type FrancAll = (text: string, options: { only: string[]; minLength: number }) => [string, number][];

/** franc's codes (ISO 639-3) of the languages in our lists, by script. */
const CODES: Record<string, Record<string, string>> = {
  Cyrl: {
    kk: 'kaz',
    ru: 'rus',
    uk: 'ukr',
    be: 'bel',
    bg: 'bul',
    sr: 'srp',
    mk: 'mkd',
    mn: 'khk',
    ky: 'kir',
    tt: 'tat',
    uz: 'uzn',
    tg: 'tgk',
  },
  Latn: { en: 'eng', de: 'deu', nl: 'nld', fr: 'fra', it: 'ita', es: 'spa', pl: 'pol', tr: 'tur', az: 'azj', uz: 'uzn' },
  Arab: { ar: 'arb', fa: 'pes', ur: 'urd', ug: 'uig' },
};

const LIMIT = 4096;
const answers = new Map<string, Map<string, number>>();
let francAll: FrancAll | undefined;

/** How well `text` fits each of `languages`, from 0 to 1; a language that franc does not know in this script is missing. */
export function askFranc(text: string, languages: readonly string[], script: string): Map<string, number> {
  const codes = CODES[script] ?? {};
  const only = languages.filter((language) => codes[language] !== undefined);
  if (only.length < 2) return new Map();
  const key = `${only.join(' ')} ${text}`;
  const known = answers.get(key);
  if (known) return known;
  francAll ??= (createRequire(import.meta.url)('franc') as { francAll: FrancAll }).francAll;
  const found = new Map(francAll(text, { only: only.map((language) => codes[language]!), minLength: 1 }));
  const answer = new Map(only.map((language) => [language, found.get(codes[language]!) ?? 0]));
  if (answers.size >= LIMIT) answers.clear();
  answers.set(key, answer);
  return answer;
}
