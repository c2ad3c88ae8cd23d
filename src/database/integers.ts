import type { DuckDBAppender, DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api";

/** Rows of a chunk: what the database takes at a time. */
const CHUNK = 2048;
/** Rows after which the appender hands over what it holds. */
const FLUSH = 100 * CHUNK;

/**
 * Appends rows of whole numbers from 0 to 2^32 - 1 to a table. Chunks of columns take 0.2 µs a row of three numbers,
 * where a call for each number takes 0.7 µs.
 */
export class IntegerAppender {
  readonly #appender: DuckDBAppender;
  readonly #chunk: (rows: number) => DuckDBDataChunk;
  readonly #columns: readonly number[][];
  /** Rows of chunks that the appender holds. */
  #held = 0;

  private constructor(
    appender: DuckDBAppender,
    chunk: (rows: number) => DuckDBDataChunk,
    columns: readonly number[][],
  ) {
    this.#appender = appender;
    this.#chunk = chunk;
    this.#columns = columns;
  }

  /** Makes the table, with `UINTEGER` columns of these names. */
  static async create(
    connection: DuckDBConnection,
    table: string,
    columns: readonly string[],
  ): Promise<IntegerAppender> {
    const { DuckDBDataChunk, UINTEGER } = await import("@duckdb/node-api");
    await connection.run(`CREATE TABLE ${table}(${columns.map((name) => `${name} UINTEGER`).join(", ")})`);
    const types = columns.map(() => UINTEGER);
    return new IntegerAppender(
      await connection.createAppender(table),
      (rows) => DuckDBDataChunk.create(types, rows),
      columns.map(() => []),
    );
  }

  /** Adds a row: a number for each column. */
  add(...row: readonly number[]): void {
    for (let i = 0; i < this.#columns.length; i += 1) this.#columns[i]?.push(row[i] ?? 0);
    if (this.#columns[0]?.length === CHUNK) this.#hand();
  }

  /** Completes the table. */
  finish(): void {
    this.#hand();
    this.#appender.closeSync();
  }

  #hand(): void {
    const rows = this.#columns[0]?.length ?? 0;
    if (rows === 0) return;
    const chunk = this.#chunk(rows);
    chunk.setColumns(this.#columns);
    this.#appender.appendDataChunk(chunk);
    for (const column of this.#columns) column.length = 0;
    this.#held += rows;
    if (this.#held < FLUSH) return;
    this.#appender.flushSync();
    this.#held = 0;
  }
}
