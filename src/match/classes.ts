/**
 * The lists whose words are looked up in every article, each with its bit: a token's bits say which recognizers need to look at it.
 * A list that is not named here is a table that its reader asks for by name.
 */
export const CLASSES = [
  'region',
  'region-word',
  'given-name',
  'family-name',
  'honorific',
  'name-particle',
  'speech-verb',
  'post-head',
  'post-modifier',
  'portfolio',
  'organisation',
  'organisation-head',
  'feature-head',
  'agency',
  'number-word',
  'magnitude',
  'fraction',
  'month',
  'weekday',
  'date-word',
  'unit',
  'currency',
  'percent-word',
  'relation',
  'marker',
  'function-word',
  'common-word',
  'region-adjective',
  'region-area',
  'label',
] as const;

export type ClassName = (typeof CLASSES)[number];

/** Lists of names: a match must be printed with a capital. */
export const PROPER: ReadonlySet<string> = new Set(['region', 'region-area', 'given-name', 'family-name', 'organisation', 'agency']);
/** Lists whose English words have a regular plural. */
export const COUNTABLE: ReadonlySet<string> = new Set([
  'region-word',
  'post-head',
  'organisation-head',
  'feature-head',
  'unit',
  'currency',
  'magnitude',
  'fraction',
  'portfolio',
  'date-word',
]);

export const bitOf = (list: string): number => {
  const index = (CLASSES as readonly string[]).indexOf(list);
  return index < 0 ? 0 : 2 ** index;
};
export const BIT = Object.fromEntries(CLASSES.map((name, i) => [name, 2 ** i])) as Record<ClassName, number>;
