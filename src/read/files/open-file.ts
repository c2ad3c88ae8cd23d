import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { getSystemErrorMap } from "node:util";
import { RejectError } from "../../document/errors.ts";
import { type FilePath, pathLike } from "./file-path.ts";

const PLAIN_REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file: a dangling link, or gone since it was listed",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a directory",
  ELOOP: "a loop of symbolic links",
  ENXIO: "not a regular file",
  EMFILE: "too many open files",
};

/** An error of the file system as a reject. The message names no path, which the reject has anyway. */
export function unreadable(error: unknown): RejectError {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const number = error instanceof Error && "errno" in error ? Number(error.errno) : Number.NaN;
  const reason = getSystemErrorMap().get(number)?.[1];
  const other = reason === undefined ? "it cannot be read" : `${reason} (${code})`;
  const detail = PLAIN_REASONS[code] ?? other;
  return new RejectError("unreadable", detail, { cause: error });
}

/**
 * Opens a regular file for reading. A pipe, a device or a socket is refused, and never waited for, however it
 * came to stand where a file was. Throws `RejectError` `unreadable`.
 */
export async function openFile(file: FilePath): Promise<FileHandle> {
  let handle: FileHandle | undefined;
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to takes forever.
    handle = await open(pathLike(file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const info = await handle.stat();
    if (info.isFile()) return handle;
    throw new RejectError("unreadable", info.isDirectory() ? "it is a directory" : "not a regular file");
  } catch (error) {
    await handle?.close();
    throw error instanceof RejectError ? error : unreadable(error);
  }
}

/** Bytes read at once. */
const CHUNK = 64 * 1024;

/** The bytes of a file in order. `onRead` is told how many have been read so far. Throws `RejectError` `unreadable`. */
export async function* fileChunks(
  file: FilePath,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const handle = await openFile(file);
  let read = 0;
  try {
    for (;;) {
      const chunk = await readChunk(handle);
      if (chunk.length === 0) return;
      read += chunk.length;
      onRead(read);
      yield chunk;
    }
  } finally {
    await handle.close();
  }
}

async function readChunk(handle: FileHandle): Promise<Uint8Array> {
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw unreadable(error);
  }
}
