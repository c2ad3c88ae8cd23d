/**
 * What surrounds a key in a text, in eight bytes: two numbers of four bytes each, so that every engine of SQL can hold
 * and compare them. Texts that share a key by chance differ in what surrounds it.
 */
export type Sketch = readonly [number, number];

export const SKETCH_BYTES = 8;
/**
 * Equal bytes from which two texts that share a band are candidates. A byte is equal by chance in one of 256; of the
 * unrelated texts that share a band one pair in 450 has two, of copies of similarity 0.5 all but one in 28 (see
 * docs/deduplication.md).
 */
export const MIN_EQUAL_BAND = 2;
/** The same for a key of their heads: with it the two have 14 words in a row in common, or nearly so. */
export const MIN_EQUAL_HEAD = 4;

/** Number of equal bytes in two numbers of four bytes. */
export function equalBytes(a: number, b: number): number {
  const differing = a ^ b;
  let equal = 0;
  if ((differing & 0xff) === 0) equal += 1;
  if ((differing & 0xff00) === 0) equal += 1;
  if ((differing & 0xff0000) === 0) equal += 1;
  if ((differing & 0xff000000) === 0) equal += 1;
  return equal;
}
