import { mix } from "./hash.ts";
import type { Layout } from "./layout.ts";
import type { SegmentCounts } from "./segment-counts.ts";

/** How often the same make of element recurs on a page, and with what text. Arrays are indexed by path. */
export interface Paths {
  /** For each segment its path: tag and classes of its element and of the two above. */
  readonly of: Int32Array;
  readonly count: readonly number[];
  readonly words: readonly number[];
  readonly chars: readonly number[];
  readonly linked: readonly number[];
  readonly good: readonly number[];
  /** First and last segment with the path. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const LEVELS = 3;

/** Groups the segments by the make of their elements. */
export function paths(layout: Layout, measures: SegmentCounts): Paths {
  const { elements } = layout;
  const known = new Map<number, number>();
  const of = new Int32Array(elements.length);
  const count: number[] = [];
  const words: number[] = [];
  const chars: number[] = [];
  const linked: number[] = [];
  const good: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  for (let at = 0; at < elements.length; at++) {
    let hash = 0;
    let container = elements[at];
    for (let level = 0; level < LEVELS && container !== undefined; level++) {
      hash = mix(hash, container.tagClassHash);
      container = container.parent;
    }
    let path = known.get(hash);
    if (path === undefined) {
      path = count.length;
      known.set(hash, path);
      count.push(0);
      words.push(0);
      chars.push(0);
      linked.push(0);
      good.push(0);
      first.push(at);
      last.push(at);
    }
    of[at] = path;
    const { totals } = measures;
    count[path] = (count[path] ?? 0) + 1;
    words[path] = (words[path] ?? 0) + (measures.stats[at]?.words ?? 0);
    chars[path] = (chars[path] ?? 0) + (totals.chars[at + 1] ?? 0) - (totals.chars[at] ?? 0);
    linked[path] = (linked[path] ?? 0) + (measures.linked[at] ?? 0);
    good[path] = (good[path] ?? 0) + (measures.good[at] ?? 0);
    last[path] = at;
  }
  return { of, count, words, chars, linked, good, first, last };
}
