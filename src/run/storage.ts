import { StorageError, UsageError } from "../document/errors.ts";

/** What the system says where a disk takes no more, and what it means. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "no space left on the disk",
  EDQUOT: "no more space is granted to this user",
  EFBIG: "a file would become larger than is allowed",
  EROFS: "the disk is read-only",
  EIO: "the disk is damaged or gone",
};
/** The database reports the same in words, with the system's where that gave a reason. */
const DATABASE_REASONS: readonly (readonly [RegExp, string])[] = [
  [/file too large/i, "EFBIG"],
  [/quota exceeded/i, "EDQUOT"],
  [/read-only file system/i, "EROFS"],
  [/input\/output error/i, "EIO"],
  [
    /no space left|not enough (?:disk )?space|could not (?:write|truncate)|disk (?:is )?full|max_temp_directory_size/i,
    "ENOSPC",
  ],
];
/** What it says where it cannot do with the memory that it has. */
const OUT_OF_MEMORY = /out of memory|memory_limit/i;
const GO_ON = "the same command goes on from there";

/**
 * Does the work of a run in this directory. What the disk refuses becomes a `StorageError`, and a database that cannot
 * do with its memory a `UsageError`.
 */
export async function storing<Value>(directory: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    const reason = code === undefined ? undefined : REASONS[code];
    if (code === undefined && error instanceof Error && OUT_OF_MEMORY.test(error.message)) {
      const message = `the database needs more than --memory grants it; nothing is lost; grant more, and ${GO_ON}`;
      throw new UsageError(message, { cause: error });
    }
    if (code === undefined || reason === undefined) throw error;
    const message = `cannot write to "${directory}": ${reason} (${code}); nothing is lost; mend that, and ${GO_ON}`;
    throw new StorageError(code, message, { cause: error });
  }
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return DATABASE_REASONS.find(([words]) => words.test(error.message))?.[1];
}
