import { expect, test } from "vitest";
import { applyEdits, normalise } from "../../src/normalise/index.ts";
import { textSegment } from "./text-segment.ts";

/** Long inputs that are all damage, or almost damage. That they end is the test; the runner's time limit is the bound. */
const UNITS = [
  "&amp;",
  "&",
  "&amp;#8217",
  "amp;",
  "â€",
  "â€?",
  "â€œ",
  "Â ",
  "Ã ",
  "Ãƒ",
  "ÃÂ",
  "Ã¢â‚¬â„¢",
  "Ð",
  "Р",
  "РІ",
  "√",
  "–ü",
  " ",
  "\u00a0",
  "\u200b",
  "\u0301",
  "a\u0301",
  "- ",
  "ab- ab ",
  "«",
  "“",
  "\ufe0f",
  "\u180e",
  "\u200c",
  "\u180e\u200d",
  "\ufe0f\u200d",
  "ﬁ",
  "Ａ！",
  "\u1100",
  "\ud800",
];

test.each(UNITS)("20,000 times %j", (unit) => {
  const segment = textSegment(unit.repeat(20_000));
  const once = applyEdits(segment, normalise(segment, { quotes: "straight", source: segment.text }));
  if (once !== "") expect(normalise(textSegment(once), { quotes: "straight" })).toEqual([]);
});

test("&amp; escaped ten thousand times over is an ampersand", () => {
  const segment = textSegment(`&${"amp;".repeat(10_000)}`);
  expect(applyEdits(segment, normalise(segment))).toBe("&");
});
