/**
 * The field of a Russian post: «по правам человека», «по борьбе с терроризмом», «по науке и наукоёмким технологиям», «по Москве».
 */
import type { Document } from '../match/document.ts';
import { isPostWord } from '../match/post-words.ts';
import type { Thing } from '../match/types.ts';
import { CASES, DAT } from '../text/grammar.ts';
import {
  type Element,
  element,
  elementAt,
  featsAt,
  isDativeAdjective,
  isGenitiveAdjective,
  isRussianGenitive,
  type PostScene,
} from './post-elements.ts';

/** The phrase at `at`, or null. */
export function readField(scene: PostScene, at: number, head: Thing, elements: readonly Element[]): Element | null {
  const { doc } = scene;
  const body = elements.some((e) => e.kind === 'organisation-head' || e.kind === 'organisation' || e.kind === 'attribute');
  if (!isPostWord(doc, at, 'field') || (head.rank !== 'official' && !body)) return null;
  const first = elementAt(scene, at + 1);
  if (first?.kind === 'region') return body ? { ...first, from: at } : null;
  let to = first?.kind === 'portfolio' ? readGoverned(scene, first.to) : readNoun(scene, at + 1);
  if (to < 0) return null;
  // «… и наукоёмким технологиям»: the same case again, small letters.
  if (doc.hasRole(to, 'conjunction')) {
    const second = readNoun(scene, to + 1);
    if (second > 0) to = second;
  }
  return first?.kind === 'portfolio' ? { ...first, from: at, to } : element('attribute', at, to, doc.folded(at + 1));
}

/** Adjectives, a noun in the dative, what it governs. Returns the end, -1 for none. */
function readNoun(scene: PostScene, start: number): number {
  const { doc } = scene;
  let at = start;
  while (at < start + 4 && isDativeAdjective(doc, at) && isSmallWord(doc, at + 1)) at++;
  if (!isDative(doc, at)) return -1;
  return readGoverned(scene, at + 1);
}

const isSmallWord = (doc: Document, i: number): boolean => doc.isWord(i) && !doc.isCapital(i);

function isDative(doc: Document, i: number): boolean {
  if (!isSmallWord(doc, i) || isPostWord(doc, i, 'no-field') || doc.folded(i).length < 4) return false;
  const feats = featsAt(doc, i) & CASES;
  return feats !== 0 ? (feats & DAT) !== 0 : /(?:[уюеи]|[ая]м)$/u.test(doc.folded(i));
}

/** «… с терроризмом», «… за оборотом наркотиков», «… прав человека». */
function readGoverned(scene: PostScene, start: number): number {
  const { doc } = scene;
  let to = start;
  if (isPostWord(doc, to, 'bound') && isSmallWord(doc, to + 1) && /(?:[ое]м|ью|ой|ей|ми|ере)$/u.test(doc.folded(to + 1))) to += 2;
  for (let steps = 0; steps < 3; steps++) {
    const found = elementAt(scene, to);
    if (found && found.kind !== 'portfolio') break;
    if (found) {
      to = found.to;
      continue;
    }
    const noun = isGenitiveAdjective(doc, to) && !doc.isCapital(to) ? to + 1 : to;
    if (!isRussianGenitive(doc, noun) || isPostWord(doc, noun, 'stop')) break;
    to = noun + 1;
  }
  return to;
}
