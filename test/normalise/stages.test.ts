import { expect, test } from "vitest";
import { applyEdits, type NormaliseOptions, normalise } from "../../src/normalise/index.ts";
import { NEED } from "../../src/normalise/needed-repairs.ts";
import { needsOf } from "../../src/normalise/repair.ts";
import { textSegment } from "./text-segment.ts";

function repaired(text: string, options?: NormaliseOptions, block?: "code" | "line"): string {
  const segment = textSegment(text, block);
  return applyEdits(segment, normalise(segment, options));
}

test.each<[string, string, number]>([
  ["nothing", "a plain line, with “quotes” – and a dash", 0],
  ["spaces", "a  b", NEED.space],
  ["control", "a\u0007b", NEED.control],
  ["invisible", "a\u200bb", NEED.invisible],
  ["nfc", "cafe\u0301", NEED.nfc],
  ["compatibility", "e\ufb03cient", NEED.compat],
  ["entities", "Fish &amp; chips", NEED.entity],
  ["mojibake", "donâ€™t", NEED.mojibake],
])("a text needs %s", (_, text, need) => {
  expect(needsOf(text) & need).toBe(need);
  if (need === 0) expect(needsOf(text)).toBe(0);
});

test("quotes and dashes need something only where they are to be straight", () => {
  const text = "“a” – ‘b’";
  expect(needsOf(text)).toBe(0);
  expect(needsOf(text, { quotes: "keep" })).toBe(0);
  expect(needsOf(text, { quotes: "straight" })).toBe(NEED.variant);
  expect(repaired(text)).toBe(text);
  expect(repaired(text, { quotes: "keep" })).toBe(text);
  expect(repaired(text, { quotes: "straight" })).toBe("\"a\" - 'b'");
});

test("a text that needs nothing has no edits", () => {
  expect(normalise(textSegment("a plain line"))).toEqual([]);
});

test("what needs a look may need no repair", () => {
  const text = "AT&amp;T?"; // A word that may be meant: whatever it becomes, it is settled.
  expect(repaired(repaired(text))).toBe(repaired(text));
  expect(normalise(textSegment("R&D; A&B"))).toEqual([]);
});

test.each([
  ["mojibake in an entity", "don&acirc;€™t", "don’t"],
  ["mojibake made twice", "donÃ¢â‚¬â„¢t", "don’t"],
  ["an entity made twice", "Fish &amp;amp;amp; chips", "Fish & chips"],
  ["a no-break space in an entity in an entity", "5&amp;nbsp;km", "5 km"],
  ["an accent behind an invisible character", "cafe\u200b\u0301", "café"],
  ["spaces that a repair leaves", "a \u200b b", "a b"],
])("one repair uncovers the next: %s", (_, text, meant) => {
  expect(repaired(text)).toBe(meant);
});

test("in code, only what cannot be meant is repaired", () => {
  const code = "if (a  &amp;&amp; b)\u200b { “x” }";
  const found = repaired(code, { quotes: "straight" }, "code");
  expect(found).toContain("a  &");
  expect(found).toContain("“x”");
  expect(repaired(code, { quotes: "straight" })).not.toContain("“x”");
});
