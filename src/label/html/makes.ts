import type { PageFeatures } from "./row.ts";

/**
 * How far a block's log-odds go towards those of the other blocks of its make. Chosen by cross-validation: word F1 of
 * all pages grows up to here, and that of articles no further.
 */
const SHARE = 0.4;
/** Log-odds beyond this are only surer, not another opinion. */
const MOST_ODDS = 4;
/** Others of a make from which their mean says anything. */
const FEWEST = 2;

/**
 * Blocks of one make (an element's tag and classes, and those of the two around it) go together: log-odds that lean
 * towards the mean of the others. Blocks without a word have no say.
 */
export function leaning(odds: Float64Array, { paths, measures }: PageFeatures): Float64Array {
  const sums = new Float64Array(paths.count.length);
  const counts = new Int32Array(paths.count.length);
  const speaks = (at: number): boolean => (measures.stats[at]?.words ?? 0) > 0;
  for (let at = 0; at < odds.length; at++) {
    if (!speaks(at)) continue;
    const path = paths.of[at] ?? 0;
    sums[path] = (sums[path] ?? 0) + cut(odds[at] ?? 0);
    counts[path] = (counts[path] ?? 0) + 1;
  }
  return odds.map((own, at) => {
    const path = paths.of[at] ?? 0;
    const others = (counts[path] ?? 0) - 1;
    if (others < FEWEST || !speaks(at)) return own;
    return own + SHARE * (((sums[path] ?? 0) - cut(own)) / others - own);
  });
}

function cut(odds: number): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}
