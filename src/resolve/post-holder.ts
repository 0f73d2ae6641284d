/**
 * Who holds a post that the text names: the person right behind the title, the person before it in apposition, the subject of
 * “was appointed …”, over a list of titles («режиссёр и продюсер …») the person of the whole list, and for a title in the plural
 * everybody of the list of names beside it.
 */
import type { Document } from '../match/document.ts';
import { isPostWord } from '../match/post-words.ts';
import type { FoundPerson, FoundPost } from '../recognize/types.ts';
import { INS, NOM } from '../text/grammar.ts';
import { agrees, isInNominative, isKinship, isNominative } from './post-agree.ts';
import {
  APPOSITION,
  COMMA,
  clauseStart,
  isDash,
  isLinked,
  isListed,
  isListLead,
  isMark,
  isNear,
  isOneOf,
  isOwner,
  isPassive,
  isPhrase,
  isQualified,
  isRow,
  OPENING,
  overAge,
  overBracket,
  overRelative,
  sentenceStart,
} from './post-between.ts';
import type { ResolvedPerson } from './types.ts';

/** Indexes of the holders in `people` for each post; several only for a title in the plural. */
export function holdersOf(doc: Document, people: readonly ResolvedPerson[], posts: readonly FoundPost[]): number[][] {
  const row = new Row(doc, people, posts);
  return posts.map((post) => {
    if (isForeign(doc, post)) return [];
    if (post.plural && !isOneOf(doc, post.from)) return row.severalOf(post);
    const holder = row.holderOf(post);
    return holder === null ? [] : [holder];
  });
}

/** Kazakh papers count a profession as no post, unless it is one in a body that is named: «… газетінің бас редакторы». */
const isForeign = (doc: Document, post: FoundPost): boolean =>
  !post.official && post.organization === null && doc.languageAt(post.from) === 'kk';

interface Item {
  from: number;
  to: number;
  post: FoundPost | null;
  /** Index into people, -1 for a post. */
  person: number;
  mention: FoundPerson | null;
}

/** How many sentences back a clause without a subject looks for the person it tells of. */
const MEMORY = 12;

/** Tokens between two offices of one sentence. */
const FARTHEST = 12;

/** Posts and people of an article in text order. */
class Row {
  private readonly items: Item[];
  private readonly indexOf = new Map<FoundPost, number>();
  private readonly itemOf = new Map<FoundPost, FoundPost>();

  constructor(
    private readonly doc: Document,
    people: readonly ResolvedPerson[],
    posts: readonly FoundPost[],
  ) {
    const items: Item[] = posts.map((found) => {
      // «Один из лидеров»: one person, and the case is that of «один».
      const post = found.plural && isOneOf(doc, found.from) ? { ...found, plural: false, cases: 0 } : found;
      this.itemOf.set(found, post);
      return { from: post.from, to: post.to, post, person: -1, mention: null };
    });
    people.forEach((person, index) => {
      for (const mention of person.mentions) items.push({ from: mention.from, to: mention.to, post: null, person: index, mention });
    });
    this.items = items.sort((a, b) => a.from - b.from);
    this.items.forEach((item, i) => {
      if (item.post) this.indexOf.set(item.post, i);
    });
  }

  holderOf(post: FoundPost): number | null {
    const at = this.indexOf.get(this.itemOf.get(post)!)!;
    return (
      this.inRole(at) ??
      this.behind(at) ??
      this.before(at) ??
      this.overList(at) ??
      this.subject(at) ??
      this.objectBehind(at) ??
      this.overPhrase(at) ??
      this.inFront(at) ??
      this.elided(at)
    );
  }

  /** «Қаржы министрі болып А, көлік министрі болып Б тағайындалды»: who stands behind the role, not before the comma. */
  private inRole(at: number): number | null {
    const { from, to } = this.items[at]!;
    const next = this.items[at + 1];
    if (!next || next.from !== to + 1 || !isRole(this.doc, from, to)) return null;
    // «… министрі қызметіне партия төрағасы А тағайындалды».
    if (!next.mention) return this.behind(at + 1);
    return isInNominative(this.doc, next.mention) ? next.person : null;
  }

