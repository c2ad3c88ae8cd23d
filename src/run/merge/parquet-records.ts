import { openInMemory } from "../../database/index.ts";
import { UsageError } from "../../document/errors.ts";
import { RECORD_COLUMNS, readTableSql } from "../../write/files/parquet-sql.ts";

/** Memory that the reader may take: two row groups under way, unpacked. */
const MEMORY = "500MB";

/** What stands in a row or line of a file, which is counted from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly value: unknown;
}

/**
 * The records of a file of Parquet that a run has written, in order. A file of an earlier version may be without fields
 * that are not `needed`. Throws `UsageError` where it is no such file.
 */
export async function* parquetRecords(file: string, needed: readonly string[]): AsyncGenerator<NumberedRow> {
  const { connection, close } = await openInMemory(MEMORY);
  try {
    const described = await connection.run("DESCRIBE SELECT * FROM read_parquet($file)", { file });
    const there = new Set((await described.getRowsJS()).map(([column]) => column));
    const holds = (field: string): boolean =>
      needed.includes(field) || RECORD_COLUMNS.get(field)?.every((column) => there.has(column)) === true;
    const result = await connection.stream(readTableSql(holds), { file });
    let number = 0;
    for await (const rows of result.yieldRowsJs()) {
      for (const [line] of rows) {
        number += 1;
        yield { number, value: JSON.parse(String(line)) };
      }
    }
  } catch (cause) {
    const [reason] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw new UsageError(`"${file}" is no table of records as dechaff writes it: ${reason}`, { cause });
  } finally {
    close();
  }
}
