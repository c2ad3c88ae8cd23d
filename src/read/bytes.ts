import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { RejectError } from "../document/errors.ts";

/** Reads a file of at most `maxBytes`, unpacked. Throws `RejectError` `unreadable`, `too-large` or `bad-gzip`. */
export async function readBytes(file: string, maxBytes: number): Promise<Uint8Array> {
  return unpacked(await readWhole(file, maxBytes), maxBytes);
}

/** The bytes, gunzipped where they are gzip. Throws `RejectError` `too-large` or `bad-gzip`. */
export function unpacked(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes, maxBytes) : bytes;
}

async function readWhole(file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const handle = await open(file, "r");
    try {
      const { size } = await handle.stat();
      if (size > maxBytes) throw tooLarge(maxBytes);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof RejectError) throw error;
    throw new RejectError("unreadable", error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes);
    throw new RejectError("bad-gzip", error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function tooLarge(maxBytes: number): RejectError {
  return new RejectError("too-large", `more than ${maxBytes} bytes (see --max-bytes)`);
}

/** Hex SHA-256. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
