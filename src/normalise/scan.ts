import { unitAt } from "../memory/unit-at.ts";
import { MOJIBAKE_ALONE, MOJIBAKE_PAIRS } from "./mojibake/charsets.ts";
import { NEED } from "./needed-repairs.ts";

/** Bits that matter only next to another character. */
const SPACE = 1 << 9;
const HYPHEN = 1 << 10;
/** First characters of mojibake pairs, one bit a pair class; the second characters have the bit 16 places up. */
const LEAD = 1 << 11;
const TAIL_SHIFT = 16;
const LEADS = ((1 << MOJIBAKE_PAIRS.length) - 1) * LEAD;
const NEEDS = SPACE - 1;

/** Class bits of every UTF-16 unit; signed, because engines keep what fits in 32 bits signed in registers. */
const CLASSES: Int32Array = buildClasses();

function buildClasses(): Int32Array {
  const classes = new Int32Array(0x10000);
  const mark = (bits: number, ...ranges: readonly (number | readonly [number, number])[]): void => {
    for (const range of ranges) {
      const [from, to] = typeof range === "number" ? [range, range] : range;
      for (let code = from; code <= to; code += 1) classes[code] = (classes[code] ?? 0) | bits;
    }
  };
  mark(SPACE, 0x20);
  mark(
    NEED.space | SPACE,
    [0x09, 0x0d],
    0xa0,
    0x1680,
    [0x2000, 0x200a],
    0x2028,
    0x2029,
    0x202f,
    0x205f,
    0x3000,
  );
  mark(NEED.control, [0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x9f], [0xfdd0, 0xfdef], 0xfffc, 0xfffe, 0xffff);
  // Surrogates: lone ones, and noncharacters beyond the basic plane. Emoji therefore cost a second look.
  mark(NEED.control | NEED.nfc, [0xd800, 0xdfff]);
  mark(NEED.invisible, 0xad, 0x061c, 0x180e, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], 0xfeff);
  mark(NEED.invisible, [0xfe0e, 0xfe0f], [0xfff9, 0xfffb]);
  // All that NFC can change, and neighbours where that saves a list: combining marks, letters of scripts with
  // composing vowel signs, conjoining jamo, Greek extended, singletons, compatibility ideographs.
  mark(
    NEED.nfc,
    [0x0300, 0x037f],
    0x0387,
    [0x0483, 0x0487],
    [0x0591, 0x10ff],
    [0x1100, 0x11ff],
    [0x135d, 0x135f],
  );
  mark(NEED.nfc, [0x1712, 0x1cff], [0x1dc0, 0x1dff], [0x1f00, 0x1fff], [0x20d0, 0x20ff], 0x2000, 0x2001);
  mark(NEED.nfc, 0x2126, 0x212a, 0x212b, 0x2329, 0x232a, 0x2adc, [0x2cef, 0x2cf1], 0x2d7f, [0x2de0, 0x2dff]);
  mark(NEED.nfc, [0x302a, 0x302f], 0x3099, 0x309a, [0xa66f, 0xa67d], [0xa69e, 0xa6f1], [0xa802, 0xabed]);
  mark(NEED.nfc, [0xf900, 0xfaff], [0xfb1d, 0xfb4f], [0xfe20, 0xfe2f]);
  mark(NEED.compat, [0xfb00, 0xfb06], [0xff01, 0xff5e]);
  mark(NEED.entity, 0x26);
  mark(NEED.variant, 0xab, 0xbb, [0x2010, 0x2015], [0x2018, 0x201f], [0x2039, 0x203a]);
  mark(HYPHEN, 0x2d, 0xad, 0x2010);
  MOJIBAKE_PAIRS.forEach(({ leads, tails }, i) => {
    mark(LEAD << i, ...leads);
    mark((LEAD << i) << TAIL_SHIFT, ...tails);
  });
  mark(NEED.mojibake, ...MOJIBAKE_ALONE);
  return classes;
}

/** Which stages may find something to do in `text`: bits of `NEED`. One look at each unit. */
export function scan(text: string): number {
  const { length } = text;
  let seen = 0;
  let before = SPACE;
  for (let i = 0; i < length; i += 1) {
    const now = CLASSES[unitAt(text, i)] ?? 0;
    seen |= now;
    if ((now & SPACE) !== 0) {
      if ((before & SPACE) !== 0) seen |= NEED.space;
      else if ((before & HYPHEN) !== 0) seen |= NEED.hyphen;
    }
    if ((before & (now >>> TAIL_SHIFT) & LEADS) !== 0) seen |= NEED.mojibake;
    before = now;
  }
  if ((before & SPACE) !== 0) seen |= NEED.space;
  return seen & NEEDS;
}
