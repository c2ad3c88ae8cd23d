import { expect, it } from "vitest";
import type { HtmlLabels } from "../../src/label/html/index.ts";
import { withPageRules } from "../../src/label/html/with-rules.ts";
import type { CruftRule } from "../../src/rules/index.ts";
import { pageFrom } from "../rules/page.ts";

const page = pageFrom(Array.from({ length: 40 }, (_, at) => `<p>line ${at}</p>`).join(""));

function rule(id: CruftRule["id"], everywhere?: boolean): CruftRule {
  const find: CruftRule["find"] = (line) => ({ start: 0, end: line.text.length, score: 0.95 });
  return {
    id,
    reason: "any line",
    find,
    hits: [],
    misses: [],
    ...(everywhere === undefined ? {} : { everywhere }),
  };
}

function model(pageType: HtmlLabels["pageType"], score = 0.9, last = 22): HtmlLabels {
  const labels = page.lines.map(({ segment, index }) => {
    const kind = index >= 20 && index <= last ? ("content" as const) : ("other" as const);
    return { span: segment.span, kind, rule: `${kind}/model`, by: "model", score, reason: "test" } as const;
  });
  return { labels, pageType, typeConfidence: 1, confidence: 1 };
}

function ruled(own: HtmlLabels, rules: readonly CruftRule[]): string[] {
  const { labels } = withPageRules(own, page, rules);
  return labels
    .filter((label) => label.by === "rule")
    .map((label) => page.lines.find(({ segment }) => segment.span.start === label.span.start)?.text ?? "");
}

it("asks rules about what the model keeps and what stands near it", () => {
  const near = ruled(model("article"), [rule("share/near")]);
  expect(near).toHaveLength(11);
  expect([near[0], near.at(-1)]).toEqual(["line 16", "line 26"]);
});

it("asks them however sure the model is of a line", () => {
  expect(ruled(model("article", 0.99, 29), [rule("share/near")])).toHaveLength(18);
});

it("asks rules that say so about every line", () => {
  expect(ruled(model("article"), [rule("share/all", true)])).toHaveLength(40);
});

it("takes comments for content in a forum", () => {
  expect(ruled(model("forum"), [rule("comments/all", true)])).toEqual([]);
  expect(ruled(model("article"), [rule("comments/all", true)])).toHaveLength(40);
});
