import { unitAt } from "../memory/unit-at.ts";
import { ANY_SIGN, signBit } from "../rules/prefilter/signs.ts";

const WORD = /[\p{L}\p{N}]+/gu;
const WORDY_UNIT = /[\p{L}\p{N}]/u;

/** Marks letters and digits in `KNOWN`. */
const WORDY = 0x80000000;
/** Marks halves of characters, which only both together tell what they are. */
const SURROGATE = 0x20000000;
/** What each UTF-16 unit adds, learned as units are met: `ANY_SIGN`, so that it is never 0, its sign bits, and marks. */
const KNOWN: Int32Array = new Int32Array(0x10000);

function learn(unit: number): number {
  const wordy = WORDY_UNIT.test(String.fromCharCode(unit)) ? WORDY : 0;
  const surrogate = unit >= 0xd800 && unit < 0xe000 ? SURROGATE : 0;
  const known = ANY_SIGN | signBit(unit) | wordy | surrogate;
  KNOWN[unit] = known;
  return known;
}

/** What one look at the units of a line shows. */
export interface Units {
  /** Number of words, that is of runs of letters and digits. */
  readonly words: number;
  /** The signs that stand in it, as `signBits` numbers them. */
  readonly signs: number;
}

/** Reads a line once: its signs, and on the way its words. */
export function readUnits(text: string): Units {
  const { length } = text;
  let signs = ANY_SIGN;
  let words = 0;
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = unitAt(text, at);
    const found = KNOWN[unit] || learn(unit);
    signs |= found;
    // A word begins where `WORDY`, the highest bit, stands behind a unit without. A branch here would be guessed wrong
    // at every other word, which takes as long as all the rest.
    words += (found & ~before) >>> 31;
    before = found;
  }
  if ((signs & SURROGATE) !== 0) words = text.match(WORD)?.length ?? 0;
  return { words, signs: signs & ~(WORDY | SURROGATE) };
}
