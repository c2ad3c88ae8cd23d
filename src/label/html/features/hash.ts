/** Start value of FNV-1a (Fowler, Noll, Vo), as a signed integer of 32 bits: what does not fit into one is slow. */
export const HASH_START: number = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** One step of FNV-1a: mixes a UTF-16 unit into `hash`. */
export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Hash of a whole string, with `seed` to keep different uses of a word apart. */
export function hashText(text: string, seed: number = HASH_START): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash | 0;
}

/** Maps 32-bit hashes to log-odds learned in training; 0 for hashes that were not learned. */
export class WeightTable {
  /** Pairs of a hash and its weight, so that both are found with one look into the memory; hash 0 is an empty place. */
  private readonly hashes: Int32Array;
  private readonly weights: Float32Array;
  private readonly mask: number;
  /** Weight of hash 0. */
  private zero = 0;

  /** `hashes[i]` weighs `weights[i]`; hashes are signed, as `mix` has them. */
  constructor(hashes: Int32Array, weights: Float32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(2 * size);
    this.weights = new Float32Array(this.hashes.buffer);
    for (let at = 0; at < hashes.length; at++) this.put(hashes[at] ?? 0, weights[at] ?? 0);
  }

  get(hash: number): number {
    if (hash === 0) return this.zero;
    const { hashes, mask } = this;
    let slot = hash & mask;
    for (;;) {
      const key = hashes[2 * slot];
      if (key === hash) return this.weights[2 * slot + 1] ?? 0;
      // Nearly every word that was not learned ends here.
      if (key === 0) return 0;
      slot = (slot + 1) & mask;
    }
  }

  private put(hash: number, weight: number): void {
    if (hash === 0) {
      this.zero = weight;
      return;
    }
    let slot = hash & this.mask;
    while (this.hashes[2 * slot] !== 0) slot = (slot + 1) & this.mask;
    this.hashes[2 * slot] = hash;
    this.weights[2 * slot + 1] = weight;
  }
}
