import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Forest } from "../../../src/label/forest/forest.ts";
import { ModelFile } from "../../../src/label/forest/model-file.ts";
import { labelHtml } from "../../../src/label/html/index.ts";
import { pageOf, STORY } from "./page.ts";

const bundle = new ModelFile(readFileSync(new URL("../../../models/html.bin", import.meta.url)));

test.each([
  ["first", "columns"],
  ["second", "secondColumns"],
])("the %s look scores as the trainer did", (name, columns) => {
  const forest = new Forest(bundle, name);
  const rows = bundle.f32(`${name}.sampleRows`);
  const odds = bundle.f32(`${name}.sampleOdds`);
  const width = bundle.names(columns).length;
  expect(odds.length).toBeGreaterThanOrEqual(20);
  expect(rows).toHaveLength(odds.length * width);
  odds.forEach((wanted, at) => {
    const found = 1 / (1 + Math.exp(-forest.score(rows, at * width)));
    expect(Math.abs(found - 1 / (1 + Math.exp(-wanted)))).toBeLessThan(1e-6);
  });
});

test("scoring a matrix is scoring its rows, but for those that are settled early", () => {
  const forest = new Forest(bundle, "first");
  const rows = bundle.f32("first.sampleRows");
  const width = bundle.names("columns").length;
  const count = rows.length / width;
  const each = Array.from({ length: count }, (_, at) => forest.score(rows, at * width));
  const all = forest.scoreRows(rows, width);
  expect([...all.odds]).toEqual(each);
  expect(all.open).toHaveLength(count);
  const hasty = forest.scoreRows(rows, width, { trees: 50, odds: -2 });
  const open = new Set(hasty.open);
  expect(open.size).toBeGreaterThan(0);
  expect(open.size).toBeLessThan(count);
  hasty.odds.forEach((odds, at) => {
    if (open.has(at)) expect(odds).toBe(each[at]);
    else expect(odds).toBeLessThan(-2);
  });
});

test("labels every segment once, and keeps the story", () => {
  const document = pageOf(STORY);
  const { labels, pageType, typeConfidence, confidence } = labelHtml(document);
  expect(labels.map((label) => label.span)).toEqual(document.segments.map((segment) => segment.span));
  for (const label of labels) {
    expect(label.by).toBe("model");
    expect(label.rule).toBe(`${label.kind}/model`);
    expect(label.score).toBeGreaterThan(0.5);
    expect(label.score).toBeLessThanOrEqual(1);
    expect(label.reason).not.toBe("");
  }
  const kept = document.segments
    .filter((_, at) => labels[at]?.kind === "content")
    .map((segment) => segment.text);
  expect(kept).toHaveLength(11);
  expect(kept[5]).toBe("What happens next");
  expect(pageType).toBe("article");
  expect(typeConfidence).toBeGreaterThan(0.5);
  expect(confidence).toBeGreaterThan(0.8);
});

test("nesting and length without end are labelled too", () => {
  const deep = pageOf(`${"<div class=x>".repeat(30_000)}<p>one</p>${"</div>".repeat(30_000)}`);
  expect(labelHtml(deep).labels).toHaveLength(1);
  const long = pageOf(
    "<article><h2>A heading</h2><p>Some text that goes on, and on.</p></article>".repeat(5_000),
  );
  expect(labelHtml(long).labels).toHaveLength(10_000);
});

test("a page without text has no labels", () => {
  expect(labelHtml(pageOf("")).labels).toEqual([]);
});
