import { SIGNATURE_SIZE } from "./minhash.ts";

/**
 * Equal bytes from which a pair that shares a band is looked at. Unrelated texts (Jaccard similarity 0.005) share the
 * three of the band and two more, 12 in one pair of ten thousand; texts of similarity 0.1 share 23 and miss 12 in one
 * pair of a hundred. Chance pairs grow with the square of the texts (4 million among a million texts); without this each
 * would be read from the disk and verified.
 */
const LEAST_EQUAL = 12;
/** Bytes that are compared at a time before a look whether there are enough. */
const STRIDE = 32;

/** The lowest byte of each hash of many signatures (b-bit minwise hashing: P. Li, A. König, WWW 2010): 192 bytes a text. */
export class Sketches {
  readonly #bytes: Uint8Array;

  constructor(texts: number) {
    this.#bytes = new Uint8Array(texts * SIGNATURE_SIZE);
  }

  set(text: number, signature: Uint32Array): void {
    const at = text * SIGNATURE_SIZE;
    for (let i = 0; i < SIGNATURE_SIZE; i += 1) this.#bytes[at + i] = signature[i] ?? 0;
  }

  /** Whether two texts may have more in common than one band. */
  likely(a: number, b: number): boolean {
    const bytes = this.#bytes;
    const [from, other] = [a * SIGNATURE_SIZE, b * SIGNATURE_SIZE];
    let equal = 0;
    for (let start = 0; start < SIGNATURE_SIZE; start += STRIDE) {
      for (let i = start; i < start + STRIDE; i += 1) if (bytes[from + i] === bytes[other + i]) equal += 1;
      if (equal >= LEAST_EQUAL) return true;
    }
    return false;
  }
}
