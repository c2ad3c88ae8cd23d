import type { Alignment } from "./alignment.ts";
import { WORDS_A_SHINGLE } from "./tokens/tokenise.ts";

/** Words of a larger text, half-open, that a smaller one repeats. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words that the two must have in common at the beginning: a long sentence. Only a quotation or boilerplate has as many. */
const MIN_WORDS = 25;
/** Share of the smaller text, but for its own first and last lines, that the larger must hold. */
const MIN_HELD = 0.95;
/** Words before the run that may be a headline, byline and dateline, and behind it a line that says that more will follow. */
const MAX_OWN_LINE = 20;
/** Words by which corrections may have moved the run. */
const MAX_SHIFT = 6;

/**
 * Where the larger text holds the smaller one from the beginning of both on: what a feed, a paywall or an early version
 * leaves of an article. Before the run, and in the smaller text behind it, a line of their own may stand, and between
 * its parts the larger text may have more (a box, a picture's caption).
 */
export function findBeginning({ small, places }: Alignment): Stretch | undefined {
  // Where words are not spaced, tokens are characters, and a shingle is longer by as many as a word has of them.
  const scaled = (words: number): number => Math.round((words * small.size) / WORDS_A_SHINGLE);
  const start = startOfRun(places, small.size, scaled(MAX_OWN_LINE), scaled(MIN_WORDS), scaled(MAX_SHIFT));
  if (start === undefined) return undefined;
  const held = heldWords(places, small.size, start, () => true);
  const last = places.findLastIndex((place) => place >= 0);
  const end = last + small.size;
  if (small.tokens.length - end > scaled(MAX_OWN_LINE)) return undefined;
  if (held < MIN_HELD * (end - start)) return undefined;
  return { start: places[start] ?? 0, end: (places[last] ?? 0) + small.size };
}

/** The word of the smaller text with which the run of common words begins that stands at the beginning of both. */
function startOfRun(
  places: Int32Array,
  size: number,
  maxOwn: number,
  minWords: number,
  maxShift: number,
): number | undefined {
  for (let at = 0; at <= maxOwn && at < places.length; at += 1) {
    const offset = (places[at] ?? -1) - at;
    if (offset + at < 0 || offset + at > maxOwn) continue;
    const isNear = (place: number, from: number): boolean => Math.abs(place - from - offset) <= maxShift;
    if (heldWords(places.subarray(0, at + minWords + maxShift), size, at, isNear) >= minWords) return at;
  }
  return undefined;
}

/** Number of words from `start` on that lie in shingles which the larger text has, at a place that `counts`. */
function heldWords(
  places: Int32Array,
  size: number,
  start: number,
  counts: (place: number, at: number) => boolean,
): number {
  let held = 0;
  let until = start;
  for (let at = start; at < places.length; at += 1) {
    const place = places[at] ?? -1;
    if (place < 0 || !counts(place, at)) continue;
    held += at + size - Math.max(at, until);
    until = at + size;
  }
  return held;
}
