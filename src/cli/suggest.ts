/** "Did you mean": the nearest of the known words by Jaro–Winkler, which favours a shared beginning as people's typing does. */
import { createRequire } from 'node:module';

type Distance = (a: string, b: string, options?: { ignoreCase?: boolean }) => number;

/** Below this a guess confuses more than it helps: «--jbos» reaches .92 with --jobs, «--verbose» .62 with its nearest. */
const NEAR = 0.8;

export function suggest(word: string, known: readonly string[]): string | null {
  // The package's own entry takes half a second and prints; this leaf is silent.
  const distance: Distance = createRequire(import.meta.url)('natural/lib/natural/distance/jaro-winkler_distance.js');
  let best: string | null = null;
  let top = NEAR;
  for (const candidate of known) {
    const score = distance(bare(word), bare(candidate), { ignoreCase: true });
    if (score > top) [best, top] = [candidate, score];
  }
  return best;
}

/** The dashes are alike in all options and would make any two look near. */
function bare(word: string): string {
  return word.replace(/^-+/, '');
}
