import type { Arena } from "../../arena.ts";
import { unitAt } from "../../unit-at.ts";
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

/** Open-addressing map from a hash (never 0) to a number; grows by doubling. */
export class HashMap {
  private keys: Int32Array;
  private values: Float64Array;
  private mask: number;
  private used = 0;

  /** `expected`: how many entries are likely. With an arena the map holds until that is reset. */
  constructor(expected: number, arena?: Arena) {
    let size = 16;
    while (size < expected * 2) size *= 2;
    this.keys = arena?.integers(size) ?? new Int32Array(size);
    this.values = arena?.floats(size) ?? new Float64Array(size);
    this.mask = size - 1;
  }

  /** The value under `key`, or 0. */
  get(key: number): number {
    return this.values[this.slot(key)] ?? 0;
  }

  set(key: number, value: number): void {
    let slot = this.slot(key);
    if (this.keys[slot] === 0) {
      if (this.used * 2 > this.mask) {
        this.grow();
        slot = this.slot(key);
      }
      this.keys[slot] = key;
      this.used += 1;
    }
    this.values[slot] = value;
  }

  /** Adds to the value under `key` and returns the sum. */
  add(key: number, by: number): number {
    const sum = this.get(key) + by;
    this.set(key, sum);
    return sum;
  }

  private slot(key: number): number {
    const { keys, mask } = this;
    let slot = key & mask;
    let found = keys[slot];
    while (found !== 0 && found !== key) {
      slot = (slot + 1) & mask;
      found = keys[slot];
    }
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Float64Array(keys.length * 2);
    this.mask = this.keys.length - 1;
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] ?? 0;
      if (key === 0) continue;
      const slot = this.slot(key);
      this.keys[slot] = key;
      this.values[slot] = values[i] ?? 0;
    }
  }
}
