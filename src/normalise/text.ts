import type { Segment } from "../document/segment.ts";
import { applyEdits } from "./apply.ts";
import { needsOf, normalise } from "./repair.ts";

/** A short text that stands by itself (a title, a name), repaired like a line of a document. */
export function repairText(text: string): string {
  if (needsOf(text) === 0) return text;
  const segment: Segment = {
    span: { start: 0, end: text.length },
    text,
    runs: [{ at: 0, size: text.length, from: 0, width: text.length }],
    block: "line",
    links: [],
    element: undefined,
  };
  return applyEdits(segment, normalise(segment));
}
