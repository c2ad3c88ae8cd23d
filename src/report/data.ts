import type { Format } from "../document/document.ts";
import type { RejectCode } from "../document/errors.ts";
import type { Language } from "../document/facts.ts";
import type { CruftKind } from "../document/kinds.ts";
import type { Labeller } from "../document/label.ts";
import type { DuplicateRow } from "../document/record.ts";
import type { Block } from "../document/segment.ts";

/** How an input ended. */
export type ReportStatus = "kept" | "duplicate" | "rejected" | "failed";

/** Why a passage was removed: the winning label without its place. */
export interface ReportLabel {
  readonly kind: CruftKind;
  readonly rule: string;
  readonly by: Labeller;
  /** 0..1; the report keeps three decimals. */
  readonly score: number;
  readonly reason: string;
}

/** A removed stretch of a segment: `text[from, to)`. */
export interface ReportRemoval {
  readonly from: number;
  readonly to: number;
  readonly label: ReportLabel;
}

/** A repair inside a segment: `text[from, to)` became `after`. Empty range: an insertion. */
export interface ReportEdit {
  readonly from: number;
  readonly to: number;
  readonly after: string;
  readonly rule: string;
}

/** One segment as shown. What no removal covers was kept. */
export interface ReportSegment {
  readonly block: Block;
  /** Stands on the line below the segment before it, with no blank line between. Plain text only. */
  readonly tight: boolean;
  readonly text: string;
  /** In order, disjoint, never empty. */
  readonly removals: readonly ReportRemoval[];
  /** In order, disjoint, outside the removals. */
  readonly edits: readonly ReportEdit[];
  /** Where a removed segment of a page stands: `aside > div.related-posts`; "" where nothing was removed. */
  readonly element: string;
}

/** A piece of a page's source around removed segments that stand together. */
export interface ReportExcerpt {
  /** The first of the segments. */
  readonly first: number;
  readonly text: string;
  /** For each of them, in order, where in `text` it was read from: `[from, to)`. */
  readonly places: readonly (readonly [number, number])[];
}

/** One input document as the report shows it. */
export interface ReportDocument {
  readonly id: string;
  readonly path: string;
  /** 1-based line of a row file. */
  readonly line?: number;
  readonly status: ReportStatus;
  /** Why it was rejected or failed. */
  readonly code?: RejectCode;
  readonly detail?: string;
  readonly format: Format;
  readonly url: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly site: string | null;
  readonly language: Language;
  readonly words: number;
  /** Removed units of visible text over all, 0..1. */
  readonly removedRatio: number;
  readonly flags: readonly string[];
  readonly copies: number;
  /** Id of the survivor of a copy. */
  readonly survivor?: string;
  /** Further facts as people read them, by the name that `provenance` knows them by. */
  readonly more?: Readonly<Record<string, string>>;
  /** Where each fact was found. */
  readonly provenance: Readonly<Record<string, string>>;
  /** The visible text in order; empty where the input could not be read. */
  readonly body: readonly ReportSegment[];
  /** The source around the removals, in order; where the run was asked to keep it. */
  readonly excerpts?: readonly ReportExcerpt[];
}

/** A merged copy; `why` is a clause behind "the survivor is": what decided for it, where the run can tell. */
export type ReportDuplicate = Pick<
  DuplicateRow,
  "id" | "survivor" | "kind" | "similarity" | "containment"
> & { readonly why?: string };
