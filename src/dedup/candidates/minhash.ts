/** Hashes in a signature: `BANDS` bands of `ROWS` rows (see bands.ts for the choice). */
export const SIGNATURE_SIZE = 192;

/** What an empty bin holds before densification. A shingle that hashes to it (one in 2^31) is passed over. */
const EMPTY = 0x7fffffff;

/** Odd multiplier of the one permutation. Shingles are hashes already, so one multiplication and one shift mix enough. */
const MULTIPLIER = 0x846ca68b;

/** Probes a bin in units of the signature's size: a single filled bin is missed by all with a chance of e^-32. */
const ATTEMPTS = 32;

/** Bins under way, seen as signed and as unsigned: signed arithmetic is what engines keep in integer registers. */
let bins = new Int32Array(SIGNATURE_SIZE);
let unsigned = new Uint32Array(bins.buffer);

/**
 * MinHash signature in one pass: one-permutation hashing (P. Li, A. Owen, C.-H. Zhang, NIPS 2012) with optimal
 * densification (A. Shrivastava, "Optimal Densification for Fast and Accurate Minwise Hashing", ICML 2017).
 *
 * Each shingle is hashed once; the upper half of the hash chooses a bin, each bin keeps its least hash. A bin left
 * empty then takes the value of the bin that a hash of (its number, attempt) points to, so that two texts agree in any
 * one bin with probability equal to their Jaccard similarity. Cost: one hash a shingle instead of `size`.
 * Repeated shingles change nothing; values are below 2^31; the signature of no shingles is all 0x7fffffff.
 * `size` is at most 32,768.
 */
export function signature(shingles: Uint32Array, size: number = SIGNATURE_SIZE): Uint32Array {
  if (bins.length < size) {
    bins = new Int32Array(size);
    unsigned = new Uint32Array(bins.buffer);
  }
  const held = bins; // a local, so that the engine need not look the variable up at every turn
  for (let bin = 0; bin < size; bin += 1) held[bin] = EMPTY;
  for (let i = 0; i < shingles.length; i += 1) {
    let hash = Math.imul(shingles[i] ?? 0, MULTIPLIER);
    hash ^= hash >>> 15;
    const bin = ((hash >>> 16) * size) >>> 16;
    // Minimum without a branch, which would be mispredicted every third time: the difference of two 31-bit numbers
    // fits, and its sign, spread over all bits, masks it.
    const least = held[bin] ?? EMPTY;
    const difference = ((hash & EMPTY) - least) | 0;
    held[bin] = least + (difference & (difference >> 31));
  }
  const result = unsigned.slice(0, size);
  if (shingles.length > 0) densify(held, result);
  return result;
}

/** Fills every empty bin of `result` from one that `held` has filled. */
function densify(held: Int32Array, result: Uint32Array): void {
  const size = result.length;
  for (let bin = 0; bin < size; bin += 1) {
    if (held[bin] !== EMPTY) continue;
    let value = EMPTY;
    for (let attempt = 1; value === EMPTY && attempt <= ATTEMPTS * size; attempt += 1) {
      value = held[probe(bin, attempt, size)] ?? EMPTY;
    }
    result[bin] = value;
  }
}

/** The bin that the `attempt`-th hash of a bin points to (finaliser lowbias32, C. Wellons 2018). */
function probe(bin: number, attempt: number, size: number): number {
  let hash = (bin << 16) ^ attempt;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (((hash ^ (hash >>> 16)) >>> 16) * size) >>> 16;
}

/** Estimate of the Jaccard similarity of two texts from their signatures of equal size: the share of equal hashes. */
export function estimate(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] === b[i]) equal += 1;
  return a.length === 0 ? 0 : equal / a.length;
}
