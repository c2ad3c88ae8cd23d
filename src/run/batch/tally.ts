import type { RejectCode } from "../../document/errors.ts";
import { CRUFT_KINDS, type CruftKind } from "../../document/kinds.ts";
import type { RunCounts, StageTime } from "../../document/run-summary.ts";
import type { Counted } from "../document/outcome.ts";
import { addTimings, noTime, STAGES, type Timings } from "../document/stages.ts";

/** What a tally holds, as plain data that crosses threads. */
export interface TallyCounts {
  readonly read: number;
  readonly rejected: number;
  readonly failed: number;
  readonly visible: number;
  readonly rejects: ReadonlyMap<RejectCode, number>;
  readonly removed: ReadonlyMap<CruftKind, number>;
  readonly timings: Timings;
}

/** Counts what becomes of the inputs, for `run.json`. Every outcome is booked exactly once. */
export class Tally {
  read = 0;
  rejected = 0;
  failed = 0;
  /** Units of visible text of all cleaned documents. */
  visible = 0;
  readonly #rejects: Map<RejectCode, number> = new Map();
  readonly #removed: Map<CruftKind, number> = new Map();
  readonly #timings: Timings = noTime();

  book(outcome: Counted): void {
    this.read += 1;
    if (outcome.kind === "reject") {
      add(this.#rejects, outcome.reject.code, 1);
      if (outcome.failed) this.failed += 1;
      else this.rejected += 1;
      return;
    }
    this.visible += outcome.visible;
    for (const kind of CRUFT_KINDS) add(this.#removed, kind, outcome.removedUnits[kind] ?? 0);
    addTimings(this.#timings, outcome.timings);
  }

  /** Adds what another tally holds. */
  add(more: TallyCounts): void {
    this.read += more.read;
    this.rejected += more.rejected;
    this.failed += more.failed;
    this.visible += more.visible;
    for (const [code, count] of more.rejects) add(this.#rejects, code, count);
    for (const [kind, units] of more.removed) add(this.#removed, kind, units);
    addTimings(this.#timings, more.timings);
  }

  /** Everything so far, for another tally to add. */
  get held(): TallyCounts {
    const { read, rejected, failed, visible } = this;
    return {
      read,
      rejected,
      failed,
      visible,
      rejects: this.#rejects,
      removed: this.#removed,
      timings: this.#timings,
    };
  }

  /** The counts, once it is known how many of the cleaned documents are copies. */
  counts(duplicates: number): RunCounts {
    const { read, rejected, failed } = this;
    return { read, kept: read - rejected - failed - duplicates, duplicates, rejected, failed };
  }

  rejects(): Partial<Record<RejectCode, number>> {
    return Object.fromEntries([...this.#rejects].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Removed units by kind, in the order of the kinds; kinds with none are left out. */
  removed(): Partial<Record<CruftKind, number>> {
    return Object.fromEntries([...this.#removed].filter(([, units]) => units > 0));
  }

  stages(): StageTime[] {
    return STAGES.map((stage) => ({ stage, ms: Math.round(this.#timings[stage]) }));
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