  /** «Актёры Анна Орлова и Пётр Лапин», «авторы — Орлова и Лапин», «операторами выступили …»; over a second title in the plural. */
  severalOf(post: FoundPost): number[] {
    let at = this.indexOf.get(this.itemOf.get(post)!)!;
    for (let n = at + 1; n < at + 4 && this.isJoined(n - 1, n); n++) at = n;
    const { post: last } = this.items[at]!;
    const first = this.items[at + 1];
    if (!last || !first?.mention || !agrees(this.doc, last, first.mention)) return [];
    const { reach } = last;
    return isListLead(this.doc, reach, first.from) || isLinked(this.doc, reach, first.from, false) ? this.listFrom(at + 1) : [];
  }

  /** The people of a list of names; one alone is no list. */
  private listFrom(at: number): number[] {
    const people = [this.items[at]!.person];
    let end = this.items[at]!.to;
    for (let n = at + 1; n < this.items.length; n++) {
      const item = this.items[n]!;
      // In brackets behind the name: its spelling in another script.
      if (item.from < overBracket(this.doc, end)) continue;
      if (!item.mention || !isListed(this.doc, end, item.from)) break;
      people.push(item.person);
      end = item.to;
    }
    return people.length > 1 ? [...new Set(people)] : [];
  }

  /** «Министр Асан Қалиев», “Dr. John Smith”, «97-летний …»; of two names in a row the first is a complement («адвокат Петра Иван …»). */
  private behind(at: number): number | null {
    const { doc } = this;
    const post = this.items[at]!;
    const next = this.items[at + 1];
    if (!post.post || !next?.mention || !isNear(doc, post.post.reach, next.from, next.to)) return null;
    if (isKinship(doc, post.post, next.mention) || this.isOfAnother(at) || this.isSubject(at)) return null;
    const second = this.items[at + 2];
    const two =
      second?.mention && second.from === next.to && next.from === post.to && agrees(doc, post.post, second.mention) ? second.person : null;
    return agrees(doc, post.post, next.mention) && !(two !== null && isNominative(post.post)) ? next.person : two;
  }

  /** «Президент Асан Қалиевті босатты»: at the head of a Kazakh sentence the title is who did it, if nobody else is named in the nominative. */
  private isSubject(at: number): boolean {
    const { doc } = this;
    const [post, object] = [this.items[at]!, this.items[at + 1]!];
    if (doc.languageAt(post.from) !== 'kk' || !post.post!.official || !doc.isSentenceStart(post.from)) return false;
    if (!isObject(doc, object.mention!)) return false;
    for (let n = at + 2; n < this.items.length; n++) {
      const { mention, from } = this.items[n]!;
      for (let i = this.items[n - 1]!.to; i <= from; i++) if (doc.isSentenceStart(i)) return true;
      if (mention && isInNominative(doc, mention)) return false;
    }
    return true;
  }

  /** «Сосед старого врача Павел …»: the name agrees with the title before, which stands in the nominative. */
  private isOfAnother(at: number): boolean {
    const [previous, post, next] = [this.items[at - 1]?.post, this.items[at]!.post!, this.items[at + 1]!.mention!];
    if (!previous || (previous.cases & NOM) === 0 || (post.cases & NOM) !== 0 || post.cases === 0) return false;
    return isQualified(this.doc, previous.to, post.from) && isInNominative(this.doc, next);
  }

  /** «Асан Қалиев, министр …», “John Smith, the president of …”, “Smith, the bank's chairman”, «Асан Калиев — министр», «Калиев (министр)». */
  private before(at: number): number | null {
    const { doc } = this;
    const post = this.items[at]!;
    const previous = this.items[at - 1];
    if (!post.post || !previous?.mention) return null;
    // «Абылай хан»: a Kazakh title right behind the name.
    if (previous.to === post.from && post.to === post.from + 1 && doc.languageAt(post.from) === 'kk') return previous.person;
    const bracket = overBracket(doc, previous.to);
    const start = overAge(doc, bracket <= post.from ? bracket : previous.to);
    const person = this.original(at - 1);
    // «…, Senator Marsh»: a capital behind the title begins its own name, which nobody knows.
    const own = doc.isWord(post.to) && doc.isCapital(post.to) && !doc.isSentenceStart(post.to);
    if (own || !isMark(doc, start, APPOSITION) || !agrees(doc, post.post, previous.mention)) return null;
    return isQualified(doc, start + 1, post.from) || isOwner(doc, start + 1, post.from) ? person : null;
  }

