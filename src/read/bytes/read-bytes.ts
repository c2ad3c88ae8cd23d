import { hash } from "node:crypto";
import type { FilePath } from "../files/file-path.ts";
import { fileChunks } from "../files/open-file.ts";
import { tooLarge, unpacked } from "../packed/index.ts";

/**
 * Reads a file of at most `maxBytes`, packed and unpacked. Throws `RejectError` `unreadable`, `too-large`,
 * `bad-gzip` or `bad-zstd`.
 */
export async function readBytes(file: FilePath, maxBytes: number): Promise<Uint8Array> {
  return unpacked(await readWhole(file, maxBytes), maxBytes);
}

/** Counts what it reads instead of trusting the file's size, which may change meanwhile. */
async function readWhole(file: FilePath, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of fileChunks(file)) {
    size += part.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, size);
}

/** Hex SHA-256. */
export function sha256(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "hex");
}
