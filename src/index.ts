/**
 * dechaff as a library: `clean` one article, `cleanAll` many, `explain` what was decided, `defineRule` to
 * add a rule of one's own.
 */

export { REJECT_CODES, type RejectCode, RejectError, UsageError } from "./document/errors.ts";
export type { Language } from "./document/facts.ts";
export { CRUFT_KINDS, type CruftKind, type Kind, type RuleId } from "./document/kinds.ts";
export { type CleanOptions, ENGINES, type Engine } from "./document/options.ts";
export type { CleanRecord, DuplicateRow, RejectRow, Removal, SourceRef } from "./document/record.ts";
export type { RunCounts, RunSummary, StageTime } from "./document/run-summary.ts";
export type { Block, ElementNode, Link, Run, Segment } from "./document/segment.ts";
export type { Span } from "./document/span.ts";
export { RULES } from "./rules/index.ts";
export type { CruftRule, Example, Line, Match, Page } from "./rules/rule.ts";
export { defineRule } from "./run/document/define-rule.ts";
export type { Explanation } from "./run/document/explain.ts";
export {
  type ArticleInput,
  type CleanAllOptions,
  type CleanFailure,
  type CleanResult,
  type CleanSettings,
  clean,
  cleanAll,
  explain,
} from "./run/library.ts";
