import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../document/errors.ts";
import { recordFilesIn } from "../write/files/record-files.ts";
import { beginJournal, lock, unfinished } from "./journal.ts";

/** What a run writes into its output directory beside the records (`recordFilesIn`). */
export const OUTPUT_NAMES = [
  "removals.jsonl",
  "duplicates.jsonl",
  "apart.jsonl",
  "rejects.jsonl",
  "run.json",
  "dedup.json",
  "report",
] as const;

/** What a comparison writes beside its report. */
export const COMPARISON_FILE = "compare.json";

/** Removes what an earlier run of another kind left and this one has not replaced. */
export async function removeLeftovers(directory: string, written: readonly string[]): Promise<void> {
  for (const name of OUTPUT_NAMES) {
    if (!written.includes(name)) await rm(join(directory, name), { recursive: true, force: true });
  }
}

/** Where a run keeps what is not finished. */
export const WORK_FOLDER = ".dechaff-work";

/** A directory that is ready for a run. */
export interface Prepared {
  /** The work folder in it. */
  readonly work: string;
  /** Whether the work folder holds a part of this very run, to go on with. */
  readonly resumed: boolean;
}

/**
 * Makes the directory ready for the run with this key (`runKey`). Throws `UsageError` where it holds a finished run,
 * or an unfinished one with another key, and `overwrite` is not set, where another process is at work in it, and
 * where it cannot be written.
 */
export async function prepareOutput(directory: string, overwrite: boolean, key: string): Promise<Prepared> {
  const work = join(directory, WORK_FOLDER);
  try {
    await mkdir(directory, { recursive: true });
    await readdir(directory);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot write to "${directory}": ${detail}`, { cause: error });
  }
  const begun = overwrite ? undefined : await unfinished(work);
  if (begun !== undefined && begun !== key) {
    throw new UsageError(
      `"${directory}" holds an unfinished run with other inputs or options; repeat that command to go on with it, or add --overwrite to start anew`,
    );
  }
  if (begun === undefined && !overwrite) await refuseFinished(directory);
  await mkdir(work, { recursive: true });
  await lock(work, directory);
  if (begun !== undefined) return { work, resumed: true };
  for (const name of await readdir(work)) {
    if (name !== "lock") await rm(join(work, name), { recursive: true, force: true });
  }
  await beginJournal(work, key);
  return { work, resumed: false };
}

async function refuseFinished(directory: string): Promise<void> {
  const holds = (name: string): boolean => existsSync(join(directory, name));
  if (![...OUTPUT_NAMES, COMPARISON_FILE].some(holds) && (await recordFilesIn(directory)).length === 0)
    return;
  const what = holds(COMPARISON_FILE) ? "a comparison" : "another run";
  throw new UsageError(`"${directory}" holds ${what}; add --overwrite to replace it, or name another --out`);
}
