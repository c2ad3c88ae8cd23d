import { gunzipSync } from "node:zlib";
import { RejectError } from "../../document/errors.ts";
import { codecOf } from "./codec.ts";
import { ZstdDecoder } from "./zstd.ts";

/**
 * The bytes, unpacked where they are gzip or Zstandard, at most `maxBytes` before and after.
 * Throws `RejectError` `too-large`, `bad-gzip` or `bad-zstd`.
 */
export function unpacked(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  const codec = codecOf(bytes);
  if (codec === undefined) return bytes;
  return codec === "gzip" ? gunzip(bytes, maxBytes) : unzstd(bytes, maxBytes);
}

/** A document over the limit of `--max-bytes`. */
export function tooLarge(maxBytes: number): RejectError {
  return new RejectError("too-large", `more than ${maxBytes} bytes (see --max-bytes)`);
}

function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes);
    throw new RejectError(
      "bad-gzip",
      `damaged gzip: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

/** Zstandard, whole. Throws `RejectError` `too-large` or `bad-zstd`. */
export function unzstd(bytes: Uint8Array, maxBytes: number): Uint8Array {
  const decoder = new ZstdDecoder();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const part of decoder.push(bytes)) {
    size += part.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  decoder.end();
  return Buffer.concat(parts, size);
}
