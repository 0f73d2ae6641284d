/**
 * The dateline: where the report comes from, who sends it, and at times on which day. «АСТАНА. KAZINFORM —», «Алматы. 5 мая. Агентство –».
 */

import { readDate, type WrittenDate } from './dates.ts';
import type { ArticleTables } from './tables.ts';
import { type HeadWord, isAllCapitals, isCapitalized, isDash } from './words.ts';

export interface FoundDateline {
  place: string | null;
  agency: string | null;
  date: WrittenDate | null;
  /** UTF-16 offsets into the article's text, closing sign included. */
  start: number;
  end: number;
}

interface Part {
  /** Words `from` … `to` (excluded). */
  from: number;
  to: number;
}

/** The dateline that `words`, the start of a line of `text`, open with, or null. */
export function readDateline(text: string, words: readonly HeadWord[], tables: ArticleTables): FoundDateline | null {
  const place = readPlace(words, tables);
  if (!place) return null;
  const sign = words[place.to];
  if (sign?.kind !== 'sign') return null;
  const found = isDash(sign) ? afterDash(words, place, tables) : afterStop(words, place, tables);
  if (!found) return null;
  const print = (part: Part | null): string | null =>
    part && part.to > part.from ? text.slice(words[part.from]!.start, words[part.to - 1]!.end) : null;
  return { place: print(place), agency: print(found.agency), date: found.date, start: words[0]!.start, end: words[found.to - 1]!.end };
}

interface Rest {
  agency: Part | null;
  date: WrittenDate | null;
  to: number;
}

/** One to three capitalised words before a sign; «г.» and «қ.» may stand before them. */
function readPlace(words: readonly HeadWord[], tables: ArticleTables): Part | null {
  const prefixed = words[0]?.kind === 'word' && tables.has('place-prefix', words[0].text) && words[1]?.text === '.';
  const from = prefixed ? 2 : 0;
  let to = from;
  while (to < words.length && words[to]!.kind === 'word' && to - from < 4) to++;
  if (to === from || to - from > 3 || !isCapitalized(words[from])) return null;
  return { from, to };
}

const isKnownPlace = (words: readonly HeadWord[], place: Part, tables: ArticleTables): boolean => {
  for (let i = place.from; i < place.to; i++) if (tables.isPlace(words[i]!.text)) return true;
  return false;
};

const inCapitals = (words: readonly HeadWord[], part: Part): boolean => words.slice(part.from, part.to).every(isAllCapitals);

/** `ASTANA – The ministry…`: a known place, and a sentence of its own after the dash. */
function afterDash(words: readonly HeadWord[], place: Part, tables: ArticleTables): Rest | null {
  if (!isKnownPlace(words, place, tables)) return null;
  let to = place.to;
  while (isDash(words[to])) to++;
  if (to === place.to + 1 && words[place.to]!.start === words[place.to - 1]!.end) return null;
  const agency = readAgency(words, to, tables);
  if (agency) return { agency, date: null, to: closing(words, agency.to) };
  const next = words[to];
  if (!next || (next.kind === 'word' && !isCapitalized(next))) return null;
  // «Алматы – Екатеринбург тас жолы» is a road.
  if (!inCapitals(words, place) && (next.kind !== 'word' || tables.isPlace(next.text))) return null;
  return words.length - to >= 4 ? { agency: null, date: null, to } : null;
}

/** `CITY. AGENCY —`, `City. 5 мая. Agency –`, `CITY, May 5 (Agency) –`, `City, SITE тілшісі.` */
function afterStop(words: readonly HeadWord[], place: Part, tables: ArticleTables): Rest | null {
  if (!/^[.,:/(]$/u.test(words[place.to]!.text)) return null;
  const date = readDate(words, place.to + 1, tables);
  let at = date ? date.next : place.to + 1;
  const dateEnd = at;
  while (words[at]?.kind === 'sign' && !/[«"“„]/u.test(words[at]!.text)) at++;
  const agency = readAgency(words, at, tables) ?? readUnlisted(words, at, place, date !== null, tables);
  if (agency) return { agency, date, to: closing(words, agency.to, tables) };
  if (!date || !isKnownPlace(words, place, tables)) return null;
  let to = dateEnd;
  if (words[to]?.kind === 'sign' && /[.,:]/u.test(words[to]!.text)) to++;
  if (isDash(words[to])) to++;
  // «Алматы, 5 мая 2031 года»: nothing but place and day, or a sentence after the sign.
  return to > dateEnd || to >= words.length ? { agency: null, date, to } : null;
}

/** A listed agency, or a site that only its domain shows (X.kz). */
function readAgency(words: readonly HeadWord[], at: number, tables: ArticleTables): Part | null {
  const length = tables.agencyLength(words, at);
  if (length > 0) return { from: at, to: at + length };
  const [name, dot, domain] = [words[at], words[at + 1], words[at + 2]];
  const isSite =
    name &&
    dot?.text === '.' &&
    domain?.start === dot.end &&
    dot.start === name.end &&
    /^(?:kz|ru|com|org|net|info|asia)$/iu.test(domain.text);
  return isSite ? { from: at, to: at + 3 } : null;
}

/** An agency that no list has, where the form leaves no doubt: capitals after a place in capitals, or up to three words between place and dash. */
function readUnlisted(words: readonly HeadWord[], at: number, place: Part, dated: boolean, tables: ArticleTables): Part | null {
  let to = at;
  while (words[to]?.kind === 'word' && to - at < 3) to++;
  if (to === at || !isCapitalized(words[at])) return null;
  const closed = isDash(words[to]) || (/^[)/]$/u.test(words[to]?.text ?? '') && isDash(words[to + 1]));
  if (closed && (dated || inCapitals(words, { from: at, to: at + 1 })) && isKnownPlace(words, place, tables)) return { from: at, to };
  const correspondent = words.slice(at, to).findIndex((word) => tables.has('correspondent', word.text));
  if (correspondent > 0 && isKnownPlace(words, place, tables)) return { from: at, to: at + correspondent };
  const loud = isAllCapitals(words[at]) && words[at]!.text.length > 3 && inCapitals(words, place) && words[place.to]!.text === '.';
  return loud && (closed || isCapitalized(words[at + 1])) ? { from: at, to: at + 1 } : null;
}

/** Over «тілшісі», brackets, a full stop and a dash that close the dateline. */
function closing(words: readonly HeadWord[], from: number, tables?: ArticleTables): number {
  let to = from;
  if (words[to]?.kind === 'word' && tables?.has('correspondent', words[to]!.text)) to++;
  if (words[to]?.kind === 'sign' && /[)/]/u.test(words[to]!.text)) to++;
  if (isDash(words[to])) return to + 1;
  if (words[to]?.kind === 'sign' && /[.:]/u.test(words[to]!.text)) to++;
  return isDash(words[to]) ? to + 1 : to;
}
