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
export { type Override, type OverridesFile, readOverrides, writeOverrides } from "./overrides.ts";
export { REPORT_MODES, type ReportMode } from "./wire.ts";
export { createReportWriter, type ReportOptions, type ReportWriter } from "./writer.ts";
