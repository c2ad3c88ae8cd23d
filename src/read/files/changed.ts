import { stat } from "node:fs/promises";
import { RejectError } from "../../document/errors.ts";
import type { FoundFile } from "./directory.ts";
import { pathLike } from "./file-path.ts";

/**
 * A file of rows that is no longer the one that was listed, as an error that stands for the rows that were lost with that,
 * if any: nothing else tells of those behind a cut between two rows. One that was removed has been read to its end all the
 * same. Undefined where all is well.
 */
export async function changedSince(found: FoundFile): Promise<RejectError | undefined> {
  const now = await stat(pathLike(found.file)).catch(() => undefined);
  // What is no file any more could not be read, which has been told.
  if (now === undefined || !now.isFile() || (now.size === found.size && now.mtimeMs === found.modified))
    return undefined;
  return new RejectError(
    "unreadable",
    `changed while it was read: ${found.size} bytes before, ${now.size} now; some of its rows may be missing`,
  );
}
