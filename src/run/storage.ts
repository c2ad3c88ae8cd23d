import { StorageError } from "../document/errors.ts";

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
    /no space left|not enough (?:disk )?space|could not (?:write|allocate|truncate)|disk (?:is )?full/i,
    "ENOSPC",
  ],
];

/** Does the work of a run in this directory; what the disk refuses becomes a `StorageError`. */
export async function storing<Value>(directory: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    const reason = code === undefined ? undefined : REASONS[code];
    if (code === undefined || reason === undefined) throw error;
    const next = "nothing is lost; mend that, and the same command goes on from there";
    throw new StorageError(code, `cannot write to "${directory}": ${reason} (${code}); ${next}`, {
      cause: error,
    });
  }
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return DATABASE_REASONS.find(([words]) => words.test(error.message))?.[1];
}
