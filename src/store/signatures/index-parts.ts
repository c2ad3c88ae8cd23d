import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder } from "../../write/durable.ts";

/** Extension of the lines of one part of an index. */
export const LINES = ".signatures";
/** Extension of its tokens. */
export const TOKENS = ".tokens";

/** Times that a part is linked before it counts as damaged: another run may replace it in between. */
const ATTEMPTS = 20;
/** What systems answer where a file cannot be linked: another disk, or one without links, or too many of them. */
const CANNOT_LINK: ReadonlySet<string> = new Set([
  "EXDEV",
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EMLINK",
]);

/**
 * Pins the parts of an index, but for those named `own`, in the folder `pinned`, so that they stay as they are now whatever other runs
 * put in their place; a folder that is there already is left as it is. Files of an index are never changed, only replaced,
 * so hard links keep them, and copies do where there are none. `tokensOf` gives the name of the tokens to a file of lines.
 */
export async function pinParts(
  directory: string,
  own: readonly string[],
  pinned: string,
  tokensOf: (lines: string) => Promise<string>,
): Promise<void> {
  if ((await stat(pinned).catch(() => undefined)) !== undefined) return;
  const unfinished = `${pinned}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  for (const name of (await readdir(directory)).sort()) {
    const isOther = name.endsWith(LINES) && !own.includes(name.slice(0, -LINES.length));
    if (isOther) await pinPart(directory, name, unfinished, tokensOf);
  }
  await syncFolder(unfinished);
  await rename(unfinished, pinned);
}

/** Lines name their tokens, which are removed once other lines have taken their place: then it is tried again. */
async function pinPart(
  directory: string,
  name: string,
  to: string,
  tokensOf: (lines: string) => Promise<string>,
): Promise<void> {
  const lines = join(to, name);
  for (let attempt = 1; ; attempt += 1) {
    if (!(await pinFile(join(directory, name), lines))) return;
    const tokens = await tokensOf(lines);
    if (await pinFile(join(directory, tokens), join(to, tokens))) return;
    // Without its tokens it cannot be read, and whoever reads it says so.
    if (attempt === ATTEMPTS) return;
    await rm(lines);
  }
}

/** False where the file is gone. */
async function pinFile(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") return false;
    if (!CANNOT_LINK.has(code)) throw error;
    try {
      await copyFile(from, to);
    } catch (copying) {
      if (copying instanceof Error && "code" in copying && copying.code === "ENOENT") return false;
      throw copying;
    }
  }
  return true;
}

/** Puts a copy of a file in place of another one at once, on the disk before it has its name. */
export async function copyInPlace(from: string, to: string): Promise<void> {
  const beside = `${to}.part`;
  await copyFile(from, beside);
  const file = await open(beside, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, to);
}
