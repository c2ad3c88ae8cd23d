/** What a UTF-16 unit of NFKC text is to the tokeniser. */
export const UNIT = {
  /** Ends a word: spaces and most punctuation. */
  gap: 0,
  /** Letter or mark of a script that puts spaces between words. */
  letter: 1,
  digit: 2,
  /** Letter of Han, Kana or Yi: written without spaces, a character is most of a word. */
  ideograph: 3,
  /** Letter of Thai, Lao, Khmer, Myanmar or Tibetan: written without spaces, several characters make a word. */
  unspaced: 4,
  /** Vanishes inside a word, so that "don't", "don’t" and "dont" are one word. */
  joiner: 5,
  /** Opens or closes a quotation, whichever is due. */
  quote: 6,
  /** Ends a sentence: the word after it may be capitalised for that reason alone. */
  stop: 7,
  newline: 8,
  /** Half of a character outside the basic plane: classified by its code point. */
  surrogate: 9,
  /** "." and ",": vanish between digits ("2,000" and "2000" are one word), elsewhere "." is a stop. */
  decimal: 10,
} as const;

const LETTER = /^[\p{L}\p{M}]$/u;
const DIGIT = /^\p{N}$/u;
const IDEOGRAPH = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Yi}]$/u;
const UNSPACED = /^[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}]$/u;
/** Apostrophes, and what is invisible: format characters, variation selectors, Arabic tatweel. */
const JOINER = /^['’‘ʼ`´ʹ′\p{Cf}\p{Variation_Selector}\u0640]$/u;
const QUOTE = /^["“”„‟«»〝〞「」『』]$/u;
const STOP = /^[!?:;…。！？।؟۔•*|]$/u;
const NEWLINE = /^[\n\r\v\f\u0085\u2028\u2029]$/u;

/** Class of one character (a whole code point), one of `UNIT`. */
export function classify(character: string): number {
  if (NEWLINE.test(character)) return UNIT.newline;
  if (character === "." || character === ",") return UNIT.decimal;
  if (QUOTE.test(character)) return UNIT.quote;
  if (STOP.test(character)) return UNIT.stop;
  if (JOINER.test(character)) return UNIT.joiner;
  if (DIGIT.test(character)) return UNIT.digit;
  if (!LETTER.test(character)) return UNIT.gap;
  if (IDEOGRAPH.test(character)) return UNIT.ideograph;
  return UNSPACED.test(character) ? UNIT.unspaced : UNIT.letter;
}

/** Class + 1 of every unit met so far; 0 means not met yet. Filling it as text comes in spares 65,536 tests at load. */
const classes = new Uint8Array(0x10000);
/** Lower-case unit of every unit met so far. */
const lowers = new Uint16Array(0x10000);

function learn(unit: number): void {
  const character = String.fromCharCode(unit);
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  classes[unit] = (isSurrogate ? UNIT.surrogate : classify(character)) + 1;
  // A capital whose lower case has two units ("İ") keeps the first.
  lowers[unit] = character.toLowerCase().charCodeAt(0);
}

/** Class of a UTF-16 unit, one of `UNIT`. */
export function unitClass(unit: number): number {
  if (classes[unit] === 0) learn(unit);
  return (classes[unit] ?? 1) - 1;
}

/** Lower-case form of a UTF-16 unit that `unitClass` has been asked about; equal to `unit` where it has no case. */
export function lowerUnit(unit: number): number {
  return lowers[unit] ?? unit;
}
