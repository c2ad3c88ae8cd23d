import { describe, expect, it } from "vitest";
import { type Judgement, overrideLabels } from "../../src/label/overrides.ts";
import { toDocument } from "../../src/read/document.ts";

const document = toDocument({
  id: "x",
  source: "Share this\nThe tide came in.\nShare this\nMore tide.",
  named: "text",
});
const judged = (more: Partial<Judgement>): Judgement => ({
  verdict: "keep",
  segment: 0,
  from: 0,
  to: 10,
  text: "Share this",
  occurrence: 0,
  ...more,
});
const places = (judgement: Judgement): [number, number, string][] =>
  overrideLabels(document, [judgement]).map(({ span, rule }) => [span.start, span.end, rule]);

describe("judgements", () => {
  it("apply where the passage stood", () => {
    expect(places(judged({}))).toEqual([[0, 10, "content/override"]]);
    expect(places(judged({ verdict: "remove", segment: 1, from: 4, to: 8, text: "tide" }))).toEqual([
      [15, 19, "other/override"],
    ]);
  });
  it("find the passage again where segments were cut anew", () => {
    expect(places(judged({ segment: 7, occurrence: 1 }))).toEqual([[29, 39, "content/override"]]);
  });
  it("do nothing where the passage is gone", () => {
    expect(places(judged({ text: "Another" }))).toEqual([]);
  });
});
