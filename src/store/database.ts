import { readFile } from "node:fs/promises";
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
export const DEFAULT_MEMORY = "1GB";

const SIZE = /^\d+(?:\.\d+)? ?[KMGT]i?B$/iu;

/** Checks a size of memory. Throws `UsageError`. */
export function parseMemory(value: string): string {
  if (!SIZE.test(value)) throw new UsageError(`"${value}" is no size of memory; write it as 500MB or 2GB`);
  return value;
}

/** A database in a file of `folder`, and what it spills beside it. Loaded on first use. */
export async function openDatabase(
  folder: string,
  limits: DatabaseLimits,
): Promise<{ readonly connection: DuckDBConnection; close(): void }> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(join(folder, "run.duckdb"), {
    memory_limit: limits.memory,
    threads: String(limits.threads),
    temp_directory: join(folder, "spill"),
    // Rows are put in order where it matters; keeping it everywhere costs memory.
    preserve_insertion_order: "false",
  });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The text of one of the SQL files beside this module. */
export function readSql(name: string): Promise<string> {
  return readFile(new URL(`./${name}.sql`, import.meta.url), "utf8");
}
