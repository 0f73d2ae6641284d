/** Authors by their works: “Kestrel (2011)”, “(Dorn & Avery, 2010; Laws, 2016)”, “Polley and Gast 1997”, “Torrell et al.”. */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { NUMERAL } from '../text/tokens.ts';

const COMMA = 0x2c;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const OPENING: ReadonlySet<number> = new Set([0x28, 0x5b]);
const CLOSING: ReadonlySet<number> = new Set([0x29, 0x5d, SEMICOLON, COMMA, 0x3a]);
const REACH = 14;

/** The capitalised word at `i` is an author: further authors and a year follow, in brackets the one or the other. */
export function isCited(doc: Document, i: number): boolean {
  const { tokens } = doc;
  let others = 0;
  for (let at = i + 1; at < i + REACH; at++) {
    if (doc.folded(at) === 'et' && doc.folded(at + 1) === 'al') return true;
    const code = tokens.code(at);
    if (isYear(doc, at))
      return (
        CLOSING.has(tokens.code(at + 1)) && (others > 0 ? isBracketed(doc, i) : isPlain(doc, i) && (at === i + 2 || isBracketed(doc, i)))
      );
    if (OPENING.has(code)) return isYear(doc, at + 1) && CLOSING.has(tokens.code(at + 2)) && (others > 0 || isPlain(doc, i));
    if (code === AMPERSAND || doc.hasRole(at, 'conjunction')) others++;
    else if (code !== COMMA && !(doc.isWord(at) && doc.isCapital(at))) return false;
    if (code === COMMA && doc.isCapital(at + 1)) others++;
  }
  return false;
}

const isYear = (doc: Document, at: number): boolean =>
  doc.tokens.isKind(at, NUMERAL) && doc.tokens.end[at]! - doc.tokens.start[at]! === 4 && /^(?:1[89]|20)/u.test(doc.tokens.slice(at));

/** No common word: (Spring, 2010) is a season. */
const isPlain = (doc: Document, i: number): boolean => (doc.bits(i) & (BIT['common-word'] | BIT.month | BIT['date-word'])) === 0;

/** Behind a bracket that opened in the same sentence, with nothing but authors, works and their years between. */
function isBracketed(doc: Document, i: number): boolean {
  const { tokens } = doc;
  for (let at = i - 1; at > i - 60 && at >= 0; at--) {
    const code = tokens.code(at);
    if (OPENING.has(code)) return true;
    const known =
      code === COMMA || code === SEMICOLON || code === AMPERSAND || tokens.isKind(at, NUMERAL) || doc.hasRole(at, 'conjunction');
    if (!known && !(doc.isWord(at) && (doc.isCapital(at) || doc.folded(at) === 'et' || doc.folded(at) === 'al')) && code !== 0x2e)
      return false;
  }
  return false;
}
