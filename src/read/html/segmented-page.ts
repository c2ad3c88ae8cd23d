import type { PageHead } from "../../document/document.ts";
import type { Note } from "../../document/label.ts";
import type { Segment } from "../../document/segment.ts";

/** What one pass over a page yields. */
export interface SegmentedPage {
  /** In order, disjoint, inside the source. */
  readonly segments: Segment[];
  readonly head: PageHead;
  readonly notes: Note[];
}
