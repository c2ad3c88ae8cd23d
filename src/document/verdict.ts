import type { CruftKind } from "./kinds.ts";
import type { Label, Note } from "./label.ts";

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
