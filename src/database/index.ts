import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { UsageError } from "../document/errors.ts";

/** Limits of a database. */
export interface DatabaseLimits {
  /** Memory above which it spills to disk, as DuckDB writes it: "1GB", "500MB". */
  readonly memory: string;
  readonly threads: number;
}

/** Memory that the database of a run may take unless told. */
export const DEFAULT_MEMORY = "500MB";

const SIZE = /^\d+(?:\.\d+)? ?[KMGT]i?B$/iu;

/** Checks a size of memory. Throws `UsageError`. */
export function parseMemory(value: string): string {
  if (!SIZE.test(value)) throw new UsageError(`"${value}" is no size of memory; write it as 500MB or 2GB`);
  return value;
}

const FILE = "run.duckdb";
const SPILL = "spill";

/**
 * An empty database in a file of `folder`, and what it spills beside it; removed when it is closed. Loaded on first use.
 */
export async function openDatabase(
  folder: string,
  limits: DatabaseLimits,
): Promise<{ readonly connection: DuckDBConnection; close(): Promise<void> }> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const remove = async (): Promise<void> => {
    for (const name of [FILE, `${FILE}.wal`, SPILL])
      await rm(join(folder, name), { recursive: true, force: true });
  };
  // What an interrupted run left may be half written, and is made again.
  await remove();
  const instance = await DuckDBInstance.create(join(folder, FILE), {
    memory_limit: limits.memory,
    threads: String(limits.threads),
    temp_directory: join(folder, SPILL),
    // Rows are put in order where it matters; keeping it everywhere costs memory.
    preserve_insertion_order: "false",
  });
  const connection = await instance.connect();
  return {
    connection,
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await remove();
    },
  };
}

/** An empty database in memory; on one thread, so that rows keep their order. */
export async function openInMemory(
  memory: string,
): Promise<{ readonly connection: DuckDBConnection; close(): void }> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: memory,
    threads: "1",
    preserve_insertion_order: "false",
  });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

/** The text of a file of SQL, which lies beside the module with this address (`import.meta.url`). */
export function readSql(name: string, beside: string): Promise<string> {
  return readFile(new URL(`./${name}.sql`, beside), "utf8");
}
