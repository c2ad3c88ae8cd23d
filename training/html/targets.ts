import { tokens } from "../../datasets/score.ts";
import type { Segment } from "../../src/document/segment.ts";

/** Words of a gram; a stretch of this many words hardly ever stands in two places by chance. */
const GRAM = 5;
/** A short segment must be found at most this many gold words away from where its neighbours were found. */
const SLACK = 12;
/** And its neighbours at most this many segments away. */
const REACH = 25;

/**
 * For each segment the share of its words that stand in the gold text, 0..1. Long segments are found by 5-grams
 * wherever they stand; short ones must stand as a whole where their neighbours let expect them, in gold words that
 * no other segment has taken. The first of two equal segments only counts if the second is not the better placed.
 */
export function targets(segments: readonly Segment[], gold: string): Float32Array {
  const wanted = tokens(gold);
  const result = new Float32Array(segments.length);
  const texts = segments.map((segment) => tokens(segment.text));
  const places = new Places(wanted);
  const starts = new Int32Array(segments.length).fill(-1);
  const ends = new Int32Array(segments.length).fill(-1);
  const order = texts
    .map((_, at) => at)
    .sort((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0) || a - b);
  for (const at of order) {
    const words = texts[at] ?? [];
    if (words.length < GRAM) continue;
    const found = places.long(words, nearest(starts, ends, at));
    result[at] = found.share;
    if (found.share >= 0.5) {
      starts[at] = found.start;
      ends[at] = found.end;
    }
  }
  // Twice, so that a short segment can lean on short ones that were placed before it.
  for (let pass = 0; pass < 2; pass++) {
    for (let at = 0; at < segments.length; at++) {
      const words = texts[at] ?? [];
      if (words.length === 0 || words.length >= GRAM * 2 || starts[at] !== -1) continue;
      const near = nearest(starts, ends, at);
      const start = places.short(words, near);
      if (start < 0) continue;
      result[at] = 1;
      starts[at] = start;
      ends[at] = start + words.length;
    }
  }
  return result;
}

/** Where the closest placed segments before and after end and start in the gold text; -1 where there is none near. */
interface Near {
  readonly before: number;
  readonly after: number;
}

function nearest(starts: Int32Array, ends: Int32Array, at: number): Near {
  let before = -1;
  let after = -1;
  for (let by = 1; by <= REACH && (before < 0 || after < 0); by++) {
    if (before < 0 && at - by >= 0 && (ends[at - by] ?? -1) >= 0) before = ends[at - by] ?? -1;
    if (after < 0 && at + by < starts.length && (starts[at + by] ?? -1) >= 0) after = starts[at + by] ?? -1;
  }
  return { before, after };
}

/** The gold text: where its grams stand, and which of its words are taken. */
class Places {
  private readonly words: readonly string[];
  private readonly taken: Uint8Array;
  private readonly grams = new Map<string, number[]>();
  private readonly firsts = new Map<string, number[]>();

  constructor(words: readonly string[]) {
    this.words = words;
    this.taken = new Uint8Array(words.length);
    words.forEach((word, at) => {
      push(this.firsts, word, at);
      if (at + GRAM <= words.length) push(this.grams, words.slice(at, at + GRAM).join(" "), at);
    });
  }

  /** Share of a long segment's words covered by grams of the gold text, and the stretch that they cover. */
  long(words: readonly string[], near: Near): { share: number; start: number; end: number } {
    const hit = new Uint8Array(words.length);
    const fresh: number[] = [];
    let last = near.before;
    for (let at = 0; at + GRAM <= words.length; at++) {
      const containers = this.grams.get(words.slice(at, at + GRAM).join(" "));
      if (containers === undefined) continue;
      const free = containers.filter(
        (container) => (this.taken[container] ?? 0) + (this.taken[container + GRAM - 1] ?? 0) < 2,
      );
      const place = closest(free, last < 0 ? near.after : last);
      if (place < 0) continue;
      last = place + 1;
      hit.fill(1, at, at + GRAM);
      fresh.push(place);
    }
    let hits = 0;
    for (const one of hit) hits += one;
    const share = hits / words.length;
    if (share < 0.5) return { share: share < 0.25 ? 0 : share, start: -1, end: -1 };
    for (const place of fresh) this.taken.fill(1, place, place + GRAM);
    return { share, start: Math.min(...fresh), end: Math.max(...fresh) + GRAM };
  }

  /** Where a short segment stands as a whole in free words near its neighbours; -1 where it does not. */
  short(words: readonly string[], near: Near): number {
    const [first = ""] = words;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const container of this.firsts.get(first) ?? []) {
      if (!this.free(container, words)) continue;
      const after = near.before < 0 ? Number.POSITIVE_INFINITY : Math.abs(container - near.before);
      const before =
        near.after < 0 ? Number.POSITIVE_INFINITY : Math.abs(near.after - container - words.length);
      const between =
        near.before >= 0 &&
        near.after >= 0 &&
        container >= near.before &&
        container + words.length <= near.after;
      const distance = Math.min(after, before);
      if (!between && distance > SLACK) continue;
      if (between && distance > SLACK * 6) continue;
      if (distance < least) {
        least = distance;
        best = container;
      }
    }
    if (best >= 0) this.taken.fill(1, best, best + words.length);
    return best;
  }

  private free(container: number, words: readonly string[]): boolean {
    if (container + words.length > this.words.length) return false;
    for (let at = 0; at < words.length; at++) {
      if (this.words[container + at] !== words[at] || this.taken[container + at] === 1) return false;
    }
    return true;
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function closest(containers: readonly number[], to: number): number {
  let best = -1;
  for (const container of containers) {
    if (best < 0 || Math.abs(container - to) < Math.abs(best - to)) best = container;
  }
  return best;
}
