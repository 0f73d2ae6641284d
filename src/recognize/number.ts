/**
 * Numbers that count or measure something: the figures that no date, label or percentage has taken.
 * The span is the numeral with its magnitude («25 тыс.», «20 мыңға»), without relation, noun or currency. In text order.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { PLURAL } from '../text/grammar.ts';
import { NUMERAL, WORD } from '../text/tokens.ts';
import { isOrdinalAt } from './claims.ts';
import { mergeCompoundMeasures } from './compound-measure.ts';
import { fillElided } from './elided.ts';
import type { Figure } from './figure.ts';
import { isInName, opensTitle } from './figure-name.ts';
import { numeralWordAt } from './numeral-word.ts';
import { relationOf } from './relation.ts';
import type { FoundQuantity } from './types.ts';
import { type Unit, unitOf } from './unit.ts';
import { wordSet } from './word-set.ts';

export function recognizeNumbers(doc: Document, figures: readonly Figure[]): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  const units: Unit[] = [];
  for (const figure of figures) {
    if (figure.taken) continue;
    const unit = unitOf(doc, figure);
    if (!isCount(doc, figure, unit, found.at(-1))) continue;
    units.push(unit);
    found.push({
      from: figure.from,
      to: figure.to,
      start: figure.start,
      end: figure.end,
      rule: ruleOf(figure, unit),
      value: figure.value,
      high: figure.high,
      relation: relationOf(doc, figure, unit.to),
      unit: unit.unit ?? (figure.last?.thing.of as string | undefined) ?? null,
      currency: unit.currency,
    });
  }
  mergeCompoundMeasures(doc, found, units);
  fillElided(doc, found, units);
  return found;
}

function ruleOf(figure: Figure, unit: Unit): string {
  if (figure.range || figure.high !== null) return 'number.range';
  if (unit.currency !== null) return 'number.money';
  if (figure.scale > 1) return 'number.scaled';
  if (unit.measure) return 'number.measure';
  if (isPart(figure)) return 'number.fraction';
  return figure.digits ? 'number.digits' : 'number.word';
}

const isPart = (figure: Figure): boolean =>
  figure.part || figure.last?.kind === 'fraction' || figure.last?.kind === 'ordinal' || (figure.last?.kind === 'whole' && figure.value < 1);

type Judgement = (doc: Document, figure: Figure, unit: Unit, previous?: FoundQuantity) => boolean;

/** Whether a figure counts anything; each judgement can refuse. */
function isCount(doc: Document, figure: Figure, unit: Unit, previous?: FoundQuantity): boolean {
  if (opensTitle(doc, figure)) return false;
  if (isRussianPronoun(doc, figure)) return false;
  if (figure.article) return isCountedOne(doc, figure, unit, previous);
  if (figure.bare !== null)
    return figure.bare.kind === 'fraction' ? isCountedPart(doc, figure, unit) : isCountedMagnitude(doc, figure, unit);
  if (figure.last?.thing.quarter === true && figure.to === figure.from + 1 && isQuarter(doc, figure)) return false;
  if ((unit.unit === null || doc.folded(figure.to) === 'of') && !isAlone(doc, figure) && isInName(doc, figure)) return false;
  return figure.length <= 13;
}

/** «– сказал он журналистам»: Russian words beside «он» in a Kazakh paragraph. */
function isRussianPronoun(doc: Document, { from, to, last }: Figure): boolean {
  if (last?.language !== 'kk' || to !== from + 1 || doc.folded(from) !== 'он') return false;
  const isRussian = (i: number): boolean => RUSSIAN.some((list) => isOnlyRussian(doc.namesAt(i, list)));
  return isRussian(from - 1) || isRussian(to);
}

const RUSSIAN = ['speech-verb', 'marker', 'function-word'] as const;
const isOnlyRussian = (names: readonly NameMatch[]): boolean => names.length > 0 && names.every((name) => name.language === 'ru');

