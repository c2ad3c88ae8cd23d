import { describe, expect, it } from "vitest";
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
