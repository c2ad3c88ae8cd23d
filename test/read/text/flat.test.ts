import { describe, expect, it } from "vitest";
import { pageOf } from "../../../src/label/page.ts";
import { segmentText } from "../../../src/read/text/index.ts";

const SENTENCE = "The council met on Tuesday and voted, after two hours, to keep the ferry. ";

describe("text on one line", () => {
  it("is read by sentences, and abbreviations end none", () => {
    const source = `${SENTENCE.repeat(14)}Dr. Amsel of St. Marien agreed. Nobody else did.`;
    const { segments, notes } = segmentText(source);
    expect(notes.map((note) => note.code)).toEqual(["one-line"]);
    expect(segments).toHaveLength(16);
    expect(segments.at(-2)?.text).toBe("Dr. Amsel of St. Marien agreed.");
    expect(segments.map((segment) => segment.block)).toEqual(["line", ...new Array(15).fill("sentence")]);
  });

  it("is read by sentences in Chinese", () => {
    const source = "天还没有亮，他就把船推到了水边。".repeat(60);
    expect(segmentText(source).segments).toHaveLength(60);
  });

  it("is cut in front of the labels of what follows the article", () => {
    const cruft =
      "Nobody else did Related stories The last ferry A museum of doors Share this: Twitter About the author Jo Park writes. Copyright © 2020 Harbour Daily";
    const { segments } = segmentText(`${SENTENCE.repeat(10)}${cruft}`);
    expect(segments.slice(10).map((segment) => segment.text)).toEqual([
      "Nobody else did",
      "Related stories The last ferry A museum of doors",
      "Share this: Twitter",
      "About the author Jo Park writes.",
      "Copyright © 2020 Harbour Daily",
    ]);
  });

  it("is not cut where the words of a label stand in a sentence", () => {
    const source = `${SENTENCE.repeat(10)}He told all who would share this about the author, and related stories of source material.`;
    expect(segmentText(source).segments).toHaveLength(11);
  });

  it("has no line that could be a headline", () => {
    const source = `Looking for a ferry in winter? ${SENTENCE.repeat(10)}`;
    const { segments, notes } = segmentText(source);
    const document = {
      id: "a",
      format: "text",
      source,
      segments,
      head: undefined,
      stated: {},
      notes,
    } as const;
    expect(pageOf(document).title).toBe("");
  });

  it("is left whole where it is a paragraph", () => {
    const source = SENTENCE.repeat(5).trim();
    expect(segmentText(source)).toEqual({ segments: [expect.objectContaining({ text: source })], notes: [] });
  });
});

describe("blank lines and bullets", () => {
  it("reads the same lines with and without blank lines, and with any line ending", () => {
    const lines = ["A headline", "The first paragraph says it all.", "The second says it again."];
    for (const joint of ["\n", "\n\n", "\r\n\r\n", "\n \t\n", "\u2028"]) {
      expect(segmentText(lines.join(joint)).segments.map((segment) => segment.text)).toEqual(lines);
    }
  });

  it("joins a bullet that stands alone with the line after it", () => {
    const { segments } = segmentText("What to bring\n•\nA warm coat\n•\nTwo pens\nThat is all.");
    expect(segments.map((segment) => segment.text)).toEqual([
      "What to bring",
      "• A warm coat",
      "• Two pens",
      "That is all.",
    ]);
  });
});
