import { describe, expect, it } from "vitest";
import type { RemovedPiece } from "../../src/document/verdict.ts";
import { segmentText } from "../../src/read/text/index.ts";
import { toRemovals } from "../../src/write/removals.ts";
import { textSegment } from "../normalise/text-segment.ts";

function piece(segment: number, from: number, to: number): RemovedPiece {
  const label = {
    span: { start: 0, end: 1 },
    kind: "share",
    rule: "share/label",
    by: "rule",
    score: 0.97,
    reason: "label of share buttons",
  } as const;
  return { segment, from, to, label };
}

describe("toRemovals", () => {
  it("counts lines from 1", () => {
    const source = "one\ntwo\n\nfour five\nsix";
    const { segments } = segmentText(source);
    const removed = [piece(0, 0, 3), piece(2, 0, 4), piece(2, 5, 9), piece(3, 0, 3)];
    expect(
      toRemovals(source, segments, removed).map(({ line, start, end, text }) => [line, start, end, text]),
    ).toEqual([
      [1, 0, 3, "one"],
      [4, 9, 13, "four"],
      [4, 14, 18, "five"],
      [5, 19, 22, "six"],
    ]);
  });

  it("looks over a long line once, however much was removed of it", () => {
    const source = "a ".repeat(20_000_000);
    const removed = Array.from({ length: 200_000 }, (_, i) => piece(0, i * 4, i * 4 + 1));
    const removals = toRemovals(source, [textSegment(source)], removed);
    expect(removals).toHaveLength(removed.length);
    expect(removals.at(-1)).toMatchObject({ line: 1, start: 799_996 });
  });
});
