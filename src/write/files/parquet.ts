import { open, rename, rm, stat } from "node:fs/promises";
import { openInMemory } from "../../database/index.ts";
import { IntegrityError } from "../../document/errors.ts";
import { AtomicFile } from "../atomic.ts";
import { writeTableSql } from "./parquet-sql.ts";
import type { OpenShard, Shard } from "./shards.ts";
import { lineOf, recordOf, type WritableRecord } from "./writable.ts";

/** Bytes of Parquet that a byte of JSON becomes, until a shard has shown it: prose in Snappy. */
const USUAL_RATIO = 0.45;
/** Megabytes that the database may take for row groups under way. */
const MEMORY = 512;
/** Lines that fit into the reader's buffers at a time, whatever their length; it holds two buffers and one column of them. */
const MAX_HELD_LINES = 8;
/** The longest line that the reader takes unless told. */
const USUAL_LONGEST = 1 << 24;

/** How JSON writes one half of a surrogate pair that stands alone. */
const HALF_PAIR = Buffer.from("\\ud");

/**
 * Shards of Parquet, Snappy inside: rows are gathered as lines of JSON beside the file, and become a
 * table once the shard is full. The size of a table is known only then; until then it is judged by the shards before.
 */
export function parquetShards(): OpenShard {
  let rows = 0;
  let table = 0;
  const done = (bytes: number, size: number): void => {
    rows += bytes;
    table += size;
  };
  return (path) => new ParquetShard(path, rows === 0 ? USUAL_RATIO : table / rows, done);
}

class ParquetShard implements Shard {
  readonly file: Shard["file"];
  readonly #path: string;
  readonly #ratio: number;
  readonly #done: (rows: number, table: number) => void;
  readonly #rows: AtomicFile;
  #bytes = 0;
  #longest = 0;
  #added = 0;

  /** `ratio` are the bytes of Parquet for a byte of JSON; `done` learns how many of either the shard has. */
  constructor(path: string, ratio: number, done: (rows: number, table: number) => void) {
    this.#path = path;
    this.#ratio = ratio;
    this.#done = done;
    this.#rows = new AtomicFile(`${path}.rows`);
    this.file = {
      commit: () => rename(this.#beside, path),
      discard: async () => {
        await this.#rows.discard();
        await rm(this.#beside, { force: true });
      },
      recount: () => recounted(path, this.#added),
    };
  }

  get size(): number {
    return this.#bytes * this.#ratio;
  }

  async add(record: WritableRecord): Promise<void> {
    const line = wellFormed(lineOf(record));
    this.#added += 1;
    this.#bytes += line.length;
    this.#longest = Math.max(this.#longest, line.length);
    await this.#rows.write(line);
  }

  async close(): Promise<void> {
    await this.#rows.close();
    const megabytes = MEMORY + Math.ceil((this.#longest * MAX_HELD_LINES) / 1e6);
    const longest = Math.max(USUAL_LONGEST, this.#longest + 1);
    const { connection, close } = await openInMemory(`${megabytes}MB`);
    try {
      await connection.run(writeTableSql(), { rows: this.#rows.beside, target: this.#beside, longest });
    } finally {
      close();
    }
    await this.#rows.discard();
    const file = await open(this.#beside, "r+");
    await file.sync();
    await file.close();
    this.#done(this.#bytes, (await stat(this.#beside)).size);
  }

  get #beside(): string {
    return `${this.#path}.part`;
  }
}

/** Rows of a table, none of which may be there twice. */
async function recounted(path: string, added: number): Promise<number> {
  const { connection, close } = await openInMemory(`${MEMORY}MB`);
  try {
    const result = await connection.run("SELECT count(*), count(DISTINCT id) FROM read_parquet($path)", {
      path,
    });
    const [rows, ids] = ((await result.getRowsJS())[0] ?? []).map(Number);
    if (rows !== added || ids !== added) {
      const what = `${added} records were written, ${rows} with ${ids} ids are there`;
      throw new IntegrityError(`"${path}" is not what was written to it: ${what}`);
    }
    return added;
  } finally {
    close();
  }
}

/** A line of JSON without halves of surrogate pairs, which no table can hold: U+FFFD stands for them. */
function wellFormed(line: Uint8Array): Uint8Array {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.length);
  if (!bytes.includes(HALF_PAIR)) return line;
  const text = JSON.stringify(recordOf(line), (_, value: unknown) =>
    typeof value === "string" ? value.toWellFormed() : value,
  );
  return Buffer.from(`${text}\n`);
}
