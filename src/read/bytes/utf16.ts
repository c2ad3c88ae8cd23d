/** Bytes at the head of a file that are looked at. */
const SAMPLE = 4_096;
/** Fewest code units that tell anything. */
const MIN_UNITS = 8;
/** Share of code units whose high byte is zero: letters of Latin script, and the white space and marks of all. */
const WIDE_SHARE = 0.4;
/** Share of zero low bytes above which it is no text: a file of numbers has zeros on both sides. */
const OTHER_SHARE = 0.02;

/**
 * The encoding of UTF-16 that bears no byte-order mark: zero bytes on one side of the pairs only, as Latin text
 * has them; undefined for everything else. Text without Latin letters is not recognised.
 */
export function unmarkedUtf16Encoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  if (pairs < MIN_UNITS) return undefined;
  const zeros: [number, number] = [0, 0];
  let controls = 0;
  for (let i = 0; i < pairs; i += 1) {
    const [even = 0, odd = 0] = [bytes[2 * i], bytes[2 * i + 1]];
    if (even === 0) zeros[0] += 1;
    if (odd === 0) zeros[1] += 1;
    // Whichever side is the low one, the character is their sum where the other is zero.
    if (even * odd === 0 && isControl(even + odd)) controls += 1;
  }
  const [big, little] = [zeros[0] / pairs, zeros[1] / pairs];
  if (controls > pairs * OTHER_SHARE) return undefined;
  if (little >= WIDE_SHARE && big <= OTHER_SHARE) return "utf-16le";
  return big >= WIDE_SHARE && little <= OTHER_SHARE ? "utf-16be" : undefined;
}

function isControl(code: number): boolean {
  return code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c;
}
