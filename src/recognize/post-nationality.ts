/**
 * Adjectives of countries at an office: “Afghan Ambassador”, «французский президент», «америкалық сенатор».
 */
import { BIT } from '../match/classes.ts';
import type { Document } from '../match/document.ts';
import { isOfText } from './post-elements.ts';

export const isNationality = (doc: Document, i: number): boolean =>
  (doc.bits(i) & BIT['region-adjective']) !== 0 &&
  doc.namesAt(i, 'region-adjective').some((name) => name.language === 'en' && name.to === i + 1);

/** Key of the country whose adjective is the first word of a title or stands right before it; '' for what is no country, null for none. */
export function nationOf(doc: Document, from: number): string | null {
  for (const i of [from, from - 1]) {
    if ((doc.bits(i) & BIT['region-adjective']) === 0) continue;
    const name = doc.namesAt(i, 'region-adjective').find((found) => found.to === i + 1 && isOfText(doc, found));
    if (name) return /^[A-Z]{2}$/u.test(name.thing.id) ? name.thing.id : '';
  }
  return null;
}
