/**
 * Hash table from shingle to the place of its first occurrence in one text. Made once and filled again and again:
 * comparing a text with many others costs one fill and then one lookup a shingle.
 */
export class ShingleTable {
  private keys = new Uint32Array(1024);
  /** Place + 1; 0 marks a free slot. */
  private places = new Uint32Array(1024);
  private mask = 1023;
  /** Number of different shingles held. */
  distinct = 0;

  /** Forgets the former text and takes in this one. */
  fill(sequence: Uint32Array): void {
    const slots = 1 << (33 - Math.clz32(Math.max(512, sequence.length)));
    if (slots > this.keys.length || slots * 8 < this.keys.length) {
      this.keys = new Uint32Array(slots);
      this.places = new Uint32Array(slots);
    } else this.places.fill(0);
    this.mask = this.keys.length - 1;
    this.distinct = 0;
    for (let i = 0; i < sequence.length; i += 1) {
      const key = sequence[i] ?? 0;
      let slot = key & this.mask;
      while (this.places[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
      if (this.places[slot] !== 0) continue;
      this.keys[slot] = key;
      this.places[slot] = i + 1;
      this.distinct += 1;
    }
  }

  /** Place of the first occurrence of the shingle, or -1. */
  place(shingle: number): number {
    let slot = shingle & this.mask;
    while (this.places[slot] !== 0) {
      if (this.keys[slot] === shingle) return (this.places[slot] ?? 0) - 1;
      slot = (slot + 1) & this.mask;
    }
    return -1;
  }
}
