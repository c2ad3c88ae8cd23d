import { SIGNATURE_SIZE } from "./minhash.ts";
import type { Sketch } from "./sketch.ts";

/**
 * Hashes in a band. Two texts share a given band with probability s^ROWS. At 2 rows, the chance likeness of unrelated
 * articles would make so many pairs that the join could not even look at them; at 4, copies of similarity 0.4 would be
 * missed in one of four.
 */
export const ROWS = 3;
/** Bands in a signature. Copies of Jaccard similarity s share at least one with probability 1 - (1 - s^3)^64. */
export const BANDS: number = SIGNATURE_SIZE / ROWS;

/** Key of one band of a signature, 32 bits: equal where all rows are equal. Keys of different bands never meet. */
export function bandKey(signature: Uint32Array, band: number): number {
  let key = band;
  for (let row = band * ROWS; row < band * ROWS + ROWS; row += 1) {
    key = Math.imul(key ^ (signature[row] ?? 0), 0x9e3779b1);
    key ^= key >>> 15;
  }
  return key >>> 0;
}

/**
 * Sketch of a band: the lowest bytes of the rows behind it (b-bit minwise hashing: P. Li, A. König, WWW 2010), each
 * equal with probability s + (1 - s) / 256. Every band has other rows behind it, so that copies which share several
 * bands have as many chances.
 */
export function bandSketch(signature: Uint32Array, band: number): Sketch {
  const first = (band + 1) * ROWS;
  return [lowBytes(signature, first), lowBytes(signature, first + 4)];
}

/** The lowest bytes of four rows; behind the last row comes the first. */
function lowBytes(signature: Uint32Array, first: number): number {
  let bytes = 0;
  for (let i = 3; i >= 0; i -= 1)
    bytes = (bytes << 8) | ((signature[(first + i) % signature.length] ?? 0) & 0xff);
  return bytes >>> 0;
}
