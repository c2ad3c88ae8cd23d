import { pair } from "./hash.ts";
import type { Scan } from "./scan.ts";

/** Tokens of a line that are looked at: the first… */
const FRONT = 16;
/** …and the last. What a long line says in between doesn't tell whether it is cruft. */
const BACK = 8;
/** Most keys that one line can have. */
export const MAX_KEYS: number = (FRONT + BACK) * 2 + 3;
/** Lines of at most so many tokens are known as a whole, too. */
const WHOLE = 6;

/** Marks that keep "first word", "last word" and "whole line" apart from the words themselves. */
const FIRST = 0x51ed270b;
const LAST = 0x2545f491;
const ALL = 0x6a09e667;

/**
 * Keys of a line's words for the word weights: each word, each adjacent pair, the first, the last, and a short
 * line as a whole. Writes them into `out` and returns their number.
 */
export function wordKeys(scan: Scan, line: number, out: Int32Array): number {
  const from = scan.starts[line] ?? 0;
  const to = scan.starts[line + 1] ?? 0;
  if (to === from) return 0;
  let used = 0;
  for (let at = from; at < to; at += 1) {
    if (at - from === FRONT && to - at > BACK) at = to - BACK;
    const token = scan.tokens[at] ?? 0;
    out[used++] = token;
    if (at > from) out[used++] = pair(scan.tokens[at - 1] ?? 0, token);
  }
  out[used++] = pair(FIRST, scan.tokens[from] ?? 0);
  out[used++] = pair(LAST, scan.tokens[to - 1] ?? 0);
  if (to - from <= WHOLE) out[used++] = pair(ALL, scan.shapes[line] ?? 0);
  return used;
}

/** What the word weights say of one line. */
export interface WordEvidence {
  /** Sum of the weights: log-odds of content, as far as words alone tell. */
  sum: number;
  /** Strongest weight towards content, at least 0. */
  most: number;
  /** Strongest weight towards cruft, at most 0. */
  least: number;
  /** Keys that have a weight over all keys, 0..1. */
  known: number;
}

/** Learned log-odds of words and word pairs, by hash. */
export class WordWeights {
  /** Open addressing: a key, and at the same place its weight. A byte each keeps the table in the cache. */
  private readonly hashes: Int32Array;
  private readonly weights: Int8Array;
  private readonly mask: number;
  private readonly scale: number;
  private readonly bias: number;
  private readonly keys = new Int32Array(MAX_KEYS);

  /** `weights[i] * scale` is the log-odds that `hashes[i]` adds. */
  constructor(hashes: Int32Array, weights: Int8Array, scale: number, bias: number) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.hashes = new Int32Array(size);
    this.weights = new Int8Array(size);
    this.mask = size - 1;
    this.scale = scale;
    this.bias = bias;
    for (let i = 0; i < hashes.length; i += 1) {
      const hash = hashes[i] ?? 0;
      const slot = this.slot(hash);
      this.hashes[slot] = hash;
      this.weights[slot] = weights[i] ?? 0;
    }
  }

  private slot(hash: number): number {
    const { hashes, mask } = this;
    let slot = hash & mask;
    let found = hashes[slot];
    while (found !== 0 && found !== hash) {
      slot = (slot + 1) & mask;
      found = hashes[slot];
    }
    return slot;
  }

  /** Reads a line into `out`. */
  read(scan: Scan, line: number, out: WordEvidence): void {
    const { keys, weights, scale } = this;
    const used = wordKeys(scan, line, keys);
    let sum = this.bias;
    let most = 0;
    let least = 0;
    let known = 0;
    for (let i = 0; i < used; i += 1) {
      const units = weights[this.slot(keys[i] ?? 0)] ?? 0;
      if (units === 0) continue;
      const weight = units * scale;
      known += 1;
      sum += weight;
      if (weight > most) most = weight;
      if (weight < least) least = weight;
    }
    out.sum = sum;
    out.most = most;
    out.least = least;
    out.known = used === 0 ? 0 : known / used;
  }
}