/** “one school”, “one in three”, «один человек», «бір метр»; not “one of”, «одной из», «бір мәселе». */
const isCountedOne: Judgement = (doc, figure, unit, previous) => {
  const language = doc.languageAt(figure.from);
  const next = figure.to;
  if (isAlone(doc, figure)) return true;
  if (unit.unit === null && isInName(doc, figure)) return false;
  if (language === 'kk') return unit.measure && unit.currency !== null ? true : isMetre(doc, next);
  if (language === 'ru') return isRussianOne(doc, figure, unit, previous);
  if (!doc.tokens.isKind(next, WORD)) return false;
  if (doc.folded(next) === 'or')
    return wordSet(doc.lexicon, 'one-or', 'en').has(doc.folded(next + 1)) || numeralWordAt(doc, next + 1) !== null;
  if (doc.folded(next) === 'in') return numeralWordAt(doc, next + 1) !== null || doc.tokens.isKind(next + 1, NUMERAL);
  return (
    !wordSet(doc.lexicon, 'noun-stop', 'en').has(doc.folded(next)) &&
    !wordSet(doc.lexicon, 'not-one', 'en').has(doc.folded(figure.from - 1))
  );
};
/** «один человек», «двух водителей и одного пассажира», «погиб один, трое ранены»; not «один из», «ещё один». */
const isRussianOne: Judgement = (doc, figure, unit, previous) => {
  const { from, to } = figure;
  if (wordSet(doc.lexicon, 'not-one', 'ru').has(doc.folded(from - 1)) || doc.folded(to) === 'из') return false;
  if (unit.unit !== null && unit.to === to + 1) return !unit.measure;
  const listed = previous !== undefined && from - previous.to <= 5 && doc.folded(from - 1) === 'и';
  return (listed && unit.unit !== null && !unit.measure) || isToll(doc, from - 1) || isToll(doc, to);
};

const tollsOf = new WeakMap<Lexicon, readonly string[]>();
/** A verb by which news counts people: погиб, ранены, воздержался. */
function isToll(doc: Document, i: number): boolean {
  let stems = tollsOf.get(doc.lexicon);
  if (!stems) {
    stems = doc.lexicon.thingsOf('toll-verb').flatMap((thing) => thing.stems as string[]);
    tollsOf.set(doc.lexicon, stems);
  }
  const word = doc.folded(i);
  return word !== '' && stems.some((stem) => word.startsWith(stem));
}

const isMetre = (doc: Document, i: number): boolean =>
  (doc.bits(i) & BIT.unit) !== 0 && doc.namesAt(i, 'unit').some((m) => m.thing.physical === true);
/** The text is nothing but this numeral. */
const isAlone = (doc: Document, figure: Figure): boolean => figure.from === 0 && figure.to >= doc.count - 1;

/** «тысяча гостей», “a hundred lanterns”, «мың теңге»; not «тысячи людей», “millions of people”. */
const isCountedMagnitude: Judgement = (doc, figure) => {
  const word = figure.bare!;
  if (isAlone(doc, figure)) return true;
  if (word.language === 'en')
    return (word.feats & PLURAL) === 0 && wordSet(doc.lexicon, 'one-before', 'en').has(doc.folded(figure.from - 1));
  if (word.language === 'kk') return (word.feats & PLURAL) === 0 && !wordSet(doc.lexicon, 'vague', 'kk').has(doc.folded(figure.from - 1));
  const form = doc.folded(figure.from);
  if (word.value <= 12) return /(?:ок|ка)$/u.test(form);
  if (wordSet(doc.lexicon, 'one-magnitude', 'ru').has(form)) return true;
  return form === 'тысячи' && relationOf(doc, figure, figure.to) !== 'exact';
};

/** “half a million”, «треть жителей», «жартысы»; bare half only behind a bound. */
const isCountedPart: Judgement = (doc, figure) => {
  const word = figure.bare!;
  if (figure.scale > 1 || isAlone(doc, figure)) return true;
  // «Ширек финал», “quarter final”.
  if (isAfterOrdinal(doc, figure.from - 1) || /^финал|^final/u.test(doc.folded(figure.to))) return false;
  if (word.language === 'en')
    return word.value === 0.5 && (doc.folded(figure.from - 1) === 'by' || relationOf(doc, figure, figure.to) !== 'exact');
  return (word.feats & PLURAL) === 0;
};

/** «III тоқсан», «тоқсан сайын»: a quarter of the year and not ninety. */
const isQuarter = (doc: Document, figure: Figure): boolean =>
  isAfterOrdinal(doc, figure.from - 1) || wordSet(doc.lexicon, 'quarter-behind', 'kk').has(doc.folded(figure.to));

/** «во второй половине», «2-нші жартысында», «III тоқсан»: a half or a quarter in a row. */
function isAfterOrdinal(doc: Document, i: number): boolean {
  return numeralWordAt(doc, i)?.kind === 'ordinal' || /^[iіvх]+$/u.test(doc.folded(i)) || isOrdinalAt(doc, i - 1);
}
