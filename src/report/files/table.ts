/** A list of different values, each known by the position at which it was first seen. */
export class Table<T> {
  readonly values: T[] = [];
  readonly #positions: Map<string, number> = new Map();
  readonly #keyOf: (value: T) => string;

  constructor(keyOf: (value: T) => string) {
    this.#keyOf = keyOf;
  }

  /** Position of `value`, which is added where it is new. */
  place(value: T): number {
    const key = this.#keyOf(value);
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    const position = this.values.push(value) - 1;
    this.#positions.set(key, position);
    return position;
  }
}
