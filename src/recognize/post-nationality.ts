/**
 * English adjectives of countries before an office (“Afghan Ambassador”).
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';

export const isNationality = (doc: Document, i: number): boolean =>
  (doc.bits(i) & BIT['region-adjective']) !== 0 &&
  doc.namesAt(i, 'region-adjective').some((name) => name.language === 'en' && name.to === i + 1);
