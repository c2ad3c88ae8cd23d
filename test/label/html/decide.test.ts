import { expect, test } from "vitest";
import type { PageType } from "../../../src/document/record.ts";
import { decidePage } from "../../../src/label/html/decision.ts";
import { WeightTable } from "../../../src/label/html/features/hash.ts";
import { pageFeatures } from "../../../src/label/html/features/index.ts";
import { pageOf } from "./page.ts";

const EMPTY = new WeightTable(new Int32Array(), new Float32Array());
const LONG = "A paragraph of some length that says what it has to say in more than a few words.";

/** Texts that stay when each segment has the chance that is given with it. */
function keptOf(
  parts: readonly (readonly [html: string, chance: number])[],
  head = "",
  type: PageType = "article",
): string[] {
  const document = pageOf(`${head}${parts.map(([html]) => html).join("")}`);
  expect(document.segments).toHaveLength(parts.length);
  const page = pageFeatures(document, { names: EMPTY, words: EMPTY });
  const { kept } = decidePage(
    document,
    page,
    Float64Array.from(parts, ([, chance]) => chance),
    type,
  );
  return document.segments.filter((_, at) => kept[at] === 1).map((segment) => segment.text);
}

test("a heading goes when what it heads goes", () => {
  expect(
    keptOf([
      [`<p>${LONG}`, 0.99],
      ["<h2>Related</h2>", 0.9],
      ["<p>Bridge opens in spring", 0.01],
      ["<p>Fares to rise", 0.01],
    ]),
  ).toEqual([LONG]);
});

test("a doubtful heading stays when what it heads stays", () => {
  expect(
    keptOf([
      ["<h2>What next</h2>", 0.2],
      [`<p>${LONG}`, 0.99],
      [`<p>${LONG}!`, 0.99],
    ]),
  ).toEqual(["What next", LONG, `${LONG}!`]);
});

test("a heading over sub-headings stays with them", () => {
  expect(
    keptOf([
      ["<h2>Part</h2>", 0.9],
      ["<h3>Section</h3>", 0.9],
      [`<p>${LONG}`, 0.99],
    ]),
  ).toEqual(["Part", "Section", LONG]);
});

test("a lead goes with its list of links", () => {
  expect(
    keptOf([
      [`<p>${LONG}`, 0.99],
      ["<p>You may also like:", 0.8],
      ["<p><a href=x>Bridge opens</a>", 0.02],
      [`<p>${LONG}!`, 0.99],
    ]),
  ).toEqual([LONG, `${LONG}!`]);
});

test("the headline does not stand in the body", () => {
  const head = "<title>Ferry saved | Daily</title><meta property=og:title content='Ferry saved'>";
  expect(
    keptOf(
      [
        ["<h1>Ferry saved</h1>", 0.99],
        [`<p>${LONG}`, 0.99],
      ],
      head,
    ),
  ).toEqual([LONG]);
});

test("where the model doubts the whole page, the doubtful stays", () => {
  expect(
    keptOf([
      ["<p>Short line", 0.02],
      [`<p>${LONG}`, 0.4],
      [`<p>${LONG}!`, 0.35],
    ]),
  ).toEqual([LONG, `${LONG}!`]);
  expect(
    keptOf([
      [`<p>${LONG}`, 0.99],
      [`<p>${LONG}!`, 0.98],
      [`<p>${LONG}?`, 0.3],
    ]),
  ).toEqual([LONG, `${LONG}!`]);
});

test("the sentences of a scrap of a page stay where nothing else does", () => {
  expect(
    keptOf([
      ["<h2>Menu</h2>", 0.1],
      [`<p>${LONG}`, 0.2],
      ["<p>Read more", 0.1],
    ]),
  ).toEqual([LONG]);
});

test("a whole page may be no article at all", () => {
  expect(keptOf(Array.from({ length: 8 }, (_, i): [string, number] => [`<p>${LONG} ${i}.`, 0.01]))).toEqual(
    [],
  );
});

const CELL = `<table><tr><td>${LONG}<br><br>`;

test("cells beside the column that holds the article go, unless they hold a sentence", () => {
  const column = [
    [`<td>${LONG} 1.<br><br>`, 0.99],
    [`${LONG} 2.<br><br>`, 0.99],
    [`${LONG} 3.<table>`, 0.99],
    ["<tr><td>1974", 0.9],
    ["<td>forty boats</table></table>", 0.9],
  ] as const;
  const menu = ["<table><tr><td>Home<br>Letters", 0.9] as const;
  const rest = [`${LONG} 1.`, `${LONG} 2.`, `${LONG} 3.`, "1974", "forty boats"];
  expect(keptOf([menu, ...column])).toEqual(rest);
  expect(keptOf([[`<table><tr><td>${LONG}`, 0.9], ...column])).toEqual([LONG, ...rest]);
  // A table of its own is data, wherever it stands.
  expect(keptOf([["<table><tr><td>Oslo</table><table><tr>", 0.9], ...column])).toEqual(["Oslo", ...rest]);
});

test("where no column holds the article, no cell is beside it", () => {
  expect(
    keptOf([
      [CELL, 0.99],
      ["Oslo", 0.9],
      ["<td>Bergen</table>", 0.9],
      [`<p>${LONG}`, 0.99],
      [`<p>${LONG}`, 0.99],
    ]),
  ).toEqual([LONG, "Oslo", "Bergen", LONG, LONG]);
});

test("on pages made of entries a lower chance is enough", () => {
  const parts = [
    [`<p>${LONG}`, 0.99],
    [`<p>${LONG} 2.`, 0.95],
    ["<p>Harbour tour, two hours", 0.4],
    ["<p>All rights reserved", 0.2],
  ] as const;
  expect(keptOf(parts)).toEqual([LONG, `${LONG} 2.`]);
  expect(keptOf(parts, "", "listing")).toEqual([LONG, `${LONG} 2.`, "Harbour tour, two hours"]);
});
