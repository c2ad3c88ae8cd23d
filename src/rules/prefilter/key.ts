/** Letters by which rules are dispatched: enough to tell "the post" from "the police". */
export const KEY_LENGTH = 6;
/** Units at the beginning of a line in which they are looked for; more decoration than this is no label. */
export const LEAD = 36;
const DIGITS = /\p{N}/gu;
/** Variation selectors are marks to Unicode, but belong to emoji. */
const BREAKS = /(?:[^\p{L}\p{M}\p{N}]|\ufe0f)+/gu;

/**
 * What a text is dispatched by: its first letters in lower case, a space for whatever stands between words, "0" for
 * every digit. Decoration in front of the first letter does not count.
 */
export function keyOf(text: string): string {
  let key = "";
  let last = GAP;
  const end = Math.min(LEAD, text.length);
  for (let at = 0; at < end && key.length < KEY_LENGTH; at += 1) {
    const unit = text.charCodeAt(at);
    const part = PARTS[unit] || learn(unit);
    if (part === UNSURE) return partOf(text.slice(0, LEAD)).trimStart().slice(0, KEY_LENGTH);
    if (part !== GAP || last !== GAP) key += String.fromCharCode(part);
    last = part;
  }
  return key;
}

/** What each UTF-16 unit becomes in a key, learned as units are met; a text has a hundred different ones. */
const PARTS: Uint16Array = new Uint16Array(0x10000);
const GAP = 32;
/** Stands for units that only a look at their neighbours tells: halves of characters, the capital sigma. */
const UNSURE = 1;
const SIGMA = 0x3a3;

function learn(unit: number): number {
  const part = partOf(String.fromCharCode(unit));
  const unsure = part.length !== 1 || (unit >= 0xd800 && unit < 0xe000) || unit === SIGMA;
  const known = unsure ? UNSURE : part.charCodeAt(0);
  PARTS[unit] = known;
  return known;
}

/** Whether two texts begin with different letters: then their keys differ. A first look, which makes no key. */
export function beginApart(text: string, other: string): boolean {
  const [one, two] = [text.charCodeAt(0), other.charCodeAt(0)];
  const [first, second] = [PARTS[one] || learn(one), PARTS[two] || learn(two)];
  return first !== second && first > GAP && second > GAP;
}

function partOf(text: string): string {
  return text.replace(BREAKS, " ").replace(DIGITS, "0").toLowerCase();
}

const LETTER_A = 97;

/** Whether a unit is a letter of ASCII. */
export function isLatin(unit: number): boolean {
  const letter = unit | 32;
  return letter >= LETTER_A && letter < LETTER_A + 26;
}

/** Whether a unit is a letter or a digit of ASCII. */
export function isPlain(unit: number): boolean {
  return isLatin(unit) || (unit >= 48 && unit <= 57);
}

const SPACE = 27;
const DIGIT = 28;
/** Bits a letter where letters are packed: 1 to 26, 27 for what stands between words, 28 for a digit, 0 for none. */
export const LETTER_BITS = 5;

/** The letter that a unit of ASCII is packed as. */
function letterOf(unit: number): number {
  if (isLatin(unit)) return (unit | 32) - LETTER_A + 1;
  return isPlain(unit) ? DIGIT : SPACE;
}

/**
 * `keyOf` of a text as one number, `LETTER_BITS` a letter: equal for texts with equal keys. -1 where a character that
 * is not ASCII stands in what `keyOf` looks at.
 */
export function packedKey(text: string): number {
  return packed(text, 0, KEY_LENGTH);
}

/** The same of what stands in a text from `from` on, up to `most` letters. */
export function packed(text: string, from: number, most: number): number {
  let key = 0;
  let size = 0;
  let broken = true;
  const end = Math.min(from + LEAD, text.length);
  for (let at = from; at < end && size < most; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return -1;
    const next = letterOf(unit);
    if (next === SPACE && broken) continue;
    broken = next === SPACE;
    key = (key << LETTER_BITS) | next;
    size += 1;
  }
  return key;
}

/** Number of letters in a packed key: no letter is packed as 0. */
export function packedLength(key: number): number {
  return Math.ceil((32 - Math.clz32(key)) / LETTER_BITS);
}
