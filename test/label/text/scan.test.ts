import { describe, expect, it } from "vitest";
import { hashWord } from "../../../src/label/text/features/hash.ts";
import { COUNT, Scan } from "../../../src/label/text/features/scan.ts";
import { endsSentence, isProse, wordsOf } from "../../../src/label/text/features/shape.ts";

function counts(text: string, ...names: (keyof typeof COUNT)[]): number[] {
  const scan = new Scan([text]);
  return names.map((name) => scan.count(0, COUNT[name]));
}

describe("scanning a line", () => {
  it("counts words, capitals, numbers and punctuation", () => {
    const line = "By JANE Doe | May 3rd, 2021 at 10:15 · 4,003 views";
    expect(counts(line, "words", "capitalised", "allCaps", "numbers", "years", "clocks")).toEqual([
      12, 4, 1, 5, 1, 1,
    ]);
    expect(counts(line, "separators", "commas", "digits", "units")).toEqual([2, 3, 13, line.length]);
  });

  it("sees words that were glued together, addresses and handles", () => {
    expect(counts("ShareTweet read.moreAt us@bay.example", "glued", "innerDots", "at")).toEqual([2, 2, 1]);
  });

  it("folds case and digits in hashes, so that like lines are alike", () => {
    const scan = new Scan(["May 3, 2021", "MAY 9, 1999", "June 3, 2021"]);
    expect(scan.shapes[0]).toBe(scan.shapes[1]);
    expect(scan.shapes[0]).not.toBe(scan.shapes[2]);
    expect(scan.tokens[0]).toBe(hashWord("may"));
  });

  it("reads ideographs by pairs and counts them as fractions of words", () => {
    const scan = new Scan(["天还没有亮。", "亮", "ホーム"]);
    expect(scan.starts).toEqual(Int32Array.from([0, 4, 5, 7]));
    expect(wordsOf(scan, 0)).toBe(2.5);
    expect(wordsOf(scan, 2)).toBe(0.75);
  });

  it("keeps letters with combining marks in one word", () => {
    expect(counts("की बात", "words")).toEqual([2]);
    expect(counts("cafe\u0301 noir", "words")).toEqual([2]);
  });

  it.each([
    ["It ended.", true],
    ["“Did it?”", true],
    ["(So they said.)", true],
    ["结束了。", true],
    ["समाप्त।", true],
    ["انتهى؟", true],
    ["Related stories", false],
    ["Photo: Bay Courier)", false],
    ["Read more:", false],
  ])("tells whether %s ends a sentence: %s", (text, ends) => {
    expect(endsSentence(new Scan([text]), 0)).toBe(ends);
  });

  it("tells prose from menus by shape", () => {
    const prose = "The ferry stopped running in spring, and nobody in the town was surprised.";
    expect(isProse(new Scan([prose]), 0, 13)).toBe(true);
    expect(isProse(new Scan(["Home News Sport Weather Opinion Jobs Cars Travel Food"]), 0, 9)).toBe(false);
  });
});
