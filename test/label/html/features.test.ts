import fc from "fast-check";
import { expect, test } from "vitest";
import { PAGE_TYPES } from "../../../src/document/record.ts";
import { COLUMNS } from "../../../src/label/html/features/columns.ts";
import { hashText, WeightTable } from "../../../src/label/html/features/hash.ts";
import { pageFeatures, type Weights } from "../../../src/label/html/features/index.ts";
import { TYPE_COLUMNS, typeFeatures } from "../../../src/label/html/page-type.ts";
import { SECOND_COLUMNS, secondFeatures } from "../../../src/label/html/second-stage.ts";
import { pageOf, STORY } from "./page.ts";

const EMPTY = new WeightTable(new Int32Array(), new Float32Array());
const NOTHING: Weights = { names: EMPTY, words: EMPTY };

const all = (count: number): Int32Array => Int32Array.from({ length: count }, (_, at) => at);

function rowsOf(html: string, weights: Weights = NOTHING): ReadonlyMap<string, number>[] {
  const document = pageOf(html);
  const { matrix } = pageFeatures(document, weights);
  return document.segments.map(
    (_, at) =>
      new Map(COLUMNS.map((name, column) => [name, matrix[at * COLUMNS.length + column] ?? Number.NaN])),
  );
}

test("names of features are unique, and every row is filled to the last column", () => {
  for (const names of [COLUMNS, SECOND_COLUMNS, TYPE_COLUMNS]) expect(new Set(names).size).toBe(names.length);
  const document = pageOf(STORY);
  const page = pageFeatures(document, NOTHING);
  const odds = new Float64Array(document.segments.length).fill(1);
  expect(page.matrix).toHaveLength(document.segments.length * COLUMNS.length);
  const types = new Float64Array(PAGE_TYPES.length).fill(0.5);
  const second = secondFeatures(document, page, odds, types, all(odds.length));
  expect(second).toHaveLength(document.segments.length * SECOND_COLUMNS.length);
  expect(typeFeatures(document, page, odds)).toHaveLength(TYPE_COLUMNS.length);
  // The last columns hold what they are named for: rows are neither short nor shifted.
  const row = second.slice(0, SECOND_COLUMNS.length);
  expect(row[SECOND_COLUMNS.indexOf("type.article")]).toBe(0.5);
  expect(row[SECOND_COLUMNS.indexOf("own.page.articleTags")]).toBe(1);
  expect(page.matrix[COLUMNS.length - 2]).toBe(0);
});

test("columns hold what they are named for", () => {
  const rows = rowsOf(STORY);
  const first = rows[0];
  const heading = rows.find((row) => row.get("title.equal") === 1);
  const caption = rows.find((row) => (row.get("up.figcaption") ?? 15) === 0);
  const comment = rows.find((row) => row.get("cue.comments") === 0);
  expect(first?.get("up.nav")).toBe(3);
  expect(first?.get("linkShare")).toBe(1);
  expect(first?.get("page.ogArticle")).toBe(1);
  expect(heading?.get("heading")).toBe(1);
  expect(heading?.get("title.distance")).toBe(0);
  expect(caption?.get("media")).toBe(1);
  expect(comment).toBeDefined();
  const last = rows.at(-1);
  expect(last?.get("after1.words")).toBe(-1);
  expect(last?.get("before1.words")).toBeGreaterThan(0);
});

test("learned log-odds reach the columns that are named for them", () => {
  const names = new WeightTable(Int32Array.of(hashText("post-content")), Float32Array.of(2));
  const words = new WeightTable(Int32Array.of(hashText("ferry")), Float32Array.of(1));
  const rows = rowsOf(STORY, { names, words });
  const paragraph = rows.find((row) => row.get("odds.parent") === 2);
  expect(paragraph?.get("odds.greatest")).toBe(2);
  expect(paragraph?.get("odds.decayed")).toBeCloseTo(1.4);
  expect(paragraph?.get("odds.wordMean")).toBe(1);
});

test("no page makes a feature that is not a number", () => {
  const piece = fc.constantFrom(
    "<p>",
    "<div class='a b-c'>",
    "</div>",
    "x ",
    "Read more: ",
    "<h2>",
    "<a href=x>",
    "</a>",
    "é.",
    "<li>",
    "<nav>",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const document = pageOf(pieces.join(""));
      const page = pageFeatures(document, NOTHING);
      const odds = new Float64Array(document.segments.length);
      const types = new Float64Array(PAGE_TYPES.length);
      for (const value of [
        ...page.matrix,
        ...secondFeatures(document, page, odds, types, all(odds.length)),
      ]) {
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
  );
});

test("nesting without end costs time in proportion", () => {
  const deep = `${"<div class=x>".repeat(50_000)}<p>one</p>${"</div>".repeat(50_000)}<p>two</p>`;
  expect(rowsOf(deep)).toHaveLength(2);
});
