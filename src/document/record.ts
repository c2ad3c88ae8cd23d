/** The rows that a run writes, as types; their fields are listed in `record-fields.ts` and `row-fields.ts`. */

export {
  type CleanRecord,
  type CopySource,
  PAGE_TYPES,
  type PageType,
  type SourceRef,
} from "./record-fields.ts";
export type {
  ApartReason,
  ApartRow,
  DifferingText,
  DuplicateRow,
  RejectRow,
  Removal,
  SurvivorReason,
} from "./row-fields.ts";
