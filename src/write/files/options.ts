/** Forms in which records are written: rows in one file or in shards, or a file for each record. */
export const OUTPUT_FORMATS = ["jsonl", "parquet", "txt", "md"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Where the records of a run go. */
export interface OutputOptions {
  readonly format: OutputFormat;
  /** Bytes after which the next shard is begun (for `txt` and `md`: the next folder); one file unless told. */
  readonly shardBytes?: number;
}

export const DEFAULT_OUTPUT: OutputOptions = Object.freeze({ format: "jsonl" });

const SIZE = /^(\d{1,15}(?:\.\d{1,6})?) ?(?:([kmgt])(i?))?b?$/i;
const POWERS = " kmgt";

/** Bytes that a size such as "500MB", "2 GiB" or "1048576" states; undefined where it states none. */
export function parseSize(text: string): number | undefined {
  const match = SIZE.exec(text.trim());
  if (match === null) return undefined;
  const unit = match[3] === undefined || match[3] === "" ? 1000 : 1024;
  const bytes = Math.round(Number(match[1]) * unit ** POWERS.indexOf((match[2] ?? " ").toLowerCase()));
  return bytes >= 1 && Number.isSafeInteger(bytes) ? bytes : undefined;
}
