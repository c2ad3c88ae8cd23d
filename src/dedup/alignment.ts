import type { Fingerprint } from "./fingerprint.ts";
import { ShingleTable } from "./tokens/shingle-table.ts";
import { shingleSequence } from "./tokens/shingles.ts";

/** Two texts laid side by side. The same for (a, b) and (b, a). */
export interface Alignment {
  /** The text with fewer different shingles. */
  readonly small: Fingerprint;
  readonly large: Fingerprint;
  /**
   * For every shingle of `small`, in reading order, the place of its first occurrence among those of `large`, or -1.
   * Overwritten by the next call of the same aligner.
   */
  readonly places: Int32Array;
  /** Number of different shingles that both hold. */
  readonly shared: number;
  /** Jaccard similarity of the shingle sets, 0..1: shared over different shingles of both together. */
  readonly similarity: number;
  /** Share of the smaller shingle set that the larger holds, 0..1. */
  readonly containment: number;
}

/** The smaller text first; of two with equally many shingles the one whose hash is less, so that order of arguments never matters. */
function bySize(a: Fingerprint, b: Fingerprint): [Fingerprint, Fingerprint] {
  if (a.distinct !== b.distinct) return a.distinct < b.distinct ? [a, b] : [b, a];
  return a.exact < b.exact ? [a, b] : [b, a];
}

/** Returns a function that aligns pairs. It keeps its buffers, and the table of the last larger text, between calls. */
export function makeAligner(): (a: Fingerprint, b: Fingerprint) => Alignment {
  const table = new ShingleTable();
  let held: Fingerprint | undefined;
  let buffer = new Int32Array(4096);
  let seen = new Uint8Array(4096);

  return (a, b) => {
    const [small, large] = bySize(a, b);
    if (held !== large) {
      table.fill(shingleSequence(large.tokens, large.size));
      held = large;
    }
    const sequence = shingleSequence(small.tokens, small.size);
    if (buffer.length < sequence.length) buffer = new Int32Array(sequence.length * 2);
    if (seen.length < large.tokens.length) seen = new Uint8Array(large.tokens.length * 2);
    else seen.fill(0, 0, large.tokens.length);
    let shared = 0;
    for (let i = 0; i < sequence.length; i += 1) {
      const place = table.place(sequence[i] ?? 0);
      buffer[i] = place;
      if (place < 0 || seen[place] === 1) continue;
      seen[place] = 1;
      shared += 1;
    }
    const union = small.distinct + large.distinct - shared;
    return {
      small,
      large,
      places: buffer.subarray(0, sequence.length),
      shared,
      similarity: union === 0 ? 0 : shared / union,
      containment: small.distinct === 0 ? 0 : shared / small.distinct,
    };
  };
}
