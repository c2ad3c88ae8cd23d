import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { RejectError } from "../../document/errors.ts";
import { codecOf } from "../packed/codec.ts";
import { tooLarge, unzstd } from "../packed/index.ts";

const CHUNK_SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n/i;
/** Bytes in which the size of a chunk must stand. */
const SIZE_LINE = 1_024;
/** Bytes at the head of a body that tell whether it is text. */
const TEXT_SAMPLE = 14;
/** A body that is text already: crawlers decode and leave the header as it was. Packed bytes look so once in 10^6. */
const TEXT_START = /^(?:\xef\xbb\xbf)?[\t\r\n\x20-\x7e]+$/;

/**
 * The body of an HTTP message without its codings, the last one put on first. A body that was decoded by the
 * crawler already is left as it is. Throws `RejectError` `too-large`, `bad-gzip`, `bad-zstd` or `undecodable`.
 */
export function messageBody(bytes: Uint8Array, codings: readonly string[], maxBytes: number): Uint8Array {
  return codings.reduceRight((body, coding) => withoutCoding(body, coding, maxBytes), bytes);
}

function withoutCoding(body: Uint8Array, coding: string, maxBytes: number): Uint8Array {
  switch (coding) {
    case "chunked":
      return dechunked(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
    case "gzip":
    case "x-gzip":
      return codecOf(body) === "gzip" ? inflated(body, "bad-gzip", gunzipSync, maxBytes) : body;
    case "zstd":
      return codecOf(body) === "zstd" ? unzstd(body, maxBytes) : body;
    case "deflate":
      return deflated(body, maxBytes);
    case "br":
      return isText(body) ? body : inflated(body, "undecodable", brotli, maxBytes);
    default:
      if (isText(body)) return body;
      throw new RejectError("undecodable", `unknown content coding "${coding.slice(0, 40)}"`);
  }
}

/** Chunks put together; a body that doesn't begin with a chunk is none any more, one that breaks off is cut there. */
function dechunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const head = CHUNK_SIZE.exec(body.toString("latin1", at, at + SIZE_LINE));
    if (head === null) return at === 0 ? body : Buffer.concat(parts);
    const size = Number.parseInt(head[1] ?? "0", 16);
    if (size === 0) break;
    const from = at + head[0].length;
    parts.push(body.subarray(from, from + size));
    at = from + size;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
  return Buffer.concat(parts);
}

/** "deflate" is zlib by the standard and raw DEFLATE by custom; the zlib header tells them apart. */
function deflated(body: Uint8Array, maxBytes: number): Uint8Array {
  const [a = 0, b = 0] = body;
  const zlib = (a & 15) === 8 && (a * 256 + b) % 31 === 0;
  if (!zlib && isText(body)) return body;
  return inflated(body, "undecodable", zlib ? inflateSync : inflateRawSync, maxBytes);
}

function isText(body: Uint8Array): boolean {
  return TEXT_START.test(Buffer.from(body.subarray(0, TEXT_SAMPLE)).toString("latin1"));
}

interface Bound {
  readonly maxOutputLength: number;
  readonly finishFlush: number;
}

function brotli(body: Uint8Array, { maxOutputLength }: Bound): Buffer {
  return brotliDecompressSync(body, { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH });
}

/** What was sent before the connection broke is a page all the same: an end that is missing is no error. */
function inflated(
  body: Uint8Array,
  code: "bad-gzip" | "undecodable",
  inflate: (body: Uint8Array, bound: Bound) => Buffer,
  maxBytes: number,
): Buffer {
  try {
    return inflate(body, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes);
    throw new RejectError(code, `damaged body: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
