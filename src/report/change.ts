import type { CruftKind } from "../document/kinds.ts";
import type { RunCounts } from "../document/run-summary.ts";
import type { ReportStatus } from "./data.ts";

/** How an input ended in one of two runs; `absent` where that run did not read it. */
export type ChangeStatus = ReportStatus | "absent";

/** `relabelled`: both runs removed the passage, each by a rule of its own. */
export const REMOVAL_CHANGES = ["appeared", "disappeared", "relabelled"] as const;
export type RemovalChange = (typeof REMOVAL_CHANGES)[number];

/** A removal that only one of two runs made, or that they made for different reasons. */
export interface ChangedRemoval {
  readonly change: RemovalChange;
  /** As the later run has it; of the earlier one where it disappeared. */
  readonly kind: CruftKind;
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
  readonly reason: string;
  readonly text: string;
  /** 1-based line of the source. */
  readonly line: number;
  /** What the earlier run called it, where it was relabelled. */
  readonly was?: { readonly kind: CruftKind; readonly rule: string };
}

/** A fact that two runs state differently; "" where one does not state it. */
export interface ChangedFact {
  readonly fact: string;
  readonly before: string;
  readonly after: string;
}

/** A value of the earlier run and one of the later. */
export type Pair<T> = readonly [before: T, after: T];

/** One document that two runs treated differently. */
export interface DocumentChange {
  readonly id: string;
  readonly path: string;
  /** 1-based line of a row file. */
  readonly line?: number;
  readonly title: string | null;
  readonly status: Pair<ChangeStatus>;
  /** The survivor's id of a copy, the code of a reject; "" for others. */
  readonly detail: Pair<string>;
  /** Words of the records; null where there is none. */
  readonly words: Pair<number | null>;
  /** Whether the document itself is another than before. */
  readonly source: boolean;
  /** Texts of the records, where they differ; null where there is no record. */
  readonly text?: Pair<string | null>;
  readonly facts: readonly ChangedFact[];
  /** Compared where both runs cleaned the document; in the order of the source. */
  readonly removals: readonly ChangedRemoval[];
}

/** A run that was compared. */
export interface ComparedRun {
  /** Its output directory as given. */
  readonly out: string;
  readonly version: string;
  readonly inputs: readonly string[];
  readonly counts: RunCounts;
}

/** Changed removals of one rule or kind. */
export interface RemovalCounts {
  readonly appeared: number;
  readonly disappeared: number;
  /** Passages that another rule (or kind) removed before. */
  readonly relabelled_in: number;
  /** Passages that another rule (or kind) removes now. */
  readonly relabelled_out: number;
  /** Documents with at least one of these. */
  readonly documents: number;
}

/** What changed between two runs: `compare.json`. */
export interface CompareSummary {
  /** SHA-256 of everything that decides the comparison: version, and the files of the runs by name, size and date. */
  readonly key: string;
  /** Version of dechaff that compared. */
  readonly version: string;
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  /** Options that the runs state differently; null where one does not state it. */
  readonly options: readonly { readonly option: string; readonly before: unknown; readonly after: unknown }[];
  readonly documents: {
    /** Read by both runs. */
    readonly compared: number;
    /** With any of the changes below; a document may have several. */
    readonly changed: number;
    readonly status: number;
    readonly text: number;
    readonly removals: number;
    readonly facts: number;
    /** Whose bytes are not those of before. */
    readonly source: number;
  };
  /** Most documents first. */
  readonly status: readonly {
    readonly before: ChangeStatus;
    readonly after: ChangeStatus;
    readonly documents: number;
  }[];
  readonly removals: Readonly<Record<RemovalChange, number>>;
  /** UTF-16 units of the removals that appeared and disappeared. */
  readonly characters: { readonly appeared: number; readonly disappeared: number };
  /** Most changed removals first. */
  readonly kinds: readonly ({ readonly kind: CruftKind } & RemovalCounts)[];
  readonly rules: readonly ({ readonly rule: string; readonly kind: CruftKind } & RemovalCounts)[];
  /** Most documents first. */
  readonly facts: readonly { readonly fact: string; readonly documents: number }[];
}
