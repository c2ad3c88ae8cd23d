import fc from "fast-check";
import { expect, it } from "vitest";
import { FirstLetters } from "../../../src/rules/prefilter/first-letters.ts";
import { keyOf } from "../../../src/rules/prefilter/key.ts";

const STARTS = ["on ", "a", "share ", "the po", "0", "é", "fo"];

it("denies no text that begins as one of them does, wherever it stands", () => {
  const letters = new FirstLetters();
  for (const start of STARTS) letters.add(start);
  const piece = fc.constantFrom(
    ...STARTS,
    "On",
    "share",
    "7",
    "fox",
    "b",
    "ж",
    " ",
    "» ",
    "-",
    "the",
    "POST",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.boolean(), (pieces, inside) => {
      const text = pieces.join("");
      if (STARTS.some((start) => keyOf(text).startsWith(start)))
        expect(letters.mayBegin(inside ? `xx ${text}` : text, inside ? 3 : 0)).toBe(true);
    }),
  );
});

it("tells most texts apart", () => {
  const letters = new FirstLetters();
  for (const start of STARTS) letters.add(start);
  expect(["Only", "One by one", "Sheep", "This", "Foot"].map((text) => letters.mayBegin(text))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});
