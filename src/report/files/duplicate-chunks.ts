import type { ReportDuplicate } from "../data.ts";
import { type Chunk, ColumnWriter } from "./columns.ts";

/** Rows of a chunk of duplicates. */
const ROWS = 20_000;

export const DUPLICATE_COLUMNS = {
  copy: { of: ({ id }: ReportDuplicate): string => id },
  survivor: { in: "survivors" },
  /** Whether it is an exact copy: `e`, or `n` for a near one. */
  kind: {
    letter: ({ kind }: ReportDuplicate): string => (kind === "exact" ? "e" : "n"),
    read: (letter: string): boolean => letter === "e",
  },
  /** 0..1. */
  similarity: { share: ({ similarity }: ReportDuplicate): number => similarity },
  /** 0..1. */
  containment: { share: ({ containment }: ReportDuplicate): number => containment },
  /** What decided for the survivor. */
  why: { in: "reasons" },
  survivors: { value: ({ survivor }: ReportDuplicate): string => survivor },
  reasons: { value: ({ why }: ReportDuplicate): string | undefined => why },
} as const;

/** Columns of merged copies. */
export interface DuplicateChunk extends Chunk<typeof DUPLICATE_COLUMNS> {}

/** Puts merged copies into chunks of columns. */
export async function* duplicateChunks(
  rows: Iterable<ReportDuplicate> | AsyncIterable<ReportDuplicate>,
): AsyncGenerator<DuplicateChunk> {
  const columns = new ColumnWriter<ReportDuplicate, typeof DUPLICATE_COLUMNS>(DUPLICATE_COLUMNS);
  for await (const row of rows) {
    columns.add(row);
    if (columns.rows >= ROWS) yield columns.chunk();
  }
  if (columns.rows > 0) yield columns.chunk();
}
