/** Draws after which the state of a new generator is mixed, as its author advises. */
const WARM_UP = 12;

/**
 * A small generator of pseudo-random numbers (sfc32 of C. Doty-Humphrey's PractRand): the same seed gives the same case
 * on every machine. Its 128 bits of state hold seed and case apart; a generator whose state is one counter would give
 * a million cases stretches of the same sequence, and with that the same articles.
 */
export class Random {
  #a: number;
  #b: number;
  #c = 0;
  #counter = 1;

  constructor(seed: number, index = 0) {
    this.#a = seed | 0;
    this.#b = index | 0;
    for (let draw = 0; draw < WARM_UP; draw += 1) this.next();
  }

  /** The generator of one case: no two cases have anything in common. */
  static ofCase(seed: number, index: number): Random {
    return new Random(seed, index + 1);
  }

  /** In [0, 1). */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Small far more often than large, at most `limit`. */
  skewed(limit: number): number {
    return Math.floor(limit ** this.next());
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list that isn't empty. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  /** A range of a text, as [from, to). */
  range(length: number, longest: number = length): readonly [number, number] {
    const from = this.below(length + 1);
    return [from, Math.min(length, from + this.below(Math.min(longest, length) + 1))];
  }
}
