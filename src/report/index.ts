export type {
  ChangedFact,
  ChangedRemoval,
  ChangeStatus,
  ComparedRun,
  CompareSummary,
  DocumentChange,
  Pair,
  RemovalCounts,
} from "./change.ts";
export { createChangesWriter } from "./changes-writer.ts";
export type {
  ReportDocument,
  ReportStatus,
} from "./data.ts";
export {
  reportDocument,
  reportReject,
} from "./document.ts";
export { sourceExcerpts } from "./excerpts.ts";
export { REPORT_MODES, type ReportMode } from "./files/wire.ts";
export { type Override, readOverrides, writeOverrides } from "./overrides.ts";
export { serveReport } from "./serve.ts";
export { createReportWriter, type ReportOptions, type ReportWriter } from "./writer.ts";
