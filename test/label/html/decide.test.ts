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

/** `count` words that end no sentence. */
const some = (count: number): string => Array.from({ length: count }, () => "boat").join(" ");
const many = (count: number, html: string, chance: number): [string, number][] =>
  Array.from({ length: count }, () => [html, chance]);

test("a chance below 0.15 is never enough", () => {
  const page = (chance: number): string[] => keptOf(many(5, `<p>${LONG}`, chance));
  expect(page(0.15)).toHaveLength(5);
  expect(page(0.149)).toEqual([]);
});

test("half of the expected F1 is enough, and that is never more than half", () => {
  const page = (chance: number): string[] => keptOf([...many(5, `<p>${LONG}`, 0.99), ["<p>Boats", chance]]);
  expect(page(0.5)).toHaveLength(6);
  expect(page(0.45)).toHaveLength(5);
});

test("on pages made of entries 0.7 of the chance is enough, but never one below 0.15", () => {
  for (const type of ["collection", "listing", "service"] as const) {
    const page = (sure: number, chance: number): string[] =>
      keptOf([...many(5, `<p>${LONG}`, sure), ["<p>Boats", chance]], "", type);
    expect(page(0.99, 0.351)).toHaveLength(6);
    expect(page(0.99, 0.349)).toHaveLength(5);
    expect(page(0.2, 0.15)).toHaveLength(6);
    expect(page(0.2, 0.149)).toHaveLength(5);
  }
});

test("a heading stays where 0.2 of the words under it stay", () => {
  const page = (gone: number, heading = "Boats"): string[] =>
    keptOf([[`<h2>${heading}</h2>`, 0.9], [`<p>${some(10)}`, 0.99], ...many(gone, `<p>${some(10)}`, 0.01)]);
  expect(page(4)).toEqual(["Boats", some(10)]);
  expect(page(5)).toEqual([some(10)]);
  // Long ones are no headings, whatever the markup says.
  expect(page(5, some(26))).toEqual([some(26), some(10)]);
  expect(page(5, some(25))).toEqual([some(10)]);
});

test("a heading over nothing stays by itself", () => {
  expect(
    keptOf([
      [`<p>${LONG}`, 0.99],
      ["<h2>The end</h2>", 0.9],
    ]),
  ).toEqual([LONG, "The end"]);
});

test("a doubtful heading stays from a chance of 0.12 on, where 0.8 of 15 words or more under it stay", () => {
  const page = (chance: number, kept: number, gone: number, words: number): boolean =>
    keptOf([
      ["<h2>Ferries</h2>", chance],
      ...many(kept, `<p>${some(words)}`, 0.99),
      ...many(gone, `<p>${some(words)}`, 0.01),
    ]).includes("Ferries");
  expect(page(0.12, 4, 1, 10)).toBe(true);
  expect(page(0.119, 4, 1, 10)).toBe(false);
  expect(page(0.12, 3, 1, 10)).toBe(false);
  expect(page(0.12, 1, 0, 15)).toBe(true);
  expect(page(0.12, 1, 0, 14)).toBe(false);
});

test("a heading heads what stands before the next one of its level", () => {
  const page = (tag: string): string[] =>
    keptOf([
      ["<h2>First</h2>", 0.2],
      [`<p>${LONG}`, 0.99],
      [`<${tag}>Second</${tag}>`, 0.9],
      ...many(6, `<p>${some(20)}`, 0.01),
    ]);
  expect(page("h2")).toEqual(["First", LONG]);
  expect(page("h1")).toEqual(["First", LONG]);
  expect(page("h3")).toEqual([LONG]);
});

test("a lead has 10 words at most, and heads links", () => {
  const page = (words: number, next: string): number =>
    keptOf([
      [`<p>${LONG}`, 0.99],
      [`<p>${some(words)}:`, 0.8],
      [`<p>${next}`, 0.02],
      [`<p>${LONG}!`, 0.99],
    ]).length;
  expect(page(10, "<a href=x>boat</a>")).toBe(2);
  expect(page(11, "<a href=x>boat</a>")).toBe(3);
  expect(page(10, "<a href=x>boats</a>boats")).toBe(2);
  expect(page(10, "<a href=x>boats</a>boatss")).toBe(3);
});

test("what does not end with a colon is no lead, nor is one whose list stays", () => {
  const page = (lead: string, chance: number): string[] =>
    keptOf([
      [`<p>${LONG}`, 0.99],
      [`<p>${lead}`, 0.8],
      ["<p><a href=x>boat</a>", chance],
    ]);
  expect(page("Boats", 0.02)).toEqual([LONG, "Boats"]);
  expect(page("Boats:", 0.9)).toEqual([LONG, "Boats:", "boat"]);
  expect(page("Boats:", 0.02)).toEqual([LONG]);
});

test("a scrap of a page has four segments at most, and sentences of it five words", () => {
  const page = (count: number, text: string): number => keptOf(many(count, `<p>${text}`, 0.01)).length;
  expect(page(4, "Forty boats came at noon.")).toBe(4);
  expect(page(5, "Forty boats came at noon.")).toBe(0);
  expect(page(4, "Forty boats came here.")).toBe(0);
  expect(page(4, "Forty boats came at noon")).toBe(0);
});

test("a decision says from which chance on segments stay, and how sure the model is of the page", () => {
  const decided = (chances: readonly number[], type: PageType): [number, number] => {
    const document = pageOf(chances.map(() => `<p>${some(10)}`).join(""));
    const page = pageFeatures(document, { names: EMPTY, words: EMPTY });
    const { threshold, confidence } = decidePage(document, page, Float64Array.from(chances), type);
    return [threshold, confidence];
  };
  // Twice the hits over what is taken and what is expected to be of the article: 36 / (20 + 1 + 19).
  expect(decided([0.9, 0.9, 0.1], "article")).toEqual([0.5, expect.closeTo(36 / 40, 10)]);
  expect(decided([0.4, 0.3], "article")).toEqual([0.3, expect.closeTo(14 / 28, 10)]);
  expect(decided([0.9, 0.9, 0.1], "listing")[0]).toBeCloseTo(0.35, 10);
  expect(decided([0.1], "article")).toEqual([0.5, 0]);
});
