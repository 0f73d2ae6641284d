/**
 * What else the lists say of the words of a mention: the readings that its rule was preferred to. For `ingest explain`, not for the hot path.
 */
import { CLASSES } from './classes.ts';
import type { Document, NameMatch } from './document.ts';

/** Listed names that begin inside tokens `from` … `to`, longest first at each token. */
export function rivalsIn(doc: Document, from: number, to: number): NameMatch[] {
  const rivals: NameMatch[] = [];
  for (let i = from; i < to; i++) {
    for (const list of CLASSES) {
      if (GRAMMAR.has(list)) continue;
      rivals.push(...doc.namesAt(i, list));
    }
  }
  return rivals;
}

/** Lists of function words: they name nothing that could be preferred. */
const GRAMMAR: ReadonlySet<string> = new Set(['marker', 'function-word', 'common-word', 'relation', 'label']);
