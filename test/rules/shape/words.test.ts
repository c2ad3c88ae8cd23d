import fc from "fast-check";
import { expect, it } from "vitest";
import { endings, lastWord } from "../../../src/rules/shape/word-endings.ts";

const WORDS = "more here on más далее 全文 an";

it("knows the last words of texts as a look-up of the whole word does", () => {
  const known = new Set(WORDS.split(" "));
  const list = endings(WORDS);
  const piece = fc.constantFrom(
    ...WORDS.split(" "),
    "More",
    "HERE",
    "or",
    "e",
    " ",
    "…",
    ".",
    ") ",
    "»",
    "7",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join("");
      expect(list.has(text)).toBe(known.has(lastWord(text)));
    }),
  );
});

it("looks behind signs, and not into words", () => {
  const list = endings(WORDS);
  expect(["Read more…", "Click HERE.)", "Leer más »", "читать далее"].map((text) => list.has(text))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["Baltimore", "", "more or less", "there"].map((text) => list.has(text))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
