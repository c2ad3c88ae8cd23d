import { openInMemory } from "../../src/database/index.ts";
import { insideRow } from "./ordinary.ts";

/** Memory that making a table may take. */
const MEMORY = "2GB";

/** A table to be written as Parquet. */
export interface Table {
  /** Rows of the table as SQL, with the columns `id` and `text` and any others. */
  readonly rows: string;
  /** Most rows of a row group. */
  readonly groupRows: number;
}

/** Writes a table with an ordinary row before and one behind its rows, whose other columns hold nothing. */
export async function writeParquet(file: string, { rows, groupRows }: Table): Promise<void> {
  const { connection, close } = await openInMemory(MEMORY);
  try {
    const inside = [0, 1].map((index) => insideRow(index));
    const row = (index: number): string =>
      `select 'inside-${index}' as id, ${quoted(inside[index]?.text ?? "")} as "text"`;
    await connection.run("set preserve_insertion_order = true");
    await connection.run(
      `copy (${row(0)} union all by name (${rows}) union all by name ${row(1)})
       to ${quoted(file)} (format parquet, compression zstd, row_group_size ${groupRows})`,
    );
  } finally {
    close();
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
