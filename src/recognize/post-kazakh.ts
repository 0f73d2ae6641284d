/**
 * Kazakh builds a title to the left: [ҚР] [еңбек және халықты әлеуметтік қорғау] [бірінші] вице-министрі, «Хабар» арнасының директоры.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { isPostWord } from '../match/post-words.ts';
import { ATTR, CASES, GEN, NOM, PLURAL, POSS, POSS3 } from '../text/grammar.ts';
import { ALL_CAPITALS, NUMERAL, PUNCTUATION } from '../text/tokens.ts';
import {
  type Element,
  element,
  endingAt,
  featsAt,
  isComma,
  type PostScene,
  type PostSegment,
  quotedBefore,
  SEAT,
  zoneElement,
} from './post-elements.ts';
import { countsHere } from './post-modifiers.ts';

export function readKazakh(scene: PostScene, head: NameMatch, floor: number): PostSegment {
  const { doc } = scene;
  const elements: Element[] = [];
  const modifiers: NameMatch[] = [];
  const around = bodyAround(scene, head, floor);
  if (around) elements.push(around);
  let from = around?.from ?? head.from;
  let at = from;
  // Only a possessive («министрі») is somebody's; «депутат», «президент» alone have nothing before them.
  const owned = (head.last & (POSS3 | POSS)) !== 0 || head.text.includes(' ');
  for (let steps = 0; steps < 16; steps++) {
    const modifier = endingAt(doc, at, floor, 'post-modifier', 3);
    if (modifier?.language === 'kk') {
      if (modifier.thing.heads !== undefined && !countsHere(modifier, modifiers[0], head.thing.id)) break;
      modifiers.unshift(modifier);
      at = modifier.from;
      // «… бөлімінің бұрынғы басшысы»: inside a title it belongs to it, at its beginning it does not.
      if (modifier.thing.in_title !== false) from = at;
      continue;
    }
    const ordinal = elements.length === 0 ? ordinalBefore(doc, at, floor) : at;
    const found = owned ? elementBefore(scene, ordinal, floor, head, elements) : null;
    if (!found) break;
    elements.unshift(found);
    from = at = found.from;
  }
  const acting = actingBehind(doc, head);
  if (acting) modifiers.push(acting);
  const to = acting?.to ?? head.to;
  return { from: elements[0] ? Math.min(from, elements[0].from) : from, to, reach: to, head, modifiers, elements };
}

/** «Қазақстан теннис федерациясының президенті»: the listed title begins with the last word of a listed body. */
function bodyAround({ zones }: PostScene, head: NameMatch, floor: number): Element | null {
  const zone = zones.covers(head.from) ? zones.at(head.from) : undefined;
  return zone && zone.from < head.from && zone.from >= floor ? zoneElement(zone) : null;
}

/** «Әкімнің міндетін атқарушы», «директордың м.а.»: who acts for the holder is named behind the title. */
function actingBehind(doc: Document, head: NameMatch): NameMatch | null {
  const acting = doc
    .namesAt(head.to, 'post-modifier')
    .find((m) => m.language === 'kk' && m.thing.effect === 'acting' && m.to > head.to + 1);
  if (!acting) return null;
  return doc.tokens.code(acting.to) === 0x2e && doc.tokens.isGlued(acting.to) ? { ...acting, to: acting.to + 1 } : acting;
}

/** «1-інші орынбасары», «1-орынбасары». */
function ordinalBefore(doc: Document, to: number, floor: number): number {
  let at = to - 1;
  if (isPostWord(doc, at, 'ordinal')) at--;
  if (doc.tokens.code(at) !== 0x2d || at - 1 < floor || !doc.tokens.isKind(at - 1, NUMERAL)) return to;
  return at - 1;
}

function elementBefore(scene: PostScene, to: number, floor: number, head: NameMatch, elements: readonly Element[]): Element | null {
  return (
    placeBefore(scene, to, floor, isAbroad(scene.doc, head, elements)) ??
    zoneBefore(scene, to, floor, elements[0]?.kind === 'region') ??
    domainBefore(scene, to, floor, elements) ??
    bodyBefore(scene, to, floor, elements.length === 0 && head.thing.under === true, elements[0]?.kind === 'region') ??
    nameBefore(scene, to, floor, head, elements) ??
    attachedBefore(scene, to, floor) ??
    fieldBefore(scene, to, floor)
  );
}

