/**
 * Whether a word is one of the English words of the list `vocabulary`, or is made from one with a regular ending or prefix.
 */
import type { Lexicon } from '../match/lexicon.ts';

/** What stands in the place of an ending in the base form: «studies» → study, «baking» → bake. */
const ENDINGS: readonly [ending: string, ...bases: string[]][] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', '', 'e'],
  ['ied', 'y'],
  ['ing', '', 'e'],
  ['ings', '', 'e'],
  ['ly', '', 'e'],
  ['ily', 'y'],
  ['ally', '', 'al'],
  ['er', '', 'e'],
  ['ers', '', 'e'],
  ['ier', 'y'],
  ['or', '', 'e'],
  ['ors', '', 'e'],
  ['est', '', 'e'],
  ['iest', 'y'],
  ['ness', ''],
  ['iness', 'y'],
  ['ment', '', 'e'],
  ['ments', '', 'e'],
  ['ion', '', 'e'],
  ['ions', '', 'e'],
  ['ation', '', 'e'],
  ['ations', '', 'e'],
  ['ication', 'y'],
  ['ional', '', 'ion', 'e'],
  ['able', '', 'e'],
  ['ible', '', 'e'],
  ['al', '', 'e'],
  ['als', '', 'e'],
  ['ful', ''],
  ['less', ''],
  ['ship', ''],
  ['ships', ''],
  ['hood', ''],
  ['ity', '', 'e'],
  ['ities', '', 'e', 'ity'],
  ['ability', 'able', ''],
  ['ism', '', 'e'],
  ['ist', '', 'e', 'y'],
  ['ists', '', 'e', 'y'],
  ['ive', '', 'e'],
  ['ives', '', 'e'],
  ['ance', '', 'e'],
  ['ences', 'ence'],
  ['ances', 'ance'],
  ['ous', '', 'e', 'y'],
  ['ize', '', 'y'],
  ['izes', '', 'y'],
  ['ized', '', 'y'],
  ['izing', '', 'y'],
  ['ise', '', 'y'],
  ['ised', '', 'y'],
  ['ising', '', 'y'],
  ['ic', '', 'y'],
  ['ical', '', 'y', 'ic'],
  ['en', '', 'e'],
  ['ened', ''],
  ['ening', ''],
  ['wise', ''],
  ['y', '', 'e'],
];
const PREFIXES = [
  'un',
  're',
  'dis',
  'non',
  'mis',
  'over',
  'under',
  'out',
  'pre',
  'anti',
  'multi',
  'sub',
  'inter',
  'super',
  'co',
  'counter',
  'in',
  'im',
];
const SHORTEST = 3;
/** Behind a prefix only a longer word is surely one. */
const LONG_BASE = 5;

export class Vocabulary {
  private readonly words = new Set<string>();

  constructor(lexicon: Lexicon, language: string) {
    for (const thing of lexicon.thingsOf('vocabulary')) {
      if (thing.id !== language) continue;
      for (const word of String(thing.words).split(/\s+/u)) this.words.add(word);
    }
    for (const thing of lexicon.thingsOf('marker')) {
      if (thing.language !== language || thing.of !== undefined) continue;
      for (const name of lexicon.namesOfThing(thing)) this.words.add(lexicon.textOf(name));
    }
  }

  has(word: string): boolean {
    if (this.isForm(word)) return true;
    return PREFIXES.some(
      (prefix) => word.startsWith(prefix) && word.length >= prefix.length + LONG_BASE && this.isForm(word.slice(prefix.length)),
    );
  }

  private isForm(word: string): boolean {
    if (this.words.has(word)) return true;
    for (const [ending, ...bases] of ENDINGS) {
      if (!word.endsWith(ending)) continue;
      const stem = word.slice(0, -ending.length);
      if (stem.length < SHORTEST) continue;
      if (bases.some((base) => this.words.has(stem + base))) return true;
      // «getting», «stopped», «bigger».
      if (/([b-df-hj-np-tvz])\1$/u.test(stem) && /^[aei]/u.test(ending) && this.words.has(stem.slice(0, -1))) return true;
      // «sensibly», «simply».
      if (ending === 'ly' && this.words.has(`${stem}le`)) return true;
    }
    return false;
  }
}
