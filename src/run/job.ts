import { mkdir, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { IntegrityError, UsageError } from "../document/errors.ts";
import { syncFolder, syncTree } from "../write/durable.ts";
import { JOURNAL, lock, readJournal, writeJournal } from "./journal.ts";
import { isLockFile, type Lock } from "./lock.ts";
import {
  cannotWrite,
  finishedSummary,
  refuseFinished,
  removeLeftovers,
  SUMMARIES,
  type SummaryName,
  WORK_FOLDER,
} from "./output-directory.ts";

const STAGING = "output";

/** What a command is about to write. */
export interface JobSpec {
  /** Output directory. */
  readonly directory: string;
  /** Whether what another job left there may be replaced. */
  readonly overwrite: boolean;
  /** Hash of everything that decides the output; the summary holds it as its `key`. */
  readonly key: string;
  /** The file that says that the output is whole. */
  readonly summary: SummaryName;
  /** Work that follows the output, outside of the directory. May be repeated after an interruption. */
  readonly afterwards?: ((work: string) => Promise<void>) | undefined;
  /** Told where the job need not be begun from nothing. */
  readonly onResume?: ((resumed: Resumed) => void) | undefined;
}

/** How far an earlier, interrupted call of the same command had come; `whole`: it was done. */
export type Resumed = "begun" | "publishing" | "whole";

/** A job under way. */
export interface Job {
  /** Folder for what is not finished. What lies there after an interruption lies there again. */
  readonly work: string;
  /** Empty folder for the output: whatever lies in it in the end, the summary included, is put in place together. */
  readonly staging: string;
  /** Throws where this process has lost the directory to another one. */
  check(): Promise<void>;
}

/**
 * The way of every command that fills an output directory, which can be interrupted at any instant and repeated: a job
 * with the same key goes on in its work folder, whether `overwrite` is set or not, and one that is whole is not done again.
 * `perform` makes the output in `staging`; from there it goes to its names, the summary last. Gives the text of the
 * summary. Throws `UsageError` where the directory holds what must not be replaced, where another process is at work in
 * it, and where it cannot be written.
 */
export async function runJob(spec: JobSpec, perform: (job: Job) => Promise<void>): Promise<string> {
  const { directory } = spec;
  const made = await makeDirectory(directory);
  const work = join(directory, WORK_FOLDER);
  // Asked before the lock is taken, so that what is refused is not touched, and since taking it makes the folder.
  const wasLeft = await isThere(work);
  await state(work, spec, wasLeft);
  const held = await lock(work, directory);
  let isDone = false;
  try {
    const begun = await state(work, spec, wasLeft);
    if (begun !== "new") spec.onResume?.(begun);
    if (begun === "new") await begin(work, spec.key);
    if (begun === "new" || begun === "begun") await make(work, held, spec, perform, begun === "new");
    if (begun !== "whole") {
      await publish(work, directory);
      await spec.afterwards?.(work);
    }
    await empty(work);
    isDone = true;
  } finally {
    await held.release();
    // Fails where there is something to go on with.
    if (isDone || (await readJournal(work)) === undefined) await rmdir(work).catch(() => {});
    if (made && !isDone) await rmdir(directory).catch(() => {});
  }
  return readFile(join(directory, spec.summary), "utf8");
}

/** True where the directory was not there. */
async function makeDirectory(directory: string): Promise<boolean> {
  try {
    const made = await mkdir(directory, { recursive: true });
    await readdir(directory);
    return made !== undefined;
  } catch (error) {
    throw cannotWrite(directory, error);
  }
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined)) !== undefined;
}

/**
 * How far the job has come; `wasLeft` says that an earlier call left its work folder. Throws `UsageError` where the directory
 * holds what it must not replace.
 */
async function state(
  work: string,
  { directory, overwrite, key, summary }: JobSpec,
  wasLeft: boolean,
): Promise<Resumed | "new"> {
  const journal = await readJournal(work);
  if (journal?.key === key) return journal.publishing === undefined ? "begun" : "publishing";
  if (overwrite) {
    // A whole output is made anew on request, but not where the command that made it was interrupted in its last clean-up.
    const isWhole =
      wasLeft && journal === undefined && (await finishedSummary(directory, summary, key)) !== undefined;
    return isWhole ? "whole" : "new";
  }
  if (journal !== undefined) {
    throw new UsageError(
      `"${directory}" holds an unfinished run with other inputs or options; repeat that command to go on with it, or add --overwrite to start anew`,
    );
  }
  if ((await finishedSummary(directory, summary, key)) !== undefined) return "whole";
  await refuseFinished(directory);
  return "new";
}

/** Empties the work folder, its journal first, so that nothing half removed is gone on with. */
async function begin(work: string, key: string): Promise<void> {
  await empty(work);
  await writeJournal(work, { key });
}

/** Fills `staging` and notes in the journal that it is complete. */
async function make(
  work: string,
  held: Lock,
  { key }: JobSpec,
  perform: (job: Job) => Promise<void>,
  isNew: boolean,
): Promise<void> {
  const staging = join(work, STAGING);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging);
  try {
    await perform({ work, staging, check: () => held.check() });
    await syncTree(staging);
    await held.check();
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Nothing was begun that could be gone on with, or nothing that should be.
    if ((isNew && error instanceof UsageError) || error instanceof IntegrityError) await empty(work);
    throw error;
  }
  await writeJournal(work, { key, publishing: await readdir(staging) });
}

/** Puts what `staging` holds in place of what the directory held. Goes on where an earlier call was interrupted. */
async function publish(work: string, directory: string): Promise<void> {
  const staging = join(work, STAGING);
  const names = (await readJournal(work))?.publishing ?? [];
  // Gone where the earlier call was interrupted in the last clean-up.
  const waiting = new Set(await readdir(staging).catch(() => []));
  const summary = SUMMARIES.find((name) => waiting.has(name));
  if (summary !== undefined) {
    // From here on until the new one is there, nothing says that the directory is whole.
    for (const name of SUMMARIES) await rm(join(directory, name), { force: true });
    await syncFolder(directory);
    waiting.delete(summary);
    for (const name of [...waiting].sort()) {
      await rm(join(directory, name), { recursive: true, force: true });
      await rename(join(staging, name), join(directory, name));
    }
    await removeLeftovers(directory, names);
    await syncFolder(directory);
    await rename(join(staging, summary), join(directory, summary));
  }
  await syncFolder(directory);
}

/** Everything but the lock goes, the journal first: what is half removed must not be gone on with. */
async function empty(work: string): Promise<void> {
  await rm(join(work, JOURNAL), { force: true });
  for (const name of await readdir(work)) {
    if (!isLockFile(name)) await rm(join(work, name), { recursive: true, force: true });
  }
}
