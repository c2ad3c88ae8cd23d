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
  private readonly keys: Int32Array;
  private readonly values: Float32Array;
  private readonly used: Uint8Array;
  private readonly mask: number;

  /** `hashes[i]` weighs `weights[i]`; both are signed, as `mix` has them. */
  constructor(hashes: Int32Array, weights: Float32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.values = new Float32Array(size);
    this.used = new Uint8Array(size);
    for (let at = 0; at < hashes.length; at++) this.put(hashes[at] ?? 0, weights[at] ?? 0);
  }

  get(hash: number): number {
    const { keys, mask } = this;
    let slot = hash & mask;
    for (;;) {
      const key = keys[slot];
      if (key === hash) return this.values[slot] ?? 0;
      // Nearly every word that was not learned ends here: one look at one array.
      if (key === 0 && this.used[slot] === 0) return 0;
      slot = (slot + 1) & mask;
    }
  }

  private put(hash: number, weight: number): void {
    let slot = hash & this.mask;
    while (this.used[slot] === 1) slot = (slot + 1) & this.mask;
    this.used[slot] = 1;
    this.keys[slot] = hash;
    this.values[slot] = weight;
  }
}
