import { describe, expect, it } from "vitest";
import { COLUMNS, column } from "../../../src/label/text/features/columns.ts";
import { LineMatrix } from "../../../src/label/text/features/matrix.ts";
import { Scan } from "../../../src/label/text/features/scan.ts";
import { endsSentence, isProse, wordsOf, writeShape } from "../../../src/label/text/features/shape.ts";

/** The shape of the second of three lines, by the names of the columns. */
function shapeOf(text: string): Record<string, number> {
  const lines = ["Above? 1234 (“so”)", text, "UNDER: 10:15 | 2021!"];
  const matrix = new LineMatrix(lines.length);
  writeShape(new Scan(lines), 1, text, matrix);
  const from = column("units");
  const names = COLUMNS.slice(from, column("caseless") + 1);
  return Object.fromEntries(names.map((name) => [name, matrix.get(1, column(name))]));
}

const near = (value: number): unknown => expect.closeTo(value, 5);

describe("the shape of a line", () => {
  it("is what it is made of, per word or per unit", () => {
    const line = "By JANE Doe | May 3rd, 2021 at 10:15 · 4,003 views";
    const shape = shapeOf(line);
    expect(shape).toMatchObject({
      capitalised: near(4 / 6),
      allCaps: near(1 / 12),
      numberRate: near(5 / 12),
      commaRate: near(3 / 12),
      digitRate: near(13 / line.length),
      separators: 2,
      years: 1,
      clocks: 1,
      at: 0,
      stops: 0,
      stopRate: 0,
      caseless: 0,
    });
    expect(shape["units"]).toBeGreaterThan(shape["words"] ?? 0);
  });

  it.each<[string, readonly string[]]>([
    ["Boats", ["startsUpper"]],
    ["boats", ["startsLower"]],
    ["4 boats", ["startsDigit"]],
    ["- boats", ["startsSign"]],
    ["| boats", ["startsSign"]],
    [", boats", ["startsSign"]],
    [". boats", ["startsSign"]],
    ["+ boats", ["startsSign"]],
    ["“boats", ["startsQuote"]],
    ["קול", ["startsUpper", "caseless"]],
    ["船", ["startsUpper", "caseless"]],
    ["เรือ", ["startsUpper", "caseless"]],
    ["boats.", ["startsLower", "endsStop"]],
    ["boats…", ["startsLower", "endsEllipsis"]],
    ["boats...", ["startsLower", "endsStop", "endsEllipsis"]],
    ["boats:", ["startsLower", "endsColon"]],
    ["boats：", ["startsLower", "endsColon"]],
    ["boats?", ["startsLower", "endsStop", "endsQuestion"]],
    ["boats？", ["startsLower", "endsStop", "endsQuestion"]],
    ["boats؟", ["startsLower", "endsStop", "endsQuestion"]],
  ])("says how %j begins and ends", (text, flags) => {
    const shape = shapeOf(text);
    const names = Object.keys(shape).filter((name) => /^(?:starts|ends|caseless)/.test(name));
    const held = names.filter((name) => shape[name] === 1).sort();
    expect(held.filter((name) => name !== "endsStop" || text !== "boats…")).toEqual([...flags].sort());
    for (const name of names) expect([0, 1]).toContain(shape[name]);
  });

  it.each<[string, string]>([
    ["stops", "! "],
    ["separators", "| "],
    ["symbols", "+ "],
    ["quotes", '" '],
    ["brackets", "( "],
    ["dashes", "- "],
    ["glued", "aB "],
    ["innerDots", "a.b "],
    ["years", "2021 "],
    ["clocks", "10:15 "],
    ["at", "@ "],
  ])("counts %s up to 20", (name, unit) => {
    expect(shapeOf(unit.repeat(3).trim())[name]).toBe(3);
    expect(shapeOf(unit.repeat(20).trim())[name]).toBe(20);
    expect(shapeOf(unit.repeat(25).trim())[name]).toBe(20);
  });

  it("has the length of its words, ideographs and letters of unspaced scripts included", () => {
    expect(shapeOf("boat boat")["meanWord"]).toBe(4);
    expect(shapeOf("x".repeat(50))["meanWord"]).toBe(20);
    expect(shapeOf("船船船船")["meanWord"]).toBe(2);
    expect(shapeOf("longest word")["longWords"]).toBe(0.5);
  });
});

describe("a line's end", () => {
  it.each(["(So.)", "[So.]", "（好。）", "【好。】", "“So.”"])("%s ends a sentence", (text) => {
    expect(endsSentence(new Scan([text]), 0)).toBe(true);
  });
  it.each(["(So)", "[So]", "（好）", "【好】", "“So”", "So. And }"])("%s does not", (text) => {
    expect(endsSentence(new Scan([text]), 0)).toBe(false);
  });
});

it("a line is prose from 9 words on that end a sentence, and from 25 on in any case", () => {
  const prose = (text: string): boolean => {
    const scan = new Scan([text]);
    return isProse(scan, 0, wordsOf(scan, 0));
  };
  const words = (count: number): string => Array.from({ length: count }, () => "boat").join(" ");
  expect(prose(`${words(9)}.`)).toBe(true);
  expect(prose(`${words(8)}.`)).toBe(false);
  expect(prose(words(24))).toBe(false);
  expect(prose(words(25))).toBe(true);
});
