import { SIGNATURE_SIZE } from "./minhash.ts";

/**
 * Hashes in a band. Two texts share a given band with probability s^ROWS: at 2 rows, the chance likeness of unrelated
 * articles (s ≈ 0.005) would make 2.5e-5 * BANDS candidates a pair, too many for millions of texts; at 3 it is 1.25e-7.
 */
export const ROWS = 3;
/**
 * Bands in a signature. Copies of Jaccard similarity s become candidates with probability 1 - (1 - s^3)^64:
 * 0.83 at 0.3, 0.985 at 0.4, 0.9998 at 0.5.
 */
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
