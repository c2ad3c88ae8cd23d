import { describe, expect, it } from "vitest";
import type { Document } from "../../src/document/document.ts";
import { parseOptions } from "../../src/document/options.ts";
import type { Piece, RemovedPiece, Verdict } from "../../src/document/verdict.ts";
import { withinBudget } from "../../src/label/budget.ts";
import { toDocument } from "../../src/read/document.ts";

/** Ten lines of ten units. */
const DOCUMENT: Document = toDocument({
  id: "x",
  source: Array.from({ length: 10 }, (_, line) => `forty boat${line}`.slice(1)).join("\n"),
  named: "text",
});

function gone(segment: number, score: number, more: Partial<RemovedPiece> = {}): RemovedPiece {
  const span = DOCUMENT.segments[segment]?.span ?? { start: 0, end: 0 };
  return {
    segment,
    from: 0,
    to: 10,
    label: { kind: "other", rule: "other/model", by: "model", score, reason: "because", span },
    ...more,
  };
}

const KEPT: readonly Piece[] = [{ segment: 4, from: 0, to: 10 }];

function guarded(removed: readonly RemovedPiece[], budget: number, document = DOCUMENT): Verdict {
  return withinBudget(document, { kept: KEPT, removed, notes: [] }, parseOptions({ budget }));
}

const segmentsOf = (pieces: readonly Piece[]): number[] => pieces.map(({ segment }) => segment);

describe("a budget", () => {
  it("is ten units of each line here", () => {
    expect(DOCUMENT.segments.map(({ text }) => text.length)).toEqual(Array.from({ length: 10 }, () => 10));
  });

  it("may be used up, and nothing beyond it is taken out", () => {
    const five = [0, 1, 2, 3, 5].map((segment) => gone(segment, 0.6 + segment / 100));
    const within = guarded(five, 0.5);
    expect(segmentsOf(within.removed)).toEqual([0, 1, 2, 3, 5]);
    expect(within.notes).toEqual([]);
    const beyond = guarded(five, 0.49);
    expect(segmentsOf(beyond.removed)).toEqual([1, 2, 3, 5]);
    expect(segmentsOf(beyond.kept)).toEqual([0, 4]);
    expect(beyond.notes).toEqual([
      {
        level: "warn",
        code: "over-removal",
        detail: "1 removals below 0.98 taken back to stay within 0.49 of the text",
      },
    ]);
  });

  it("takes the weakest back first, of equal ones the first, and no more than it must", () => {
    const removed = [gone(6, 0.8), gone(1, 0.7), gone(3, 0.6), gone(2, 0.7), gone(5, 0.9)];
    expect(segmentsOf(guarded(removed, 0.4).removed)).toEqual([6, 1, 2, 5]);
    expect(segmentsOf(guarded(removed, 0.3).removed)).toEqual([6, 2, 5]);
    expect(segmentsOf(guarded(removed, 0.2).removed)).toEqual([6, 5]);
    expect(segmentsOf(guarded(removed, 0.2).kept)).toEqual([1, 2, 3, 4]);
  });

  it("orders pieces of one line, too", () => {
    const halves = [gone(2, 0.7, { from: 5, to: 10 }), gone(2, 0.7, { from: 0, to: 5 })];
    const { kept, removed } = guarded(halves, 0.05);
    expect(kept).toEqual([{ segment: 2, from: 0, to: 5 }, ...KEPT]);
    expect(removed).toEqual([halves[0]]);
    expect(guarded(halves, 0).kept).toEqual([
      { segment: 2, from: 0, to: 5 },
      { segment: 2, from: 5, to: 10 },
      ...KEPT,
    ]);
  });

  it("counts of a piece what it holds, wherever in its line it stands", () => {
    const removed = [gone(2, 0.6, { from: 5, to: 10 }), gone(3, 0.7), gone(5, 0.8)];
    expect(segmentsOf(guarded(removed, 0.15).removed)).toEqual([5]);
  });

  it("puts what it takes back before what is kept further on in its line", () => {
    const removed = [gone(4, 0.6, { from: 0, to: 5 })];
    const kept = [{ segment: 4, from: 5, to: 10 }];
    const found = withinBudget(DOCUMENT, { kept, removed, notes: [] }, parseOptions({ budget: 0 }));
    expect(found.kept).toEqual([{ segment: 4, from: 0, to: 5 }, ...kept]);
  });

  it("takes nothing back that is certain, from 0.98 on, or that a person judged", () => {
    const certain = [gone(0, 0.98), gone(1, 0.979)];
    expect(segmentsOf(guarded(certain, 0).removed)).toEqual([0]);
    const judged = gone(2, 0.5);
    const byHand = { ...judged, label: { ...judged.label, by: "override" } } as const;
    const only = guarded([byHand, gone(3, 1)], 0);
    expect(segmentsOf(only.removed)).toEqual([2, 3]);
    expect(only.notes).toEqual([]);
  });

  it("of a document without text is not asked for", () => {
    const removed = [gone(0, 0.5)];
    const { removed: left, notes } = guarded(removed, 0, { ...DOCUMENT, segments: [] });
    expect([left, notes]).toEqual([removed, []]);
  });

  it("keeps the notes that were there", () => {
    const note = { level: "info", code: "other", detail: "x" } as const;
    const found = withinBudget(
      DOCUMENT,
      { kept: KEPT, removed: [gone(0, 0.5)], notes: [note] },
      parseOptions({ budget: 0 }),
    );
    expect(found.notes.map(({ code }) => code)).toEqual(["other", "over-removal"]);
  });
});
