/**
 * A line that says when the article appeared: «02 Желтоқсан 2031 | GMT +5», «Рубрика • 6 Маусым, 2031», «04.05.2031г. в 10:20».
 * A date inside a sentence is the sentence's, not the article's.
 */
import { readDate, skipYearWords, type WrittenDate } from './dates.ts';
import type { ArticleTables } from './tables.ts';
import type { HeadWord } from './words.ts';

export interface Byline {
  /** Null for a line that only tells the time, counts readers or says «Сегодня, 17:20». */
  date: WrittenDate | null;
  /** Nothing but dates, times and counters stands on the line. */
  complete: boolean;
  /** Index of the first word that is none of these. */
  next: number;
}

/** How `words` open a line, or null when it does not begin like a byline. */
export function readByline(words: readonly HeadWord[], tables: ArticleTables): Byline | null {
  const label = labelLength(words);
  const plain = readFrom(words, 0, tables);
  if (plain && (plain.complete || plain.date)) return plain;
  const labelled = label > 0 ? readFrom(words, label, tables) : null;
  return labelled?.complete && labelled.date ? labelled : null;
}

function readFrom(words: readonly HeadWord[], from: number, tables: ArticleTables): Byline | null {
  let date: WrittenDate | null = null;
  let figures = false;
  let i = from;
  while (i < words.length) {
    const word = words[i]!;
    const found: WrittenDate | null = date === null ? readDate(words, i, tables) : null;
    if (found) date = found;
    else if (word.kind === 'word' && !isFiller(word.text, tables)) break;
    figures ||= word.kind === 'number' || found !== null;
    i = found ? skipYearWords(words, found.next, tables) : i + 1;
  }
  return figures ? { date, complete: i >= words.length, next: i } : null;
}

const isFiller = (word: string, tables: ArticleTables): boolean =>
  tables.has('clock', word) || tables.has('counter', word) || tables.has('year', word) || tables.isWeekday(word);

/** «Қоғам •», «Экономика |», «Опубликовано:», «Басты бет / Жаңалықтар /»: up to six words and a sign. */
function labelLength(words: readonly HeadWord[]): number {
  let length = 0;
  for (let i = 0; i < words.length && i < 12; i++) {
    const word = words[i]!;
    if (word.kind === 'number') break;
    if (word.kind === 'sign' && /[•·|:/–—>›»,]/u.test(word.text)) length = i + 1;
  }
  return length;
}
