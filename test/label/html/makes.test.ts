import { expect, test } from "vitest";
import { WeightTable } from "../../../src/label/html/features/hash.ts";
import { pageFeatures } from "../../../src/label/html/features/index.ts";
import { smoothSiblings } from "../../../src/label/html/sibling-smoothing.ts";
import { pageOf } from "./page.ts";

const EMPTY = new WeightTable(new Int32Array(), new Float32Array());

/** Log-odds after blocks of one make have leant towards each other. */
function leant(parts: readonly (readonly [html: string, odds: number])[]): number[] {
  const document = pageOf(parts.map(([html]) => html).join(""));
  expect(document.segments).toHaveLength(parts.length);
  const page = pageFeatures(document, { names: EMPTY, words: EMPTY });
  return [
    ...smoothSiblings(
      Float64Array.from(parts, ([, odds]) => odds),
      page,
    ),
  ];
}

test("blocks of one make lean towards the mean of the others", () => {
  const [doubtful, sure, surer] = leant([
    ['<p class="entry">one', -1],
    ['<p class="entry">two', 2],
    ['<p class="entry">three', 4],
  ]);
  expect(doubtful).toBeCloseTo(-1 + 0.4 * (3 - -1));
  expect(sure).toBeCloseTo(2 + 0.4 * (1.5 - 2));
  expect(surer).toBeCloseTo(4 + 0.4 * (0.5 - 4));
});

test("a block that is the only one of its make keeps its odds", () => {
  expect(
    leant([
      ['<p class="entry">one', -1],
      ['<p class="note">two', 3],
      ['<h2 class="entry">three', -6],
    ]),
  ).toEqual([-1, 3, -6]);
});

test("very sure blocks pull no harder than sure ones", () => {
  const [doubtful] = leant([
    ["<p>one", 0],
    ["<p>two", 9],
    ["<p>three", 5],
  ]);
  expect(doubtful).toBeCloseTo(0.4 * 4);
});

test("one other is no make, and blocks without a word have no say", () => {
  const pair = [
    ["<p>one", 2],
    ["<p>two", -6],
  ] as const;
  expect(leant(pair)).toEqual([2, -6]);
  expect(leant([...pair, ["<p>.", -6]])).toEqual([2, -6, -6]);
});