  /** «Марк Хорн (Mark Horn), астронавт»: the name in brackets is another spelling. */
  private original(at: number): number {
    const previous = this.items[at]!;
    const first = this.items[at - 1];
    return first?.mention && first.to === previous.from - 1 && isMark(this.doc, first.to, OPENING) ? first.person : previous.person;
  }

  /** The person of the titles that this one stands in a row with, forward and then back. */
  private overList(at: number): number | null {
    for (let n = at + 1; n < at + 6 && this.isJoined(n - 1, n); n++) {
      const person = this.inRole(n) ?? this.behind(n) ?? (this.doc.languageAt(this.items[n]!.from) === 'kk' ? this.elided(n) : null);
      if (person !== null) return person;
    }
    for (let n = at; n > at - 6 && this.isJoined(n - 1, n); n--) {
      const person = this.before(n - 1) ?? this.subject(n - 1) ?? this.elided(n - 1);
      if (person !== null) return person;
    }
    return null;
  }

  private isJoined(a: number, b: number): boolean {
    const [first, second] = [this.items[a], this.items[b]];
    if (!first?.post || !second?.post || first.post.plural !== second.post.plural) return false;
    // «Министра и аким …»: a row of titles stands in one case.
    if (first.post.cases !== 0 && second.post.cases !== 0 && (first.post.cases & second.post.cases) === 0) return false;
    return isRow(this.doc, first.to, second.from);
  }

  /** «X қаржы министрі қызметінен босатылып, әкім болып тағайындалды»: two offices of one subject, in one sentence. */
  private isSucceeded(at: number): boolean {
    const { doc } = this;
    const [first, second] = [this.items[at - 1]!, this.items[at]!];
    const isOffice = (i: number): boolean => doc.languageAt(i) === 'kk' && isPostWord(doc, i, 'as');
    if (!isOffice(first.to) || !isOffice(second.to) || second.from - first.to > FARTHEST) return false;
    for (let i = first.to; i <= second.from; i++) if (doc.isSentenceStart(i)) return false;
    return true;
  }

  /** «X стал …», «X, который занимал пост …», “X was appointed as …”, «X … болып тағайындалды»: the subject before verb and post. */
  private subject(at: number): number | null {
    const { doc } = this;
    const post = this.items[at]!;
    const previous = this.items[at - 1];
    if (previous?.post && this.isSucceeded(at)) return this.subject(at - 1);
    if (!previous?.mention) return null;
    // «Назначил Калиева министром», «считают Калиева лучшим тренером».
    const object = post.post!.cases === INS && isQualified(doc, previous.to, post.from) && !isPostWord(doc, previous.from - 1, 'bound');
    if (object && !isInNominative(doc, previous.mention)) return previous.person;
    // «Асан Қалиевті министр етіп тағайындады».
    if (previous.to === post.from && isPostWord(doc, post.to, 'make') && ACCUSATIVE_KK.test(doc.folded(previous.to - 1)))
      return previous.person;
    const from = overRelative(doc, overBracket(doc, previous.to));
    const linked = doc.languageAt(post.from) === 'kk' && isPostWord(doc, post.to, 'as');
    if (!isLinked(doc, from, post.from, linked) || isPostWord(doc, previous.from - 1, 'instead')) return null;
    return isPassive(doc, from, post.from) ? this.original(at - 1) : null;
  }

  /** «Новым министром назначен X», «назначил министром X», «министрі болып X тағайындалды»; over the post that X held before. */
  private objectBehind(at: number): number | null {
    const { doc } = this;
    const post = this.items[at]!;
    let n = at + 1;
    while (this.items[n]?.post && n < at + 3) n++;
    const person = this.items[n];
    if (!post.post || !person?.mention) return null;
    const first = this.items[at + 1]!;
    const kazakh = doc.languageAt(post.from) === 'kk' && isPostWord(doc, post.to, 'as');
    const made = doc.languageAt(post.from) === 'kk' && isPostWord(doc, post.to, 'make');
    if (made && first.from === post.to + 1) return first.person < 0 ? this.behind(n - 1) : first.person;
    if (isLinked(doc, post.to, first.from, kazakh)) return n === at + 1 ? person.person : this.behind(n - 1);
    const appointed = post.post.cases === INS && isPostWord(doc, post.from - 1, 'appoint') && !isInNominative(doc, person.mention);
    return appointed && isQualified(doc, post.post.reach, first.from) ? person.person : null;
  }

