/** A small generator of pseudo-random numbers (mulberry32): the same seed gives the same case on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** The generator of one case: neighbouring cases have nothing in common. */
  static ofCase(seed: number, index: number): Random {
    const random = new Random((seed ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0);
    random.next();
    return random;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
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
