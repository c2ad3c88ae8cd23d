/** Bytes kept for the next document; what goes beyond them gets memory of its own. */
const MAX_KEPT_BYTES = 8_000_000;
/** Alignment that suits every kind of number. */
const ALIGNED = 8;

/**
 * Memory for arrays of numbers that one document needs for a moment, and the next one again: a new array takes up to
 * a hundred times as long as a view of memory that is there. What was taken holds until `reset`.
 */
export class Arena {
  private buffer = new ArrayBuffer(0);
  private used = 0;
  private wanted = 0;

  /** Lets go of all arrays, and makes room for as many as were wanted since the last call. */
  reset(): void {
    const size = Math.min(MAX_KEPT_BYTES, this.wanted);
    if (size > this.buffer.byteLength) this.buffer = new ArrayBuffer(Math.min(MAX_KEPT_BYTES, 2 * size));
    this.used = 0;
    this.wanted = 0;
  }

  /** Zeroes. */
  floats(count: number): Float64Array {
    const at = this.place(count * Float64Array.BYTES_PER_ELEMENT);
    return at < 0 ? new Float64Array(count) : new Float64Array(this.buffer, at, count).fill(0);
  }

  /** Zeroes. */
  integers(count: number): Int32Array {
    const at = this.place(count * Int32Array.BYTES_PER_ELEMENT);
    return at < 0 ? new Int32Array(count) : new Int32Array(this.buffer, at, count).fill(0);
  }

  /** Zeroes. */
  bytes(count: number): Uint8Array {
    const at = this.place(count);
    return at < 0 ? new Uint8Array(count) : new Uint8Array(this.buffer, at, count).fill(0);
  }

  /** Where the next so many bytes are; -1 where there is no room. */
  private place(bytes: number): number {
    const at = this.used;
    const end = at + Math.ceil(bytes / ALIGNED) * ALIGNED;
    this.wanted += end - at;
    if (end > this.buffer.byteLength) return -1;
    this.used = end;
    return at;
  }
}
