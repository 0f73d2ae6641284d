/**
 * Percentages and percentage points of one article: a figure with its sign or word.
 * `value` is in percent: 5.2 means 5.2 %, never 0.052. The span ends with the sign («21%» in «21%-дан астам») or with the word as inflected.
 * Takes its figures away from `number`. In text order.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { NUMERAL, PUNCTUATION } from '../text/tokens.ts';
import type { Figure } from './figure.ts';
import { relationOf } from './relation.ts';
import type { FoundPercent } from './types.ts';

interface Sign {
  to: number;
  unit: FoundPercent['unit'];
  rule: string;
}

export function recognizePercentages(doc: Document, figures: readonly Figure[]): FoundPercent[] {
  const found: FoundPercent[] = [];
  for (const figure of figures) {
    const sign = signAfter(doc, figure.to);
    if (sign === null) continue;
    figure.taken = true;
    found.push({
      from: figure.from,
      to: sign.to,
      start: figure.start,
      end: doc.tokens.end[sign.to - 1]!,
      rule: figure.range ? 'percent.range' : sign.rule,
      value: figure.value,
      high: figure.high,
      relation: relationOf(doc, figure, sign.to + (isSuffix(doc, sign.to) ? 2 : 0)),
      unit: sign.unit,
    });
  }
  return found;
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
  const word = isSuffix(doc, at) ? at + 1 : at;
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
