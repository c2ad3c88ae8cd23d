import { RejectError } from "../../document/errors.ts";
import { withHead } from "../head.ts";
import { CODEC_HEAD, codecOf } from "./codec.ts";
import { gunzipped } from "./gzip.ts";
import { ZstdDecoder } from "./zstd.ts";

/** Bytes that may come out of a stream whatever its ratio is; a bomb of a size that does no harm is no bomb. */
const HARMLESS = 2 ** 30;
/** Times that a larger stream may expand. Text reaches 20, the most repetitive logs 200; bombs 1,000 and more. */
const MAX_RATIO = 256;

/**
 * The stream, unpacked where it is gzip or Zstandard (told by its first bytes, whatever it is called). Members
 * and frames may follow each other. `harmless` is the size up to which any ratio is taken. Throws `RejectError` `bad-gzip` or `bad-zstd`, and `too-large` for a bomb;
 * errors of the source pass through.
 */
export async function* unpackedStream(
  chunks: AsyncIterable<Uint8Array>,
  harmless: number = HARMLESS,
): AsyncGenerator<Uint8Array> {
  const { head, all } = await withHead(chunks, CODEC_HEAD);
  const codec = codecOf(head);
  if (codec === undefined) {
    yield* all;
    return;
  }
  const count = { in: 0, out: 0 };
  const packed = counted(all, count);
  for await (const bytes of codec === "gzip" ? gunzipped(packed) : unzstd(packed)) {
    count.out += bytes.length;
    if (count.out > harmless && count.out > MAX_RATIO * count.in) {
      throw new RejectError("too-large", `expands more than ${MAX_RATIO} times; what follows was not read`);
    }
    yield bytes;
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  count: { in: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count.in += chunk.length;
    yield chunk;
  }
}

async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new ZstdDecoder();
  for await (const chunk of chunks) yield* decoder.push(chunk);
  decoder.end();
}
