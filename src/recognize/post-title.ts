/**
 * The base form of a post's title: Russian head and modifiers back in the nominative, Kazakh without the case ending, the rest as printed.
 */
import type { Document, NameMatch } from '../match/document.ts';
import { fold } from '../text/fold.ts';
import { CASES, NOM } from '../text/grammar.ts';
import type { PostSegment } from './post-elements.ts';

export function titleOf(doc: Document, segments: readonly PostSegment[]): string {
  let title = '';
  segments.forEach((segment, n) => {
    if (n > 0) title += ` ${doc.tokens.slice(segments[n - 1]!.to)} `;
    title += segmentTitle(doc, segment);
  });
  return title;
}

/** Line ends and blanks of the text, and the full stop of an abbreviation, which was a part of its own. */
const UNEVEN = /\s\s|[^\S ]| \./u;

function segmentTitle(doc: Document, segment: PostSegment): string {
  const parts: string[] = [];
  const inflected = [...segment.modifiers.filter((m) => m.from >= segment.from), segment.head].sort((a, b) => a.from - b.from);
  let at = segment.from;
  for (const match of inflected) {
    if (match.from > at) parts.push(relational(doc.tokens.slice(at, match.from), match.language));
    // «Әкімнің міндетін атқарушы»: only the last word takes the case of the sentence.
    const inner = match === segment.head && match.language === 'kk' && segment.to > match.to;
    parts.push(inner ? doc.tokens.slice(match.from, match.to) : baseOf(doc, match));
    at = match.to;
  }
  if (segment.to > at) parts.push(doc.tokens.slice(at, segment.to));
  const title = parts.join(' ');
  return UNEVEN.test(title) ? title.replace(/\s+/gu, ' ').replace(/ \./gu, '.') : title;
}

/** «Палестинского лидера» → палестинский, «испанской королевы» → испанская. */
const relational = (words: string, language: NameMatch['language']): string =>
  language === 'ru' ? words.replace(/ск(?:ого|ому|им|ом|ие|их|ими)$/u, 'ский').replace(/ск(?:ой|ую|ою)$/u, 'ская') : words;

/** The listed form in the printed case of letters; Kazakh keeps its possessive and loses its case ending. */
export function baseOf(doc: Document, match: NameMatch): string {
  const printed = doc.tokens.slice(match.from, match.to);
  if (match.language === 'en') return printed;
  if (match.language === 'kk') return stripCase(doc, printed, lastWord(doc, match.to));
  if (fold(printed) === fold(match.text)) return printed;
  const words = printed.split(/\s+/u);
  const base = match.text.split(/\s+/u);
  if (words.length !== base.length) return match.text;
  return base.map((word, i) => (fold(word) === fold(words[i]!) ? words[i]! : inCaseOf(words[i]!, word))).join(' ');
}

/** The last word before token `to`: «м.а.» ends in a full stop. */
function lastWord(doc: Document, to: number): number {
  let at = to - 1;
  while (!doc.isWord(at)) at--;
  return at;
}

const inCaseOf = (printed: string, base: string): string => (/^\p{Lu}/u.test(printed) ? base[0]!.toUpperCase() + base.slice(1) : base);

/**
 * The shortest cut that leaves a form the lists know without a case ending: министріне → министрі, министрдің → министр. Of Kazakh in other
 * letters, which no list has, the cut is told from the Cyrillic reading.
 */
function stripCase(doc: Document, printed: string, last: number): string {
  const folded = doc.folded(last);
  const { nodeFirst, wordRoot } = doc.lexicon.columns;
  // «Министрінің» begins «министрінің орынбасары», but is no name by itself.
  const isBare = (word: string): boolean =>
    doc.forms.readings[doc.forms.of(word)]!.some((r) => (r.feats & CASES & NOM) !== 0 && nodeFirst[wordRoot[r.word]!]! > 0);
  for (let cut = 0; cut <= Math.min(6, folded.length - 3); cut++) {
    if (isBare(folded.slice(0, folded.length - cut))) return cutFrom(printed, cut, folded);
  }
  return printed;
}

/** Without the last `cut` letters of its Cyrillic reading; «ng» for ң is the one ending that takes two. */
const cutFrom = (printed: string, cut: number, folded: string): string => {
  if (cut === 0) return printed;
  const wide = /ng$/iu.test(printed) && folded.endsWith('ң') ? 1 : 0;
  return printed.slice(0, -(cut + wide));
};
