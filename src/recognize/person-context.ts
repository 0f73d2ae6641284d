/** The words around a name: what lets one be expected, and what says that a thing is only named after a person. */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { CASES, PLURAL, POSS3 } from '../text/grammar.ts';
import { isQuoteMark } from '../text/quotes.ts';
import { LATN, PUNCTUATION } from '../text/tokens.ts';
import type { NameContext } from './name-items.ts';
import type { RunItem } from './name-run.ts';
import { wordSet } from './word-set.ts';

/** Beside the cases of the title: a title ends before this token. */
export const BEHIND_POST = 0x80;

export function contextOf(doc: Document, i: number, afterPost: Uint8Array): NameContext {
  const dotted = doc.tokens.code(i - 1) === 0x2e && doc.tokens.isKind(i - 1, PUNCTUATION) ? i - 2 : i - 1;
  const honorific =
    (doc.bits(dotted) & BIT.honorific) !== 0 &&
    doc.namesAt(dotted, 'honorific').some((h) => h.thing.place !== 'after' && h.thing.place !== 'kin');
  const behind = afterPost[i] ?? 0;
  return {
    doc,
    language: doc.languageAt(i),
    sentenceStart: doc.isSentenceStart(i),
    expected: (behind & BEHIND_POST) !== 0 || honorific,
    titleCases: behind & CASES,
  };
}

/** What the verb with people for its subject says that begins at `i`, over auxiliaries («has also said», “was later elected”); null for none. */
function verbKindAt(doc: Document, i: number): VerbKind | null {
  let passive = false;
  for (let at = i; at < i + 4; at++) {
    if ((doc.bits(at) & BIT['speech-verb']) === 0) return null;
    const kinds = doc.namesAt(at, 'speech-verb').map((verb) => verb.thing.kind);
    if (kinds.includes('life') || (passive && kinds.includes('passive'))) return 'life';
    const verb = kinds.find((kind) => kind === 'speech' || kind === 'act');
    if (verb) return passive ? 'act' : (verb as VerbKind);
    if (kinds.includes('be')) passive = true;
    else if (!kinds.includes('auxiliary')) return null;
  }
  return null;
}

/** speech: said; act: also said of teams and companies; life: of nobody but people (was born, married). */
export type VerbKind = 'speech' | 'act' | 'life';

/** The verb beside a lone name that makes it a person: right behind it, or a verb of speech right before. */
export function verbBeside(doc: Document, item: RunItem): VerbKind | null {
  const behind = verbKindAt(doc, item.to);
  if (behind) return behind;
  const before = item.from - 1;
  if ((doc.bits(before) & BIT['speech-verb']) === 0) return null;
  return doc.namesAt(before, 'speech-verb').some((v) => v.to === item.from && v.thing.kind === 'speech') ? 'speech' : null;
}

/** English words around a name that only people have: “Vardini, who”, “Vardini and his wife”, “thanked Orlett”, “led by Vardini”, “Vardini’s first teacher”, “Vardini himself”, “Orlett, leader of …”. */
export function isPersonal(doc: Document, from: number, to: number): boolean {
  const is = (i: number, id: string): boolean => isContext(doc, i, id);
  if (is(from - 1, 'person-object') || is(to, 'person-emphasis')) return true;
  // “Led by Vardini”, but “the round was led by Sequora”.
  if (doc.folded(from - 1) === 'by' && is(from - 2, 'agent-verb') && !is(from - 3, 'capital') && !is(from - 4, 'capital')) return true;
  if (doc.hasRole(to, 'conjunction') && is(to + 1, 'own')) return true;
  if (hasBelonging(doc, to)) return true;
  // “Orlett of Braunsby, who”, “in Braunsby, capital of”: said of somebody else.
  if (doc.hasRole(from - 1, 'of') || doc.hasRole(from - 1, 'place-preposition')) return false;
  const set = doc.tokens.code(to) === 0x2c || doc.tokens.code(to) === 0x28;
  return (set && is(to + 1, 'person-relative')) || isDescribed(doc, to);
}

