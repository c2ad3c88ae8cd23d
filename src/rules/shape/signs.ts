/**
 * The signs that rules ask for, one bit each. A rule whose matches all hold a certain sign is asked only about lines
 * that hold it: most lines of prose have neither a digit nor a bracket.
 */
const ASKED = "@#:;/|.()[]{}<=,-";
/** Bit of every digit of ASCII. */
const DIGIT = 1 << ASKED.length;
/** Bit of every unit that is not ASCII: one bit for all of them. */
const FOREIGN = 1 << (ASKED.length + 1);

/** The bit of each ASCII unit; 0 for letters, spaces, and signs that no rule asks for. */
const BITS: Uint32Array = Uint32Array.from({ length: 128 }, (_, unit) => {
  const at = ASKED.indexOf(String.fromCharCode(unit));
  if (at >= 0) return 1 << at;
  return unit >= 48 && unit <= 57 ? DIGIT : 0;
});

/** The bit of a UTF-16 unit. */
export function signBit(unit: number): number {
  return unit < 128 ? (BITS[unit] ?? 0) : FOREIGN;
}

/** Bits of what any line holds: asked for by rules that name no sign, or one that has no bit. */
export const ANY_SIGN = 0;

/** The bits of some signs: any digit stands for all digits, any character that is not ASCII for all of those. */
export function signBits(signs: string): number {
  let bits = 0;
  for (let at = 0; at < signs.length; at += 1) {
    const bit = signBit(signs.charCodeAt(at));
    if (bit === 0) return ANY_SIGN;
    bits |= bit;
  }
  return bits;
}
