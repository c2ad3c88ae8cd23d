import { LETTER_BITS, packed, packedLength } from "./key.ts";

/** Letters that are looked at. */
const LETTERS = 3;
const SIZE: number = 1 << (LETTERS * LETTER_BITS);

/**
 * The first three letters of beginnings (`keyOf`), a bit each: refuses most texts that begin otherwise before anything
 * is looked up. In all 4 kB, which stay in the cache of the processor.
 */
export class FirstLetters {
  readonly #known = new Uint32Array(SIZE >> 5);

  /** Adds a beginning; one of fewer letters stands for all that go on from it. */
  add(start: string): void {
    const first = firstLetters(start, 0);
    if (first < 0) return;
    const length = Math.min(start.length, LETTERS);
    const more = 1 << (LETTER_BITS * (LETTERS - length));
    for (let letters = first; letters < first + more; letters += 1) {
      this.#known[letters >> 5] = (this.#known[letters >> 5] ?? 0) | (1 << (letters & 31));
    }
  }

  /** Whether `text` from `from` on may begin as one of them does. Never denies one that does. */
  mayBegin(text: string, from = 0): boolean {
    const letters = firstLetters(text, from);
    return letters < 0 || (((this.#known[letters >> 5] ?? 0) >>> (letters & 31)) & 1) !== 0;
  }
}

/** The first three letters from `from` on, packed, with zeros behind them where they are fewer; -1 where unknown. */
function firstLetters(text: string, from: number): number {
  const letters = packed(text, from, LETTERS);
  return letters < 0 ? letters : letters << (LETTER_BITS * (LETTERS - packedLength(letters)));
}
