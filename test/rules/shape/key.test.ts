import fc from "fast-check";
import { expect, it } from "vitest";
import { keyOf, packedKey } from "../../../src/rules/shape/key.ts";

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
