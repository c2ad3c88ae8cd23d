import { RejectError } from "../document/errors.ts";
import { byteLines } from "./bytes/byte-lines.ts";
import type { FilePath } from "./files/file-path.ts";
import { fileChunks } from "./files/open-file.ts";
import type { RawInput } from "./input.ts";
import { unpackedStream } from "./packed/index.ts";
import { broken, type FieldMap, parseRow, type RowPlace } from "./row.ts";
import { rowBytes, rowText } from "./row-text.ts";

/** A file of rows: where it is, and how its rows are called. */
export interface RowFile {
  readonly file: FilePath;
  readonly path: string;
  /** Rows without an `id` are called `ID#LINE`. */
  readonly id: string;
}

export interface RowOptions {
  readonly fields: FieldMap;
  /** Largest row, in bytes. */
  readonly maxBytes: number;
}

/** Told how many bytes of a file have been read. */
export type OnRead = (bytes: number) => void;

/** The rows of a stream of JSON lines, one input each, bad lines included. Errors of the source pass through. */
export async function* streamRows(
  chunks: AsyncIterable<Uint8Array>,
  from: { readonly path: string; readonly id: string },
  options: RowOptions,
): AsyncGenerator<RawInput> {
  for await (const { number, bytes } of byteLines(rowBytes(chunks), options.maxBytes)) {
    const place = { path: from.path, line: number, fallbackId: `${from.id}#${number}` };
    yield bytes === undefined ? tooLong(place, options) : jsonRow(bytes, place, options);
  }
}

/** One line or element of JSON as an input. Never throws. */
export function jsonRow(bytes: Uint8Array, place: RowPlace, options: RowOptions): RawInput {
  try {
    const { text, notes } = rowText(bytes);
    return parseRow(text, { ...place, notes }, options.fields);
  } catch (error) {
    return failedRow(place, error);
  }
}

/** The reject for a row of more than `maxBytes`. */
export function tooLong(place: RowPlace, options: RowOptions): RawInput {
  return broken(place, "too-large", `row of more than ${options.maxBytes} bytes (see --max-bytes)`);
}

/** The reject for a row or file whose reading ended in an error. Throws what is no reject. */
export function failedRow(place: RowPlace, error: unknown): RawInput {
  if (error instanceof RejectError) return broken(place, error.code, error.message);
  throw error;
}

/** The bytes of a file of rows, unpacked. */
export function unpackedFile(file: RowFile, onRead: OnRead): AsyncGenerator<Uint8Array> {
  return unpackedStream(fileChunks(file.file, onRead));
}

/** Inputs from a file that may break off anywhere: then one more input says so. */
export async function* untilBroken(file: RowFile, inputs: AsyncIterable<RawInput>): AsyncGenerator<RawInput> {
  try {
    yield* inputs;
  } catch (error) {
    // An id that no row can have.
    yield failedRow({ path: file.path, fallbackId: file.id }, error);
  }
}

/** The rows of a `.jsonl` file, packed or not. A stream that breaks off ends with one broken input. */
export function jsonLines(
  file: RowFile,
  options: RowOptions,
  onRead: OnRead = () => {},
): AsyncGenerator<RawInput> {
  return untilBroken(file, streamRows(unpackedFile(file, onRead), file, options));
}
