import { describe, expect, it } from "vitest";
import { TEXT_THRESHOLDS } from "../../../src/document/thresholds.ts";
import { pageOf } from "../../../src/label/page.ts";
import { decideLines } from "../../../src/label/text/decision.ts";
import { lineFeatures } from "../../../src/label/text/features/index.ts";
import { toDocument } from "../../../src/read/document.ts";

const PARAGRAPH = "The council voted on Tuesday, after two hours of talk, to keep the old ferry running.";

/** Which lines go, given the classifier's log-odds. */
function gone(lines: readonly string[], odds: readonly number[]): number[] {
  const page = pageOf(toDocument({ id: "x", source: lines.join("\n"), named: "text" }));
  const decided = decideLines({ odds: Float64Array.from(odds), features: lineFeatures(page, undefined) });
  return [...decided.keys()].filter((line) => (decided[line] ?? 0) < 0);
}

describe("the decision", () => {
  it("takes out what the classifier is sure of, wherever it stands", () => {
    const lines = ["Home", PARAGRAPH, "Share this", PARAGRAPH, "Log in"];
    expect(gone(lines, [-4, 5, -4, 5, -4])).toEqual([0, 2, 4]);
  });

  it("asks for more where the article goes on above and below", () => {
    const doubt = (TEXT_THRESHOLDS.usual + TEXT_THRESHOLDS.inside) / 2;
    const lines = ["Home", PARAGRAPH, "Breaking the ground", PARAGRAPH, "Why small ferries vanish"];
    expect(gone(lines, [-4, 5, doubt, 5, doubt])).toEqual([0, 4]);
  });

  it("asks for more before a paragraph goes", () => {
    const doubt = (TEXT_THRESHOLDS.usual + TEXT_THRESHOLDS.paragraph) / 2;
    expect(gone(["Home", PARAGRAPH, PARAGRAPH], [-4, 5, doubt])).toEqual([0]);
    expect(gone(["Home", PARAGRAPH, PARAGRAPH], [-4, 5, -4])).toEqual([0, 2]);
  });

  it("takes nothing out of a document in which it is sure of nothing", () => {
    const doubt = (TEXT_THRESHOLDS.usual + TEXT_THRESHOLDS.clean) / 2;
    expect(gone([PARAGRAPH, PARAGRAPH, "The end"], [5, 5, doubt])).toEqual([]);
  });

  /** A sentence of `words` words. */
  const sentence = (words: number): string => `It ${"was ".repeat(words - 2)}late.`;

  it.each<[string, readonly string[], readonly number[], number, number]>([
    ["a line at the edge at -0.7", [PARAGRAPH, "Log in"], [5], -0.7, 1],
    ["a line inside the article at -1.5", [PARAGRAPH, "Log in", PARAGRAPH], [5, Number.NaN, 5], -1.5, 1],
    ["a paragraph at -1.2", [PARAGRAPH, sentence(12)], [5], -1.2, 1],
    ["a sentence of fewer than 12 words as a line", [PARAGRAPH, sentence(11)], [5], -0.7, 1],
    ["twelve words that are no sentence as a line", [PARAGRAPH, "Log in ".repeat(6)], [5], -0.7, 1],
  ])("takes out %s", (_, lines, odds, border, line) => {
    // The first line, which goes in any case, says that the document is not clean.
    const at = (value: number): number[] => gone(["Home", ...lines], [-4, ...odds.toSpliced(line, 1, value)]);
    expect(at(border)).toEqual([0]);
    expect(at(border - 0.01)).toEqual([0, line + 1]);
  });

  it("takes a document for clean all of whose lines are above -1.8", () => {
    expect(gone([PARAGRAPH, "The end"], [5, -1.79])).toEqual([]);
    expect(gone([PARAGRAPH, "The end"], [5, -1.8])).toEqual([1]);
  });

  it("takes up to three lines inside the article for a part of it, and no more", () => {
    const between = (count: number): number[] => {
      const lines = Array.from({ length: count }, (_, at) => `Log in ${at}`);
      return gone(["Home", PARAGRAPH, ...lines, PARAGRAPH], [-4, 5, ...lines.map(() => -1), 5]);
    };
    expect(between(3)).toEqual([0]);
    expect(between(4)).toEqual([0, 2, 3, 4, 5]);
    // A line that just stays divides those around it.
    expect(gone(["Home", PARAGRAPH, "a", "b", "c", "d", PARAGRAPH], [-4, 5, -1, -0.7, -1, -1, 5])).toEqual([
      0,
    ]);
    // What is surely none of it stays out, with its neighbours in.
    expect(gone(["Home", PARAGRAPH, "a", "b", PARAGRAPH], [-4, 5, -1, -3, 5])).toEqual([0, 3]);
    // The edges of a document are no article.
    expect(gone(["a", PARAGRAPH, "b", PARAGRAPH, "c"], [-1, 5, -4, 5, -1])).toEqual([0, 2, 4]);
  });

  it("says how sure it is of each line, in log-odds from its border", () => {
    const decided = (lines: readonly string[], odds: readonly number[]): number[] => {
      const page = pageOf(toDocument({ id: "x", source: lines.join("\n"), named: "text" }));
      const found = decideLines({ odds: Float64Array.from(odds), features: lineFeatures(page, undefined) });
      return [...found].map((value) => Math.round(value * 100) / 100);
    };
    expect(decided(["Home", PARAGRAPH, "Log in", PARAGRAPH], [-4, 5, -1, 2])).toEqual([-3.3, 6.2, 0.5, 3.2]);
    // Of a clean document, too, and of the lines that it doubts less than others.
    expect(decided([PARAGRAPH, "Log in", "The end"], [2, -1, 0.5])).toEqual([3.8, 2.8, 2.3]);
  });

  it("copes with a document of one line", () => {
    expect(gone([PARAGRAPH], [3])).toEqual([]);
    expect(gone(["Log in"], [-5])).toEqual([0]);
  });
});
