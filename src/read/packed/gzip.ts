import { createGunzip } from "node:zlib";
import { RejectError } from "../../document/errors.ts";

/** Bytes inflated at once. DEFLATE expands at most 1032 times, so 16 MiB come out of them at the most. */
const PIECE = 16 * 1024;

/**
 * Inflates a gzip stream of one or more members. What came before the damage is yielded before the error is
 * thrown, and always the same: no more is fed than has been taken. Throws `RejectError` `bad-gzip`; errors of
 * the source pass through.
 */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const out: Uint8Array[] = [];
  let ended = false;
  let failure: Error | undefined;
  let wake = (): void => {};
  gunzip.on("data", (bytes: Uint8Array) => out.push(bytes));
  gunzip.on("error", (error) => {
    failure = error;
    wake();
  });
  gunzip.on("end", () => {
    ended = true;
    wake();
  });
  const settled = (begin: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      begin(resolve);
    });
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && !ended; at += PIECE) {
        await settled((done) => gunzip.write(chunk.subarray(at, at + PIECE), () => done()));
        yield* out.splice(0);
        if (failure !== undefined) throw damaged(failure);
      }
    }
    if (!ended) await settled(() => gunzip.end());
    yield* out.splice(0);
    if (failure !== undefined) throw damaged(failure);
  } finally {
    gunzip.destroy();
  }
}

function damaged(cause: Error): RejectError {
  return new RejectError("bad-gzip", `damaged gzip: ${cause.message}`, { cause });
}
