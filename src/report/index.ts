export {
  type ChangedFact,
  type ChangedRemoval,
  type ChangeStatus,
  type ComparedRun,
  type CompareSummary,
  type DocumentChange,
  type Pair,
  REMOVAL_CHANGES,
  type RemovalChange,
  type RemovalCounts,
} from "./change.ts";
export { type ChangesWriter, createChangesWriter } from "./changes-writer.ts";
export type {
  ReportDocument,
  ReportDuplicate,
  ReportEdit,
  ReportExcerpt,
  ReportLabel,
  ReportRemoval,
  ReportSegment,
  ReportStatus,
} from "./data.ts";
export {
  type RemovedPiece,
  type ReportAnalysis,
  type ReportText,
  reportDocument,
  reportReject,
} from "./document.ts";
export { sourceExcerpts } from "./excerpts.ts";
export { REPORT_MODES, type ReportMode } from "./files/wire.ts";
export { type Override, type OverridesFile, readOverrides, writeOverrides } from "./overrides.ts";
export { type Served, serveReport } from "./serve.ts";
export { createReportWriter, type ReportOptions, type ReportWriter } from "./writer.ts";
