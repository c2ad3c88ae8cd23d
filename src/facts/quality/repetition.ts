import { Arena } from "../../memory/arena.ts";
import type { QualityFacts } from "./statistics.ts";
import type { Words } from "./word-facts.ts";

type RepetitionFacts = Pick<QualityFacts, Extract<keyof QualityFacts, `${string}_gram_character_share`>>;

const memory = new Arena();

/** Repetition of word n-grams. Equal n-grams are found by number: n-gram numbers are built from (n-1)-gram numbers. */
export function repetition({ hashes, lengths, characters }: Words): RepetitionFacts {
  memory.reset();
  const ranked = new Ranks(hashes);
  const share = (units: number): number => (characters === 0 ? 0 : units / characters);
  const top = (): number => share(topUnits(ranked.next(), lengths, ranked.size));
  const [top2, top3, top4] = [top(), top(), top()];
  const duplicate = (): number => share(duplicateUnits(ranked.next(), lengths, ranked.size));
  return {
    top_2_gram_character_share: top2,
    top_3_gram_character_share: top3,
    top_4_gram_character_share: top4,
    duplicate_5_gram_character_share: duplicate(),
    duplicate_6_gram_character_share: duplicate(),
    duplicate_7_gram_character_share: duplicate(),
    duplicate_8_gram_character_share: duplicate(),
    duplicate_9_gram_character_share: duplicate(),
    duplicate_10_gram_character_share: duplicate(),
  };
}

/** An n-gram that occurs once has no number: neither it nor anything that it is part of repeats. */
const UNIQUE = -1;

const NONE = new Int32Array(0);

/**
 * Numbers of the n-grams that start at each word, for n = 2, 3, 4… in turn: the place where the n-gram stood first.
 * Linear for each n, and next to nothing from the n on at which nothing repeats any more.
 */
class Ranks {
  /** The n of the numbers that `next` gave last. */
  size = 1;
  readonly #words: Int32Array;
  /** Open addressing: first place of an n-gram, plus one. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  #grams: Int32Array;
  /** Whether any n-gram of the present size occurs twice. */
  #repeats: boolean;

  constructor(hashes: Int32Array) {
    let capacity = 16;
    while (capacity < 2 * hashes.length) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = memory.integers(capacity);
    this.#words = memory.integers(hashes.length).fill(UNIQUE);
    this.#repeats = this.#number(hashes, hashes, 0, this.#words);
    this.#grams = this.#words;
  }

  /** One number a place; equal n-grams have equal numbers, those that occur once `UNIQUE`. Empty where none occurs twice. */
  next(): Int32Array {
    this.size += 1;
    if (!this.#repeats) return NONE;
    const places = Math.max(0, this.#words.length - this.size + 1);
    const grams = memory.integers(places).fill(UNIQUE);
    this.#slots.fill(0);
    this.#repeats = this.#number(this.#grams, this.#words, this.size - 1, grams);
    this.#grams = grams;
    return grams;
  }

  /** Numbers the pairs of `heads[at]` and `tails[at + offset]` in `grams`; true if one occurs twice. */
  #number(heads: Int32Array, tails: Int32Array, offset: number, grams: Int32Array): boolean {
    // Locals, so that the engine need not look the fields up at every turn.
    const slots = this.#slots;
    const mask = this.#mask;
    let repeats = false;
    for (let at = 0; at < grams.length; at += 1) {
      const head = heads[at] ?? UNIQUE;
      const tail = tails[at + offset] ?? UNIQUE;
      if (offset > 0 && (head === UNIQUE || tail === UNIQUE)) continue;
      let slot = mixed(head, tail) & mask;
      let first = (slots[slot] ?? 0) - 1;
      while (first >= 0 && (heads[first] !== head || tails[first + offset] !== tail)) {
        slot = (slot + 1) & mask;
        first = (slots[slot] ?? 0) - 1;
      }
      if (first < 0) slots[slot] = at + 1;
      else {
        repeats = true;
        grams[first] = first;
        grams[at] = first;
      }
    }
    return repeats;
  }
}

/** Spreads a pair over 32 bits: two multiplications, whose upper bits come down to where a table's mask takes them. */
function mixed(head: number, tail: number): number {
  const hash = Math.imul(Math.imul(head, 0x9e3779b1) ^ tail, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** Units of words `[at, at + size)`. */
function unitsOf(lengths: Int32Array, at: number, size: number): number {
  let sum = 0;
  for (let i = at; i < at + size; i += 1) sum += lengths[i] ?? 0;
  return sum;
}

/** Characters in all occurrences (that don't overlap) of the n-gram that takes up most; 0 where none occurs twice. */
function topUnits(grams: Int32Array, lengths: Int32Array, size: number): number {
  // By the number of an n-gram: how often it was counted, and the first place behind its last occurrence.
  const counts = memory.integers(grams.length);
  const free = memory.integers(grams.length);
  let most = 0;
  for (let at = 0; at < grams.length; at += 1) {
    const gram = grams[at] ?? UNIQUE;
    if (gram === UNIQUE || at < (free[gram] ?? 0)) continue;
    free[gram] = at + size;
    const count = (counts[gram] ?? 0) + 1;
    counts[gram] = count;
    if (count > 1) most = Math.max(most, count * unitsOf(lengths, gram, size));
  }
  return most;
}

/** Characters in n-grams that occurred before, each character counted once. */
function duplicateUnits(grams: Int32Array, lengths: Int32Array, size: number): number {
  let units = 0;
  let counted = 0;
  for (let at = 0; at < grams.length; at += 1) {
    const gram = grams[at] ?? UNIQUE;
    if (gram === UNIQUE || gram === at) continue;
    const from = Math.max(at, counted);
    units += unitsOf(lengths, from, at + size - from);
    counted = at + size;
  }
  return units;
}
