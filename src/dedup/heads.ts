import { shingleSequence } from "./shingles.ts";

/** Words from the start of a text among which head keys are chosen: room for a headline and a byline before a teaser. */
const HEAD_WORDS = 120;
/** Words in a key: long enough that unrelated articles hardly ever share one (three words would match "one of the"). */
const KEY_WORDS = 6;
/** Keys of which the least is chosen. */
const WINDOW = 8;

/**
 * Keys of the head of a text: the containment path. A teaser of 50 words has a Jaccard similarity of 0.06 to its
 * article of 800, which no bands find; but both start with the same words. Of every `WINDOW` consecutive hashes of
 * `KEY_WORDS` words the least is a key (winnowing: S. Schleimer, D. Wilkerson, A. Aiken, SIGMOD 2003), so two texts
 * whose heads share a run of `WINDOW + KEY_WORDS - 1` = 13 words share a key for certain, wherever in the head it
 * stands. About 26 keys for a long text. Where words are not spaced, words are characters, and counts are tripled.
 */
export function headKeys(tokens: Uint32Array, size: number): Uint32Array {
  const scale = size === 3 ? 1 : 3;
  const head = tokens.subarray(0, HEAD_WORDS * scale);
  if (head.length < KEY_WORDS * scale) return new Uint32Array(0);
  const hashes = shingleSequence(head, KEY_WORDS * scale);
  const window = Math.min(WINDOW * scale, hashes.length);
  const chosen = new Set<number>();
  for (let start = 0; start + window <= hashes.length; start += 1) {
    let least = 0xffffffff;
    for (let i = start; i < start + window; i += 1) least = Math.min(least, hashes[i] ?? least);
    chosen.add(least);
  }
  return Uint32Array.from(chosen).sort();
}
