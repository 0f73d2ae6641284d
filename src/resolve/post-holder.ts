/**
 * Who holds a post that the text names: the person right behind the title, the person before it in apposition, the subject of
 * “was appointed …”, and over a list of titles («режиссёр и продюсер …») the person of the whole list.
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { isPostWord } from '../match/post-words.ts';
import type { FoundPerson, FoundPost } from '../recognize/types.ts';
import { INS, NOM } from '../text/grammar.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { BREAK, CAPITAL, NUMERAL, PUNCTUATION } from '../text/tokens.ts';
import type { ResolvedPerson } from './types.ts';

/** Index of the holder in `people` for each post, null for none. */
export function holdersOf(doc: Document, people: readonly ResolvedPerson[], posts: readonly FoundPost[]): (number | null)[] {
  const row = new Row(doc, people, posts);
  return posts.map((post) => (post.plural || isForeign(doc, post) ? null : row.holderOf(post)));
}

/** Kazakh papers count a profession as no post. */
const isForeign = (doc: Document, post: FoundPost): boolean => !post.official && doc.languageAt(post.from) === 'kk';

interface Item {
  from: number;
  to: number;
  post: FoundPost | null;
  /** Index into people, -1 for a post. */
  person: number;
  mention: FoundPerson | null;
}

/** Posts and people of an article in text order. */
class Row {
  private readonly items: Item[];
  private readonly indexOf = new Map<FoundPost, number>();

  constructor(
    private readonly doc: Document,
    people: readonly ResolvedPerson[],
    posts: readonly FoundPost[],
  ) {
    const items: Item[] = posts.map((post) => ({ from: post.from, to: post.to, post, person: -1, mention: null }));
    people.forEach((person, index) => {
      for (const mention of person.mentions) items.push({ from: mention.from, to: mention.to, post: null, person: index, mention });
    });
    this.items = items.sort((a, b) => a.from - b.from);
    this.items.forEach((item, i) => {
      if (item.post) this.indexOf.set(item.post, i);
    });
  }

  holderOf(post: FoundPost): number | null {
    const at = this.indexOf.get(post)!;
    return this.behind(at) ?? this.before(at) ?? this.overList(at) ?? this.subject(at) ?? this.objectBehind(at) ?? this.elided(at);
  }

  /** «Министр Асан Қалиев», “Dr. John Smith”, «97-летний …»; of two names in a row the first is a complement («адвокат Петра Иван …»). */
  private behind(at: number): number | null {
    const { doc } = this;
    const post = this.items[at]!;
    const next = this.items[at + 1];
    if (!next?.mention || !isNear(doc, post, next)) return null;
    if (isKinship(doc, post, next)) return null;
    const second = this.items[at + 2];
    const two = second?.mention && second.from === next.to && next.from === post.to && agrees(doc, post, second) ? second.person : null;
    return agrees(doc, post, next) && !(two !== null && isNominative(post)) ? next.person : two;
  }

  /** «Асан Қалиев, министр …», “John Smith, the president of …”, «Асан Калиев — министр», «Калиев (министр)». */
  private before(at: number): number | null {
    const { doc } = this;
    const post = this.items[at]!;
    const previous = this.items[at - 1];
    if (!previous?.mention) return null;
    const bracket = overBracket(doc, previous.to);
    const start = bracket <= post.from ? bracket : previous.to;
    const person = this.original(at - 1);
    // «…, Senator Baker»: a capital behind the title begins its own name, which nobody knows.
    const own = doc.isWord(post.to) && doc.isCapital(post.to) && !doc.isSentenceStart(post.to);
    if (own || !isMark(doc, start, APPOSITION) || !agrees(doc, post, previous)) return null;
    return isQualified(doc, start + 1, post.from) ? person : null;
  }

  /** «Скотт Хоровитц (Scott Horowitz), астронавт»: the name in brackets is another spelling. */
  private original(at: number): number {
    const previous = this.items[at]!;
    const first = this.items[at - 1];
    return first?.mention && first.to === previous.from - 1 && isMark(this.doc, first.to, OPENING) ? first.person : previous.person;
  }

  /** The person of the titles that this one stands in a row with, forward and then back. */
  private overList(at: number): number | null {
    for (let n = at + 1; n < at + 6 && this.isJoined(n - 1, n); n++) {
      const person = this.behind(n);
      if (person !== null) return person;
    }
    for (let n = at; n > at - 6 && this.isJoined(n - 1, n); n--) {
      const person = this.before(n - 1) ?? this.subject(n - 1);
      if (person !== null) return person;
    }
    return null;
  }

