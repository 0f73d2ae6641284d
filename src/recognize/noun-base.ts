/**
 * Base form (nominative singular) of a counted noun, by language: listed nouns by their forms and stems, others by their endings.
 */
import { createRequire } from 'node:module';
import type { Document } from '../match/document.ts';
import { FormNote } from '../match/forms.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { fold } from '../text/fold.ts';

interface Stemmer {
  stem(word: string): string;
}

interface RussianNouns {
  byForm: Map<string, string>;
  byStem: Map<string, string>;
  /** Forms of nouns that decline like adjectives: учёный, больной. */
  adjectival: Map<string, string>;
  stem(word: string): string;
}

const russianOf = new WeakMap<Lexicon, RussianNouns>();

/** natural's Russian stemmer is loaded with the first Russian figure: a leaf file, 5 ms, silent. */
function russian(lexicon: Lexicon): RussianNouns {
  let nouns = russianOf.get(lexicon);
  if (nouns) return nouns;
  const stemmer = createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer_ru.js') as Stemmer;
  nouns = { byForm: new Map(), byStem: new Map(), adjectival: new Map(), stem: (word) => stemmer.stem(word) };
  for (const thing of lexicon.thingsOf('counted-noun')) {
    for (const form of (thing.forms as string[] | undefined) ?? []) nouns.byForm.set(fold(form), thing.id);
    for (const noun of ((thing.nouns as string | undefined) ?? '').split(/\s+/u)) if (noun) addNoun(nouns, noun.replaceAll('_', ' '));
  }
  russianOf.set(lexicon, nouns);
  return nouns;
}

function addNoun(nouns: RussianNouns, noun: string): void {
  const folded = fold(noun);
  if (ADJECTIVAL_NOUN.test(folded)) for (const ending of ADJECTIVE_ENDINGS) nouns.adjectival.set(folded.slice(0, -2) + ending, noun);
  // «три случая»: the ending looks like an adjective's.
  else if (folded.endsWith('й')) nouns.byForm.set(`${folded.slice(0, -1)}я`, noun);
  const stem = nouns.stem(folded);
  if (!nouns.byForm.has(folded)) nouns.byForm.set(folded, noun);
  if (!nouns.byStem.has(stem)) nouns.byStem.set(stem, noun);
}

const ADJECTIVAL_NOUN = /(?:ый|ий|ой)$/u;
const ADJECTIVE_ENDINGS = ['ых', 'ые', 'ым', 'ыми', 'ого', 'ому', 'их', 'ие', 'им', 'ими', 'его', 'ему'];
const ADJECTIVE = /(?:[ыи]х|[ое]го|[ыои]й|[ыи]е|[ыи]м|[ыи]ми|ую|юю|ая|яя|ое|ее|ом|ем|ей|ийся|[аяыи]хся|вшем|вшему)$/u;

/** The listed Russian noun that `i` is a form of, or null. */
export function listedRussianNoun(doc: Document, i: number): string | null {
  return plainNoun(doc, i) ?? adjectivalNoun(doc, i);
}

function plainNoun(doc: Document, i: number): string | null {
  const form = doc.tokens.form[i]!;
  const known = doc.forms.noted(NOUN, form);
  if (known !== undefined) return known;
  const word = doc.folded(i);
  const nouns = russian(doc.lexicon);
  const noun = nouns.byForm.get(word) ?? (isAdjectival(word) || word.length < 3 ? null : (nouns.byStem.get(nouns.stem(word)) ?? null));
  return doc.forms.keep(NOUN, form, noun !== null && isPastTense(word, noun) ? null : noun);
}

const NOUN = new FormNote<string | null>();

/** «120 ученых», but not «ученых степеней»: no noun or adjective follows. */
function adjectivalNoun(doc: Document, i: number): string | null {
  const noun = russian(doc.lexicon).adjectival.get(doc.folded(i));
  if (noun === undefined || !doc.isWord(i + 1)) return noun ?? null;
  const next = doc.folded(i + 1);
  return isAdjectival(next) || plainNoun(doc, i + 1) !== null ? null : noun;
}

/** Past tenses share stems with nouns: пострадали is no пострадавший. */
const isPastTense = (word: string, noun: string): boolean => /[аиеыяу]л[аио]?$/u.test(word) && !/л[ьяеио]?$/u.test(noun);