  /** «Директор его первого завода Глеб …», «посол страны в Чехии Иван …»: words of the title that no list has, then the full name. */
  private overPhrase(at: number): number | null {
    const { doc } = this;
    const post = this.items[at]!.post!;
    // Over whose title it is: «сосед врача Павел …».
    let n = at + 1;
    while (n < at + 3 && this.items[n]?.post && (this.items[n]!.post!.cases & NOM) === 0) n++;
    const next = this.items[n];
    if (!next?.mention?.given || !next.mention.family || doc.languageAt(post.from) !== 'ru') return null;
    const nominative = (post.cases & NOM) !== 0 && isInNominative(doc, next.mention);
    return nominative && isPhrase(doc, post.reach, next.from) ? next.person : null;
  }

  /** «Экономист по образованию, Калиев работал …»: the title opens the sentence, the name behind its comma is the subject. */
  private inFront(at: number): number | null {
    const { doc } = this;
    const post = this.items[at]!.post!;
    const next = this.items[at + 1];
    const start = sentenceStart(doc, post.from);
    if (!next?.mention || (post.cases & NOM) === 0 || start < 0 || !isQualified(doc, start, post.from)) return null;
    const comma = next.from - 1;
    if (!isMark(doc, comma, COMMA) || isMark(doc, next.to, COMMA) || !isInNominative(doc, next.mention)) return null;
    return isPhrase(doc, post.reach, comma) && doc.isWord(next.to) && !doc.hasRole(next.to, 'conjunction') ? next.person : null;
  }

  /** «… . В 2004 году был назначен министром», «Он занимал пост …», «…, затем стал …»: no subject beside, the person told of before. */
  private elided(at: number): number | null {
    const { doc } = this;
    const { post, from, to } = this.items[at]!;
    // Of Kazakh the end of the sentence says so: «… бұл қызметтен босатылып, министр болып тағайындалды».
    if (doc.languageAt(from) === 'kk') return isRole(doc, from, to) && !post!.plural ? this.toldOf(at, from) : null;
    if (post!.cases !== INS && !isPostWord(doc, from - 1, 'office') && !isDash(doc, from - 1)) return null;
    const clause = clauseStart(doc, from);
    return clause < 0 ? null : this.toldOf(at, clause);
  }

  /** The subject of the nearest sentence that names somebody before token `start`. */
  private toldOf(at: number, start: number): number | null {
    let end = start;
    let n = at - 1;
    for (let sentences = 0; sentences < MEMORY && end > 0; sentences++) {
      const begin = sentenceStart(this.doc, end - 1);
      if (begin < 0) return null;
      const named: Item[] = [];
      for (; n >= 0 && this.items[n]!.from >= begin; n--)
        if (this.items[n]!.mention && this.items[n]!.from < end) named.unshift(this.items[n]!);
      if (named.length > 0) return subjectOf(this.doc, named);
      end = begin;
    }
    return null;
  }
}

const isRole = (doc: Document, from: number, to: number): boolean => doc.languageAt(from) === 'kk' && isPostWord(doc, to, 'as');

const isObject = (doc: Document, mention: FoundPerson): boolean =>
  ACCUSATIVE_KK.test(doc.folded(mention.to - 1)) && !isInNominative(doc, mention);

const ACCUSATIVE_KK = /[днт][ыі]$/u;

/** Of several people in a sentence the first in the nominative. */
function subjectOf(doc: Document, named: readonly Item[]): number | null {
  const people = new Set(named.map((item) => item.person));
  const subject = named.find((item) => isInNominative(doc, item.mention!)) ?? (people.size === 1 ? named[0] : undefined);
  return subject?.person ?? null;
}
