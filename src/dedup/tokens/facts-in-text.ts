import type { Alignment } from "../alignment.ts";
import { FACT, WORD } from "./tokenise.ts";

/** How two texts fill the slots of what may be one template. */
export interface FactsInText {
  /** Places where both texts have something short and different between the same words. */
  readonly slots: number;
  /** Different names and numbers that stand in slots of the one text and nowhere in the other; the lesser of both counts. */
  readonly fills: number;
}

/** Longest stretch between two common shingles that still counts as a slot and not as another paragraph, in shingle sizes. */
const MAX_SLOT_LENGTH = 8;

/** Adds the names and numbers among `tokens[from, to)`. */
function collect(tokens: Uint32Array, from: number, to: number, found: Set<number>): void {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i] ?? 0;
    if ((token & FACT) !== 0) found.add(token & WORD);
  }
}

/** How many of the words stand nowhere in the text. */
function countMissing(words: Set<number>, tokens: Uint32Array): number {
  const missing = new Set(words);
  for (let i = 0; i < tokens.length && missing.size > 0; i += 1) missing.delete((tokens[i] ?? 0) & WORD);
  return missing.size;
}

/**
 * Finds the slots of two aligned texts. A light edit has slots too, but few names and numbers in them; an added or
 * dropped paragraph is too long for a slot, or empty on one side; a name spelled in another way throughout is one fill.
 */
export function findFacts(alignment: Alignment): FactsInText {
  const { small, large, places } = alignment;
  const inSmall = new Set<number>();
  const inLarge = new Set<number>();
  const longest = MAX_SLOT_LENGTH * small.size;
  let slots = 0;
  let last = -1;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? -1;
    if (place < 0) continue;
    const before = last < 0 ? -1 : (places[last] ?? -1);
    // Words between the last word of the one common shingle and the first word of the next.
    const from = last + small.size;
    const start = before + large.size;
    if (last >= 0 && from < at && at - last <= longest && start < place && place - before <= longest) {
      slots += 1;
      collect(small.tokens, from, at, inSmall);
      collect(large.tokens, start, place, inLarge);
    }
    last = at;
  }
  const fills = Math.min(countMissing(inSmall, large.tokens), countMissing(inLarge, small.tokens));
  return { slots, fills };
}

/** Number of different names and numbers in a text. */
export function countFacts(tokens: Uint32Array): number {
  const facts = new Set<number>();
  collect(tokens, 0, tokens.length, facts);
  return facts.size;
}
