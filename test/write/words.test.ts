import fc from "fast-check";
import { expect, it } from "vitest";
import { countWords } from "../../src/write/count-words.ts";

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

it("counts words with apostrophes and hyphens inside as one, in any script", () => {
  const piece = fc.constantFrom("a", "Z", "9", " ", "-", "'", "’", "—", "\n", "é", "ж", "中", "½", "😀", "𝒳");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      expect(countWords(text)).toBe(text.match(WORD)?.length ?? 0);
    }),
    { numRuns: 2000 },
  );
});
