import { TextDecoder as WhatwgDecoder } from "@exodus/bytes/encoding.js";
import { RejectError } from "../document/errors.ts";
import type { Note } from "../document/label.ts";
import { decode } from "./bytes/encoding.ts";
import { withHead } from "./head.ts";

const STRICT = new TextDecoder("utf-8", { fatal: true });
const LENIENT = new TextDecoder("utf-8");

export interface RowText {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * One row as text: UTF-8, or what the detector finds where it isn't (exports of spreadsheets are often
 * Windows-1252). Throws `RejectError` `too-large` where a string cannot hold it.
 */
export function rowText(bytes: Uint8Array): RowText {
  try {
    return { text: STRICT.decode(bytes), notes: [] };
  } catch (error) {
    if (!(error instanceof TypeError))
      throw new RejectError("too-large", "more than a string can hold", { cause: error });
  }
  try {
    const { text, notes } = decode(bytes);
    return { text, notes };
  } catch (error) {
    if (!(error instanceof RejectError)) throw error;
    return { text: LENIENT.decode(bytes), notes: [] };
  }
}

/** A stream of rows as UTF-8: without its byte-order mark, and recoded where the mark says UTF-16 (PowerShell, Excel). */
export async function* rowBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, all } = await withHead(chunks, 3);
  const encoding =
    head[0] === 0xff && head[1] === 0xfe
      ? "utf-16le"
      : head[0] === 0xfe && head[1] === 0xff
        ? "utf-16be"
        : undefined;
  if (encoding !== undefined) {
    const decoder = new WhatwgDecoder(encoding);
    for await (const chunk of all) yield Buffer.from(decoder.decode(chunk, { stream: true }), "utf-8");
    yield Buffer.from(decoder.decode(), "utf-8");
    return;
  }
  let first = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  for await (const chunk of all) {
    // `withHead` gives the whole mark in one piece.
    yield first ? chunk.subarray(3) : chunk;
    first = false;
  }
}
