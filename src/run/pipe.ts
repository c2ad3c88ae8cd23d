import type { RejectCode } from "../document/errors.ts";
import type { CleanRecord, Removal } from "../document/record.ts";
import { streamRows } from "../read/rows.ts";
import { mapOrdered } from "./batch/ordered.ts";
import { Pool } from "./batch/pool.ts";
import type { Outcome } from "./document/outcome.ts";
import type { RunOptions } from "./options.ts";

/** What `pipe` writes for one line of its input. */
export type PipeRow = CleanRecord | (CleanRecord & { readonly removals: readonly Removal[] }) | PipeError;

/** In the place of a record, for a line that could not become one. */
export interface PipeError {
  readonly id: string;
  /** 1-based line of the input. */
  readonly line: number;
  readonly error: { readonly code: RejectCode; readonly detail: string };
}

/** Rows in flight per worker. */
const WINDOW = 16;

/** Cleans a stream of JSON lines: one row out for each row in, in input order, reading no faster than it is read from. */
export async function* pipeRows(
  chunks: AsyncIterable<Uint8Array>,
  options: Pick<RunOptions, "workers" | "clean" | "fields" | "ruleModules">,
  withRemovals: boolean,
): AsyncGenerator<PipeRow> {
  const pool = new Pool(options.workers, {
    options: options.clean,
    ruleModules: options.ruleModules,
    wantReport: false,
  });
  try {
    const rows = streamRows(
      chunks,
      { path: "-", id: "-" },
      { fields: options.fields, maxBytes: options.clean.maxBytes },
    );
    const limits = { running: pool.size, waiting: pool.size * WINDOW };
    for await (const outcome of mapOrdered(rows, (input) => pool.run(input), limits))
      yield pipeRow(outcome, withRemovals);
  } finally {
    await pool.close();
  }
}

function pipeRow(outcome: Outcome, withRemovals: boolean): PipeRow {
  if (outcome.kind === "clean") {
    return withRemovals ? { ...outcome.record, removals: outcome.removals } : outcome.record;
  }
  const { id, source, code, detail } = outcome.reject;
  return { id, line: source.line ?? 0, error: { code, detail } };
}
