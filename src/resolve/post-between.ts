/**
 * What may stand between a title and a name: marks, brackets, describing words, verbs of holding an office, list words.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { isPostWord } from '../match/post-words.ts';
import { isApostrophe } from '../text/fold.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { ALL_CAPITALS, BREAK, CAPITAL, NUMERAL, PUNCTUATION } from '../text/tokens.ts';

const codes = (text: string): ReadonlySet<number> => new Set([...text].map((c) => c.charCodeAt(0)));
export const APPOSITION = codes(',–—-(');
const JOINT = codes(',/–—-');
const LEAD = codes(',:–—-');
export const OPENING = codes('(');
const CLOSING = codes(')');
const DASH = codes('–—-');
export const COMMA = codes(',');
export const isMark = (doc: Document, i: number, set: ReadonlySet<number>): boolean =>
  doc.tokens.isKind(i, PUNCTUATION) && set.has(doc.tokens.code(i));

/** Behind «(Mark Horn)», at most eight tokens. */
export function overBracket(doc: Document, at: number): number {
  if (isMark(doc, at, CLOSING)) return at + 1;
  if (!isMark(doc, at, OPENING)) return at;
  for (let i = at + 1; i < at + 9; i++) if (isMark(doc, i, CLOSING)) return i + 1;
  return at;
}

/** «Один из [самых известных] лидеров». */
export function isOneOf(doc: Document, post: number): boolean {
  let at = post - 1;
  while (at > post - 5 && at > 0 && isQualifier(doc, at)) at--;
  return doc.folded(at) === 'из' && isPostWord(doc, at - 1, 'one');
}

/** At the comma behind «, 34 года», “, 34” that follows a name. */
export function overAge(doc: Document, at: number): number {
  const bare = isMark(doc, at, COMMA) && doc.tokens.isKind(at + 1, NUMERAL) && isMark(doc, at + 2, COMMA);
  if (bare && doc.languageAt(at) === 'en') return at + 2;
  const age =
    isMark(doc, at, COMMA) && doc.tokens.isKind(at + 1, NUMERAL) && isPostWord(doc, at + 2, 'years') && isMark(doc, at + 3, COMMA);
  return age ? at + 3 : at;
}

/** Behind «, который», «, ставший» that follow a name: the clause still tells of it. */
export function overRelative(doc: Document, at: number): number {
  if (!isMark(doc, at, COMMA)) return at;
  if (isPostWord(doc, at + 1, 'relative')) return at + 2;
  return isPostWord(doc, at + 1, 'link') ? at + 1 : at;
}

/** Between a title that may end at `reach` and the name at `to`: nothing, an honorific, an age, an opening quote or bracket; in English and Russian a comma. */
export function isNear(doc: Document, reach: number, from: number, to: number): boolean {
  let at = reach;
  // «Секретарь Фонда науки (ФН) Иван …»
  if (isMark(doc, at, OPENING) && overBracket(doc, at) <= from) at = overBracket(doc, at);
  if (isMark(doc, at, DASH) && doc.isSpaced(at)) at++;
  else if (isMark(doc, at, COMMA)) return at + 1 === from && closes(doc, to);
  while (at < from) {
    const step = nearStep(doc, at);
    if (step === 0) return false;
    at += step;
  }
  return true;
}

/** The name behind a title and a comma is an apposition if a comma follows it; in English the sentence may end: “… its economist, Anna Berg.” */
function closes(doc: Document, to: number): boolean {
  if (doc.languageAt(to - 1) === 'en' && doc.tokens.code(to) === 0x2e && doc.isSentenceStart(to + 1)) return true;
  return isMark(doc, to, COMMA) && doc.languageAt(to - 1) !== 'kk';
}

