import { openInMemory, readSql } from "../../database/index.ts";
import { UsageError } from "../../document/errors.ts";

/** Memory that the reader may take: two row groups under way, unpacked. */
const MEMORY = "500MB";

/** What stands in a row or line of a file, which is counted from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly value: unknown;
}

/** The records of a file of Parquet that a run has written, in order. Throws `UsageError` where it is none. */
export async function* parquetRecords(file: string): AsyncGenerator<NumberedRow> {
  const sql = await readSql("parquet-records", import.meta.url);
  const { connection, close } = await openInMemory(MEMORY);
  try {
    const result = await connection.stream(sql, { file });
    let number = 0;
    for await (const rows of result.yieldRowsJs()) {
      for (const [line] of rows) {
        number += 1;
        yield { number, value: recordIn(String(line)) };
      }
    }
  } catch (cause) {
    const [reason] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw new UsageError(`"${file}" is no table of records as dechaff writes it: ${reason}`, { cause });
  } finally {
    close();
  }
}

/** A record that was written without quality statistics has none, rather than an unknown one. */
function recordIn(line: string): unknown {
  const value: Record<string, unknown> = JSON.parse(line);
  const { quality, ...record } = value;
  return quality === null ? record : { ...record, quality };
}