  /** Two titles with only commas, conjunctions and adjectives between them. */
  private isJoined(a: number, b: number): boolean {
    const [first, second] = [this.items[a], this.items[b]];
    if (!first?.post || !second?.post || first.post.plural !== second.post.plural || second.from - first.to > 6) return false;
    // «Министра и аким …»: a row of titles stands in one case.
    if (first.post.cases !== 0 && second.post.cases !== 0 && (first.post.cases & second.post.cases) === 0) return false;
    for (let i = first.to; i < second.from; i++) {
      if (!isMark(this.doc, i, JOINT) && !this.doc.hasRole(i, 'conjunction') && !isQualifier(this.doc, i)) return false;
    }
    return true;
  }

  /** «X стал …», “X was appointed as …”, «X … болып тағайындалды»: the subject before verb and post. */
  private subject(at: number): number | null {
    const { doc } = this;
    const post = this.items[at]!;
    const previous = this.items[at - 1];
    if (!previous?.mention) return null;
    const from = overBracket(doc, previous.to);
    const linked = doc.languageAt(post.from) === 'kk' && isPostWord(doc, post.to, 'as');
    if (!isLinked(doc, from, post.from, linked) || isPostWord(doc, previous.from - 1, 'instead')) return null;
    return isPassive(doc, from, post.from) ? this.original(at - 1) : null;
  }

  /** «Новым министром назначен X», «министрі болып X тағайындалды»; over the post that X held before. */
  private objectBehind(at: number): number | null {
    const post = this.items[at]!;
    let n = at + 1;
    while (this.items[n]?.post && n < at + 3) n++;
    const person = this.items[n];
    if (!person?.mention) return null;
    const first = this.items[at + 1]!;
    const kazakh = this.doc.languageAt(post.from) === 'kk' && isPostWord(this.doc, post.to, 'as');
    if (!isLinked(this.doc, post.to, first.from, kazakh)) return null;
    return n === at + 1 ? person.person : this.behind(n - 1);
  }

  /** «Иван … родился … . В 2004 году был назначен министром»: no subject in the sentence, one person in the sentence before. */
  private elided(at: number): number | null {
    const { doc } = this;
    const post = this.items[at]!;
    if (post.post!.cases !== INS && !isPostWord(doc, post.from - 1, 'office')) return null;
    const start = sentenceStart(doc, post.from);
    if (start < 0 || !isLinked(doc, start, post.from, false)) return null;
    const last = sentenceStart(doc, start - 1);
    let person: number | null = null;
    for (let n = at - 1; n >= 0 && this.items[n]!.from >= Math.max(last, 0); n--) {
      const item = this.items[n]!;
      if (item.person < 0) continue;
      if (item.from >= start || (person !== null && person !== item.person)) return null;
      person = item.person;
    }
    return last < 0 ? null : person;
  }
}

/** First token of the sentence that token `i` stands in, at most 60 tokens back; -1 if it is not found. A year's «г.» ends none. */
function sentenceStart(doc: Document, i: number): number {
  for (let at = i; at >= 0 && at > i - 60; at--) {
    if (doc.isSentenceStart(at) && doc.isWord(at) && doc.isCapital(at)) return at;
  }
  return -1;
}

const codes = (text: string): ReadonlySet<number> => new Set([...text].map((c) => c.charCodeAt(0)));
const APPOSITION = codes(',–—-(');
const JOINT = codes(',/–—-');
const OPENING = codes('(');
const CLOSING = codes(')');
const DASH = codes('–—-');
const COMMA = codes(',');
const isMark = (doc: Document, i: number, set: ReadonlySet<number>): boolean =>
  doc.tokens.isKind(i, PUNCTUATION) && set.has(doc.tokens.code(i));

/** Behind «(Scott Horowitz)», at most eight tokens. */
function overBracket(doc: Document, at: number): number {
  if (isMark(doc, at, CLOSING)) return at + 1;
  if (!isMark(doc, at, OPENING)) return at;
  for (let i = at + 1; i < at + 9; i++) if (isMark(doc, i, CLOSING)) return i + 1;
  return at;
}

/** Between a title and the name behind it: nothing, an honorific, an age, an opening quote or bracket; in English and Russian a comma. */
function isNear(doc: Document, post: Item, next: Item): boolean {
  let at = post.post!.reach;
  // «Секретарь Фонда науки (ФН) Иван …»
  if (isMark(doc, at, OPENING) && overBracket(doc, at) <= next.from) at = overBracket(doc, at);
  if (isMark(doc, at, DASH) && doc.isSpaced(at)) at++;
  else if (isMark(doc, at, COMMA)) return at + 1 === next.from && isMark(doc, next.to, COMMA);
  while (at < next.from) {
    const step = nearStep(doc, at);
    if (step === 0) return false;
    at += step;
  }
  return true;
}

