/**
 * English verbs, adjectives and nouns in all their forms, from the lexicon of the package compromise (MIT): words that a sentence may begin
 * with and that are nobody's name. Read when the package is built, so that a run pays nothing for it. Names of our own lists win.
 */
import nlp from 'compromise';
import { fold } from '../text/fold.ts';
import type { RuleSet, Thing } from './types.ts';

/** Tags of its lexicon that mean a common word, and what we call the kind. */
const KINDS: Record<string, string> = {
  Gerund: 'verb',
  PastTense: 'verb',
  PresentTense: 'verb',
  Infinitive: 'verb',
  Participle: 'verb',
  Adjective: 'adjective',
  Comparative: 'adjective',
  Superlative: 'adjective',
  Adverb: 'adverb',
  Preposition: 'function',
  Conjunction: 'function',
  Determiner: 'function',
  Singular: 'noun',
  Plural: 'noun',
  Uncountable: 'noun',
};

const NAMES: ReadonlySet<string> = new Set(['given-name', 'family-name', 'region']);

interface CompromiseModel {
  one: { lexicon: Record<string, string | string[]> };
}

/** `set` with the words of the lexicon as one more list of common words. */
export function addEnglishWords(set: RuleSet): RuleSet {
  const taken = new Set(set.names.filter((name) => NAMES.has(set.things[name.thing]!.list)).map((name) => fold(name.text)));
  for (const name of set.names) if (name.language === 'en' && set.things[name.thing]!.list === 'common-word') taken.add(fold(name.text));
  const things: Thing[] = [...set.things];
  const names = [...set.names];
  const groups = new Map<string, number>();
  const { lexicon } = (nlp as unknown as { model(): CompromiseModel }).model().one;
  for (const word of Object.keys(lexicon).sort()) {
    const tag = lexicon[word]!;
    const kind = typeof tag === 'string' ? KINDS[tag] : undefined;
    if (!kind || !/^[a-z]{3,}$/u.test(word) || taken.has(word)) continue;
    let thing = groups.get(kind);
    if (thing === undefined) {
      thing = things.push({ list: 'common-word', id: '', language: 'en', kind, file: 'compromise', line: 0 }) - 1;
      groups.set(kind, thing);
    }
    names.push({ thing, language: 'en', text: word });
  }
  return { ...set, things, names };
}
