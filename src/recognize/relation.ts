/**
 * What the words beside a figure say of it: more than, under, about. «более чем для 25 тыс.», «20 мыңға жуық», “or more”.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { Relation } from '../record/types.ts';
import { LIKE } from '../text/grammar.ts';
import { BREAK, NUMERAL, PUNCTUATION, WORD } from '../text/tokens.ts';
import type { Figure } from './figure.ts';
import { NUMERAL_BITS } from './numeral-word.ts';
import { wordSet } from './word-set.ts';

const REACH = 6;
const ABLATIVE = /(?:[дтн]ан|[дтн]ен)$/u;
const DATIVE = /(?:[ғқ]а|[гк]е|на|не|а|е)$/u;

/** `unitTo` is the token after the figure's unit, currency or sign: Kazakh bounds stand behind it. */
export function relationOf(doc: Document, figure: Figure, unitTo: number): Relation {
  // 500+
  if (doc.tokens.code(figure.to) === 0x2b && doc.tokens.isGlued(figure.to)) return 'over';
  const behind = relationAfter(doc, figure, unitTo);
  if (behind !== null) return behind;
  if (figure.range || figure.high !== null) return 'range';
  if (figure.over) return 'over';
  return relationBefore(doc, figure.from) ?? (isLike(doc, figure) ? 'about' : 'exact');
}

/** «Жүздей», «1500-дей»: the Kazakh ending says about. */
function isLike(doc: Document, { last, to }: Figure): boolean {
  if (last !== null && (last.feats & LIKE) !== 0) return true;
  return doc.tokens.code(to) === 0x2d && doc.tokens.isGlued(to) && doc.tokens.isGlued(to + 1) && /^[дт][ае]й$/u.test(doc.folded(to + 1));
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

/** «Прожиточный минимум — 46 тысяч» bounds nothing. */
const CLAUSE_MARKS = new Set([...',.;:–—'].map((mark) => mark.charCodeAt(0)));

function isGap(doc: Document, from: number, to: number): boolean {
  if (from > to || to - from > 2) return false;
  for (let t = from; t < to; t++) {
    const word = doc.tokens.isKind(t, WORD) && (wordSet(doc.lexicon, 'gap').has(doc.folded(t)) || (doc.bits(t) & BIT.currency) !== 0);
    const sign = doc.tokens.isKind(t, PUNCTUATION) && !CLAUSE_MARKS.has(doc.tokens.code(t));
    if (!word && !sign) return false;
  }
  return true;
}

const stemsOf = new WeakMap<Lexicon, string[]>();
/** «вырос до 25 тыс.»: a verb of growth or fall before «до». */
function isArrival(doc: Document, at: number): boolean {
  const stems = changeStems(doc.lexicon);
  for (let t = at - 1; t >= 0 && t >= at - 12; t--) {
    if (doc.tokens.kind[t] === BREAK || (doc.tokens.code(t) === 0x2e && doc.isSentenceStart(t + 1) && doc.isCapital(t + 1))) return false;
    const word = doc.folded(t);
    // «с 5 млрд до 3 млрд», «на 0,5%, до 18%»
    if (
      (word === 'на' || wordSet(doc.lexicon, 'from').has(word)) &&
      (doc.tokens.isKind(t + 1, NUMERAL) || (doc.bits(t + 1) & NUMERAL_BITS) !== 0)
    )
      return true;
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
  for (let t = at; t < at + 6 && (doc.isWord(t) || doc.tokens.isKind(t, NUMERAL)); t++)
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
      if (!governs(doc, j, match.thing.case as string | undefined) || isBoundOfNext(doc, match)) continue;
      const level =
        match.thing.relation === 'under' &&
        (isAfterStart(doc, figure.from) || (match.thing.may === true && isKazakhArrival(doc, match.to)));
      return level ? null : (match.thing.relation as Relation);
    }
  }
  return null;
}

/** «17 теңгеден 20 теңгеге дейін»: the upper end of what the figure before opens. */
function isAfterStart(doc: Document, from: number): boolean {
  const numeral = (i: number): boolean => doc.tokens.isKind(i, NUMERAL) || (doc.bits(i) & NUMERAL_BITS) !== 0;
  return ABLATIVE.test(doc.folded(from - 1)) && (numeral(from - 1) || numeral(from - 2) || numeral(from - 3));
}

/** «40 домов и более двух десятков дворов»: the bound is the next figure's. */
const isBoundOfNext = (doc: Document, match: NameMatch): boolean =>
  match.language !== 'kk' && (doc.tokens.isKind(match.to, NUMERAL) || (doc.bits(match.to) & NUMERAL_BITS) !== 0);

/** Kazakh bounds govern the case of the word before them, or of the suffix behind a figure: «21%-дан астам». */
function governs(doc: Document, at: number, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'any') return true;
  return (wanted === 'abl' ? ABLATIVE : DATIVE).test(doc.folded(at - 1));
}

/** «на 6 и более процентов», “5 or more people”: past a bound that stands between the figure and its word; Kazakh ones stand behind both. */
export function afterBound(doc: Document, at: number): number {
  if ((doc.bits(at) & BIT.relation) === 0 || doc.languageAt(at) === 'kk') return at;
  const bound = doc.namesAt(at, 'relation').find((match) => match.thing.position === 'after' && match.language === doc.languageAt(at));
  return bound?.to ?? at;
}

/** Token `i` begins a word or phrase of bound in the language of its paragraph: «более», “over”. */
export function isRelationWord(doc: Document, i: number): boolean {
  if ((doc.bits(i) & BIT.relation) === 0) return false;
  const language = doc.languageAt(i);
  return doc.namesAt(i, 'relation').some((match) => match.language === language || language === 'und');
}
