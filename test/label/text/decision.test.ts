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

  it("copes with a document of one line", () => {
    expect(gone([PARAGRAPH], [3])).toEqual([]);
    expect(gone(["Log in"], [-5])).toEqual([0]);
  });
});
