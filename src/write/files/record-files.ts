import { readdir } from "node:fs/promises";
import { RecordFolder } from "./folder.ts";
import type { OutputOptions } from "./options.ts";
import { parquetShards } from "./parquet.ts";
import { jsonlShard, RecordShards } from "./shards.ts";
import type { RecordFiles } from "./writable.ts";

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
