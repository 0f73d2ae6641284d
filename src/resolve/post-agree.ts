/** Whether a Russian title and a name can mean the same person, by case. */
import type { Document } from '../match/document.ts';
import { isPostWord } from '../match/post-words.ts';
import type { FoundPerson, FoundPost } from '../recognize/types.ts';
import { foldLetters } from '../text/fold.ts';
import { INS, NOM } from '../text/grammar.ts';

const INSTRUMENTAL = /(?:[оеыи]м|[оеё]й|ью)(?:\s|$)/u;

export const isNominative = (post: FoundPost): boolean => post.cases === NOM;

/** Title and name stand in one case: «адвокат Петра Иванова», «главой администрации Петра Иванова» name somebody else. */
export function agrees(doc: Document, post: FoundPost, mention: FoundPerson): boolean {
  if (post.cases === 0 || doc.languageAt(mention.from) !== 'ru' || mention.given === null) return true;
  // Foreign names often stay as they are: «лидера общины Юсуф Карам»; «по указу президента Олег Орлов …» begins another clause.
  if (isInNominative(doc, mention))
    return (post.cases & NOM) !== 0 || !(isAct(doc, post) || (mention.gender !== 'f' && DECLINED.test(mention.family ?? '')));
  if (post.cases === NOM) return false;
  return mention.family === null || post.cases !== INS || INSTRUMENTAL.test(printedOf(doc, mention));
}

/** Men's surnames that nobody leaves undeclined in Russian. */
const DECLINED = /(?:[оеё]в|[иы]н|[сц]к(?:ий|ой))$/u;

/** «Указом президента», «по поручению министра»: what he does, and somebody else is the subject. */
const isAct = (doc: Document, post: FoundPost): boolean => isPostWord(doc, post.from - 1, 'act');

/** «Дед рядового Иван …»: a relative of the one who holds the post; the name is in the nominative, the title is not. */
export const isKinship = (doc: Document, post: FoundPost, mention: FoundPerson): boolean =>
  isPostWord(doc, post.from - 1, 'kin') && isInNominative(doc, mention);

/** Every word of the name is printed in the nominative; particles and nicknames may stand between. */
export function isInNominative(doc: Document, mention: FoundPerson): boolean {
  const { given, middle, patronymic, family } = mention;
  const printed = wordsOf(printedOf(doc, mention));
  return wordsOf([given, middle, patronymic, family].filter(Boolean).join(' ')).every((word) => printed.includes(word));
}

const printedOf = (doc: Document, { from, to }: FoundPerson): string => doc.tokens.slice(from, to);
/** «Королёв» may be printed with a mark over a plain letter; names are composed. */
const wordsOf = (text: string): string[] => foldLetters(MARKED.test(text) ? text.normalize('NFC') : text).split(' ');
const MARKED = /[\u0300-\u036f]/u;
