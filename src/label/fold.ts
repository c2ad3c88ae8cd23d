import { unitAt } from "../memory/unit-at.ts";

/** A first stage, by far the cheapest: most lines are in ASCII. */
const UNUSUAL = /[^\n -~]/;

/** Signs with the UTF-16 units that rules know by them, or the first and last of several in a row. */
const SIGNS: readonly (readonly [sign: string, units: readonly (number | readonly [number, number])[]])[] = [
  [" ", [0x09, 0x0d, 0xa0, 0x1680, [0x2000, 0x200a], 0x202f, 0x205f, 0x3000]],
  ["'", [[0x2018, 0x201b], 0x02bc, 0x2032, 0xb4, 0x60]],
  ['"', [[0x201c, 0x201f], 0xab, 0xbb, 0x2033]],
  ["-", [[0x2010, 0x2015], 0x2212]],
];

/** For each UTF-16 unit the place of its sign in `SIGNS`, plus one; 0 where it stays what it is. */
const PLACES: Uint8Array = new Uint8Array(0x10000);
SIGNS.forEach(([, units], place) => {
  for (const each of units) {
    const [from, to] = typeof each === "number" ? [each, each] : each;
    PLACES.fill(place + 1, from, to + 1);
  }
});

/** Same length as `text`, with spaces, quotes, apostrophes and dashes unified, so that rules know one form of each. */
export function fold(text: string): string {
  if (!UNUSUAL.test(text) && !text.includes("`")) return text;
  let folded = "";
  let from = 0;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const place = PLACES[unitAt(text, at)] ?? 0;
    if (place === 0) continue;
    folded += text.slice(from, at) + (SIGNS[place - 1]?.[0] ?? "");
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}
