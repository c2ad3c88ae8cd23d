import type { DuckDBAppender, DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api";
import type { Sketch } from "../dedup/index.ts";

/** Rows that a chunk of the database holds at most. */
const CHUNK = 2048;
/** Rows of all tables together after which the appenders hand over what they hold. */
const FLUSH = 200_000;

/** Name of the table that holds a part of the keys. */
export function keyTable(part: number): string {
  return `keys${part}`;
}

/**
 * The keys of a search, in a table for each part of the hashes: the join takes one part at a time, and would otherwise
 * read all keys for each of them.
 */
export class KeyTables {
  readonly #tables: readonly KeyTable[];
  /** Keys written so far. */
  rows = 0;

  private constructor(tables: readonly KeyTable[]) {
    this.#tables = tables;
  }

  /** Makes as many tables, at least one. */
  static async create(connection: DuckDBConnection, parts: number): Promise<KeyTables> {
    const { DuckDBDataChunk } = await import("@duckdb/node-api");
    const count = Math.max(1, parts);
    const tables: KeyTable[] = [];
    for (let part = 0; part < count; part += 1) {
      const name = keyTable(part);
      const columns = "band UTINYINT, hash UINTEGER, text UINTEGER, sketch1 UINTEGER, sketch2 UINTEGER";
      await connection.run(`CREATE TABLE ${name}(${columns})`);
      const appender = await connection.createAppender(name);
      const types = Array.from({ length: appender.columnCount }, (_, i) => appender.columnType(i));
      tables.push(new KeyTable(appender, DuckDBDataChunk.create(types, CHUNK), FLUSH / count));
    }
    return new KeyTables(tables);
  }

  get parts(): number {
    return this.#tables.length;
  }

  /** Adds a key of a text. */
  add(band: number, hash: number, text: number, sketch: Sketch): void {
    this.#tables[hash % this.#tables.length]?.add(band, hash, text, sketch);
    this.rows += 1;
  }

  /** Ends the writing. */
  close(): void {
    for (const table of this.#tables) table.close();
  }
}

/** Fills one table, a chunk at a time: a call of the database for each number would take most of the time. */
class KeyTable {
  readonly #appender: DuckDBAppender;
  readonly #chunk: DuckDBDataChunk;
  readonly #flush: number;
  readonly #columns: readonly number[][];
  #filled = 0;
  #held = 0;

  constructor(appender: DuckDBAppender, chunk: DuckDBDataChunk, flush: number) {
    this.#appender = appender;
    this.#chunk = chunk;
    this.#flush = flush;
    this.#columns = Array.from({ length: chunk.columnCount }, () => new Array<number>(CHUNK).fill(0));
  }

  add(band: number, hash: number, text: number, [sketch1, sketch2]: Sketch): void {
    const [bands, hashes, texts, sketches1, sketches2] = this.#columns;
    const row = this.#filled;
    if (bands) bands[row] = band;
    if (hashes) hashes[row] = hash;
    if (texts) texts[row] = text;
    if (sketches1) sketches1[row] = sketch1;
    if (sketches2) sketches2[row] = sketch2;
    this.#filled += 1;
    if (this.#filled === CHUNK) this.#append();
  }

  /** Hands over the rest and ends the writing. */
  close(): void {
    if (this.#filled > 0) this.#append();
    this.#appender.closeSync();
  }

  #append(): void {
    const rows = this.#filled;
    if (rows < CHUNK) this.#chunk.rowCount = rows;
    for (const [i, column] of this.#columns.entries())
      this.#chunk.setColumnValues(i, rows < CHUNK ? column.slice(0, rows) : column);
    this.#appender.appendDataChunk(this.#chunk);
    this.#filled = 0;
    this.#held += rows;
    if (this.#held < this.#flush) return;
    this.#appender.flushSync();
    this.#held = 0;
  }
}
