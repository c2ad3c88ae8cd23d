import type { Block, Segment } from "../../src/document/segment.ts";

/** A segment that holds a text verbatim, as the reader of plain text makes it. */
export function textSegment(text: string, block: Block = "line"): Segment {
  const run = { at: 0, size: text.length, from: 0, width: text.length };
  return { span: { start: 0, end: text.length }, text, runs: [run], block, links: [], element: undefined };
}
