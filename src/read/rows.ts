import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { RejectError } from "../document/errors.ts";
import { byteLines } from "./byte-lines.ts";
import { readBytes } from "./bytes.ts";
import { decode } from "./encoding.ts";
import type { RawInput } from "./input.ts";
import { broken, type FieldMap, parseRow, rowInput } from "./row.ts";

/** A file of rows: where it is, and how its rows are called. */
export interface RowFile {
  readonly file: string;
  readonly path: string;
  /** Rows without an `id` are called `ID#LINE`. */
  readonly id: string;
}

export interface RowOptions {
  readonly fields: FieldMap;
  /** Largest row, in bytes. */
  readonly maxBytes: number;
}

const UTF8 = new TextDecoder("utf-8");

/** The rows of a stream of JSON lines, one input each, bad lines included. */
export async function* streamRows(
  chunks: AsyncIterable<Uint8Array>,
  from: { readonly path: string; readonly id: string },
  options: RowOptions,
): AsyncGenerator<RawInput> {
  for await (const { number, bytes } of byteLines(chunks, options.maxBytes)) {
    const place = { path: from.path, line: number, fallbackId: `${from.id}#${number}` };
    if (bytes === undefined) yield broken(place, "too-large", `line of more than ${options.maxBytes} bytes`);
    else yield parseRow(UTF8.decode(bytes), place, options.fields);
  }
}

/**
 * The rows of a `.jsonl` file, gzipped or not. A stream that breaks off ends with one broken input.
 * `onRead` is told how many bytes of the file have been read.
 */
export async function* jsonLines(
  file: RowFile,
  options: RowOptions,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<RawInput> {
  const raw = createReadStream(file.file);
  const chunks = file.file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  // `pipe` does not hand errors on.
  raw.on("error", (error) => chunks.destroy(error));
  try {
    for await (const input of streamRows(chunks, file, options)) {
      onRead(raw.bytesRead);
      yield input;
    }
  } catch (error) {
    const code = error instanceof Error && "syscall" in error ? "unreadable" : "bad-gzip";
    const detail = error instanceof Error ? error.message : String(error);
    yield broken({ path: file.path, fallbackId: file.id }, code, detail);
  } finally {
    raw.destroy();
  }
}

/** The rows of a `.json` file: one object, an array of objects, or JSON lines under another name. */
export async function* jsonFile(file: RowFile, options: RowOptions): AsyncGenerator<RawInput> {
  const whole = { path: file.path, fallbackId: file.id };
  let text: string;
  try {
    text = decode(await readBytes(file.file, options.maxBytes)).text;
  } catch (error) {
    if (!(error instanceof RejectError)) throw error;
    const code = error.code === "too-large" || error.code === "bad-gzip" || error.code === "unreadable" ? error.code : "bad-json";
    yield broken(whole, code, error.message);
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const lines = text.split("\n");
    if (lines.filter((line) => line.trim().startsWith("{")).length > 1) {
      yield* jsonLines(file, options);
      return;
    }
    yield broken(whole, "bad-json", error instanceof Error ? error.message : String(error));
    return;
  }
  if (!Array.isArray(value)) {
    yield rowInput(value, whole, options.fields);
    return;
  }
  for (const [index, row] of value.entries()) {
    yield rowInput(row, { path: file.path, fallbackId: `${file.id}#${index + 1}` }, options.fields);
  }
}