/** The place governed, in the genitive or bare; «Ақордада», «Астанада» say where something happened. */
function placeBefore(scene: PostScene, to: number, floor: number, abroad = false): Element | null {
  const index = scene.regionTo.get(to);
  if (index === undefined || scene.regions[index]!.from < floor) return null;
  const seat = abroad && (featsAt(scene.doc, to - 1) & ATTR) !== 0;
  return seat || isBareOrGenitive(scene.doc, to - 1) ? element('region', scene.regions[index]!.from, to, seat ? SEAT : '', index) : null;
}

/** «Қазақстанның Қытайдағы елшісі», «… елшілігінің кеңесшісі»: an envoy has a place where he serves besides the one he serves. */
function isAbroad(doc: Document, head: NameMatch, elements: readonly Element[]): boolean {
  if (head.thing.abroad === true) return true;
  const first = elements[0];
  if (first === undefined || (first.kind !== 'post' && first.kind !== 'organisation-head')) return false;
  return ['post-head', 'organisation-head'].some((list) => doc.namesAt(first.from, list).some((name) => name.thing.abroad === true));
}

/** Before a place only a genitive belongs to the title: «Агенттік Ақтөбе әкімдігінің басшысын ұстады». */
function zoneBefore(scene: PostScene, to: number, floor: number, owning = false): Element | null {
  if (!scene.zones.covers(to - 1) || (owning && (featsAt(scene.doc, to - 1) & GEN) === 0)) return null;
  const zone = scene.zones.at(to - 1);
  if (!zone || zone.to !== to || zone.from < floor || !isBareOrGenitive(scene.doc, to - 1)) return null;
  return { ...zoneElement(zone), to };
}

/** A word that no list has read has no cases to show. */
function isBareOrGenitive(doc: Document, i: number): boolean {
  const feats = featsAt(doc, i);
  if ((feats & ATTR) !== 0) return false;
  return (feats & CASES) === 0 || (feats & (NOM | GEN)) !== 0;
}

function domainBefore(scene: PostScene, to: number, floor: number, elements: readonly Element[]): Element | null {
  const { doc } = scene;
  // «мәдениет, ақпарат және …»: over the comma or conjunction to the domain before it.
  const linked = elements[0]?.kind === 'portfolio' && (isComma(doc, to - 1) || doc.hasRole(to - 1, 'conjunction'));
  const end = linked ? to - 1 : to;
  const portfolio = endingAt(doc, end, floor, 'portfolio', 6);
  if (portfolio?.language !== 'kk' || (portfolio.last & (NOM | GEN)) === 0) return null;
  return element('portfolio', portfolio.from, end, portfolio.thing.id);
}

const HEADS = ['post-head', 'organisation-head', 'region-word'] as const;

/** In the genitive (министрлігінің), or bare before the head (облыс әкімі, министрлік өкілі); any other case belongs to the verb. */
function bodyBefore(scene: PostScene, to: number, floor: number, under = false, owning = false): Element | null {
  const { doc } = scene;
  for (const list of HEADS) {
    const match = endingAt(doc, to, floor, list, 3);
    if (match?.language !== 'kk') continue;
    const genitive = (match.last & GEN) !== 0;
    // «Премьер-министр орынбасары», «президент кеңесшісі»: deputies and aides also follow the bare post.
    const bare = !owning && (match.last & CASES) === NOM && (list !== 'post-head' || under);
    if (
      !genitive &&
      !(bare && (list === 'organisation-head' || (match.last & (PLURAL | POSS3)) === 0 || (under && (match.last & PLURAL) === 0)))
    )
      continue;
    const kind = list === 'post-head' ? 'post' : list === 'region-word' ? 'place-word' : 'organisation-head';
    return element(kind, match.from, to, match.thing.id);
  }
  return null;
}

