import type { RejectCode } from "./errors.ts";
import type { Language } from "./facts.ts";
import type { CruftKind, RuleId } from "./kinds.ts";

/** What a page is for, as the models' training data (WCXB) sorts pages; models count on the order. */
export const PAGE_TYPES = [
  "article",
  "collection",
  "documentation",
  "forum",
  "listing",
  "product",
  "service",
] as const;
export type PageType = (typeof PAGE_TYPES)[number];

/** Where a document was read from. */
export interface SourceRef {
  /** As given on the command line, with "/" as separator; "-" for standard input. */
  readonly path: string;
  /** 1-based line of a row file. */
  readonly line?: number;
  /** Hex SHA-256 of the document's bytes (of the row's `text` or `html` in UTF-8). */
  readonly sha256: string;
}

/** Where one of a record's duplicates was found. */
export interface CopySource {
  readonly id: string;
  readonly source: SourceRef;
  readonly url: string | null;
  /** ISO 8601. */
  readonly published: string | null;
}

/** A clean article: one line of `records.jsonl`. */
export interface CleanRecord {
  readonly id: string;
  readonly source: SourceRef;
  readonly url: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** ISO 8601. */
  readonly published: string | null;
  readonly site: string | null;
  readonly description: string | null;
  /** Address of the picture that stands for the article. */
  readonly image: string | null;
  readonly tags: readonly string[];
  /** What kind of page it is, and how sure the model is (0..1); null for plain text, and where Readability decides. */
  readonly page_type: { readonly type: PageType; readonly confidence: number } | null;
  readonly language: Language;
  /** The body without the title; paragraphs separated by one blank line. */
  readonly text: string;
  readonly words: number;
  /** Removed segments by kind; kinds with none are left out. */
  readonly removed: Readonly<Partial<Record<CruftKind, number>>>;
  /** Removed units of visible text over all units of visible text, 0..1, to 4 decimals. */
  readonly removed_ratio: number;
  /** Codes of what to know before trusting the record (`over-removal`, `truncated`…), sorted. */
  readonly flags: readonly string[];
  /** Hex SHA-256 of the words of the body, lower-case: equal for exact copies. */
  readonly fingerprint: string;
  /** How many duplicates it stands for, itself not counted. */
  readonly copies: number;
  /** Those duplicates, by id. */
  readonly copy_sources: readonly CopySource[];
  /** Where each known fact was found. */
  readonly provenance: Readonly<Record<string, string>>;
  /** Statistics by which published corpora were filtered (names and sources: `QUALITY_FACTS`); absent where switched off. */
  readonly quality?: Readonly<Record<string, number>>;
}

/** One passage that was taken out: one line of `removals.jsonl` (there with the record's `id` before it). */
export interface Removal {
  /** UTF-16 units of the source, half-open. */
  readonly start: number;
  readonly end: number;
  /** 1-based line of the source on which `start` lies. */
  readonly line: number;
  readonly text: string;
  readonly kind: CruftKind;
  readonly rule: RuleId;
  readonly score: number;
  readonly reason: string;
}

/** A copy that was merged into a survivor: one line of `duplicates.jsonl`. */
export interface DuplicateRow {
  readonly id: string;
  readonly source: SourceRef;
  /** `id` of the survivor. */
  readonly survivor: string;
  /** Where the survivor was found, where it is none of this run's records but known from an index or from other records. */
  readonly known: Omit<CopySource, "id"> | null;
  readonly kind: "exact" | "near";
  /** Jaccard similarity of the two shingle sets, 0..1. */
  readonly similarity: number;
  /** Share of the smaller shingle set that the larger holds, 0..1. */
  readonly containment: number;
  readonly url: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  /** What made the survivor survive. */
  readonly decided_by: SurvivorReason;
  /** Paragraphs (lines of the body that are not blank) that do not stand, or not like that, in the survivor. */
  readonly only_in_copy: readonly DifferingText[];
  /** The same of the survivor; its text is in its record. */
  readonly only_in_survivor: readonly Differing[];
}

/** What can make one copy be preferred to another: a policy's measure, their ids where that is equal, or that it was known before. */
export const SURVIVOR_REASONS = ["completeness", "length", "date", "order", "id", "known"] as const;
export type SurvivorReason = (typeof SURVIVOR_REASONS)[number];

/** A paragraph in which two texts differ. */
export interface Differing {
  /** Position among the paragraphs of the body, from 0. */
  readonly paragraph: number;
  /** Share of its words that stand in shingles of the other text, 0..1, to 4 decimals: 0 for a new paragraph. */
  readonly shared: number;
}

export interface DifferingText extends Differing {
  readonly text: string;
}

/** Two records that have much in common and were kept apart: one line of `apart.jsonl`. */
export interface ApartRow {
  readonly ids: readonly [string, string];
  /** `template-story`, `round-up` or `shared-quotations`. */
  readonly reason: string;
  readonly similarity: number;
  readonly containment: number;
}

/** An input that did not become a record: one line of `rejects.jsonl`. */
export interface RejectRow {
  readonly id: string;
  readonly source: Omit<SourceRef, "sha256"> & { readonly sha256?: string };
  readonly code: RejectCode;
  readonly detail: string;
}
