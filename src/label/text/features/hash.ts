import type { Arena } from "../../../memory/arena.ts";
import { unitAt } from "../../../memory/unit-at.ts";
import { lowerOf } from "./characters.ts";

const OFFSET = 0x811c9dc5;
/** What FNV-1a multiplies by. */
export const PRIME: number = 0x01000193;

/** Where a word's hash begins (FNV-1a over lower-case UTF-16 units). */
export const EMPTY_HASH: number = OFFSET | 0;

/** Hash with one more unit. */
export function extend(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Hash of a whole word as the scanner makes it. */
export function hashWord(word: string): number {
  let hash = EMPTY_HASH;
  for (let i = 0; i < word.length; i += 1) hash = extend(hash, lowerOf(unitAt(word, i)));
  return mix(hash);
}

/** Spreads the bits (finaliser of MurmurHash3), so that the low ones can index a table. Never 0: that means "empty". */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h;
}

/** Hash of two things in this order. */
export function pair(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ second);
}

/** Open-addressing map from a hash (never 0) to a whole number; grows by doubling. */
export class HashMap {
  /** Each key with its value behind it: both come from memory together. */
  private entries: Int32Array;
  private mask: number;
  private used = 0;

  /** `expected`: how many entries are likely. With an arena the map holds until that is reset. */
  constructor(expected: number, arena?: Arena) {
    let size = 16;
    while (size < expected * 2) size *= 2;
    this.entries = arena?.integers(2 * size) ?? new Int32Array(2 * size);
    this.mask = size - 1;
  }

  /** The value under `key`, or 0. */
  get(key: number): number {
    return this.entries[this.place(key) + 1] ?? 0;
  }

  set(key: number, value: number): void {
    this.add(key, value - this.get(key));
  }

  /** Adds to the value under `key` and returns the sum. */
  add(key: number, by: number): number {
    let place = this.place(key);
    if (this.entries[place] === 0) {
      if (this.used * 2 > this.mask) {
        this.grow();
        place = this.place(key);
      }
      this.entries[place] = key;
      this.used += 1;
    }
    const sum = (this.entries[place + 1] ?? 0) + by;
    this.entries[place + 1] = sum;
    return sum;
  }

  /** Where `key` stands in `entries`, or would. */
  private place(key: number): number {
    const { entries, mask } = this;
    let slot = key & mask;
    let found = entries[2 * slot];
    while (found !== 0 && found !== key) {
      slot = (slot + 1) & mask;
      found = entries[2 * slot];
    }
    return 2 * slot;
  }

  private grow(): void {
    const { entries } = this;
    this.entries = new Int32Array(entries.length * 2);
    this.mask = entries.length - 1;
    for (let i = 0; i < entries.length; i += 2) {
      const key = entries[i] ?? 0;
      if (key === 0) continue;
      const place = this.place(key);
      this.entries[place] = key;
      this.entries[place + 1] = entries[i + 1] ?? 0;
    }
  }
}
