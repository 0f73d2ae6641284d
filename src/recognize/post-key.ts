/**
 * Key of a post without the place it governs: head with its modifiers, `:` and the domains, `@` and the body; posts of a compound joined by `+`.
 */
import type { Document } from '../match/document.ts';
import { romanizeName } from '../text/romanize.ts';
import { printed } from './post-body.ts';
import type { Element, PostSegment } from './post-elements.ts';

/** Effects that change who is meant; acting and former change the status only. */
const KEY_EFFECTS = new Set('deputy first first-deputy chief general vice assistant honorary senior executive second shadow'.split(' '));

export const postKey = (doc: Document, segments: readonly PostSegment[]): string => segments.map((s) => segmentKey(doc, s)).join('+');

function segmentKey(doc: Document, segment: PostSegment): string {
  const { thing } = segment.head;
  const before = segment.modifiers.map((m) => String(m.thing.effect)).filter((effect) => KEY_EFFECTS.has(effect));
  const domains = segment.elements.flatMap((e) => e.domain ?? (e.kind === 'portfolio' ? e.id : []));
  const own = (e: Element): string => romanizeName(printed(doc, e).replace(QUOTES, ''));
  // «Nur» ЖШС and «Sary» ЖШС are two: what kind of body it is comes first in every language, then its own name; a listed name says both.
  const named = segment.elements.filter((e) => e.domain === undefined && (isBody(e) || e.kind === 'quoted'));
  const listed = named.filter((e) => e.kind !== 'organisation-head' && e.id !== '');
  const bodies = (listed.length > 0 ? listed : [...named.filter(isBody), ...named.filter((e) => e.kind === 'quoted')]).map(
    (e) => e.id || own(e),
  );
  const name = String(thing.office ?? thing.key ?? thing.id);
  const head = [...before, name, ...idsOf(segment.elements, 'post')].join('-');
  return head + (domains.length > 0 ? `:${domains.join('-')}` : '') + (bodies.length > 0 ? `@${bodies.join('-')}` : '');
}

const QUOTES = /[«»"“”„]/gu;
const idsOf = (elements: readonly Element[], kind: string): string[] => elements.filter((e) => e.kind === kind).map((e) => e.id);
const isBody = (e: Element): boolean => e.kind === 'organisation' || e.kind === 'organisation-head';
