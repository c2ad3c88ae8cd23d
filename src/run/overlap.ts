import { existsSync } from "node:fs";
import { UsageError } from "../document/errors.ts";
import { type Listing, listFiles, OUTPUT } from "../read/files/directory.ts";
import { locate, pathLike } from "../read/files/file-path.ts";
import { liesIn, realPath } from "../read/files/real-path.ts";
import { leftIn } from "./output-directory.ts";

/**
 * Sees to it that nothing is read from where a command writes. Throws `UsageError` where something that is read is the
 * output directory or lies in it, however either is spelled; the other way round is no fault. `what` names, in the
 * plural, what is read. What does not exist is left to whoever reads it.
 */
export async function refuseReadingOutput(
  out: string,
  paths: readonly string[],
  what: string,
): Promise<void> {
  const output = await realPath(out);
  for (const path of paths) {
    const file = await locate(path);
    if (!existsSync(pathLike(file))) continue;
    const place = await realPath(file);
    if (place === output) throw new UsageError(`"${out}" is one of the ${what}; name another --out`);
    if (liesIn(place, output))
      throw new UsageError(
        `"${path}" is one of the ${what} and lies in the output directory "${out}"; name another --out`,
      );
  }
}

/**
 * Throws `UsageError` where everything that could be read lies in an output directory inside the inputs, which is
 * passed over: documents and not what a run has left there.
 */
export async function refuseOutputOfDocuments(out: string, { files, ignored }: Listing): Promise<void> {
  if (files.length > 0 || !Object.hasOwn(ignored, OUTPUT) || !existsSync(out)) return;
  const own = new Set<string>(await leftIn(out));
  const found = (await listFiles([out])).files.filter(({ id }) => !own.has(id.split("/", 1)[0] ?? id));
  if (found.length === 0) return;
  const all = found.length === 1 ? "the only file to read lies" : `all ${found.length} files to read lie`;
  throw new UsageError(`${all} in the output directory "${out}", where nothing is read; name another --out`);
}
