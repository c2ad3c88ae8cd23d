import type { Segment } from "../../../document/segment.ts";
import type { WeightTable } from "./hash.ts";
import type { SegmentCounts } from "./segment-counts.ts";

/** The page cut at its headings. Arrays are indexed by section; a section runs to the next heading of any level. */
export interface Sections {
  /** For each segment its section; -1 before the first heading. A heading belongs to the section it opens. */
  readonly of: Int32Array;
  /** Segment of the heading. */
  readonly heading: readonly number[];
  readonly words: readonly number[];
  readonly chars: readonly number[];
  readonly linked: readonly number[];
  /** Number of segments, the heading left out. */
  readonly count: readonly number[];
  /** Log-odds of the heading: of its whole text where that is known, of its words otherwise. */
  readonly odds: readonly number[];
}

/** Words of a short line that ends with a colon: such a line heads what follows. */
const LEAD_WORDS = 12;

function heads(segment: Segment, words: number): boolean {
  if (segment.block === "heading") return true;
  if (words > LEAD_WORDS) return false;
  // A line that is bold throughout, or ends with a colon, is a heading in all but markup.
  return segment.text.endsWith(":") || (segment.markup?.bold ?? 0) === segment.text.length;
}

/** Cuts the page at its headings. */
export function sections(
  segments: readonly Segment[],
  measures: SegmentCounts,
  weights: WeightTable,
): Sections {
  const of = new Int32Array(segments.length).fill(-1);
  const heading: number[] = [];
  const words: number[] = [];
  const chars: number[] = [];
  const linked: number[] = [];
  const count: number[] = [];
  const odds: number[] = [];
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at];
    const stats = measures.stats[at];
    if (segment === undefined || stats === undefined) continue;
    if (heads(segment, stats.words)) {
      heading.push(at);
      words.push(0);
      chars.push(0);
      linked.push(0);
      count.push(0);
      const phrase = stats.phrase === 0 ? 0 : weights.get(stats.phrase);
      odds.push(phrase !== 0 ? phrase : mean(stats.hashes, weights));
      of[at] = heading.length - 1;
      continue;
    }
    const section = heading.length - 1;
    of[at] = section;
    if (section < 0) continue;
    words[section] = (words[section] ?? 0) + stats.words;
    chars[section] = (chars[section] ?? 0) + segment.text.length;
    linked[section] = (linked[section] ?? 0) + (measures.linked[at] ?? 0);
    count[section] = (count[section] ?? 0) + 1;
  }
  return { of, heading, words, chars, linked, count, odds };
}

function mean(hashes: readonly number[], weights: WeightTable): number {
  let sum = 0;
  for (const hash of hashes) sum += weights.get(hash);
  return hashes.length === 0 ? 0 : sum / hashes.length;
}
