import { describe, expect, it } from "vitest";
import { sourceSpan } from "../../../src/document/segment.ts";
import { segmentText } from "../../../src/read/text/index.ts";

const SOURCE = `# Harbour town plants **apricots**

![The old car park](https://bay.example/lot.jpg)

The council of *Pellow Bay* voted [eight to one](https://bay.example/vote "The vote") on Tuesday.

> "Then somebody brought a __shovel__."

## What it cost ##

- About forty thousand
- A year of \`leaf mould\`

***

[![Logo](/logo.png)](/home)
A snake_case name and 5*3 stay.[^1] So does 2 \\* 2.
`;

describe("Markdown left by a converter", () => {
  const { segments, notes } = segmentText(SOURCE);

  it("loses its marks", () => {
    expect(segments.map((segment) => segment.text)).toEqual([
      "Harbour town plants apricots",
      "The council of Pellow Bay voted eight to one on Tuesday.",
      '"Then somebody brought a shovel."',
      "What it cost",
      "- About forty thousand",
      "- A year of leaf mould",
      "A snake_case name and 5*3 stay. So does 2 * 2.",
    ]);
    expect(notes.map((note) => note.code)).toEqual(["markdown"]);
  });

  it("tells what each line is", () => {
    expect(segments.map((segment) => segment.block)).toEqual([
      "heading",
      "line",
      "quote",
      "heading",
      "item",
      "item",
      "line",
    ]);
  });

  it("keeps links, and every unit knows where it came from", () => {
    const segment = segments[1];
    if (segment === undefined) throw new Error("no paragraph");
    const [link] = segment.links;
    expect(link).toEqual({
      at: segment.text.indexOf("eight"),
      size: "eight to one".length,
      href: "https://bay.example/vote",
    });
    for (const { text, runs } of segments) {
      for (const run of runs)
        expect(SOURCE.slice(run.from, run.from + run.width)).toBe(text.slice(run.at, run.at + run.size));
    }
    const bay = segment.text.indexOf("Pellow Bay");
    const { start, end } = sourceSpan(segment, bay, bay + "Pellow Bay".length);
    expect(SOURCE.slice(start, end)).toBe("Pellow Bay");
  });

  it("is not seen in prose, code and hashtags", () => {
    const prose =
      "See note [1] (page 5).\n# a comment in code\nprint(2 ** 3 ** 2)\n#harbour\nA price of *at least* 5.";
    expect(segmentText(prose).notes).toEqual([]);
    expect(segmentText(prose).segments.map((segment) => segment.text)).toEqual(prose.split("\n"));
  });
});
