import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Files synced at the same time. */
const AT_ONCE = 8;
/** What systems answer that do not sync folders, or not on this disk. */
const CANNOT: ReadonlySet<string> = new Set(["EPERM", "EISDIR", "EACCES", "EINVAL", "ENOTSUP", "EBADF"]);

/** Waits until a file that was written lies on the disk: it then survives a loss of power. */
async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The same for the names in a folder: a file that was renamed survives under its new name. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    // Windows keeps the order of names by itself, and opens no folders.
    if (!(error instanceof Error && "code" in error && CANNOT.has(String(error.code)))) throw error;
  }
}

/** The same for a folder with everything in it. */
export async function syncTree(path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (let i = 0; i < files.length; i += AT_ONCE)
    await Promise.all(files.slice(i, i + AT_ONCE).map(syncFile));
  for (const entry of entries) if (entry.isDirectory()) await syncFolder(join(entry.parentPath, entry.name));
  await syncFolder(path);
}
