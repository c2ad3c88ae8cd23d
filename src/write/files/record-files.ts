import { readdir } from "node:fs/promises";
import { RecordFolder } from "./folder.ts";
import type { OutputOptions } from "./options.ts";
import { parquetShards } from "./parquet.ts";
import { jsonlShard, RecordShards } from "./shards.ts";
import type { WritableRecord } from "./writable.ts";

/** The records of a run on their way to disk. Nothing stands under its name before `commit`. */
export interface RecordFiles {
  add(record: WritableRecord): Promise<void>;
  /** Ends the writing; the files are complete but not yet under their names. */
  close(): Promise<void>;
  /** Puts the files under their names; gives these, relative to the output directory. */
  commit(): Promise<readonly string[]>;
  /** Records in the files under their names, counted from the disk. Throws `IntegrityError` where they are not what was added. */
  recount(): Promise<number>;
  /** Gives everything up that is not committed. */
  discard(): Promise<void>;
}

/** What a run may have left, in any format. */
const NAMES = /^records(?:-\d{5,})?\.(?:jsonl|parquet)$|^records$/;

/** Opens the record files of a run in its output directory. */
export function openRecordFiles(directory: string, { format, shardBytes }: OutputOptions): RecordFiles {
  if (format === "txt" || format === "md") return new RecordFolder(directory, format, shardBytes);
  const open = format === "parquet" ? parquetShards() : jsonlShard;
  return new RecordShards(directory, format, open, shardBytes);
}

/** Names of record files of earlier runs in an output directory. */
export async function recordFilesIn(directory: string): Promise<string[]> {
  return (await readdir(directory)).filter((name) => NAMES.test(name)).sort();
}