/** What names the body: «Хабар» in quotes, Цукуба университетінің, and the bare noun between («Нұр» компаниясы бақылау кеңесінің). */
function nameBefore(scene: PostScene, to: number, floor: number, head: NameMatch, elements: readonly Element[]): Element | null {
  const { doc } = scene;
  const first = elements[0];
  // «партиясы төрағасының …»: a post that names its body is open to the name of the body.
  const inPost = first?.kind === 'post' && (doc.bits(first.from) & BIT['organisation-head']) !== 0;
  const body = first?.kind === 'organisation-head' || first?.kind === 'attribute' || inPost;
  // «Хабар» төрағасының орынбасары: the post above may be one of a body.
  const above = first?.kind === 'post' && doc.namesAt(first.from, 'post-head').some((name) => takesBody(name));
  const open = body || above || (elements.length === 0 && takesBody(head));
  const quoted = open ? quotedBefore(scene, to, floor) : null;
  if (quoted) return quoted;
  if (!body) return null;
  const capital = isCalled(doc, elements[0]!) ? capitalsBefore(scene, to, floor) : to;
  if (capital < to) return element('organisation', capital, to);
  const word = to - 1;
  if (elements[0]!.kind !== 'organisation-head' || word <= floor || !isBareNoun(doc, word)) return null;
  const beyond =
    bodyBefore(scene, word, floor) ?? quotedBefore(scene, word, floor) ?? zoneBefore(scene, word, floor) ?? placeBefore(scene, word, floor);
  return beyond || capitalsBefore(scene, word, floor) < word ? element('attribute', word, to) : null;
}

const takesBody = ({ thing }: NameMatch): boolean => (thing.takes as string[] | undefined)?.includes('org') === true;

/** «Сәтбаев университетінің», «Қазақтелеком АҚ»; «Асан Омаров орталық …» begins another phrase. */
const isCalled = (doc: Document, { kind, from, to }: Element): boolean =>
  kind !== 'organisation-head' || (featsAt(doc, to - 1) & POSS3) !== 0 || doc.tokens.has(from, ALL_CAPITALS);

/** A small-letter word without an ending that a verb or an adverb would have. */
const isBareNoun = (doc: Document, i: number): boolean =>
  doc.isWord(i) &&
  !doc.isCapital(i) &&
  (doc.bits(i) & (BIT['speech-verb'] | BIT['date-word'] | BIT['function-word'] | BIT['number-word'])) === 0 &&
  !/(?:[ғг][ае]н|[қк][ае]н|[ае]тын|[ае]тін|[дт][ае]|[нд][ае]н|[ғгқк][ае]|[ыі]п|[дт][ыі])$/u.test(doc.folded(i));

/** Capitalised words of a name right before its noun; the first word of a sentence only if it is no common one. */
function capitalsBefore(scene: PostScene, to: number, floor: number): number {
  const { doc } = scene;
  let from = to;
  while (
    from > floor &&
    to - from < 4 &&
    doc.isWord(from - 1) &&
    doc.isCapital(from - 1) &&
    !scene.regionTo.has(from) &&
    isBareOrGenitive(doc, from - 1)
  ) {
    if (doc.isSentenceStart(from - 1) && (doc.bits(from - 1) & COMMON) !== 0) break;
    from--;
  }
  return from;
}

const COMMON = BIT['common-word'] | BIT['function-word'] | BIT['date-word'] | BIT['post-head'];

/** «Президент жанындағы … академиясының ректоры». */
function attachedBefore(scene: PostScene, to: number, floor: number): Element | null {
  const { doc } = scene;
  if (!isPostWord(doc, to - 1, 'attached') || to - 2 < floor) return null;
  const zone = zoneBefore(scene, to - 1, floor);
  if (zone) return { ...zone, to };
  const match = endingAt(doc, to - 1, floor, 'post-head', 2) ?? endingAt(doc, to - 1, floor, 'organisation-head', 2);
  return match && !doc.tokens.isKind(match.from, PUNCTUATION) ? element('attribute', match.from, to) : null;
}

const GENITIVE = /[ндт][ыі]ң$/u;

/** Words of a field at most. */
const FIELD = 8;

/** «Президенттің халықаралық сауда жөніндегі көмекшісі»: any words between whose it is, or a capital, and «жөніндегі». */
function fieldBefore(scene: PostScene, to: number, floor: number): Element | null {
  const { doc } = scene;
  if (!isPostWord(doc, to - 1, 'concern')) return null;
  for (let i = to - 2; i > to - FIELD && i >= floor && (doc.isWord(i) || isComma(doc, i)); i--) {
    if (!doc.isWord(i)) continue;
    const owner = scene.zones.covers(i) || scene.regionTo.has(i + 1) || (doc.bits(i) & (BIT['post-head'] | BIT['organisation-head'])) !== 0;
    if (owner && GENITIVE.test(doc.folded(i))) return i + 1 < to - 1 ? element('attribute', i + 1, to) : null;
    if (doc.isCapital(i)) return doc.isSentenceStart(i) ? null : element('attribute', i, to);
    if ((doc.bits(i) & (BIT['speech-verb'] | BIT['date-word'])) !== 0) return null;
  }
  return null;
}
