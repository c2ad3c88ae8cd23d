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
  let least = 0xffffffff;
  let place = -1;
  for (let end = 0; end < hashes.length; end += 1) {
    const hash = hashes[end] ?? 0;
    if (hash <= least) {
      least = hash;
      place = end;
    } else if (place <= end - window) {
      // The least of the window before has left it: only now all others are looked at again.
      least = 0xffffffff;
      for (let i = end - window + 1; i <= end; i += 1) {
        const other = hashes[i] ?? 0;
        if (other <= least) {
          least = other;
          place = i;
        }
      }
    }
    if (end >= window - 1) chosen.add(least);
  }
  return Uint32Array.from(chosen).sort();
}
