import { MIX, shingleSequence } from "../tokens/shingles.ts";
import { WORD, WORDS_A_SHINGLE } from "../tokens/tokenise.ts";
import { SKETCH_BYTES, type Sketch } from "./sketch.ts";

/** Words from the start of a text among which head keys are chosen: room for a headline and a byline before a teaser. */
const HEAD_WORDS = 120;
/** Words in a key: of three or four, "one of the" would make a key of every other article. */
const KEY_WORDS = 6;
/** Keys of which the least is chosen. */
const WINDOW = 8;
/** Chunks on either side of a key that its sketch has a byte of, and words in each. */
const CHUNKS_A_SIDE = SKETCH_BYTES / 2;
const CHUNK_WORDS = 2;
/** Where words are not spaced, words are characters, and counts are tripled. */
const UNSPACED_SCALE = 3;

/** Tokens from the start of a text that `headKeys` looks at, at most. */
export const HEAD_TOKENS: number = (HEAD_WORDS + CHUNKS_A_SIDE * CHUNK_WORDS) * UNSPACED_SCALE;

/** A key of a head. */
export interface HeadKey {
  readonly key: number;
  readonly sketch: Sketch;
}

/**
 * Keys of the head of a text, each once: the containment path. A teaser of 50 words has a Jaccard similarity of 0.06 to
 * its article of 800, which no bands find; but both start with the same words. Of every `WINDOW` consecutive hashes of
 * `KEY_WORDS` words the least is a key (winnowing: S. Schleimer, D. Wilkerson, A. Aiken, SIGMOD 2003), so two texts
 * whose heads share a run of `WINDOW + KEY_WORDS - 1` = 13 words share a key for certain, wherever in the head it
 * stands. About 24 keys for a long text. A key's sketch is made of the words before and behind it: in a run of 15 words,
 * four chunks of two words around any key are equal; of a phrase ("one of the most important things"), one or two.
 */
export function headKeys(tokens: Uint32Array, size: number): HeadKey[] {
  const scale = size === WORDS_A_SHINGLE ? 1 : UNSPACED_SCALE;
  const head = tokens.subarray(0, HEAD_WORDS * scale);
  const width = KEY_WORDS * scale;
  if (head.length < width) return [];
  const hashes = shingleSequence(head, width);
  const window = Math.min(WINDOW * scale, hashes.length);
  const places = new Map<number, number>();
  for (let start = 0; start + window <= hashes.length; start += 1) {
    let least = start;
    for (let i = start + 1; i < start + window; i += 1) {
      if ((hashes[i] ?? 0) < (hashes[least] ?? 0)) least = i;
    }
    const key = hashes[least] ?? 0;
    if (!places.has(key)) places.set(key, least);
  }
  const around = tokens.subarray(0, HEAD_TOKENS);
  const own = hashOf(around, 0, around.length);
  const chunk = Math.round((CHUNK_WORDS * size) / WORDS_A_SHINGLE);
  return Array.from(places, ([key, place]): HeadKey => {
    const before = half(around, place - CHUNKS_A_SIDE * chunk, chunk, own);
    return { key, sketch: [before, half(around, place + width, chunk, own)] };
  });
}

/** A byte of each of four chunks in a row. Where there are no words, it is one of the text's own, equal in no other. */
function half(tokens: Uint32Array, from: number, chunk: number, own: number): number {
  let bytes = 0;
  for (let i = 0; i < CHUNKS_A_SIDE; i += 1) {
    const start = from + i * chunk;
    const isThere = start >= 0 && start + chunk <= tokens.length;
    const hash = isThere ? hashOf(tokens, start, start + chunk) : Math.imul(own + start, MIX);
    bytes |= (hash >>> 24) << (8 * i);
  }
  return bytes >>> 0;
}

/** Hash of a stretch of words; the upper bits are the best. */
function hashOf(tokens: Uint32Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i += 1) {
    hash = Math.imul(hash ^ ((tokens[i] ?? 0) & WORD), MIX);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, MIX);
}
