import type { FileHandle } from "node:fs/promises";
import { RejectError } from "../../document/errors.ts";
import type { FilePath } from "../files/file-path.ts";
import { openFile, unreadable } from "../files/open-file.ts";
import { CODEC_HEAD, codecOf } from "../packed/codec.ts";
import { readBytes } from "./read-bytes.ts";

/** A file that is read here and there. */
export interface OpenFile {
  readonly byteLength: number;
  /** Bytes [start, end), to the end of the file where `end` is absent. Rejects with `RejectError` `unreadable`, and `RangeError` for no such bytes. */
  slice(start: number, end?: number): Promise<ArrayBuffer>;
  close(): Promise<void>;
}

/**
 * Opens a file for reading here and there. One that is packed as a whole is unpacked in memory, at most `maxBytes`.
 * `onRead` is told the furthest byte that was read. Throws `RejectError`.
 */
export async function openForSlices(
  file: FilePath,
  maxBytes: number,
  onRead: (bytes: number) => void,
): Promise<OpenFile> {
  const handle = await openFile(file);
  try {
    const { size } = await handle.stat();
    if (codecOf(new Uint8Array(await readAt(handle, 0, Math.min(size, CODEC_HEAD)))) === undefined)
      return fromHandle(handle, size, onRead);
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  const bytes = new Uint8Array(await readBytes(file, maxBytes));
  return {
    byteLength: bytes.length,
    slice: (start, end) => Promise.resolve(bytes.buffer.slice(start, end)),
    close: () => Promise.resolve(),
  };
}

function fromHandle(handle: FileHandle, byteLength: number, onRead: (bytes: number) => void): OpenFile {
  let furthest = 0;
  return {
    byteLength,
    slice: (start, end = byteLength) => {
      // The footer is read first and says nothing about how far reading has come.
      if (end < byteLength) furthest = Math.max(furthest, end);
      onRead(furthest);
      const bytes = readAt(handle, start, Math.min(end, byteLength));
      // A reader that asks for several slices and fails on the first never looks at the others.
      bytes.catch(() => {});
      return bytes;
    },
    close: () => handle.close(),
  };
}

async function readAt(handle: FileHandle, start: number, end: number): Promise<ArrayBuffer> {
  if (!(start >= 0 && end >= start)) throw new RangeError(`no such bytes: ${start} to ${end}`);
  const bytes = new Uint8Array(end - start);
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await handle
      .read(bytes, done, bytes.length - done, start + done)
      .catch((error: unknown) => {
        throw unreadable(error);
      });
    if (bytesRead === 0) throw new RejectError("unreadable", "the file became shorter while it was read");
    done += bytesRead;
  }
  return bytes.buffer;
}
