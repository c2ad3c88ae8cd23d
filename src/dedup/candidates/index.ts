import type { Fingerprint } from "../fingerprint.ts";
import { BANDS, bandKey, bandSketch } from "./bands.ts";
import { headKeys } from "./heads.ts";
import { equalBytes, MIN_EQUAL_BAND, MIN_EQUAL_HEAD, type Sketch } from "./sketch.ts";

/**
 * Most preferred members of a bucket with which every other member is paired. Buckets of a wide-spread copy or of
 * common words then cost a linear number of pairs instead of a square; a copy's own survivor is hidden only where this
 * many preferred texts share the bucket, and then other bands still find it.
 */
export const MAX_BUCKET = 16;

/** What the keys of a text are made from; of `tokens`, the first `HEAD_TOKENS` are enough. */
export type Keyed = Pick<Fingerprint, "signature" | "distinct" | "tokens" | "size">;

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

/** The pairs one by one, in order: their place in `preferred`, the less preferred text, and the preferred one. */
export function* pairsOf({ starts, preferred }: Candidates): Generator<readonly [number, number, number]> {
  for (let member = 0; member + 1 < starts.length; member += 1) {
    for (let place = starts[member] ?? 0; place < (starts[member + 1] ?? 0); place += 1)
      yield [place, member, preferred[place] ?? 0];
  }
}

/**
 * Pairs that share a key, a band of their signatures or a key of their heads, and some of what surrounds it (sketch.ts).
 * `ranked` has the preferred survivor first; the first `fixed` texts stand already and are not compared with each other.
 * One band is grouped at a time, so memory grows with the number of texts and of pairs, not of (band, hash) rows.
 * As SQL: `candidates.sql` of the store.
 */
export function findCandidates(ranked: readonly Keyed[], fixed = 0): Candidates {
  const pairs = new PairSet(ranked.length);
  const rows = new KeyRows(fixed);
  for (let band = 0; band < BANDS; band += 1) {
    for (const [text, { signature, distinct }] of ranked.entries()) {
      if (distinct > 0) rows.add(text, bandKey(signature, band), bandSketch(signature, band));
    }
    rows.pair(pairs, MIN_EQUAL_BAND);
  }
  for (const [text, { tokens, size }] of ranked.entries()) {
    for (const { key, sketch } of headKeys(tokens, size)) rows.add(text, key, sketch);
  }
  rows.pair(pairs, MIN_EQUAL_HEAD);
  return pairs.finish();
}

/** Bits of an integer that a double holds exactly. */
const EXACT_BITS = 53;
const KEY_BITS = 32;

/** Rows of (key, text, sketch), texts in ascending order. */
class KeyRows {
  private keys = new Uint32Array(1 << 12);
  private texts = new Uint32Array(1 << 12);
  private sketches = new Uint32Array(1 << 13);
  private size = 0;
  private readonly fixed: number;

  constructor(fixed: number) {
    this.fixed = fixed;
  }

  add(text: number, key: number, sketch: Sketch): void {
    const row = this.size;
    if (row === this.keys.length) this.grow();
    this.keys[row] = key;
    this.texts[row] = text;
    this.sketches[2 * row] = sketch[0];
    this.sketches[2 * row + 1] = sketch[1];
    this.size += 1;
  }

  private grow(): void {
    const doubled = (numbers: Uint32Array): Uint32Array<ArrayBuffer> => {
      const longer = new Uint32Array(numbers.length * 2);
      longer.set(numbers);
      return longer;
    };
    this.keys = doubled(this.keys);
    this.texts = doubled(this.texts);
    this.sketches = doubled(this.sketches);
  }

  /** Pairs the texts of each key whose sketches have so many equal bytes, and forgets all rows. */
  pair(pairs: PairSet, minEqual: number): void {
    // Key and row are sorted as one number. Of many rows, those with equal lowest bits of the key are taken at a time.
    const rowBits = Math.ceil(Math.log2(Math.max(2, this.size)));
    const parts = 2 ** Math.max(0, KEY_BITS + rowBits - EXACT_BITS);
    const spread = 2 ** rowBits;
    for (let part = 0; part < parts; part += 1) {
      const rows = new Float64Array(this.size);
      let filled = 0;
      for (let row = 0; row < this.size; row += 1) {
        const key = this.keys[row] ?? 0;
        if (key % parts === part) rows[filled++] = Math.floor(key / parts) * spread + row;
      }
      this.pairSorted(
        rows
          .subarray(0, filled)
          .sort()
          .map((number) => number % spread),
        pairs,
        minEqual,
      );
    }
    this.size = 0;
  }

  /** Pairs texts, given the rows by key. */
  private pairSorted(rows: Float64Array, pairs: PairSet, minEqual: number): void {
    const keyAt = (at: number): number | undefined => this.keys[rows[at] ?? -1];
    let start = 0;
    for (let end = 1; end <= rows.length; end += 1) {
      if (end < rows.length && keyAt(end) === keyAt(start)) continue;
      for (let at = start + 1; at < end; at += 1) {
        const member = rows[at] ?? 0;
        const text = this.texts[member] ?? 0;
        if (text < this.fixed) continue;
        const last = Math.min(at, start + MAX_BUCKET);
        for (let first = start; first < last; first += 1) {
          const preferred = rows[first] ?? 0;
          if (this.equalBytes(preferred, member) >= minEqual) pairs.add(this.texts[preferred] ?? 0, text);
        }
      }
      start = end;
    }
  }

  private equalBytes(a: number, b: number): number {
    const { sketches } = this;
    const first = equalBytes(sketches[2 * a] ?? 0, sketches[2 * b] ?? 0);
    return first + equalBytes(sketches[2 * a + 1] ?? 0, sketches[2 * b + 1] ?? 0);
  }
}
