import type { Paths } from "./paths.ts";

/**
 * How far a block's log-odds go towards those of the other blocks of its make. Chosen by cross-validation: word F1 of
 * all pages grows up to here, and that of articles no further.
 */
const SHARE = 0.4;
/** Log-odds beyond this are only surer, not another opinion. */
const MOST_ODDS = 4;

/** Blocks of one make (an element's tag and classes, and those of the two around it) go together: log-odds that lean towards the mean of the others. */
export function leaning(odds: Float64Array, paths: Paths): Float64Array {
  const sums = new Float64Array(paths.count.length);
  for (let at = 0; at < odds.length; at++) {
    const path = paths.of[at] ?? 0;
    sums[path] = (sums[path] ?? 0) + cut(odds[at] ?? 0);
  }
  return odds.map((own, at) => {
    const path = paths.of[at] ?? 0;
    const others = (paths.count[path] ?? 1) - 1;
    return others < 1 ? own : own + SHARE * (((sums[path] ?? 0) - cut(own)) / others - own);
  });
}

function cut(odds: number): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}