function nearStep(doc: Document, at: number): number {
  const honorific = doc.namesAt(at, 'honorific')[0];
  if (honorific) return honorific.to - at + (doc.tokens.code(honorific.to) === 0x2e ? 1 : 0);
  if (doc.tokens.isKind(at, PUNCTUATION)) return isQuoteMark(doc.tokens.code(at)) || isMark(doc, at, OPENING) ? 1 : 0;
  if (doc.tokens.isKind(at, NUMERAL) && doc.tokens.code(at + 1) === 0x2d) return 3;
  return 0;
}

const INSTRUMENTAL = /(?:[оеыи]м|[оеё]й|ью)(?:\s|$)/u;

const isNominative = ({ post }: Item): boolean => post!.cases === NOM;

/** Russian title and name stand in one case: «адвокат Петра Иванова», «главой администрации Петра Иванова» name somebody else. */
function agrees(doc: Document, { post }: Item, { mention, from, to }: Item): boolean {
  if (!post || !mention || post.cases === 0 || doc.languageAt(from) !== 'ru' || mention.family === null || mention.given === null)
    return true;
  const printed = doc.tokens.slice(from, to);
  if (isPrintedAs(printed, mention)) return true;
  if (post.cases === NOM) return false;
  return (post.cases & INS) === 0 || post.cases !== INS || INSTRUMENTAL.test(printed);
}

/** «Дед рядового Иван …»: a relative of the one who holds the post; the name is in the nominative, the title is not. */
const isKinship = (doc: Document, post: Item, next: Item): boolean =>
  isPostWord(doc, post.from - 1, 'kin') && next.mention !== null && isPrintedAs(doc.tokens.slice(next.from, next.to), next.mention);

/** The name in the nominative, in whatever order. */
function isPrintedAs(printed: string, { given, patronymic, family }: FoundPerson): boolean {
  const words = (text: string): string => fold(text).split(' ').sort().join(' ');
  return words(printed) === words([given, patronymic, family].filter(Boolean).join(' '));
}

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** Words that only describe: adjectives, former, articles, an age. */
function isQualifier(doc: Document, i: number): boolean {
  if (doc.tokens.isKind(i, NUMERAL) || (doc.tokens.isKind(i, PUNCTUATION) && doc.tokens.code(i) === 0x2d && !doc.isSpaced(i))) return true;
  if (!doc.isWord(i)) return false;
  if ((doc.bits(i) & BIT['post-modifier']) !== 0 || doc.hasRole(i, 'article') || doc.hasRole(i, 'conjunction')) return true;
  if (doc.languageAt(i) === 'ru') return /..(?:[ыио]й|[ая]я|[оеы]е|ие|[ое]го|[ое]му|[ыи]ми?|[ыи]х|[оеу]ю|ей)$/u.test(doc.folded(i));
  return doc.languageAt(i) === 'en' && (/(?:ish|ese|an|ic|al|ed|ous|ing|ary)$/u.test(doc.folded(i)) || isPostWord(doc, i, 'filler'));
}

function isQualified(doc: Document, from: number, to: number): boolean {
  if (to - from > 6) return false;
  for (let i = from; i < to; i++) if (!isQualifier(doc, i)) return false;
  return true;
}

/** A verb of holding between the two, and nothing that names another subject; `linked` if something else says that the post is held. */
function isLinked(doc: Document, from: number, to: number, linked: boolean): boolean {
  if (to - from > 12 || (to === from && !linked)) return false;
  let verb = linked;
  for (let i = from; i < to; i++) {
    if (isPostWord(doc, i, 'link') || isPostWord(doc, i, 'office')) verb = true;
    else if (doc.tokens.kind[i] === BREAK || !isBetween(doc, i)) return false;
  }
  return verb;
}

/** No «назначил» behind the subject: it appoints somebody else. */
function isPassive(doc: Document, from: number, to: number): boolean {
  if (doc.languageAt(from) === 'en') return !isPostWord(doc, from, 'appoint') || doc.isCapital(from);
  for (let i = from; i < to; i++) if (isPostWord(doc, i, 'appoint')) return false;
  return true;
}

const isBetween = (doc: Document, i: number): boolean =>
  isPostWord(doc, i, 'filler') ||
  (isQualifier(doc, i) && !(doc.isWord(i) && doc.tokens.has(i, CAPITAL))) ||
  isMark(doc, i, DASH) ||
  (doc.tokens.code(i) === 0x2e && isPostWord(doc, i - 1, 'filler'));
