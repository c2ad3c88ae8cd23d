import type { RejectCode } from "./errors.ts";
import type { CruftKind } from "./kinds.ts";

/** How the inputs of a run ended. `read = kept + duplicates + rejected + failed`. */
export interface RunCounts {
  readonly read: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly failed: number;
}

/** Work done by one stage, added up over all workers (so that stages may sum to more than the run took). */
export interface StageTime {
  /** Stable name, in pipeline order: `read`, `label`, `normalise`, `facts`, `dedup`, `write`… */
  readonly stage: string;
  /** Milliseconds. */
  readonly ms: number;
}

/** What a run did, as written to `run.json` and shown on the first page of the report. */
export interface RunSummary {
  /** Version of dechaff. */
  readonly version: string;
  /** SHA-256 of everything that decides the output: version, options, judgements, rule modules, and the input files by name, size and date. */
  readonly key: string;
  /** Inputs as given on the command line, sorted. */
  readonly inputs: readonly string[];
  /** The options that decided the result, completed with their defaults. Plain JSON. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly counts: RunCounts;
  /** Files in the input directories that are of no readable kind, by extension; not counted as read. */
  readonly ignored: Readonly<Record<string, number>>;
  /** Rejected and failed inputs by code; codes with none are left out. */
  readonly rejects: Readonly<Partial<Record<RejectCode, number>>>;
  /** UTF-16 units of visible text, over records and copies. */
  readonly characters: {
    readonly visible: number;
    readonly removed: Readonly<Partial<Record<CruftKind, number>>>;
  };
  /** Milliseconds from start to end of the run, by the clock. */
  readonly elapsed: number;
  readonly timings: readonly StageTime[];
}
