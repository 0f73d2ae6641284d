/** English: clubs are called by their towns, which the score beside them tells: “Leeds beat Burnley 2-0”, “a 2-1 win over Leeds”. */
import type { Document, NameMatch } from '../match/document.ts';
import { NUMERAL } from '../text/tokens.ts';
import { wordSet } from './word-set.ts';

const DASHES = new Set([0x2d, 0x2013]);

export function isTeam(doc: Document, { from, to, thing }: NameMatch): boolean {
  if (doc.languageAt(from) !== 'en' || (thing.kind !== 'city' && thing.kind !== 'district')) return false;
  const is = (i: number, id: string): boolean => wordSet(doc.lexicon, id, 'en').has(doc.folded(i));
  // “Leeds lost 2-0”, “Leeds beat Burnley 2-0”, “Leeds lost to Burnley 2-0”.
  if (is(to, 'team-verb')) return scoreNear(doc, to + 1);
  if (is(from - 1, 'team-verb')) return isScore(doc, to);
  if (!is(from - 1, 'team-opponent')) return false;
  // “A 2-1 win over Leeds”, “lost 2-0 to Leeds”, “drew 1-1 with Leeds”.
  return is(from - 2, 'team-result') ? isScore(doc, from - 5) : is(from - 5, 'team-verb') && isScore(doc, from - 4);
}

/** 2-0 */
const isScore = (doc: Document, i: number): boolean =>
  i >= 0 &&
  doc.tokens.isKind(i, NUMERAL) &&
  DASHES.has(doc.tokens.code(i + 1)) &&
  doc.tokens.isGlued(i + 1) &&
  doc.tokens.isKind(i + 2, NUMERAL) &&
  doc.tokens.isGlued(i + 2);

/** A score among the next words of the clause. */
function scoreNear(doc: Document, at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    if (isScore(doc, i)) return true;
    if (!doc.isWord(i)) return false;
  }
  return false;
}
