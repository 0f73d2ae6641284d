/**
 * Words that change a post: deputy, first, acting, former. Those inside the title lengthen it; бывший, former, тогдашний only say how it is held.
 */
import type { NameMatch } from '../match/document.ts';
import { endingAt, type PostScene } from './post-elements.ts';

export interface Modifiers {
  /** Where the title begins. */
  from: number;
  modifiers: NameMatch[];
}

/** Modifiers right before token `to` of a head with the given id. */
export function readModifiers(scene: PostScene, to: number, floor: number, headId: string): Modifiers {
  const modifiers: NameMatch[] = [];
  let from = to;
  let at = to;
  for (let steps = 0; steps < 5; steps++) {
    const match = endingAt(scene.doc, at, floor, 'post-modifier', 4);
    if (!match || match.thing.position === 'after') break;
    const inTitle =
      match.thing.in_title !== false && from === at && (match.thing.heads === undefined || countsHere(match, modifiers[0], headId));
    if (!inTitle && match.thing.effect !== 'former' && match.thing.effect !== 'acting') break;
    modifiers.unshift(match);
    at = match.from;
    if (inTitle) from = at;
  }
  return { from, modifiers };
}

/** «Первый» belongs to «первый заместитель» and «первый секретарь», not to the first president of a country. */
export function countsHere(match: NameMatch, next: NameMatch | undefined, headId: string): boolean {
  const parts = (next ? String(next.thing.effect) : headId).split('-');
  return (match.thing.heads as string[]).some((part) => parts.includes(part));
}
