import type { PageFeatures } from "./features/row.ts";

/** Words of one segment that weigh at most. */
const MAX_WORDS = 80;
/** Cost of a segment in the search for the main run: keeps long menus from being bridged. */
const STEP_COST = 0.6;

/** Segments in a row that the first stage took for content. */
export interface Island {
  readonly start: number;
  readonly end: number;
  words: number;
  /** Words between it and the islands next to it. */
  gapBefore: number;
  gapAfter: number;
}

/** Sums over the first-pass scores. */
export class FirstPassScores {
  readonly all: number;
  readonly segments: number;
  readonly largest: number;
  readonly run: { readonly start: number; readonly end: number };
  private readonly weights: Float64Array;
  private readonly sums: Float64Array;
  private readonly weighted: Float64Array;
  private readonly chances: Float64Array;
  private readonly pathMeans: Float64Array;
  private readonly pathWeights: Float64Array;
  private readonly paths: Int32Array;
  private readonly islands: Island[] = [];
  private readonly islandAt: Int32Array;

  constructor(page: PageFeatures, odds: Float64Array) {
    const count = odds.length;
    this.paths = page.paths.of;
    this.chances = odds.map((value) => 1 / (1 + Math.exp(-value)));
    this.weights = new Float64Array(count);
    this.sums = new Float64Array(count + 1);
    this.weighted = new Float64Array(count + 1);
    this.pathMeans = new Float64Array(page.paths.count.length);
    this.pathWeights = new Float64Array(page.paths.count.length);
    let segments = 0;
    for (let at = 0; at < count; at++) {
      const weight = 1 + Math.min(MAX_WORDS, page.counts.stats[at]?.words ?? 0);
      const chance = this.chances[at] ?? 0;
      this.weights[at] = weight;
      this.sums[at + 1] = (this.sums[at] ?? 0) + weight;
      this.weighted[at + 1] = (this.weighted[at] ?? 0) + weight * chance;
      segments += chance;
      const path = this.paths[at] ?? 0;
      this.pathMeans[path] = (this.pathMeans[path] ?? 0) + weight * chance;
      this.pathWeights[path] = (this.pathWeights[path] ?? 0) + weight;
    }
    this.segments = segments;
    this.all = Math.max(1, this.weighted[count] ?? 0);
    this.run = mainRun(this.chances, this.weights);
    this.islandAt = new Int32Array(count);
    this.largest = this.findIslands();
  }

  /** Weighted mean score over `[from, to)` without segment `without`; -1 where there is nothing. */
  mean(from: number, to: number, without: number): number {
    const start = Math.max(0, from);
    const end = Math.min(this.weights.length, to);
    if (end <= start) return -1;
    let weight = (this.sums[end] ?? 0) - (this.sums[start] ?? 0);
    let sum = (this.weighted[end] ?? 0) - (this.weighted[start] ?? 0);
    if (without >= start && without < end) {
      const own = this.weights[without] ?? 0;
      weight -= own;
      sum -= own * (this.chances[without] ?? 0);
    }
    return weight < 0.5 ? -1 : sum / weight;
  }

  /** Expected words of content in `[from, to)`. */
  content(from: number, to: number): number {
    return (this.weighted[to] ?? 0) - (this.weighted[from] ?? 0);
  }

  /** Mean scores of the other segments of the same make; -1 where there are none. */
  path(index: number): number {
    const path = this.paths[index] ?? 0;
    const own = this.weights[index] ?? 0;
    const weight = (this.pathWeights[path] ?? 0) - own;
    return weight < 0.5 ? -1 : ((this.pathMeans[path] ?? 0) - own * (this.chances[index] ?? 0)) / weight;
  }

  /** The stretch of equal scores in which the segment lies; its words count negative where it is not content. */
  islandOf(index: number): Island {
    return (
      this.islands[this.islandAt[index] ?? 0] ?? { start: 0, end: 0, words: 0, gapBefore: 0, gapAfter: 0 }
    );
  }

  private findIslands(): number {
    const count = this.chances.length;
    let largest = 0;
    for (let start = 0; start < count; ) {
      const content = (this.chances[start] ?? 0) > 0.5;
      let end = start;
      while (end < count && (this.chances[end] ?? 0) > 0.5 === content)
        this.islandAt[end++] = this.islands.length;
      const words = (this.sums[end] ?? 0) - (this.sums[start] ?? 0);
      const before = this.islands.at(-1);
      this.islands.push({ start, end, words, gapBefore: before?.words ?? 0, gapAfter: 0 });
      if (before !== undefined) before.gapAfter = words;
      if (content && words > largest) largest = words;
      start = end;
    }
    return largest;
  }
}

/** The stretch with the most content in it and the least of anything else: maximum-sum interval (Kadane). */
function mainRun(chances: Float64Array, weights: Float64Array): { start: number; end: number } {
  let best = 0;
  let found = { start: 0, end: 0 };
  let sum = 0;
  let start = 0;
  for (let at = 0; at < chances.length; at++) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += (2 * (chances[at] ?? 0) - 1) * (weights[at] ?? 0) - STEP_COST;
    if (sum > best) {
      best = sum;
      found = { start, end: at + 1 };
    }
  }
  return found;
}
