/**
 * «1 метр 20 сантиметр», “8 pounds 6 ounces”: one measure in two units is one number. Its value is in the first unit where the list knows
 * both factors; the span runs to the end of the second unit.
 */
import type { Document } from '../match/document.ts';
import type { FoundQuantity } from './types.ts';
import type { Unit } from './unit.ts';

/** Merges neighbours in `found`; `units` are shortened alike. */
export function mergeCompoundMeasures(doc: Document, found: FoundQuantity[], units: Unit[]): void {
  for (let n = found.length - 2; n >= 0; n--) {
    const [first, second] = [units[n]!, units[n + 1]!];
    if (!isCompound(found[n]!, found[n + 1]!, first, second)) continue;
    const figure = found[n]!;
    figure.value = Number((figure.value + (found[n + 1]!.value * second.factor) / first.factor).toPrecision(12));
    figure.to = second.to;
    figure.end = doc.tokens.end[second.to - 1]!;
    first.to = second.to;
    found.splice(n + 1, 1);
    units.splice(n + 1, 1);
  }
}

function isCompound(figure: FoundQuantity, next: FoundQuantity, first: Unit, second: Unit): boolean {
  const sameKind = first.dimension !== null && first.dimension === second.dimension && second.factor < first.factor;
  return sameKind && first.to === next.from && figure.high === null && next.high === null && Number.isInteger(figure.value);
}
