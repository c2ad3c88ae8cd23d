import { describe, expect, it } from "vitest";
import type { PairVerdict } from "../../src/dedup/index.ts";
import { MIN_TWIN_SIMILARITY, settle } from "../../src/dedup/settle.ts";

/** All pairs of three texts: 1 and 0, 2 and 0, 2 and 1. */
const ALL = { starts: Uint32Array.of(0, 0, 1, 3), preferred: Uint32Array.of(0, 0, 1) };
const copies = (similarity: number): PairVerdict => ({ copies: true, similarity, containment: 1 });
const apart = (reason: "round-up" | "template-story" | "shared-quotations"): PairVerdict => ({
  copies: false,
  reason,
  similarity: 0.39,
  containment: 0.9,
});

/** Which of the pairs are copies, in the order of `ALL`. */
function settled(...verdicts: readonly [PairVerdict, PairVerdict, PairVerdict]): boolean[] {
  const places = new Map([
    ["0 1", 0],
    ["0 2", 1],
    ["1 2", 2],
  ]);
  const compare = (preferred: number, member: number): PairVerdict =>
    verdicts[places.get(`${preferred} ${member}`) ?? 0] ?? copies(0);
  return [...settle(ALL, compare)].sort(([a], [b]) => a - b).map(([, verdict]) => verdict.copies);
}

describe("two texts that look like a round-up and its item", () => {
  it("are copies where a third is a copy of both, and all but the same as either", () => {
    expect(settled(apart("round-up"), copies(MIN_TWIN_SIMILARITY), copies(0.4))).toEqual([true, true, true]);
    expect(settled(copies(0.4), apart("round-up"), copies(MIN_TWIN_SIMILARITY))).toEqual([true, true, true]);
    expect(settled(copies(0.97), copies(0.41), apart("round-up"))).toEqual([true, true, true]);
  });

  it("are not where the third is but similar to both", () => {
    expect(settled(apart("round-up"), copies(MIN_TWIN_SIMILARITY - 0.01), copies(0.7))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("are not where the third is a copy of one of them only", () => {
    expect(settled(apart("round-up"), copies(0.95), apart("round-up"))).toEqual([false, true, false]);
  });
});

it("stories of one template, and reports that share quotations, stay apart whatever a third one is", () => {
  expect(settled(apart("template-story"), copies(0.95), copies(0.95))).toEqual([false, true, true]);
  expect(settled(apart("shared-quotations"), copies(0.95), copies(0.95))).toEqual([false, true, true]);
});