function nearStep(doc: Document, at: number): number {
  const honorific = doc.namesAt(at, 'honorific')[0];
  if (honorific) return honorific.to - at + (doc.tokens.code(honorific.to) === 0x2e ? 1 : 0);
  if (doc.tokens.isKind(at, PUNCTUATION)) return isQuoteMark(doc.tokens.code(at)) || isMark(doc, at, OPENING) ? 1 : 0;
  if (doc.tokens.isKind(at, NUMERAL) && doc.tokens.code(at + 1) === 0x2d) return 3;
  return 0;
}

/** Words that only describe: adjectives, former, articles, an age. */
function isQualifier(doc: Document, i: number): boolean {
  if (doc.tokens.isKind(i, NUMERAL) || (doc.tokens.isKind(i, PUNCTUATION) && doc.tokens.code(i) === 0x2d && !doc.isSpaced(i))) return true;
  if (!doc.isWord(i)) return false;
  if ((doc.bits(i) & BIT['post-modifier']) !== 0 || doc.hasRole(i, 'article') || doc.hasRole(i, 'conjunction')) return true;
  if (doc.languageAt(i) === 'ru') return /..(?:[ыио]й|[ая]я|[оеы]е|ие|[ое]го|[ое]му|[ыи]ми?|[ыи]х|[оеу]ю|ей)$/u.test(doc.folded(i));
  return doc.languageAt(i) === 'en' && (/(?:ish|ese|an|ic|al|ed|ous|ing|ary)$/u.test(doc.folded(i)) || isPostWord(doc, i, 'filler'));
}

export function isQualified(doc: Document, from: number, to: number): boolean {
  if (to - from > 6) return false;
  for (let i = from; i < to; i++) if (!isQualifier(doc, i)) return false;
  return true;
}

/** “The company's”, “Northern Research Center's senior”: whose the title is, and words that describe. */
export function isOwner(doc: Document, from: number, to: number): boolean {
  if (doc.languageAt(from) !== 'en' || to - from > 9) return false;
  for (let i = from; i < to && doc.isWord(i); i++)
    if (isApostrophe(doc.tokens.code(i + 1)) && doc.folded(i + 2) === 's') return isQualified(doc, i + 3, to);
  return false;
}

/** A verb of holding between the two, and nothing that names another subject; `linked` if something else says that the post is held. */
export function isLinked(doc: Document, from: number, to: number, linked: boolean): boolean {
  if (to - from > 12 || (to === from && !linked)) return false;
  let verb = linked;
  for (let i = from; i < to; i++) {
    if (isPostWord(doc, i, 'link') || isPostWord(doc, i, 'office')) verb = true;
    else if (doc.tokens.kind[i] === BREAK || !isBetween(doc, i)) return false;
  }
  return verb;
}

/** No «назначил» behind the subject: it appoints somebody else. */
export function isPassive(doc: Document, from: number, to: number): boolean {
  if (doc.languageAt(from) === 'en') return !isPostWord(doc, from, 'appoint') || doc.isCapital(from);
  for (let i = from; i < to; i++) if (isPostWord(doc, i, 'appoint')) return false;
  return true;
}

const isBetween = (doc: Document, i: number): boolean =>
  isPostWord(doc, i, 'filler') ||
  (isQualifier(doc, i) && !(doc.isWord(i) && doc.tokens.has(i, CAPITAL))) ||
  isMark(doc, i, DASH) ||
  (doc.tokens.code(i) === 0x2e && isPostWord(doc, i - 1, 'filler')) ||
  // «Лидером группы в Карелии является …», «работал в правительстве директором»
  (isPostWord(doc, i - 1, 'seat') && doc.isWord(i) && ((doc.bits(i) & BIT.region) !== 0 || !doc.isCapital(i)));