/** “Mr. Dyson”, “President Ford”; not “carmaker Ford”, which companies are as well. */
export function isTitled(doc: Document, at: number): boolean {
  const before = doc.tokens.code(at - 1) === 0x2e ? at - 2 : at - 1;
  if ((doc.bits(before) & BIT.honorific) !== 0) return doc.namesAt(before, 'honorific').some((h) => h.thing.place !== 'after');
  return (doc.bits(before) & BIT['post-head']) !== 0 && !isContext(doc, before, 'body-noun');
}

const isContext = (doc: Document, i: number, id: string): boolean => wordSet(doc.lexicon, id, 'en').has(doc.folded(i));

/** “’s first teacher”, “’s brother”: what a company or a country does not have. */
function hasBelonging(doc: Document, at: number): boolean {
  if (!isApostrophe(doc.tokens.code(at)) || doc.folded(at + 1) !== 's') return false;
  for (let i = at + 2; i < at + 5 && doc.isWord(i) && !doc.isCapital(i); i++) {
    if (isContext(doc, i, 'person-belonging')) return true;
    if ((doc.bits(i) & BIT.honorific) !== 0 && doc.namesAt(i, 'honorific').some((h) => h.thing.place === 'kin')) return true;
  }
  return false;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** “, a British physician”, “was a leading jurist”, “, leader of the party”: the noun says that it is somebody. */
function isDescribed(doc: Document, at: number): boolean {
  const comma = doc.tokens.code(at) === 0x2c;
  const article = doc.hasRole(at + 1, 'article');
  if (!(comma || doc.hasRole(at, 'copula')) || !(article || comma)) return false;
  for (let i = at + (article ? 2 : 1); i < at + 8 && doc.isWord(i); i++) {
    if (doc.hasRole(i, 'of') || doc.hasRole(i, 'conjunction')) return false;
    if (isPersonNoun(doc, i, article)) return article ? !doc.isWord(i + 1) || isContext(doc, i + 1, 'noun-end') : doc.hasRole(i + 1, 'of');
    if (!article) return false;
  }
  return false;
}

/** Physician, jurist; not maker or champion, which things and states are as well, unless one speaks of the leader (`bare`: “, leader of”). */
const isPersonNoun = (doc: Document, i: number, article: boolean): boolean =>
  !doc.isCapital(i) && (isContext(doc, i, 'human') || isOffice(doc, i, article));

const isOffice = (doc: Document, i: number, article: boolean): boolean =>
  (doc.bits(i) & BIT['post-head']) !== 0 &&
  !(article && isContext(doc, i, 'body-noun')) &&
  doc.namesAt(i, 'post-head').some((head) => head.to === i + 1 && (head.last & PLURAL) === 0);

/** “Orlett made his debut”, “Vardini won her third”: behind the subject of a sentence a pronoun of people speaks of it. */
export function hasPronounBehind(doc: Document, item: RunItem): boolean {
  const { tokens } = doc;
  const before = item.from - 1;
  const subject = doc.isSentenceStart(item.from) || tokens.code(before) === 0x2c || doc.hasRole(before, 'subordinator');
  if (!subject || !doc.isWord(item.to) || doc.isCapital(item.to) || doc.hasRole(item.to, 'of') || isPlainNoun(doc, item.to)) return false;
  for (let i = item.to + 1; i < item.to + 9 && i < tokens.count; i++) {
    if (tokens.isKind(i, PUNCTUATION) && tokens.code(i) !== 0x2c) return false;
    if (doc.hasRole(i, 'person-pronoun')) return true;
  }
  return false;
}

/** «По имени Артём», «внучка Камиля», “her sister Fanny”: the word before says that a person's name follows. */
export const isAnnounced = (doc: Document, i: number): boolean =>
  (doc.bits(i - 1) & BIT.honorific) !== 0 && doc.namesAt(i - 1, 'honorific').some((h) => h.thing.place === 'kin' && h.to === i);

/** “Dr.” is a drive only where no doctor can be meant. */
const isTitle = (doc: Document, i: number): boolean =>
  (doc.bits(i) & BIT.honorific) !== 0 && doc.namesAt(i, 'honorific').some((h) => h.thing.place === 'before' && h.thing.ambiguous !== true);

/** «Улица Абая», «имени Жамбыла», Абай атындағы театр, Johnson University: the thing is named after a person. */
export function isNamesake(doc: Document, from: number, to: number, full: boolean): boolean {
  const before = from - 1 - (doc.tokens.code(from - 1) === 0x2e ? 1 : 0);
  if ((doc.bits(before) & BIT['feature-head']) !== 0 && !isTitle(doc, before)) {
    // «Премия Нобеля», but «роман Достоевского» and «руководитель программ Асель Тулепова» have a person.
    const named = (f: NameMatch): boolean =>
      f.to === before + 1 &&
      ((f.language === 'ru' &&
        // «По имени Артём» says what somebody is called.
        !(f.thing.feature === 'namesake' && doc.folded(before - 1) === 'по') &&
        (f.thing.feature !== 'thing' || (!full && f.thing.named === true))) ||
        (f.language === 'en' && !full && doc.isCapital(before)));
    if (doc.namesAt(before, 'feature-head').some(named)) return true;
  }
  // «Абай көшесі», «Абай атындағы»: the Kazakh noun carries a possessive; a bare «жол» behind a name begins something else.
  const behind = (f: NameMatch): boolean =>
    (f.language === 'kk' &&
      ((f.thing.feature === 'namesake' && !owns(doc, to - 1)) ||
        ((f.last & PLURAL) === 0 && ((f.last & POSS3) !== 0 || /[ыі]$/u.test(f.text)) && !owns(doc, to - 1)))) ||
    (f.language === 'en' && doc.isCapital(to));
  if ((doc.bits(to) & BIT['feature-head']) !== 0 && doc.namesAt(to, 'feature-head').some(behind)) return true;
  return (
    (doc.bits(to) & BIT['organisation-head']) !== 0 &&
    doc
      .namesAt(to, 'organisation-head')
      .some((o) => (o.language === 'en' && doc.isCapital(to)) || (o.language === 'kk' && !full && (o.last & (POSS3 | PLURAL)) === POSS3))
  );
}

/** «Мүсіреповтің кітабы»: behind a Kazakh genitive the thing is the person's own; what is named after one follows the bare name. */
const owns = (doc: Document, last: number): boolean => KAZAKH_GENITIVE.test(doc.folded(last));
const KAZAKH_GENITIVE = /[ндт][ыі]ң$/u;

/** «Қайрат», «Ломоносов»: one name alone in quotes is a club, a ship, a film. */
export const isQuoted = (doc: Document, from: number, to: number): boolean =>
  isQuoteMark(doc.tokens.code(from - 1)) && isQuoteMark(doc.tokens.code(to));

/**
 * «Газета Charlotte Observer», «автомобиль Marta Sport»: Russian papers print people in Cyrillic, and in Latin letters only between brackets,
 * behind the name («Марк Хорн (Mark Horn)»).
 */
export function isForeignThing(doc: Document, i: number): boolean {
  if (!doc.tokens.has(i, LATN) || doc.languageAt(i) !== 'ru') return false;
  for (let at = i - 1; at >= 0 && at > i - 6; at--) {
    if (doc.tokens.code(at) === 0x28) return false;
    if (!doc.tokens.has(at, LATN) && doc.tokens.code(at) !== 0x2e) return true;
  }
  return true;
}

/** A noun in small letters: the words before it are its attribute. */
export const isNounAt = (doc: Document, i: number): boolean =>
  doc.isWord(i) &&
  !doc.isCapital(i) &&
  (doc.bits(i) & BIT['function-word']) === 0 &&
  ((doc.bits(i) & (BIT['organisation-head'] | BIT['feature-head'] | BIT['region-word'] | BIT['post-head'])) !== 0 ||
    doc.namesAt(i, 'common-word').some((word) => word.thing.kind === 'noun'));

/** A noun that is no verb in the past: “salt deficiency”, but “made”. */
const isPlainNoun = (doc: Document, i: number): boolean =>
  isNounAt(doc, i) && !doc.namesAt(i, 'common-word').some((word) => word.thing.kind === 'verb') && (doc.bits(i) & BIT['speech-verb']) === 0;
