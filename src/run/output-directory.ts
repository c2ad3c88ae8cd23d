import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../document/errors.ts";
import { recordFilesIn } from "../write/files/record-files.ts";

/** What a run writes into its output directory beside the records (`recordFilesIn`). */
export const OUTPUT_NAMES = [
  "removals.jsonl",
  "duplicates.jsonl",
  "apart.jsonl",
  "rejects.jsonl",
  "run.json",
  "report",
] as const;

/** What a comparison writes beside its report. */
export const COMPARISON_FILE = "compare.json";

/** Where a run keeps what is not finished. */
export const WORK_FOLDER = ".dechaff-work";

/**
 * Makes the directory ready for a run and gives the empty work folder in it. Throws `UsageError` where it
 * holds another run and `overwrite` is not set, or is not a directory that can be written.
 */
export async function prepareOutput(directory: string, overwrite: boolean): Promise<string> {
  try {
    await mkdir(directory, { recursive: true });
    await readdir(directory);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot write to "${directory}": ${detail}`, { cause: error });
  }
  const holds = (name: string): boolean => existsSync(join(directory, name));
  if (
    !overwrite &&
    ([...OUTPUT_NAMES, COMPARISON_FILE].some(holds) || (await recordFilesIn(directory)).length > 0)
  ) {
    const what = holds(COMPARISON_FILE) ? "a comparison" : "another run";
    throw new UsageError(
      `"${directory}" holds ${what}; add --overwrite to replace it, or name another --out`,
    );
  }
  const work = join(directory, WORK_FOLDER);
  await rm(work, { recursive: true, force: true });
  await mkdir(work);
  return work;
}
