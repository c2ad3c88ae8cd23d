/** Letters by which rules are dispatched: enough to tell "the post" from "the police". */
export const KEY_LENGTH = 6;
/** Units at the beginning of a line in which they are looked for; more decoration than this is no label. */
const LEAD = 36;
const PLAIN = /^[a-z]{6}/;
const DIGITS = /\p{N}/gu;
/** Variation selectors are marks to Unicode, but belong to emoji. */
const BREAKS = /(?:[^\p{L}\p{M}\p{N}]|\ufe0f)+/gu;

/**
 * What a text is dispatched by: its first letters in lower case, a space for whatever stands between words, "0" for
 * every digit. Decoration in front of the first letter does not count.
 */
export function keyOf(text: string): string {
  const head = text.slice(0, KEY_LENGTH).toLowerCase();
  if (PLAIN.test(head)) return head;
  const key = text.slice(0, LEAD).replace(BREAKS, " ").replace(DIGITS, "0").toLowerCase();
  return (key.startsWith(" ") ? key.slice(1) : key).slice(0, KEY_LENGTH);
}

const LETTER_A = 97;
const SPACE = 27;
const DIGIT = 28;
/** Bits a letter. */
const BITS = 5;

/**
 * `keyOf` of a text as one number, five bits a letter (1 to 26, 27 for what stands between words, 28 for a digit):
 * equal for texts with equal keys. -1 where a character that is not ASCII stands in what `keyOf` looks at.
 */
export function packedKey(text: string): number {
  let key = 0;
  let size = 0;
  let broken = true;
  const end = Math.min(LEAD, text.length);
  for (let at = 0; at < end && size < KEY_LENGTH; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return -1;
    const letter = unit | 32;
    let next = SPACE;
    if (letter >= LETTER_A && letter < LETTER_A + 26) next = letter - LETTER_A + 1;
    else if (unit >= 48 && unit <= 57) next = DIGIT;
    if (next === SPACE && broken) continue;
    broken = next === SPACE;
    key = (key << BITS) | next;
    size += 1;
  }
  return key;
}
