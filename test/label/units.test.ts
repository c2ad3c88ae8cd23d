import fc from "fast-check";
import { expect, it } from "vitest";
import { readUnits } from "../../src/label/line-units.ts";

it("counts runs of letters and digits in any script", () => {
  const piece = fc.constantFrom(
    "a",
    "Z",
    "9",
    " ",
    "-",
    "'",
    "\u2019",
    "\u2014",
    "\u00a0",
    "é",
    "ж",
    "中",
    "½",
    "😀",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      expect(readUnits(text).words).toBe(text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
    }),
  );
});
