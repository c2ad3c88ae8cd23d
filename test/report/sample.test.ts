import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hash32, LowestSample } from "../../src/report/sample.ts";

describe("LowestSample", () => {
  it("holds the lowest, whatever the order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 })),
        fc.integer({ min: 0, max: 8 }),
        (numbers, size) => {
          const sample = new LowestSample<number>(size);
          for (const number of numbers) sample.offer(number, 0, () => number);
          expect(sample.values()).toEqual([...numbers].sort((a, b) => a - b).slice(0, size));
        },
      ),
    );
  });

  it("makes only the entries that get in", () => {
    const sample = new LowestSample<string>(1);
    sample.offer(1, 0, () => "first");
    sample.offer(2, 0, () => {
      throw new Error("must not be made");
    });
    expect(sample.values()).toEqual(["first"]);
  });
});

describe("hash32", () => {
  it("spreads similar ids evenly", () => {
    const buckets = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 20_000; n += 1) {
      const bucket = Math.floor((hash32(`doc-${n}`) / 2 ** 32) * 10);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
    for (const size of buckets) expect(Math.abs(size - 2000)).toBeLessThan(200);
  });
});
