import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/document/segment.ts";
import {
  decodeLayout,
  encodeLayout,
  type LayoutCut,
  type LayoutSegment,
  refWidth,
} from "../../src/report/files/layout.ts";

const BLOCKS: readonly Block[] = [
  "paragraph",
  "heading",
  "item",
  "cell",
  "caption",
  "quote",
  "code",
  "line",
  "sentence",
];
const LABELS = 2000;

/** Texts of 1 to 80 units with up to four disjoint cuts. */
const segments = fc
  .array(
    fc
      .record({
        block: fc.constantFrom(...BLOCKS),
        tight: fc.boolean(),
        length: fc.integer({ min: 1, max: 80 }),
        bounds: fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 8 }),
        label: fc.integer({ min: 0, max: LABELS - 1 }),
        score: fc.integer({ min: 0, max: 1000 }),
      })
      .map(({ block, tight, length, bounds, label, score }) => {
        const sorted = [...new Set(bounds.filter((bound) => bound <= length))].sort((a, b) => a - b);
        const cuts: LayoutCut[] = [];
        for (let i = 0; i + 1 < sorted.length; i += 2) {
          cuts.push({ from: sorted[i] ?? 0, to: sorted[i + 1] ?? 0, label, score: score / 1000 });
        }
        return { length, layout: { block, tight: tight && block === "line", cuts } satisfies LayoutSegment };
      }),
    { maxLength: 12 },
    // Some segments like the one before them, as in a menu.
  )
  .map((list) => list.flatMap((entry) => (entry.length % 3 === 0 ? [entry, entry] : [entry])));

describe("layout", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(segments, fc.constantFrom(1, 36, 37, LABELS), (list, labels) => {
        const width = Math.max(refWidth(labels), refWidth(LABELS));
        const layout = encodeLayout(
          list.map((entry) => entry.layout),
          list.map((entry) => entry.length),
          width,
        );
        const texts = list.map(({ length }) => "x".repeat(length));
        expect(decodeLayout(layout, texts, width)).toEqual(list.map((entry) => entry.layout));
      }),
    );
  });

  it("costs one letter for what was kept, four for what was removed whole, one for more of the same", () => {
    const kept: LayoutSegment = { block: "paragraph", tight: false, cuts: [] };
    const gone: LayoutSegment = { ...kept, cuts: [{ from: 0, to: 9, label: 7, score: 0.95 }] };
    const longer: LayoutSegment = { ...kept, cuts: [{ from: 0, to: 12, label: 7, score: 0.95 }] };
    const part: LayoutSegment = { ...kept, cuts: [{ from: 0, to: 3, label: 7, score: 0.95 }] };
    const list = [kept, kept, gone, longer, gone, kept, gone, part, part];
    const layout = encodeLayout(list, [9, 9, 9, 12, 9, 9, 9, 9, 9], 1);
    expect(layout).toBe("ppP7qe==pP7qe*p-7qe3.+6.*p-7qe3.+6.");
    const texts = [9, 9, 9, 12, 9, 9, 9, 9, 9].map((length) => "x".repeat(length));
    expect(decodeLayout(layout, texts, 1)).toEqual(list);
  });

  it("refuses a damaged layout", () => {
    expect(() => decodeLayout("pP", ["a", "b"], 1)).toThrow(RangeError);
    expect(() => decodeLayout("?", ["a"], 1)).toThrow(RangeError);
    expect(() => decodeLayout("=", ["a"], 1)).toThrow(RangeError);
    expect(() => decodeLayout("p=", ["a", "b"], 1)).toThrow(RangeError);
  });

  it("widens references with the number of labels", () => {
    expect([0, 1, 36, 37, 1296, 1297].map(refWidth)).toEqual([1, 1, 1, 2, 2, 3]);
  });
});
