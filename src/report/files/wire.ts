/**
 * The files of a report, shared by the writer and the page. Each file in `data/` is a classic script that makes
 * one call, `dechaff("name", payload)`, with plain JSON: the one way to load data that works from `file://`.
 *
 * Names: `run` (Manifest), `index-N` (IndexChunk), `body-N` (BodyChunk), `samples` (Samples),
 * `source-N` (SourceChunk), `duplicates-N` (DuplicateChunk).
 */
import type { CruftKind } from "../../document/kinds.ts";
import type { Labeller } from "../../document/label.ts";
import type { RunSummary } from "../../document/run-summary.ts";

export type { DuplicateChunk } from "./duplicate-chunks.ts";
export type { IndexChunk } from "./index-columns.ts";

/** Raised whenever a payload changes its shape. */
export const WIRE_VERSION = 2;

export const REPORT_MODES = ["none", "summary", "full"] as const;
/** `none`: no report; `summary`: numbers, rules with samples, duplicates; `full`: the documents as well. */
export type ReportMode = (typeof REPORT_MODES)[number];

/** A rule that removed something, over all documents of the run. Its position in the list is its number. */
export interface WireRule {
  readonly rule: string;
  readonly kind: CruftKind;
  readonly by: Labeller;
  /** The reason given with its first hit. */
  readonly reason: string;
  /** Removals. */
  readonly hits: number;
  /** Documents with at least one. */
  readonly documents: number;
  /** UTF-16 units removed. */
  readonly units: number;
  /** Mean and least score, 0..1. */
  readonly mean: number;
  readonly least: number;
}

/** A repair rule and how often it was applied. */
export interface WireRepair {
  readonly rule: string;
  readonly edits: number;
  readonly documents: number;
}

/** Documents, visible units and removed units of one site. */
export interface WireSite {
  readonly site: string;
  readonly documents: number;
  readonly visible: number;
  readonly removed: number;
}

/** Everything the first view needs. */
export interface Manifest {
  readonly wire: number;
  /** Hex; the same for the same documents in the same order. Names the browser's store of marks. */
  readonly id: string;
  readonly mode: Exclude<ReportMode, "none">;
  readonly summary: RunSummary;
  /** Documents that the report holds, all of them or a sample. */
  readonly documents: number;
  /** Documents that the run reported on. */
  readonly reported: number;
  /** Documents by removed share in 20 steps of 5 %: kept and copies. */
  readonly histogram: readonly number[];
  /** `[ISO 639-3, documents]`, most first. */
  readonly languages: readonly (readonly [string, number])[];
  /** Most removed units first, at most 200. */
  readonly sites: readonly WireSite[];
  /** Number of different sites. */
  readonly siteCount: number;
  /** `[flag, documents]`, most first. */
  readonly flags: readonly (readonly [string, number])[];
  /** In order of first hit; `IndexChunk.rules` holds positions in it. */
  readonly rules: readonly WireRule[];
  /** Most edits first. */
  readonly repairs: readonly WireRepair[];
  /** Number of `index-N` files. */
  readonly indexes: number;
  /** Ordinal of the first document of each `body-N` file. */
  readonly bodies: readonly number[];
  /** Whether there is a `source-N` file for each of them. */
  readonly sources: boolean;
  /** Rows over all `duplicates-N` files, and how many files. */
  readonly duplicates: number;
  readonly duplicateFiles: number;
}

/** `[kind, rule, by, reason]`. */
export type WireLabel = readonly [CruftKind, string, Labeller, string];

/** `[rule, after, …]` and then, for each place, segments since the last place, from, units replaced. */
export type WireEdits = readonly [string, string, ...number[]];

/** One document. Absent fields are unknown or empty. */
export interface WireDocument {
  /** Segments' texts and their layout (see `layout.ts`). */
  readonly t?: readonly string[];
  readonly l?: string;
  readonly e?: readonly WireEdits[];
  /** Positions in `BodyChunk.places` by the removed segment from which they hold (see `places.ts`). */
  readonly at?: string;
  readonly html?: 1;
  readonly url?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  /** Confidence in the language, 1/100. */
  readonly sure?: number;
  readonly copies?: number;
  readonly more?: Readonly<Record<string, string>>;
  /** Position in `BodyChunk.origins`. */
  readonly from?: number;
  readonly code?: string;
  readonly detail?: string;
}

/** Some documents with their text. */
export interface BodyChunk {
  readonly first: number;
  readonly labels: readonly WireLabel[];
  /** Characters of a reference to `labels` in a layout. */
  readonly refWidth: number;
  readonly places: readonly string[];
  readonly origins: readonly Readonly<Record<string, string>>[];
  readonly docs: readonly WireDocument[];
}

/**
 * `[ordinal or -1 where not in the report, document id, segment, score, before, removed, after, title]`.
 * Context from the neighbouring segments is parted from the removal by a line break.
 */
export type WireSample = readonly [number, string, number, number, string, string, string, string];

/** What rules removed, in context. */
export interface Samples {
  /** By position in `Manifest.rules`: a random sample of its removals. */
  readonly rules: readonly (readonly WireSample[])[];
  /** `[rule, sample]`: removals that no rule decided, lowest score first. */
  readonly doubtful: readonly (readonly [number, WireSample])[];
}

/** `[first segment, text, …]` and then from and to of each segment's place in the text. */
export type WireExcerpt = readonly [number, string, ...number[]];

/** Source around the removals of the documents in the `body-N` of the same number. */
export interface SourceChunk {
  readonly first: number;
  readonly excerpts: readonly (readonly WireExcerpt[])[];
}
