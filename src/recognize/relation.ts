/**
 * What the words beside a figure say of it: more than, under, about. «более чем для 25 тыс.», «20 мыңға жуық», “or more”.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { Relation } from '../record/types.ts';
import { LIKE } from '../text/grammar.ts';
import { BREAK, PUNCTUATION, WORD } from '../text/tokens.ts';
import type { Figure } from './figure.ts';
import { wordSet } from './word-set.ts';

const REACH = 6;
const ABLATIVE = /(?:[дтн]ан|[дтн]ен)$/u;
const DATIVE = /(?:[ғқ]а|[гк]е|на|не|а|е)$/u;

/** `unitTo` is the token after the figure's unit, currency or sign: Kazakh bounds stand behind it. */
export function relationOf(doc: Document, figure: Figure, unitTo: number): Relation {
  const behind = relationAfter(doc, figure, unitTo);
  if (behind !== null) return behind;
  if (figure.range || figure.high !== null) return 'range';
  return relationBefore(doc, figure.from) ?? (figure.last !== null && (figure.last.feats & LIKE) !== 0 ? 'about' : 'exact');
}

function relationBefore(doc: Document, from: number): Relation | null {
  const language = doc.languageAt(from);
  for (let j = Math.max(0, from - REACH); j < from; j++) {
    if ((doc.bits(j) & BIT.relation) === 0 || !reaches(doc, j, from)) continue;
    for (const match of doc.namesAt(j, 'relation')) {
      if (match.thing.position !== 'before' || (match.language !== language && language !== 'und') || !isGap(doc, match.to, from)) continue;
      if (match.thing.may === true && isArrival(doc, j)) return null;
      return match.thing.relation as Relation;
    }
  }
  return null;
}

/** No sentence or clause ends between. */
function reaches(doc: Document, from: number, to: number): boolean {
  for (let t = from; t < to; t++)
    if (doc.tokens.kind[t] === BREAK || (doc.tokens.kind[t] === PUNCTUATION && doc.tokens.code(t) === 0x2e)) return false;
  return true;
}

function isGap(doc: Document, from: number, to: number): boolean {
  if (from > to || to - from > 2) return false;
  for (let t = from; t < to; t++) {
    const word = doc.tokens.isKind(t, WORD) && (wordSet(doc.lexicon, 'gap').has(doc.folded(t)) || (doc.bits(t) & BIT.currency) !== 0);
    const sign = doc.tokens.isKind(t, PUNCTUATION) && doc.tokens.code(t) !== 0x2c && doc.tokens.code(t) !== 0x2e;
    if (!word && !sign) return false;
  }
  return true;
}

const stemsOf = new WeakMap<Lexicon, string[]>();
/** «вырос до 25 тыс.»: a verb of growth or fall before «до». */
function isArrival(doc: Document, at: number): boolean {
  const stems = changeStems(doc.lexicon);
  for (let t = at - 1; t >= 0 && t >= at - 7; t--) {
    if (doc.tokens.kind[t] === BREAK || doc.tokens.code(t) === 0x2e) return false;
    const word = doc.folded(t);
    if (word !== '' && stems.some((stem) => word.startsWith(stem))) return true;
  }
  return false;
}

function changeStems(lexicon: Lexicon): readonly string[] {
  let stems = stemsOf.get(lexicon);
  if (!stems) {
    stems = lexicon.thingsOf('change-verb').flatMap((thing) => thing.stems as string[]);
    stemsOf.set(lexicon, stems);
  }
  return stems;
}

/** «15%-ға дейін өсті»: the verb of growth or fall closes the clause. */
function isKazakhArrival(doc: Document, at: number): boolean {
  for (let t = at; t < at + 4 && doc.isWord(t); t++)
    if (changeStems(doc.lexicon).some((stem) => doc.folded(t).startsWith(stem))) return true;
  return false;
}

function relationAfter(doc: Document, figure: Figure, unitTo: number): Relation | null {
  const language = doc.languageAt(figure.from);
  const kazakh = language === 'kk';
  for (let j = figure.to; j <= unitTo + (kazakh ? 1 : 0) && j < doc.count; j++) {
    if (!kazakh && j > figure.to && j < unitTo) continue;
    if (doc.tokens.kind[j] === BREAK) return null;
    if ((doc.bits(j) & BIT.relation) === 0) continue;
    for (const match of doc.namesAt(j, 'relation')) {
      if (match.thing.position !== 'after' || (match.language !== language && language !== 'und')) continue;
      if (!governs(doc, j, match.thing.case as string | undefined)) continue;
      return match.thing.may === true && isKazakhArrival(doc, match.to) ? null : (match.thing.relation as Relation);
    }
  }
  return null;
}

/** Kazakh bounds govern the case of the word before them, or of the suffix behind a figure: «21%-дан астам». */
function governs(doc: Document, at: number, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'any') return true;
  return (wanted === 'abl' ? ABLATIVE : DATIVE).test(doc.folded(at - 1));
}

/** Token `i` begins a word or phrase of bound in the language of its paragraph: «более», “over”. */
export function isRelationWord(doc: Document, i: number): boolean {
  if ((doc.bits(i) & BIT.relation) === 0) return false;
  const language = doc.languageAt(i);
  return doc.namesAt(i, 'relation').some((match) => match.language === language || language === 'und');
}
