import type { CruftKind } from "./kinds.ts";
import type { Label, Note } from "./label.ts";
import type { Segment } from "./segment.ts";

/** A stretch `text[from, to)` of the segment at index `segment`. */
export interface Piece {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch that goes, with the label that decided it. */
export interface RemovedPiece extends Piece {
  readonly label: Label & { readonly kind: CruftKind };
}

/** Kept and removed pieces in document order; together they cover every segment exactly once. */
export interface Verdict {
  readonly kept: readonly Piece[];
  readonly removed: readonly RemovedPiece[];
  readonly notes: readonly Note[];
}

/** The segments of which something is kept, each once, in order. */
export function keptSegments(segments: readonly Segment[], { kept }: Pick<Verdict, "kept">): Segment[] {
  const found: Segment[] = [];
  let last = -1;
  for (const piece of kept) {
    const segment = segments[piece.segment];
    if (piece.segment !== last && segment !== undefined) found.push(segment);
    last = piece.segment;
  }
  return found;
}
