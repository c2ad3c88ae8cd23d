import { signBit } from "../rules/shape/signs.ts";

const WORD = /[\p{L}\p{N}]+/gu;

/** For each ASCII unit 1 where it is a letter or a digit. */
const WORDY: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[A-Za-z\d]/.test(String.fromCharCode(unit)) ? 1 : 0,
);
/** General punctuation (U+2000 to U+206F) holds quotation marks, dashes and spaces, and not one letter. */
const PUNCTUATION = 0x2000;
const PUNCTUATION_END = 0x2070;
const NO_BREAK_SPACE = 0xa0;

/** What one look at the units of a line shows. */
export interface Units {
  /** Number of words, that is of runs of letters and digits. */
  readonly words: number;
  /** The signs that stand in it, as `signBits` numbers them. */
  readonly signs: number;
}

/** Reads a line once. Words are counted on the way as long as it is in ASCII and common punctuation. */
export function readUnits(text: string): Units {
  let signs = 0;
  let words = 0;
  let inside = 0;
  let plain = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    signs |= signBit(unit);
    const wordy = unit < 128 ? (WORDY[unit] ?? 0) : 0;
    if (wordy > inside) words += 1;
    inside = wordy;
    plain &&= unit < 128 || unit === NO_BREAK_SPACE || (unit >= PUNCTUATION && unit < PUNCTUATION_END);
  }
  return { words: plain ? words : (text.match(WORD)?.length ?? 0), signs };
}
