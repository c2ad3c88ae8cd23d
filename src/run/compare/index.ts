import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../document/errors.ts";
import { type CompareSummary, createChangesWriter } from "../../report/index.ts";
import { writeWhole } from "../../write/atomic.ts";
import { type Job, type JobSpec, type Resumed, runJob } from "../job.ts";
import { fileStates, jobKey } from "../key.ts";
import { refuseReadingOutput } from "../overlap.ts";
import { storing } from "../storage.ts";
import { compareDocument, type Side } from "./documents.ts";
import { ROW_FILES } from "./rows.ts";
import { type RunEntry, RunIndex } from "./run-index.ts";
import { CompareTally } from "./tally.ts";

/** What a comparison reads of a run. */
const FILES = ["run.json", ...ROW_FILES.map((name) => `${name}.jsonl`), "removals.jsonl"];

/** Where a comparison goes. */
export interface CompareOptions {
  readonly out: string;
  /** Whether it may replace an earlier comparison. */
  readonly overwrite: boolean;
  /** Told how far an interrupted call of the same comparison had come. */
  readonly onResume?: (resumed: Resumed) => void;
  /** Folder of the built report page; that of the package unless told. */
  readonly app?: string;
}

/**
 * Compares two finished runs by document id and writes what changed: `compare.json` and `report/`. In memory is
 * where each document stands in the files of the runs, never their text. Throws `UsageError` where a directory
 * holds no run or lies in `out`, or where `out` holds something that is not to be replaced.
 */
export async function compareRuns(
  before: string,
  after: string,
  options: CompareOptions,
): Promise<CompareSummary> {
  await refuse(before, after, options);
  const key = await comparisonKey(before, after);
  const { out: directory, overwrite, onResume } = options;
  const spec: JobSpec = { directory, overwrite, key, summary: "compare.json", onResume };
  const perform = async (job: Job): Promise<void> => {
    const old = await RunIndex.open(before);
    try {
      const now = await RunIndex.open(after);
      try {
        await write(old, now, job, key, options.app);
      } finally {
        await now.close();
      }
    } finally {
      await old.close();
    }
  };
  const summary: CompareSummary = JSON.parse(await storing(directory, () => runJob(spec, perform)));
  return summary;
}

/** Throws `UsageError` where the output would take the place of a run. */
async function refuse(before: string, after: string, { out }: CompareOptions): Promise<void> {
  await refuseReadingOutput(out, [before, after], "runs to compare");
  if (existsSync(join(out, "run.json"))) throw new UsageError(`"${out}" holds a run; name another --out`);
}

async function write(
  before: RunIndex,
  after: RunIndex,
  { staging }: Job,
  key: string,
  app: string | undefined,
): Promise<void> {
  const report = await createChangesWriter(join(staging, "report"), app);
  try {
    const tally = new CompareTally();
    let compared = 0;
    const compare = async (
      id: string,
      old: RunEntry | undefined,
      now: RunEntry | undefined,
    ): Promise<void> => {
      if (old !== undefined && now !== undefined) {
        compared += 1;
        if (isSame(old, now)) return;
      }
      const change = compareDocument(id, await side(before, old), await side(after, now));
      if (change === undefined) return;
      tally.add(change);
      await report.add(change);
    };
    for (const [id, now] of after.entries) await compare(id, before.entries.get(id), now);
    for (const [id, old] of before.entries) if (!after.entries.has(id)) await compare(id, old, undefined);
    const summary: CompareSummary = { key, ...tally.summary(before, after, compared) };
    await report.finish(summary);
    await writeWhole(join(staging, "compare.json"), `${JSON.stringify(summary, null, 2)}\n`);
  } catch (error) {
    await report.abort();
    throw error;
  }
}

/** Hash of what the runs left, by its size and date, and of how they are named. */
async function comparisonKey(...runs: readonly string[]): Promise<string> {
  const files = runs.flatMap((run) => FILES.map((name) => join(run, name)));
  return jobKey("compare", await fileStates(files.filter((file) => existsSync(file))));
}

function isSame(a: RunEntry, b: RunEntry): boolean {
  return a.file === b.file && a.row.digest === b.row.digest && a.removals?.digest === b.removals?.digest;
}

async function side(run: RunIndex, entry: RunEntry | undefined): Promise<Side | undefined> {
  if (entry === undefined) return undefined;
  return { row: await run.row(entry), removals: await run.removals(entry) };
}
