import { WORD } from "./tokenise.ts";

/** Multiplier of the running combination of word hashes; odd, so that no bit is lost (Knuth's 2^32 / golden ratio). */
export const MIX = 0x9e3779b1;

/**
 * The shingles of a text in reading order, repeated ones included: number `i` stands for the words `i … i + size - 1`.
 * A text shorter than `size` words has one shingle, an empty one none. Two texts have a shingle in common where
 * the words and `size` are equal (but for a chance of 2^-32).
 */
export function shingleSequence(tokens: Uint32Array, size: number): Uint32Array {
  if (tokens.length === 0) return new Uint32Array(0);
  const width = Math.min(size, tokens.length);
  const sequence = new Uint32Array(tokens.length - width + 1);
  for (let i = 0; i < sequence.length; i += 1) {
    let hash = size;
    for (let j = i; j < i + width; j += 1) {
      hash = Math.imul(hash ^ ((tokens[j] ?? 0) & WORD), MIX);
      hash ^= hash >>> 15;
    }
    sequence[i] = hash;
  }
  return sequence;
}

/** The shingle set: hashes in ascending order, each once. */
export function shingleSet(sequence: Uint32Array): Uint32Array {
  const sorted = sequence.slice().sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    const hash = sorted[i] ?? 0;
    if (i === 0 || hash !== sorted[kept - 1]) sorted[kept++] = hash;
  }
  return sorted.slice(0, kept);
}
