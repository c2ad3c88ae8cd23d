import { describe, expect, it } from "vitest";
import { formatOf } from "../../src/read/format.ts";

describe("formatOf", () => {
  const cases: [string, "html" | "text", "html" | "text"][] = [
    ["<!DOCTYPE html><title>x</title>", "text", "html"],
    ["\ufeff <!-- saved --> <html lang=en>", "text", "html"],
    ["<p>One</p>\n<p>Two <a href='x'>three</a></p>", "text", "html"],
    ["Use <p> for paragraphs, she said.", "text", "text"],
    ["a < b and b > c, and <br> is a tag", "text", "text"],
    ["Just a text\nwithout any markup", "html", "text"],
    ["A fragment with one <b>tag</b>, <br> and so on", "html", "html"],
  ];
  for (const [source, named, format] of cases) {
    it(`${JSON.stringify(source.slice(0, 40))} named ${named} is ${format}`, () => {
      expect(formatOf(source, named)).toBe(format);
    });
  }
});
