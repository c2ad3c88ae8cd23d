import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../write/atomic.ts";
import { acquireLock, type Lock } from "./lock.ts";
import { cannotWrite } from "./output-directory.ts";

export const JOURNAL = "journal.json";

const shape = z.object({ key: z.string(), publishing: z.array(z.string()).exactOptional() });

/** What an unfinished job was begun with, and how far it has come. */
export interface Journal {
  /** Of everything that decides the result; a job goes on only where it is the same. */
  readonly key: string;
  /** What is being put in place, once all of it is complete: names in the output directory. */
  readonly publishing?: readonly string[];
}

/** The journal of the unfinished job in a work folder; undefined where there is none. */
export async function readJournal(work: string): Promise<Journal | undefined> {
  try {
    return shape.parse(JSON.parse(await readFile(join(work, JOURNAL), "utf8")));
  } catch {
    // Missing, or cut off before a document was done: nothing to go on with.
    return undefined;
  }
}

/** Writes the journal, in place of what it said before. Afterwards it survives a loss of power. */
export async function writeJournal(work: string, journal: Journal): Promise<void> {
  await writeWhole(join(work, JOURNAL), JSON.stringify(journal));
}

/**
 * Makes this process the only one at work in a work folder, which is made where it is missing. Throws `UsageError`, which
 * names `directory`, where another one is.
 */
export async function lock(work: string, directory: string): Promise<Lock> {
  for (;;) {
    await mkdir(work, { recursive: true }).catch((cause: unknown) => {
      throw cannotWrite(directory, cause);
    });
    try {
      return await acquireLock(work, directory);
    } catch (error) {
      // The last holder was done, and took the folder along.
      const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
      if (!isMissing) throw error;
    }
  }
}
