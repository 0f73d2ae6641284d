/** How a list writes a name: words, and behind a word its declension hint (`Тверь|f`). */
import { fold } from './fold.ts';

export interface NameWord {
  text: string;
  hint: string;
}

/** A name without its declension hints: what a record prints. */
export const plainName = (text: string): string => (text.includes('|') ? text.replace(/\|[^\s,-]*(?:-ов)?/gu, '') : text);

/** The words of a listed name, cut as the tokenizer cuts the text. */
export function splitWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  for (const part of text.split(/[\s,()«»"“”]+/u)) {
    if (!part) continue;
    // An abbreviation has no cases: Перу is not the dative of «пер.».
    const [body, hint = part.includes('.') ? '0' : ''] = part.split('|') as [string, string?];
    for (const piece of body.split(/[./&]+|['’](?=s$)/u)) if (fold(piece)) words.push({ text: piece, hint });
  }
  // «Внутренние дела», «Великие Луки»: before a noun -ие is an adjective in the plural; -ание, -ение are nouns.
  for (const word of words.slice(0, -1)) if (word.hint === '' && PLURAL_ADJECTIVE.test(word.text)) word.hint = 'adj';
  return words;
}

const PLURAL_ADJECTIVE = /(?:[кгхжшщч]|[бвгджзклмнпрстфхцчшщ]н)ие$/u;
