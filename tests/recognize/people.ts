/** Reads a text through the whole pipeline and writes its people as short lines: `Айда Калиева: Айдой Калиевой | Калиевой`. */
import { createEngine, extract } from '../../src/pipeline.ts';
import type { Person } from '../../src/record/types.ts';

const engine = createEngine();

export function recordsOf(text: string): Person[] {
  return extract(engine, { id: 't', path: null, article: 1, encoding: 'utf-8', text }).people;
}

export function peopleOf(text: string): string[] {
  return recordsOf(text).map((person) => `${person.name}: ${person.mentions.map((m) => m.text).join(' | ')}`);
}

export function regionsOf(text: string): string[] {
  return extract(engine, { id: 't', path: null, article: 1, encoding: 'utf-8', text }).regions.map((region) => region.name);
}
