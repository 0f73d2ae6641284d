/**
 * The articles in `seeds/` as moulds: paragraphs with marked places where names, places and figures stand. Which words those are,
 * our own recognizers say; the rest of a paragraph stays, so that sentences keep the length and punctuation of news.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type Engine, extract } from '../pipeline.ts';
import type { DocumentRecord } from '../record/types.ts';

export const BENCH_LANGUAGES = ['kk', 'ru', 'en'] as const;
export type BenchLanguage = (typeof BENCH_LANGUAGES)[number];

/** A word that may be replaced: `base` is what a list would call it, `printed` its form in the text. */
export interface Slot {
  kind: 'given' | 'family' | 'place' | 'word' | 'digits';
  start: number;
  end: number;
  printed: string;
  base: string;
  gender: 'm' | 'f' | null;
}

export interface Mould {
  text: string;
  slots: readonly Slot[];
}

/** Paragraphs of all plain seeds in `language`, in order of file name. */
export function readMoulds(engine: Engine, folder: string, language: BenchLanguage): Mould[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(`.${language}.txt`));
  return names.sort().flatMap((name) => {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    return mouldsOf(extract(engine, { id: name, path: null, article: 1, encoding: 'utf-8', text, language }));
  });
}

/** Runs of small words in the moulds: sentences that name nobody and nothing. */
export function plainMoulds(moulds: readonly Mould[]): Mould[] {
  return moulds.flatMap((mould) =>
    [...mould.text.matchAll(/(?<=\s)\p{Ll}+(?:,? \p{Ll}+){4,}(?=[\s,.])/gu)].map(({ 0: { length }, index }) => cut(mould, index, length)),
  );
}

function cut({ text, slots }: Mould, from: number, length: number): Mould {
  const own = slots.filter(({ start, end }) => start >= from && end <= from + length);
  return { text: text.slice(from, from + length), slots: own.map((slot) => ({ ...slot, start: slot.start - from, end: slot.end - from })) };
}

function mouldsOf(record: DocumentRecord): Mould[] {
  const slots = [...nameSlots(record), ...placeSlots(record)];
  const taken = slots.map(({ start, end }) => [start, end] as const);
  for (const { start, end } of record.dates) taken.push([start, end]);
  slots.push(...plainSlots(record.text, taken));
  slots.sort((a, b) => a.start - b.start);
  return [...record.text.matchAll(/[^\n]+/gu)].map(({ 0: { length }, index }) => cut({ text: record.text, slots }, index, length));
}

function nameSlots({ people }: DocumentRecord): Slot[] {
  return people.flatMap(({ given, family, gender, mentions }) =>
    mentions.flatMap(({ start, text }) =>
      wordsOf(text, start).flatMap((word): Slot[] => {
        if (family && isFormOf(word.printed, family)) return [{ kind: 'family', base: family, gender: gender ?? null, ...word }];
        if (given && isFormOf(word.printed, given)) return [{ kind: 'given', base: given, gender: gender ?? null, ...word }];
        return [];
      }),
    ),
  );
}

function placeSlots({ regions }: DocumentRecord): Slot[] {
  return regions.flatMap(({ name, mentions }) =>
    mentions.flatMap(({ start, text }) => {
      const words = wordsOf(text, start);
      return name.split(' ').flatMap((base, i): Slot[] => {
        const word = words[i];
        return word && isCapital(base) && isFormOf(word.printed, base) ? [{ kind: 'place', base, gender: null, ...word }] : [];
      });
    }),
  );
}

/** Figures and common words outside of what is taken. */
function plainSlots(text: string, taken: readonly (readonly [number, number])[]): Slot[] {
  const slots: Slot[] = [];
  for (const { 0: printed, index } of text.matchAll(/\p{Ll}{5,}|\p{Nd}+/gu)) {
    const [start, end] = [index, index + printed.length];
    if (taken.some(([from, to]) => start < to && end > from) || /[\p{L}-]/u.test(text[start - 1] ?? ' ')) continue;
    slots.push({ kind: /\p{Nd}/u.test(printed) ? 'digits' : 'word', start, end, printed, base: printed, gender: null });
  }
  return slots;
}

function wordsOf(text: string, at: number): { printed: string; start: number; end: number }[] {
  return [...text.matchAll(/\p{L}[\p{L}-]*/gu)].map(({ 0: printed, index }) => ({
    printed,
    start: at + index,
    end: at + index + printed.length,
  }));
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** They share all but the ending. */
function isFormOf(printed: string, base: string): boolean {
  const shared = sharedLength(printed, base);
  return shared >= 3 && shared >= base.length - 3;
}

export function sharedLength(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
