import fc from "fast-check";
import { expect, it } from "vitest";
import { KEY_LENGTH, keyOf, LEAD, packedKey } from "../../../src/rules/prefilter/key.ts";

it("packs texts alike exactly where their keys are alike", () => {
  const piece = fc.constantFrom("a", "B", "z", "7", " ", "-", "»", "é", "the post", "  ", "#", "42");
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const packed = [packedKey(one), packedKey(other)];
      fc.pre(!packed.includes(-1));
      expect(packed[0] === packed[1]).toBe(keyOf(one) === keyOf(other));
    }),
  );
});

it("leaves decoration in front and the case of letters out", () => {
  expect(packedKey("** The Post")).toBe(packedKey("the post office"));
  expect(packedKey("The Post")).not.toBe(packedKey("These posts"));
  expect(packedKey("3 Comments")).toBe(packedKey("9: comments"));
  expect(packedKey("")).toBe(0);
});

it("does not pack what is not ASCII, unless it stands behind the key", () => {
  expect(packedKey("» Share")).toBe(-1);
  expect(packedKey("Continue » here")).toBe(packedKey("Continues"));
});

it("makes the key letter by letter as it is defined: words in lower case, one space between, digits as 0", () => {
  const piece = fc.constantFrom(
    "a",
    "B",
    "É",
    "ж",
    "中",
    "İ",
    "Σ",
    "ΟΔΟΣ",
    "\u0301",
    "\ufe0f",
    "😀",
    "𝐀",
    "½",
    "7",
    " ",
    "»",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const head = text.slice(0, LEAD).replace(/(?:[^\p{L}\p{M}\p{N}]|\ufe0f)+/gu, " ");
      expect(keyOf(text)).toBe(head.replace(/\p{N}/gu, "0").toLowerCase().trimStart().slice(0, KEY_LENGTH));
    }),
  );
});
