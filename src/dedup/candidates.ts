import { BANDS, bandKey } from "./bands.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { Sketches } from "./sketches.ts";

/**
 * Most preferred members of a bucket with which every other member is paired. Buckets of a wide-spread copy or of
 * common words then cost a linear number of pairs instead of a square; a copy's own survivor is hidden only where this
 * many preferred texts share the bucket, and then other bands still find it.
 */
export const WIDEST = 16;

/** Pairs are held as one number, `member * count + preferred`, until they are counted once. */
class PairSet {
  private numbers = new Float64Array(1 << 16);
  private size = 0;
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  add(preferred: number, member: number): void {
    if (this.size === this.numbers.length) this.compact();
    this.numbers[this.size++] = member * this.count + preferred;
  }

  /** Sorts, drops repetitions, and doubles the room where that freed too little. */
  private compact(): void {
    const sorted = this.numbers.subarray(0, this.size).sort();
    let kept = 0;
    for (let i = 0; i < sorted.length; i += 1) {
      if (i === 0 || sorted[i] !== sorted[kept - 1]) sorted[kept++] = sorted[i] ?? 0;
    }
    this.size = kept;
    if (kept * 2 <= this.numbers.length) return;
    const wider = new Float64Array(this.numbers.length * 2);
    wider.set(this.numbers);
    this.numbers = wider;
  }

  finish(): Candidates {
    this.compact();
    const starts = new Uint32Array(this.count + 1);
    const preferred = new Uint32Array(this.size);
    for (let i = 0; i < this.size; i += 1) {
      const number = this.numbers[i] ?? 0;
      const member = Math.floor(number / this.count);
      starts[member + 1] = i + 1;
      preferred[i] = number - member * this.count;
    }
    for (let i = 1; i <= this.count; i += 1) starts[i] = Math.max(starts[i] ?? 0, starts[i - 1] ?? 0);
    return { starts, preferred };
  }
}

/**
 * Pairs to verify, by the lower-ranked text of each pair: text `m` is to be compared with
 * `preferred[starts[m]] … preferred[starts[m + 1] - 1]`, all less than `m`, in ascending order.
 */
export interface Candidates {
  readonly starts: Uint32Array;
  readonly preferred: Uint32Array;
}

/**
 * Pairs that share a band of their signatures, and more of these than chance would have it, or a key of their heads.
 * `ranked` has the preferred survivor first; the first `fixed` texts stand already and are not compared with each other.
 * One band is grouped at a time, so memory grows with the number of texts and of pairs, not of (band, hash) rows.
 * As SQL: `rows JOIN rows USING (band, hash)` where the preferred side is among the first `WIDEST` of its group.
 */
export function findCandidates(ranked: readonly Fingerprint[], fixed = 0): Candidates {
  const pairs = new PairSet(ranked.length);
  const rows = new BandRows(ranked.length, fixed);
  const sketches = new Sketches(ranked.length);
  for (const [i, { signature }] of ranked.entries()) sketches.set(i, signature);
  const likely = (preferred: number, member: number): boolean => sketches.likely(preferred, member);
  for (let band = 0; band < BANDS; band += 1) {
    rows.clear(ranked.length);
    for (let i = 0; i < ranked.length; i += 1) {
      const entry = ranked[i];
      if (entry !== undefined && entry.distinct > 0) rows.add(bandKey(entry.signature, band), i);
    }
    rows.group(pairs, likely);
  }
  rows.clear(ranked.reduce((sum, entry) => sum + entry.heads.length, 0));
  for (let i = 0; i < ranked.length; i += 1) {
    for (const key of ranked[i]?.heads ?? []) rows.add(key, i);
  }
  rows.group(pairs);
  return pairs.finish();
}

/** Bits of an integer that a double holds exactly. */
const EXACT_BITS = 53;
const KEY_BITS = 32;

/** Rows of (key, number of the text), each held as one number: the key above, the text below. */
class BandRows {
  private rows = new Float64Array(0);
  private filled = 0;
  /** More than any text's number. */
  private readonly spread: number;
  /** Keys are divided by this, so that key and text fit together; 1 up to 2,097,152 texts. */
  private readonly divisor: number;
  private readonly fixed: number;

  constructor(texts: number, fixed: number) {
    const bits = Math.ceil(Math.log2(Math.max(2, texts)));
    this.spread = 2 ** bits;
    this.divisor = 2 ** Math.max(0, KEY_BITS + bits - EXACT_BITS);
    this.fixed = fixed;
  }

  /** Forgets all rows and makes room for so many. */
  clear(size: number): void {
    if (this.rows.length < size) this.rows = new Float64Array(size);
    this.filled = 0;
  }

  add(key: number, text: number): void {
    this.rows[this.filled++] = Math.floor(key / this.divisor) * this.spread + text;
  }

  /** Sorts the rows and pairs the texts of each key that are likely copies. */
  group(pairs: PairSet, likely: (preferred: number, member: number) => boolean = () => true): void {
    const rows = this.rows.subarray(0, this.filled).sort();
    let start = 0;
    for (let end = 1; end <= rows.length; end += 1) {
      if (end < rows.length && this.keyOf(rows[end]) === this.keyOf(rows[start])) continue;
      for (let at = start + 1; at < end; at += 1) {
        const member = this.textOf(rows[at]);
        if (member < this.fixed) continue;
        const last = Math.min(at, start + WIDEST);
        for (let first = start; first < last; first += 1) {
          const preferred = this.textOf(rows[first]);
          if (likely(preferred, member)) pairs.add(preferred, member);
        }
      }
      start = end;
    }
  }

  private keyOf(row: number | undefined): number {
    return Math.floor((row ?? 0) / this.spread);
  }

  private textOf(row: number | undefined): number {
    return (row ?? 0) % this.spread;
  }
}
