import type { ReportDuplicate } from "../data.ts";
import { Table } from "./table.ts";
import type { DuplicateChunk } from "./wire.ts";

/** Rows of a chunk of duplicates. */
const ROWS = 20_000;

/** Puts merged copies into chunks of columns. */
export async function* duplicateChunks(
  rows: Iterable<ReportDuplicate> | AsyncIterable<ReportDuplicate>,
): AsyncGenerator<DuplicateChunk> {
  let batch: ReportDuplicate[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS) continue;
    yield chunkOf(batch);
    batch = [];
  }
  if (batch.length > 0) yield chunkOf(batch);
}

function chunkOf(rows: readonly ReportDuplicate[]): DuplicateChunk {
  const survivors = new Table<string>((id) => id);
  const reasons = new Table<string>((reason) => reason);
  return {
    copy: rows.map((row) => row.id),
    survivor: rows.map((row) => survivors.place(row.survivor)),
    kind: rows.map((row) => (row.kind === "exact" ? "e" : "n")).join(""),
    similarity: rows.map((row) => Math.round(row.similarity * 10_000)),
    containment: rows.map((row) => Math.round(row.containment * 10_000)),
    why: rows.map((row) => (row.why === undefined ? -1 : reasons.place(row.why))),
    survivors: survivors.values,
    reasons: reasons.values,
  };
}