/** Endings that only adjectives have; -ей, -ом, -ем, -ой, -ий are nouns' too. */
const isAdjectival = (word: string): boolean => /(?:ых|их|ого|его|ые|ыми|ими|ая|ую|ое|ый)$/u.test(word);
export const isRussianAdjective = (word: string): boolean => word.length > 3 && ADJECTIVE.test(word);

const ENDINGS_RU: readonly [RegExp, string][] = [
  [/([тн])ий$/u, '$1ие'],
  [/ий$/u, 'ия'],
  [/([тн])иями?$|([тн])иях$/u, '$1$2ие'],
  [/ия(?:м|ми|х)$/u, 'ия'],
  [/иями$/u, 'ия'],
  [/([тн])ия$/u, '$1ие'],
  [/ии$/u, 'ия'],
  [/цев$/u, 'ец'],
  [/[её]в$/u, 'й'],
  [/ов$/u, ''],
  [/([кч])ек$/u, '$1ка'],
  [/([^аеёиоуыэюя])ок$/u, '$1ка'],
  [/ей$/u, 'ь'],
  [/(?:ями|ям|ях)$/u, 'ь'],
  [/ами$/u, ''],
  [/(?:ам|ах)$/u, ''],
  [/([кгх])и$/u, '$1а'],
  [/ы$/u, 'а'],
  [/([^аеёиоуыэюя])а$/u, '$1'],
  [/я$/u, 'ь'],
  [/ом$/u, ''],
  [/у$/u, 'а'],
  [/([бвгджзклмнпрстфхцчшщ])$/u, '$1а'],
];

/** An unlisted Russian noun as it stands behind a figure; after 1 it is in the base form already. */
export function guessRussianNoun(word: string, value: number): string {
  if (word.length < 4) return word;
  const one = value % 10 === 1 && value % 100 !== 11;
  if (one && /[бвгджзклмнпрстфхцчшщйьая]$/u.test(word)) return word;
  for (const [ending, base] of ENDINGS_RU) if (ending.test(word)) return word.replace(ending, base);
  return word;
}

const pluralsOf = new WeakMap<Lexicon, Map<string, string>>();

function irregular(lexicon: Lexicon): Map<string, string> {
  let map = pluralsOf.get(lexicon);
  if (!map) {
    map = new Map();
    for (const thing of lexicon.thingsOf('irregular-plural')) for (const form of thing.forms as string[]) map.set(fold(form), thing.id);
    pluralsOf.set(lexicon, map);
  }
  return map;
}

/** Singular of an English word that is a plural; null where it is none. */
export function englishSingular(doc: Document, word: string): string | null {
  const known = irregular(doc.lexicon).get(word);
  if (known !== undefined) return known;
  if (!word.endsWith('s') || /(?:ss|us|is|ous)$/u.test(word) || word.length < 4) return null;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Case endings as they stand behind a vowel, a voiced and a voiceless letter; then possessives, where they cannot be the word's own end. */
const ENDINGS_KK = [
  // Cases that only a possessive takes: «музейінен»; behind a letter that it has softened («жылдығына») it stays.
  /(?<![ғгб])с?[ыі]н(?:[ае]|д[ае]|[ае]н|д[ае][ғг][ыі])$/u,
  /(?<=[ыі])н(?:[ае]|д[ае]|[ае]н|д[ае][ғг][ыі])$/u,
  /(?:[днт][ыі]ң|[дт][ае]н?|(?<=[мнң])н[ае]н|[ғқ]а|[гк]е|[мбп]ен|дағы|дегі|тағы|тегі)$/u,
  /(?<=[аеәиоөуүұыіэюя])н[ыі]$/u,
  /(?<=[бвгғджзйлмнңруьы])д[ыі]$/u,
  /(?<=[пткқсшщфхцч])т[ыі]$/u,
  /(?<=[аеәөүұэия])с[ыі]$/u,
  /(?<=[бвгғджзйлмнңр][пткқсфхцч]|[сх]т)[ыі]$/u,
];
/** An unlisted Kazakh noun without its case and possessive. */
export function guessKazakhNoun(word: string): string {
  if (word.length < 7) return word;
  const ending = ENDINGS_KK.find((pattern) => pattern.test(word));
  return ending === undefined ? word : word.replace(ending, '');
}
