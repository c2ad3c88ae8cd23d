import type { Edit } from "../document/label.ts";
import type { Segment } from "../document/segment.ts";
import type { Piece } from "../document/verdict.ts";
import { applyEdits } from "../normalise/index.ts";
import { CODE_EDGE, isDataCell, sameNearest } from "./cells.ts";

const PARAGRAPH = "\n\n";

/**
 * The text of a record: kept pieces with the edits applied, and nothing else. Paragraphs are separated by one
 * blank line, list items and table rows by a line break, cells by a tab, sentences of one paragraph by a space.
 * `edits` are in document order.
 */
export function bodyText(
  segments: readonly Segment[],
  kept: readonly Piece[],
  edits: readonly Edit[],
): string {
  const parts: string[] = [];
  let cursor = 0;
  let last: Piece | undefined;
  for (const piece of kept) {
    const segment = segments[piece.segment];
    if (segment === undefined) continue;
    while (cursor < edits.length && (edits[cursor]?.span.end ?? 0) <= segment.span.start) cursor += 1;
    let end = cursor;
    while (end < edits.length && (edits[end]?.span.start ?? 0) < segment.span.end) end += 1;
    const text = applyEdits(segment, edits.slice(cursor, end), piece.from, piece.to);
    const shown = segment.block === "code" ? text.replace(CODE_EDGE, "") : text.trim();
    if (shown === "") continue;
    if (last !== undefined) parts.push(separator(last, piece, segments));
    parts.push(shown);
    last = piece;
  }
  return parts.join("");
}

function separator(before: Piece, after: Piece, segments: readonly Segment[]): string {
  if (before.segment === after.segment) return before.to === after.from ? "" : " ";
  const a = segments[before.segment];
  const b = segments[after.segment];
  if (a === undefined || b === undefined) return PARAGRAPH;
  if (b.block === "sentence") return " ";
  if (a.block === "item" && b.block === "item") return "\n";
  if (a.block === "cell" && b.block === "cell") return betweenCells(before.segment, after.segment, segments);
  return PARAGRAPH;
}

function betweenCells(before: number, after: number, segments: readonly Segment[]): string {
  if (!isDataCell(segments, before) || !isDataCell(segments, after)) return PARAGRAPH;
  const [a, b] = [segments[before]?.element, segments[after]?.element];
  if (sameNearest(a, b, "tr")) return "\t";
  return sameNearest(a, b, "table") ? "\n" : PARAGRAPH;
}
