import type { Segment } from "../../../document/segment.ts";
import type { Container } from "./container.ts";
import type { Layout } from "./layout.ts";
import { type TextStats, textStats } from "./text-stats.ts";

/** Running totals over segments; entry `i` holds the sum over the segments before `i`. */
export interface Totals {
  readonly words: Float64Array;
  readonly chars: Float64Array;
  readonly linked: Float64Array;
  readonly good: Float64Array;
}

/** What is counted once for each segment before features are built. */
export interface SegmentCounts {
  readonly stats: readonly TextStats[];
  /** Units of text in links. */
  readonly linked: Int32Array;
  /** 1 for a paragraph of running text: ten words or more, few of them linked, made of sentences. */
  readonly good: Uint8Array;
  /** Nearest good segment before and after each segment; far outside where there is none. */
  readonly previousGood: Int32Array;
  readonly nextGood: Int32Array;
  readonly totals: Totals;
  /** Element that best fits the article's container; undefined where no segment is good. */
  readonly best: Container | undefined;
}

const GOOD_WORDS = 10;
/** Share of a paragraph's words that each ancestor level is credited with, as in Readability's candidate scoring. */
const CREDITS = [1, 0.8, 0.5, 0.25];

function isGood(stats: TextStats, linkShare: number): boolean {
  if (stats.words < GOOD_WORDS || linkShare > 0.35) return false;
  return stats.sentences + stats.commas > 0 && stats.functionWords * 10 >= stats.words;
}

/** Counts words, links and running text, and finds the best container. */
export function countSegments(segments: readonly Segment[], layout: Layout): SegmentCounts {
  const count = segments.length;
  const stats: TextStats[] = [];
  const linked = new Int32Array(count);
  const good = new Uint8Array(count);
  const totals: Totals = {
    words: new Float64Array(count + 1),
    chars: new Float64Array(count + 1),
    linked: new Float64Array(count + 1),
    good: new Float64Array(count + 1),
  };
  for (let at = 0; at < count; at++) {
    const segment = segments[at];
    if (segment === undefined) continue;
    const counts = textStats(segment);
    stats.push(counts);
    let units = 0;
    for (const link of segment.links) units += link.size;
    linked[at] = units;
    const running = isGood(counts, units / segment.text.length);
    good[at] = running ? 1 : 0;
    totals.words[at + 1] = (totals.words[at] ?? 0) + counts.words;
    totals.chars[at + 1] = (totals.chars[at] ?? 0) + segment.text.length;
    totals.linked[at + 1] = (totals.linked[at] ?? 0) + units;
    totals.good[at + 1] = (totals.good[at] ?? 0) + (running ? counts.words : 0);
  }
  const previousGood = new Int32Array(count);
  const nextGood = new Int32Array(count);
  for (let at = 0, near = -1000; at < count; at++) {
    previousGood[at] = near;
    if (good[at] === 1) near = at;
  }
  for (let at = count - 1, near = count + 1000; at >= 0; at--) {
    nextGood[at] = near;
    if (good[at] === 1) near = at;
  }
  return {
    stats,
    linked,
    good,
    previousGood,
    nextGood,
    totals,
    best: bestContainer(layout, stats, good, totals),
  };
}

function bestContainer(
  layout: Layout,
  stats: readonly TextStats[],
  good: Uint8Array,
  totals: Totals,
): Container | undefined {
  let best: Container | undefined;
  let most = 0;
  /** Words of good paragraphs credited to an element, as candidate for the article's container. */
  const credits = new Map<Container, number>();
  for (let at = 0; at < good.length; at++) {
    if (good[at] !== 1) continue;
    let up = layout.elements[at]?.parent;
    for (const share of CREDITS) {
      if (up === undefined) break;
      const credit = (credits.get(up) ?? 0) + share * (stats[at]?.words ?? 0);
      credits.set(up, credit);
      const chars = span(totals.chars, up);
      const value = credit * (1 - span(totals.linked, up) / Math.max(1, chars));
      if (value > most) {
        most = value;
        best = up;
      }
      up = up.parent;
    }
  }
  return best;
}

/** Sum of a running total over the segments under a container. */
export function span(total: Float64Array, container: Container): number {
  return (total[container.last + 1] ?? 0) - (total[container.first] ?? 0);
}
