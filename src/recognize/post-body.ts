/** The body that a post belongs to, as a record names it: Институт экономики of «директор Института экономики», Ресей Үкіметі. */
import type { Document, NameMatch } from '../match/document.ts';
import { fold } from '../text/fold.ts';
import type { Element, PostSegment } from './post-elements.ts';
import { baseOf } from './post-title.ts';

/** Null where the title names none. */
export function organisationOf(doc: Document, segments: readonly PostSegment[]): string | null {
  for (const { elements } of segments) {
    // The word that governs the others: in Kazakh the last.
    const kazakh = elements.length > 0 && doc.languageAt(elements[0]!.from) === 'kk';
    const at = kazakh ? elements.findLastIndex(isBody) : elements.findIndex(isBody);
    if (at >= 0) return nameOf(doc, elements, at);
  }
  return null;
}

const isBody = ({ kind }: Element): boolean => kind === 'organisation' || kind === 'organisation-head' || kind === 'quoted';
const belongs = (element: Element): boolean => isBody(element) || element.kind === 'portfolio';

/** The body with its domain and its name in quotes, which stand before it in Kazakh («Экономика институты») and behind it in Russian. */
function nameOf(doc: Document, elements: readonly Element[], at: number): string {
  let first = at;
  let last = at;
  const language = doc.languageAt(elements[at]!.from);
  const joins = (n: number): boolean => belongs(elements[n]!) && belongs(elements[n + 1]!) && elements[n]!.to === elements[n + 1]!.from;
  if (language === 'kk') while (first > 0 && joins(first - 1)) first--;
  if (language === 'ru') while (last + 1 < elements.length && joins(last)) last++;
  // Only the word that governs the others changes: the first in Russian, the last in Kazakh.
  const governing = language === 'kk' ? last : elements[at]!.kind === 'quoted' ? -1 : first;
  const parts = elements
    .slice(first, last + 1)
    .map((element, n) => (n + first === governing ? bodyOf(doc, element) : printed(doc, element)));
  return parts.join(' ');
}

/** As the text has it; of a Kazakh name in quotes without the genitive that stands inside them: «Қайраттың» бас бапкері. */
export function printed(doc: Document, { kind, from, to }: Element): string {
  const text = doc.tokens.slice(from, to);
  return kind === 'quoted' && doc.languageAt(from) === 'kk' ? text.replace(GENITIVE_KK, '') : text;
}

/** Behind a vowel, a voiced and a voiceless letter, before the closing mark. */
const GENITIVE_KK = /(?<=\p{L}{3})(?:(?<=[аәеиоөуүұыіэюямң])н[ыі]ң|(?<=[бвгғджзйлру])д[ыі]ң|(?<=[пткқсшфхцч])т[ыі]ң)(?=[»"”“]$)/u;

/** A listed Kazakh body has its possessive in the list already: what follows it in the text is the case. */
function listedBase(doc: Document, match: NameMatch): string {
  const printed = doc.tokens.slice(match.from, match.to);
  return fold(printed).startsWith(fold(match.text)) ? printed.slice(0, match.text.length) : baseOf(doc, match);
}

function bodyOf(doc: Document, element: Element): string {
  if (element.kind === 'quoted') return printed(doc, element);
  const list = element.kind === 'organisation' ? 'organisation' : 'organisation-head';
  for (let i = element.from; i < element.to; i++) {
    const match = doc.namesAt(i, list).find((name) => name.to === element.to);
    if (!match) continue;
    const base = list === 'organisation' && match.language === 'kk' ? listedBase(doc, match) : baseOf(doc, match);
    if (i === element.from) return base;
    // «Городской больницы»: an adjective would have to change with its noun.
    return match.language === 'ru' ? printed(doc, element) : `${doc.tokens.slice(element.from, i)} ${base}`;
  }
  return printed(doc, element);
}
