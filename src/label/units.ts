import { signBit } from "../rules/shape/signs.ts";

const WORD = /[\p{L}\p{N}]+/gu;

/** Marks letters and digits in `ASCII`. */
const WORDY = 0x80000000;
/** For each ASCII unit its sign bit, and `WORDY` where it is a letter or a digit. */
const ASCII: Int32Array = Int32Array.from({ length: 128 }, (_, unit) =>
  /[A-Za-z\d]/.test(String.fromCharCode(unit)) ? signBit(unit) | WORDY : signBit(unit),
);
const FOREIGN: number = signBit(128);
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
  const { length } = text;
  let signs = 0;
  let words = 0;
  let before = 0;
  let plain = true;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    let found = FOREIGN;
    if (unit < 128) found = ASCII[unit] ?? 0;
    else if (unit !== NO_BREAK_SPACE && (unit < PUNCTUATION || unit >= PUNCTUATION_END)) plain = false;
    signs |= found;
    // Negative where `WORDY` is set: a word begins where one stands behind a unit without.
    if (found < 0 && before >= 0) words += 1;
    before = found;
  }
  return { words: plain ? words : (text.match(WORD)?.length ?? 0), signs: signs & ~WORDY };
}
