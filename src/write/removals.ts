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
  let counted = 0;
  for (const piece of removed) {
    const segment = segments[piece.segment];
    if (segment === undefined) continue;
    const span = sourceSpan(segment, piece.from, piece.to);
    for (
      let at = source.indexOf("\n", counted);
      at >= 0 && at < span.start;
      at = source.indexOf("\n", at + 1)
    ) {
      line += 1;
      counted = at + 1;
    }
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
