/**
 * The `size` entries with the lowest priorities out of any number. With a hash as priority this is a random
 * sample that is the same whatever the order of the entries; with a score it is the most doubtful.
 */
export class LowestSample<T> {
  readonly #size: number;
  /** Ascending by priority, then by tie. */
  readonly #entries: { readonly priority: number; readonly tie: number; readonly value: T }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** Offers an entry; `make` is called only if it gets in. `tie` decides between equal priorities. */
  offer(priority: number, tie: number, make: () => T): void {
    const last = this.#entries.at(-1);
    const full = this.#entries.length >= this.#size;
    if (this.#size === 0 || (full && last !== undefined && !before(priority, tie, last))) return;
    let at = this.#entries.length;
    while (at > 0) {
      const previous = this.#entries[at - 1];
      if (previous === undefined || !before(priority, tie, previous)) break;
      at -= 1;
    }
    this.#entries.splice(at, 0, { priority, tie, value: make() });
    if (full) this.#entries.pop();
  }

  /** The sample, lowest priority first. */
  values(): T[] {
    return this.#entries.map((entry) => entry.value);
  }
}

function before(
  priority: number,
  tie: number,
  other: { readonly priority: number; readonly tie: number },
): boolean {
  return priority < other.priority || (priority === other.priority && tie < other.tie);
}

/** 32-bit hash of a string and a number: FNV-1a over UTF-16 units, finished as MurmurHash3 does (both public domain). */
export function hash32(text: string, salt = 0): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
