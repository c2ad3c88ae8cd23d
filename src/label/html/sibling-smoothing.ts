import type { PageFeatures } from "./features/row.ts";

/**
 * How far a block's log-odds go towards those of the other blocks of its make. Chosen by cross-validation: word F1 of
 * all pages grows up to here, and that of articles no further.
 */
const SIBLING_WEIGHT = 0.4;
/** Log-odds beyond this are only surer, not more telling. */
const MAX_ODDS = 4;
/** Others of a make from which their mean says anything. */
const MIN_OTHERS = 2;

/**
 * Blocks of one make (an element's tag and classes, and those of the two around it) go together: log-odds that lean
 * towards the mean of the others. Blocks without a word have no say.
 */
export function smoothSiblings(odds: Float64Array, { paths, counts: measures }: PageFeatures): Float64Array {
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
    if (others < MIN_OTHERS || !speaks(at)) return own;
    return own + SIBLING_WEIGHT * (((sums[path] ?? 0) - cut(own)) / others - own);
  });
}

function cut(odds: number): number {
  return Math.max(-MAX_ODDS, Math.min(MAX_ODDS, odds));
}
