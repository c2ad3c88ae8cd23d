import { describe, expect, test } from "vitest";
import type { Segment } from "../../src/document/segment.ts";
import { applyEdits, normalise } from "../../src/normalise/index.ts";

/** A segment joined from hard-wrapped lines, as the reader of plain text makes it. */
function joined(source: string): Segment {
  const runs: Segment["runs"][number][] = [];
  let text = "";
  let from = 0;
  for (const line of source.split("\n")) {
    if (from > 0) {
      runs.push({ at: text.length, size: 1, from: from - 1, width: 1 });
      text += " ";
    }
    runs.push({ at: text.length, size: line.length, from, width: line.length });
    text += line;
    from += line.length + 1;
  }
  return { span: { start: 0, end: source.length }, text, runs, block: "line", links: [], element: undefined };
}

function repaired(source: string, document?: string): string {
  const segment = joined(source);
  return applyEdits(segment, normalise(segment, document === undefined ? {} : { source: document }));
}

describe("words divided at a line end", () => {
  test("are joined", () => {
    expect(repaired("This is an exam-\nple of it.")).toBe("This is an example of it.");
    expect(repaired("This is an exam\u00ad\nple of it.")).toBe("This is an example of it.");
  });

  test("the edit covers the hyphen and the line break", () => {
    expect(normalise(joined("An exam-\nple."))).toEqual([
      { span: { start: 7, end: 9 }, text: "", rule: "hyphenation/line-break" },
    ]);
  });

  test("stay apart where the hyphen belongs to a later word", () => {
    expect(repaired("in the pre-\nand post-war years")).toBe("in the pre- and post-war years");
    expect(repaired("Haupt-\nund Nebensatz")).toBe("Haupt- und Nebensatz");
  });

  test("keep the hyphen of a compound", () => {
    expect(repaired("a well-\nknown man")).toBe("a well-known man");
    expect(repaired("the state-of-the-\nart bridge")).toBe("the state-of-the-art bridge");
    const source = "a bitter-\nsweet story, bitter-sweet as ever";
    expect(repaired(source, source)).toBe("a bitter-sweet story, bitter-sweet as ever");
  });

  test("the document decides between word and compound", () => {
    const source = "over-\nflow of water; the overflow";
    expect(repaired(source, source)).toBe("overflow of water; the overflow");
  });

  test("capitals, numbers and real spaces are left alone", () => {
    expect(repaired("Jean-\nPaul and the 10-\nyear plan")).toBe("Jean- Paul and the 10- year plan");
    expect(repaired("an exam- ple")).toBe("an exam- ple");
  });
});
