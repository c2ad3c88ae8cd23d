/** Numbers kept for the next page; larger pages get memory of their own. */
const MAX_KEPT_NUMBERS = 2_000_000;

/**
 * Memory for the rows of one page after the other. A new array for each page would be the larger part of all memory
 * that a page takes, and stays until the collector comes round to it.
 */
export class Scratch {
  private held = new Float32Array(0);

  /** Zeroes, `count` of them; they hold until the next call. */
  take(count: number): Float32Array {
    if (count > MAX_KEPT_NUMBERS) return new Float32Array(count);
    if (count > this.held.length) this.held = new Float32Array(Math.min(MAX_KEPT_NUMBERS, 2 * count));
    return this.held.subarray(0, count).fill(0);
  }
}
