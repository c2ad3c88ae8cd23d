import type { Removal } from "../document/record.ts";
import { type Segment, sourceSpan } from "../document/segment.ts";
import type { RemovedPiece } from "../document/verdict.ts";

/** Removals as they are written out: in source coordinates, with the line of the source. Pure. */
export function toRemovals(
  source: string,
  segments: readonly Segment[],
  removed: readonly RemovedPiece[],
): Removal[] {
  const removals: Removal[] = [];
  let line = 1;
  // Looked for once a line: a page may stand on one line, with as many removals as it has blocks.
  let lineEnd = source.indexOf("\n");
  for (const piece of removed) {
    const segment = segments[piece.segment];
    if (segment === undefined) continue;
    const span = sourceSpan(segment, piece.from, piece.to);
    for (; lineEnd >= 0 && lineEnd < span.start; lineEnd = source.indexOf("\n", lineEnd + 1)) line += 1;
    removals.push({
      start: span.start,
      end: span.end,
      line,
      text: segment.text.slice(piece.from, piece.to),
      kind: piece.label.kind,
      rule: piece.label.rule,
      score: Math.round(piece.label.score * 10_000) / 10_000,
      reason: piece.label.reason,
    });
  }
  return removals;
}
