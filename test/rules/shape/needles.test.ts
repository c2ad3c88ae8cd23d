import fc from "fast-check";
import { expect, it } from "vitest";
import { RequiredLiterals } from "../../../src/rules/prefilter/required-literals.ts";

const SETS: readonly (readonly string[])[] = [
  ["reporting by ", "Principles"],
  ["©", "(c)", "reserved", "版权"],
  ["ap", " AFP"],
  ["новости", "é", "9"],
];

it("never misses a string that stands in a text, whatever its case", () => {
  const needles = new RequiredLiterals();
  const bits = SETS.map((set) => needles.add(set));
  const around = fc.string({ unit: fc.constantFrom(..."abcprv (.9é中—\t"), maxLength: 12 });
  fc.assert(
    fc.property(around, fc.nat(), fc.nat(), fc.boolean(), around, (before, i, j, upper, behind) => {
      const set = SETS[i % SETS.length] ?? [];
      const needle = set[j % set.length] ?? "";
      const text = before + (upper ? needle.toUpperCase() : needle) + behind;
      expect(needles.bitsIn(text) & (bits[i % SETS.length] ?? 0)).not.toBe(0);
    }),
  );
});

it("tells most lines apart that hold none of them", () => {
  const needles = new RequiredLiterals();
  const [credit = 0, rights = 0] = SETS.map((set) => needles.add(set));
  const held = needles.bitsIn("The council met on Monday and agreed on the plan for the bridge.");
  expect(held & credit).toBe(0);
  expect(held & rights).toBe(0);
});

it("goes on with more sets than a number has bits", () => {
  const needles = new RequiredLiterals();
  const words = Array.from({ length: 80 }, (_, i) => `word${String.fromCharCode(97 + (i % 26), 97 + i / 4)}`);
  const bits = words.map((word) => needles.add([word]));
  words.forEach((word, i) => {
    expect(needles.bitsIn(`a ${word} more`) & (bits[i] ?? 0)).not.toBe(0);
  });
});

it("sees a string only where it stands as a whole, whatever of it stands elsewhere", () => {
  const needles = new RequiredLiterals();
  const bit = needles.add(["appeared first"]);
  for (const text of ["appeared first", "It APPEARED FIRST on the wall", "appear; appeared first"])
    expect([text, needles.bitsIn(text) & bit]).toEqual([text, bit]);
  for (const text of ["happy", "appeared", "appeared fir", "peared first", "appeared at first"])
    expect([text, needles.bitsIn(text) & bit]).toEqual([text, 0]);
});
