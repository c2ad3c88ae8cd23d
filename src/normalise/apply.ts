import type { Edit } from "../document/label.ts";
import { type Segment, textRange } from "../document/segment.ts";

const ODD_SPACES = /[\t\n\r\u00a0]+| {2,}/g;

/**
 * The repaired text of a segment, or of its part `text[from, to)`. `edits` are those of `normalise` for this
 * segment. White space at the ends of the result is cut, except in code. An edit that crosses the border of
 * the part is left out, since half a repair is none; white space in it is still folded.
 */
export function applyEdits(
  segment: Segment,
  edits: readonly Edit[],
  from: number = 0,
  to: number = segment.text.length,
): string {
  const source = segment.text;
  let text = "";
  let at = from;
  for (const edit of edits) {
    const range = textRange(segment, edit.span);
    if (range.to <= from || range.from >= to || range.from === range.to) continue;
    text += source.slice(at, Math.max(at, range.from));
    at = Math.max(at, range.from);
    if (range.from >= from && range.to <= to) {
      text += edit.text;
      at = range.to;
    } else {
      const end = Math.min(to, range.to);
      const crossing = source.slice(at, end);
      text += segment.block === "code" ? crossing : crossing.replace(ODD_SPACES, " ");
      at = end;
    }
  }
  text += source.slice(at, Math.max(at, to));
  return segment.block === "code" ? text : text.trim();
}
