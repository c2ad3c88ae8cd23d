import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../document/errors.ts";
import type { FoundFile } from "../read/directory.ts";
import { writeWhole } from "../write/atomic.ts";
import { type RunOptions, statedOptions } from "./options.ts";
import { VERSION } from "./version.ts";

const JOURNAL = "journal.json";
const LOCK = "lock";

/** What an unfinished run was begun with. */
interface Journal {
  /** Of everything that decides the result; a run goes on only where it is the same. */
  readonly key: string;
}

/**
 * Hash of everything that decides what a run writes: version, options, judgements, rule modules, and the names, sizes
 * and dates of the input files.
 */
export async function runKey(files: readonly FoundFile[], options: RunOptions): Promise<string> {
  const hash = createHash("sha256");
  const modules = await Promise.all(options.ruleModules.map((file) => readFile(file, "utf8")));
  hash.update(JSON.stringify([VERSION, statedOptions(options), [...options.overrides], modules]));
  for (const { id, path, size, modified } of files) hash.update(JSON.stringify([id, path, size, modified]));
  return hash.digest("hex");
}

/** The key of the unfinished run in a work folder; undefined where there is none. */
export async function unfinished(work: string): Promise<string | undefined> {
  try {
    const journal: Journal = JSON.parse(await readFile(join(work, JOURNAL), "utf8"));
    return journal.key;
  } catch {
    // Missing, or cut off before a document was done: nothing to go on with.
    return undefined;
  }
}

/** Begins the journal of a run in an empty work folder. */
export async function beginJournal(work: string, key: string): Promise<void> {
  await mkdir(work, { recursive: true });
  const journal: Journal = { key };
  await writeWhole(join(work, JOURNAL), JSON.stringify(journal));
}

/** Removes the work folder of a run whose files are all in place. The journal goes first: from then on nothing goes on. */
export async function endJournal(work: string): Promise<void> {
  await rm(join(work, JOURNAL), { force: true });
  await rm(work, { recursive: true, force: true });
}

/** Makes this process the only one at work in a folder. Throws `UsageError` where another one is. */
export async function lock(work: string, directory: string): Promise<void> {
  const file = join(work, LOCK);
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new UsageError(
      `another run is at work in "${directory}" (process ${holder}); wait for it or stop it`,
    );
  }
  await writeFile(file, String(process.pid));
}

/** Lets go of a folder that `lock` took. */
export async function unlock(work: string): Promise<void> {
  await rm(join(work, LOCK), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
