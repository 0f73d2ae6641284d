/**
 * Percentages and percentage points of one article: a figure with its sign or word.
 * `value` is in percent: 5.2 means 5.2 %, never 0.052. The span ends with the sign («21%» in «21%-дан астам») or with the word as inflected.
 * Takes its figures away from `number`. In text order.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { HYPHENATED, NUMERAL, PUNCTUATION } from '../text/tokens.ts';
import { isDashAt } from './date-tokens.ts';
import type { Figure } from './figure.ts';
import { afterBound, relationOf } from './relation.ts';
import type { FoundPercent } from './types.ts';
import { wordSet } from './word-set.ts';

interface Sign {
  to: number;
  unit: FoundPercent['unit'];
  rule: string;
}

export function recognizePercentages(doc: Document, figures: readonly Figure[]): FoundPercent[] {
  const found: FoundPercent[] = [];
  for (const [n, figure] of figures.entries()) {
    const sign = figure.taken ? null : (signAfter(doc, figure.to) ?? pointBehindPart(doc, figure, found.length > 0));
    if (sign === null) continue;
    for (const other of figures.slice(firstWithSign(doc, figures, n), n)) found.push(mention(doc, other, { ...sign, to: other.to }));
    found.push(mention(doc, figure, signOfRange(doc, figure, figures[n + 1], sign)));
  }
  return found;
}

/**
 * “Half a percentage point”, “three-quarters of a percentage point”, “a quarter-point cut”; a half point is one of chess as well,
 * unless the article speaks of percentages (`sure`).
 */
function pointBehindPart(doc: Document, figure: Figure, sure: boolean): Sign | null {
  const { to } = figure;
  const point = (at: number): Sign => ({ to: at, unit: 'percentage_point', rule: 'percent.point' });
  if (doc.tokens.has(to - 1, HYPHENATED) && /(?:er|lf)-(?:percentage-)?point$/u.test(doc.folded(to - 1)))
    return sure || figure.value !== 0.5 || doc.folded(to - 1).includes('percentage') ? point(to) : null;
  if (figure.bare?.kind !== 'fraction' && (figure.value >= 1 || !['fraction', 'whole'].includes(figure.last?.kind ?? ''))) return null;
  const of = doc.hasRole(to, 'of') ? to + 1 : to;
  if (doc.hasRole(of, 'article')) return signAfter(doc, of + 1);
  if (/^points?$/u.test(doc.folded(to)) && (sure || figure.value !== 0.5)) return point(to + 1);
  return null;
}

/** “4.25%–4.50%”: a range with the sign at both ends; takes `next` in. */
function signOfRange(doc: Document, figure: Figure, next: Figure | undefined, sign: Sign): Sign {
  const dash = next !== undefined && next.from === sign.to + 1 && isDashAt(doc, sign.to) && doc.tokens.isGlued(next.from);
  const end = dash && figure.high === null && next.high === null && next.value > figure.value ? signAfter(doc, next.to) : null;
  if (end === null || end.unit !== sign.unit) return sign;
  next!.taken = true;
  figure.high = next!.value;
  figure.range = true;
  return end;
}

/** «с 4,7 до 4,6 процента», «10, 20 и 30%»: from which figure on the sign behind figure `n` holds; rising ends are one range already. */
function firstWithSign(doc: Document, figures: readonly Figure[], n: number): number {
  let first = n;
  while (first > 0 && !figures[first - 1]!.taken && isLinked(doc, figures[first - 1]!, figures[first]!, first < n)) first--;
  return first;
}

/** Joined by nothing but “and”, “against” or a falling “to”; by a comma inside a list. */
function isLinked(doc: Document, first: Figure, last: Figure, list: boolean): boolean {
  if (first.high !== null || first.scale > 1 || first.to + 1 !== last.from) return false;
  const link = doc.folded(first.to);
  if (link === 'до' || link === 'to') return first.value > last.value;
  return wordSet(doc.lexicon, 'and').has(link) || wordSet(doc.lexicon, 'against').has(link) || (list && doc.tokens.code(first.to) === 0x2c);
}

function mention(doc: Document, figure: Figure, sign: Sign): FoundPercent {
  figure.taken = true;
  return {
    from: figure.from,
    to: sign.to,
    start: figure.start,
    end: sign.to === figure.to && sign.rule !== 'percent.point' ? figure.end : doc.tokens.end[sign.to - 1]!,
    rule: figure.range ? 'percent.range' : sign.rule,
    value: figure.value,
    high: figure.high,
    relation: relationOf(doc, figure, sign.to + (isSuffix(doc, sign.to) ? 2 : 0)),
    unit: sign.unit,
  };
}

const isPercentSign = (code: number): boolean => code === 0x25 || code === 0xff05 || code === 0x66a;
const isSuffix = (doc: Document, at: number): boolean =>
  doc.tokens.code(at) === 0x2d && doc.tokens.isGlued(at) && doc.tokens.isGlued(at + 1);

/** The sign or word behind a figure: %, «процентов», «54-процентным», «процентного пункта», п.п. */
function signAfter(doc: Document, at: number): Sign | null {
  const { tokens } = doc;
  if (tokens.isKind(at, PUNCTUATION) && isPercentSign(tokens.code(at))) {
    // q=30%25: the sign of an encoded address.
    if (tokens.isKind(at + 1, NUMERAL) && tokens.isGlued(at + 1)) return null;
    return { to: at + 1, unit: 'percent', rule: 'percent.sign' };
  }
  const word = isSuffix(doc, at) ? at + 1 : afterBound(doc, at);
  if ((doc.bits(word) & BIT['percent-word']) === 0) return null;
  const match = longestPercentWord(doc, word);
  if (match === null) return null;
  const points = match.thing.unit === 'percentage_point';
  const stop =
    points &&
    tokens.code(match.to) === 0x2e &&
    tokens.isGlued(match.to) &&
    match.to - word > 1 &&
    tokens.end[word]! - tokens.start[word]! <= 2;
  return { to: match.to + (stop ? 1 : 0), unit: points ? 'percentage_point' : 'percent', rule: points ? 'percent.point' : 'percent.word' };
}

function longestPercentWord(doc: Document, at: number): NameMatch | null {
  const language = doc.languageAt(at);
  const matches = doc.namesAt(at, 'percent-word').filter((m) => m.language === language || language === 'und' || m.language !== 'en');
  return matches[0] ?? null;
}
