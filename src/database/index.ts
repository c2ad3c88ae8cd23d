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
  const remove = async (): Promise<void> => {
    for (const name of [FILE, `${FILE}.wal`, SPILL])
      await rm(join(folder, name), { recursive: true, force: true });
  };
  // What an interrupted run left may be half written, and is made again.
  await remove();
  try {
    const { connection, close } = await open(join(folder, FILE), limits, {
      temp_directory: join(folder, SPILL),
    });
    return {
      connection,
      close: async () => {
        close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** An empty database in memory; on one thread, so that rows keep their order. */
export function openInMemory(memory: string): Promise<Opened> {
  return open(":memory:", { memory, threads: 1 });
}

/** A connection, and what ends it together with its database. */
interface Opened {
  readonly connection: DuckDBConnection;
  close(): void;
}

async function open(
  path: string,
  { memory, threads }: DatabaseLimits,
  more: Readonly<Record<string, string>> = {},
): Promise<Opened> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(path, {
    memory_limit: memory,
    threads: String(threads),
    // Rows are put in order where it matters; keeping it everywhere costs memory.
    preserve_insertion_order: "false",
    ...more,
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
