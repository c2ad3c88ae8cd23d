import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../document/errors.ts";
import { recordFilesIn } from "../write/files/record-files.ts";

/** The files of which one appears last in an output directory, and says that everything in it is whole. */
export const SUMMARIES = ["run.json", "dedup.json", "compare.json"] as const;
export type SummaryName = (typeof SUMMARIES)[number];

/** What a job may leave in its output directory beside the records (`recordFilesIn`). */
const OUTPUT_NAMES: readonly string[] = [
  "removals.jsonl",
  "duplicates.jsonl",
  "apart.jsonl",
  "rejects.jsonl",
  "report",
  ...SUMMARIES,
];

/** Where a job keeps what is not finished. */
export const WORK_FOLDER = ".dechaff-work";

/** Names in a directory that earlier jobs left. */
export async function leftIn(directory: string): Promise<string[]> {
  const known = OUTPUT_NAMES.filter((name) => existsSync(join(directory, name)));
  return [...known, ...(await recordFilesIn(directory))];
}

/** What earlier versions of dechaff left where they were interrupted, since they wrote beside the final names. */
const UNFINISHED =
  /^(?:records(?:-\d{5,})?(?:\.(?:jsonl|parquet))?(?:\.rows)?|(?:removals|duplicates|apart|rejects)\.jsonl|(?:run|dedup|compare)\.json)\.part$|^report\.partial$/;

/** Removes what earlier jobs left and this one has not replaced, whole or not. */
export async function removeLeftovers(directory: string, written: readonly string[]): Promise<void> {
  const unfinished = (await readdir(directory)).filter((name) => UNFINISHED.test(name));
  for (const name of [...(await leftIn(directory)), ...unfinished]) {
    if (!written.includes(name)) await rm(join(directory, name), { recursive: true, force: true });
  }
}

/** The summary of a finished job with this key; undefined where the directory holds none. */
export async function finishedSummary(directory: string, name: SummaryName, key: string): Promise<unknown> {
  try {
    const summary: unknown = JSON.parse(await readFile(join(directory, name), "utf8"));
    const isSame = typeof summary === "object" && summary !== null && "key" in summary && summary.key === key;
    return isSame ? summary : undefined;
  } catch {
    // There is none, or it is no file of this program.
    return undefined;
  }
}

/** What is told where the output directory cannot be written. */
export function cannotWrite(directory: string, cause: unknown): UsageError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new UsageError(`cannot write to "${directory}": ${detail}`, { cause });
}

/** Throws `UsageError` where a directory holds what a finished job left. */
export async function refuseFinished(directory: string): Promise<void> {
  if ((await leftIn(directory)).length === 0) return;
  const what = existsSync(join(directory, "compare.json")) ? "a comparison" : "another run";
  throw new UsageError(`"${directory}" holds ${what}; add --overwrite to replace it, or name another --out`);
}
