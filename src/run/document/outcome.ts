import type { Fingerprint } from "../../dedup/index.ts";
import { FAILURE_CODES, type RejectCode } from "../../document/errors.ts";
import type { CruftKind } from "../../document/kinds.ts";
import type { CleanRecord, RejectRow, Removal } from "../../document/record.ts";
import type { RawInput } from "../../read/input.ts";
import { type ReportDocument, reportDocument, sourceExcerpts } from "../../report/index.ts";
import { toRemovals } from "../../write/removals.ts";
import type { Analysis } from "./analyse.ts";
import type { Timings } from "./stages.ts";

/** What became of one input, as plain data that crosses threads. */
export type Outcome = Cleaned | Rejected;

export interface Cleaned {
  readonly kind: "clean";
  readonly record: CleanRecord;
  readonly removals: readonly Removal[];
  readonly fingerprint: Fingerprint;
  /** Units of visible text, and of it removed by kind. */
  readonly visible: number;
  readonly removedUnits: Readonly<Partial<Record<CruftKind, number>>>;
  readonly timings: Timings;
  /** Absent where no report is wanted. */
  readonly report?: ReportDocument | undefined;
}

/** What the counts of a run need of an outcome. */
export type Counted = Pick<Cleaned, "kind" | "visible" | "removedUnits" | "timings"> | Rejected;

export interface Rejected {
  readonly kind: "reject";
  readonly reject: RejectRow;
  /** Whether the machine or dechaff failed, rather than the document being unfit. */
  readonly failed: boolean;
}

/** The outcome for an input that could not become a record. */
export function rejected(input: RawInput, code: RejectCode, detail: string): Rejected {
  const source = input.line === undefined ? { path: input.path } : { path: input.path, line: input.line };
  return { kind: "reject", reject: { id: input.id, source, code, detail }, failed: FAILURE_CODES.has(code) };
}

/** The outcome for an input that did. `report`: what a report wants, where there is one. */
export function cleaned(
  analysis: Analysis,
  timings: Timings,
  report: { readonly wantSources: boolean } | undefined,
): Cleaned {
  const { document, verdict } = analysis;
  const removedUnits: Partial<Record<CruftKind, number>> = {};
  for (const { label, from, to } of verdict.removed) {
    removedUnits[label.kind] = (removedUnits[label.kind] ?? 0) + to - from;
  }
  return {
    kind: "clean",
    record: analysis.record,
    removals: toRemovals(document.source, document.segments, verdict.removed),
    fingerprint: analysis.fingerprint,
    visible: document.segments.reduce((sum, segment) => sum + segment.text.length, 0),
    removedUnits,
    timings,
    report: report === undefined ? undefined : reportOf(analysis, report.wantSources),
  };
}

function reportOf(analysis: Analysis, wantSources: boolean): ReportDocument {
  const shown = { ...analysis, removals: analysis.verdict.removed };
  const document = reportDocument(shown);
  return wantSources ? { ...document, excerpts: sourceExcerpts(shown) } : document;
}
