const WORD = /[\p{L}\p{N}]+/gu;

/** For each ASCII unit 1 where it is a letter or a digit. */
const WORDY: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[A-Za-z\d]/.test(String.fromCharCode(unit)) ? 1 : 0,
);
/** General punctuation (U+2000 to U+206F) holds quotation marks, dashes and spaces, and not one letter. */
const PUNCTUATION = 0x2000;
const PUNCTUATION_END = 0x2070;
const NO_BREAK_SPACE = 0xa0;

/** Number of words, that is of runs of letters and digits. Text in ASCII and common punctuation is counted in one pass. */
export function countWords(text: string): number {
  let words = 0;
  let inside = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let wordy = 0;
    if (unit < 128) wordy = WORDY[unit] ?? 0;
    else if (unit !== NO_BREAK_SPACE && (unit < PUNCTUATION || unit >= PUNCTUATION_END))
      return text.match(WORD)?.length ?? 0;
    if (wordy > inside) words += 1;
    inside = wordy;
  }
  return words;
}