/** First token of the clause of holding that ends before `to`: «…, а затем [стал] министром»; -1 if no such clause stands there. */
export function clauseStart(doc: Document, to: number): number {
  let at = to;
  let verb = isDash(doc, to - 1);
  while (at > 0 && to - at < 12) {
    const i = at - 1;
    if (isPostWord(doc, i, 'link') || isPostWord(doc, i, 'office')) verb = true;
    else if (isMark(doc, i, COMMA) || doc.tokens.kind[i] === BREAK || !isBetween(doc, i)) break;
    at--;
    if (doc.isSentenceStart(at)) break;
  }
  if (!verb || !isPassive(doc, at, to)) return -1;
  const opened = doc.isSentenceStart(at) || isMark(doc, at - 1, COMMA) || doc.hasRole(at, 'conjunction');
  return opened ? at : -1;
}

export const isDash = (doc: Document, i: number): boolean => i >= 0 && isMark(doc, i, DASH) && doc.isSpaced(i);

/** Titles of one person in a row: commas, conjunctions, «затем», years, adjectives between them. */
export function isRow(doc: Document, from: number, to: number): boolean {
  if (to - from > 10) return false;
  for (let i = from; i < to; i++) {
    const joint = isMark(doc, i, JOINT) || doc.hasRole(i, 'conjunction') || isPostWord(doc, i, 'sequence');
    if (!joint && !isQualifier(doc, i) && !isPostWord(doc, i, 'time')) return false;
  }
  return true;
}

/** Between a title and a name in the nominative only what belongs to the title: nouns in the genitive, adjectives, places, prepositions. */
export function isPhrase(doc: Document, from: number, to: number): boolean {
  if (to - from > 8) return false;
  for (let i = from; i < to; i++) {
    const mark = doc.tokens.isKind(i, PUNCTUATION) && (isQuoteMark(doc.tokens.code(i)) || isMark(doc, i, DASH)) && !isDash(doc, i);
    if (!mark && !(doc.isWord(i) && isOfTitle(doc, i))) return false;
  }
  return true;
}

const NO_TITLE = BIT['speech-verb'] | BIT['date-word'] | BIT['number-word'];

function isOfTitle(doc: Document, i: number): boolean {
  if ((doc.bits(i) & NO_TITLE) !== 0 || isPostWord(doc, i, 'link') || isPostWord(doc, i, 'stop')) return false;
  if (isPostWord(doc, i, 'seat') || isPostWord(doc, i, 'origin') || isPostWord(doc, i, 'field') || isPostWord(doc, i, 'bound')) return true;
  if (isQualifier(doc, i)) return true;
  return doc.tokens.has(i, ALL_CAPITALS) || (!VERB.test(doc.folded(i)) && OBLIQUE.test(doc.folded(i)));
}

const OBLIQUE = /(?:[аяыиеую]|ов|ев|ей|ок|ом|ем|ах|ях|ам|ям)$/u;
const VERB = /(?:[аиеяыу]ла|[аиеяыу]ли|[аиеяыу]ло|ть|ся|сь|[еи]те)$/u;

/** First token of the sentence that token `i` stands in, at most 60 tokens back; -1 if it is not found. A year's «г.» ends none. */
export function sentenceStart(doc: Document, i: number): number {
  for (let at = i; at >= 0 && at > i - 60; at--) {
    if (doc.isSentenceStart(at) && doc.isWord(at) && doc.isCapital(at)) return at;
  }
  return -1;
}

/** Between a title of several and their names: «: », « — », «, среди которых», «, как». */
export function isListLead(doc: Document, from: number, to: number): boolean {
  if (to - from > 6) return false;
  for (let i = from; i < to; i++) if (!isMark(doc, i, LEAD) && !isPostWord(doc, i, 'list-lead')) return false;
  return true;
}

/** Between two names of a list: a comma, a conjunction, what stands in brackets behind the first. */
export function isListed(doc: Document, from: number, to: number): boolean {
  let at = overBracket(doc, from);
  if (at >= to || to - at > 4) return false;
  for (; at < to; at++) if (!isMark(doc, at, COMMA) && !isQualifier(doc, at)) return false;
  return true;
}
