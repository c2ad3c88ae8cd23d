/**
 * The signs that rules ask for, one bit each. A rule whose matches all hold a certain sign is asked only about lines
 * that hold it: most lines of prose have neither a digit nor a bracket.
 */
const ASKED = "@#:;/|.()[]{}<%=,-";
/** Bit of every digit of ASCII. */
const DIGIT = 1 << ASKED.length;
/** Bit of every unit that is not ASCII: one bit for all of them. */
const FOREIGN = 1 << (ASKED.length + 1);
/** Bit of the scripts from the radicals of Chinese on, and of surrogates. */
const EASTERN = 1 << (ASKED.length + 2);
/** The first unit of those. */
const EAST = 0x2e80;
/** Signs beyond ASCII that are asked for by themselves, with one bit for all of them: those of copyright notices. */
const RIGHTS = "©ⓒ℗";
const RIGHTS_BIT = 1 << (ASKED.length + 3);
/** Bit that every line has: what rules ask for that name no sign, or one that has no bit. */
export const ANY_SIGN: number = 1 << 30;
/** What rules ask for that can do without any sign. */
export const NO_SIGN = 0;

/** The bit of each ASCII unit; 0 for letters, spaces, and signs that no rule asks for. */
const BITS: Uint32Array = Uint32Array.from({ length: 128 }, (_, unit) => {
  const at = ASKED.indexOf(String.fromCharCode(unit));
  if (at >= 0) return 1 << at;
  return unit >= 48 && unit <= 57 ? DIGIT : 0;
});

/** The bit that a sign stands for in what a rule asks for. */
function askedBit(unit: number): number {
  if (RIGHTS.includes(String.fromCharCode(unit))) return RIGHTS_BIT;
  return unit < EAST ? signBit(unit) : EASTERN;
}

/** The bits that a UTF-16 unit sets in a line. */
export function signBit(unit: number): number {
  if (unit < 128) return BITS[unit] ?? 0;
  if (RIGHTS.includes(String.fromCharCode(unit))) return FOREIGN | RIGHTS_BIT;
  return unit < EAST ? FOREIGN : FOREIGN | EASTERN;
}

/**
 * The bits of some signs, one of which a line must have: any digit stands for all digits, any character that is not
 * ASCII for all of those, one of Chinese, Japanese or Korean for theirs, and "©" for itself and its kin.
 */
export function signBits(signs: string): number {
  let bits = 0;
  for (let at = 0; at < signs.length; at += 1) {
    const unit = signs.charCodeAt(at);
    const bit = askedBit(unit);
    if (bit === 0) return ANY_SIGN;
    bits |= bit;
  }
  return bits;
}
