import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../document/errors.ts";
import { type CompareSummary, createChangesWriter } from "../report/index.ts";
import { AtomicFile } from "../write/atomic.ts";
import { compareDocument, type Side } from "./compare-document.ts";
import { type RunEntry, RunIndex } from "./compare-index.ts";
import { CompareTally } from "./compare-tally.ts";
import { COMPARISON_FILE } from "./output-directory.ts";
import { refuseReadingOutput } from "./overlap.ts";

/** Where a comparison goes. */
export interface CompareOptions {
  readonly out: string;
  /** Whether it may replace an earlier comparison. */
  readonly overwrite: boolean;
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
  await prepare(before, after, options);
  const old = await RunIndex.open(before);
  try {
    const now = await RunIndex.open(after);
    try {
      return await write(old, now, options);
    } finally {
      await now.close();
    }
  } finally {
    await old.close();
  }
}

async function prepare(before: string, after: string, { out, overwrite }: CompareOptions): Promise<void> {
  await refuseReadingOutput(out, [before, after], "runs to compare");
  if (existsSync(join(out, "run.json"))) throw new UsageError(`"${out}" holds a run; name another --out`);
  if (!overwrite && [COMPARISON_FILE, "report"].some((name) => existsSync(join(out, name)))) {
    throw new UsageError(
      `"${out}" holds another comparison; add --overwrite to replace it, or name another --out`,
    );
  }
}

async function makeFolder(out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
  } catch (cause) {
    throw new UsageError(
      `cannot write to "${out}": ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

async function write(
  before: RunIndex,
  after: RunIndex,
  { out, app }: CompareOptions,
): Promise<CompareSummary> {
  await makeFolder(out);
  const report = await createChangesWriter(join(out, "report"), app);
  const file = new AtomicFile(join(out, COMPARISON_FILE));
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
    const summary = tally.summary(before, after, compared);
    await file.write(`${JSON.stringify(summary, null, 2)}\n`);
    await file.close();
    await report.finish(summary);
    await file.commit();
    return summary;
  } catch (error) {
    await Promise.all([report.abort(), file.discard()]);
    throw error;
  }
}

function isSame(a: RunEntry, b: RunEntry): boolean {
  return a.file === b.file && a.row.digest === b.row.digest && a.removals?.digest === b.removals?.digest;
}

async function side(run: RunIndex, entry: RunEntry | undefined): Promise<Side | undefined> {
  if (entry === undefined) return undefined;
  return { row: await run.row(entry), removals: await run.removals(entry) };
}
