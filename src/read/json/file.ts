import { RejectError } from "../../document/errors.ts";
import { withHead } from "../head.ts";
import type { RawInput } from "../input.ts";
import { broken, rowInput } from "../row.ts";
import { rowBytes, rowText } from "../row-text.ts";
import {
  jsonRow,
  type OnRead,
  type RowFile,
  type RowOptions,
  streamRows,
  tooLong,
  unpackedFile,
  untilBroken,
} from "../rows.ts";
import { jsonElements } from "./elements.ts";
import { JsonError, literalOf, parseJson } from "./parse.ts";

const ARRAY = 0x5b;
const NEWLINE = 0x0a;
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * The rows of a `.json` file, packed or not: an array of objects, which may be larger than `maxBytes` as long as
 * no element is; one object; or JSON lines under another name. A file that breaks off ends with one broken input.
 */
export function jsonFile(
  file: RowFile,
  options: RowOptions,
  onRead: OnRead = () => {},
): AsyncGenerator<RawInput> {
  return untilBroken(file, jsonInputs(file, options, onRead));
}

async function* jsonInputs(file: RowFile, options: RowOptions, onRead: OnRead): AsyncGenerator<RawInput> {
  const { head, all } = await withHead(rowBytes(unpackedFile(file, onRead)), 1024);
  if (head.find((byte) => !BLANKS.has(byte)) === ARRAY) {
    yield* arrayInputs(file, all, options);
    return;
  }
  const { first, whole } = await firstLine(all, options.maxBytes);
  yield* first ? streamRows(whole(), file, options) : objectInput(file, whole(), options);
}

async function* arrayInputs(
  file: RowFile,
  chunks: AsyncIterable<Uint8Array>,
  options: RowOptions,
): AsyncGenerator<RawInput> {
  let index = 0;
  for await (const { line, bytes, complete } of jsonElements(chunks, options.maxBytes)) {
    index += 1;
    const place = { path: file.path, line, fallbackId: `${file.id}#${index}` };
    if (bytes === undefined) yield tooLong(place, options);
    else if (!complete) yield broken(place, "bad-json", "the file ends inside the array");
    else yield jsonRow(bytes, place, options);
  }
}

/**
 * Whether the first line that isn't blank is a JSON value of its own (or too long to tell), and the stream from its
 * beginning.
 */
async function firstLine(
  chunks: AsyncGenerator<Uint8Array>,
  maxBytes: number,
): Promise<{ readonly first: boolean; readonly whole: () => AsyncGenerator<Uint8Array> }> {
  const seen: Uint8Array[] = [];
  let size = 0;
  let start = -1;
  let end = -1;
  while (end < 0 && size <= maxBytes) {
    const next = await chunks.next();
    if (next.done === true) break;
    const from = start < 0 ? next.value.findIndex((byte) => !BLANKS.has(byte)) : 0;
    if (start < 0 && from >= 0) start = size + from;
    // Looked for in what is new only: a first line may be as long as a document may be.
    const at = from < 0 ? -1 : next.value.indexOf(NEWLINE, from);
    if (at >= 0) end = size + at;
    seen.push(next.value);
    size += next.value.length;
  }
  const line = end < 0 ? undefined : Buffer.concat(seen, size).subarray(start, end);
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield* seen;
    yield* chunks;
  };
  return { first: line === undefined ? size > maxBytes : isJsonRow(line), whole };
}

function isJsonRow(bytes: Uint8Array): boolean {
  try {
    return isJson(rowText(bytes).text);
  } catch (error) {
    if (error instanceof RejectError) return false;
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch (error) {
    if (error instanceof JsonError) return false;
    throw error;
  }
}

async function* objectInput(
  file: RowFile,
  chunks: AsyncIterable<Uint8Array>,
  options: RowOptions,
): AsyncGenerator<RawInput> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunks) {
    size += part.length;
    if (size > options.maxBytes) {
      yield tooLong({ path: file.path, fallbackId: file.id }, options);
      return;
    }
    parts.push(part);
  }
  const bytes = Buffer.concat(parts, size);
  const { text, notes } = rowText(bytes);
  const place = { path: file.path, fallbackId: file.id, notes };
  if (text.trim() === "") {
    yield broken(place, "empty", "nothing but white space");
    return;
  }
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    // A damaged object over many lines has none that is an object by itself.
    if (text.split("\n").some((line) => line.trimStart().startsWith("{") && isJson(line))) {
      yield* streamRows(once(bytes), file, options);
      return;
    }
    yield broken({ ...place, line: error.line }, error.code, error.message);
    return;
  }
  yield rowInput(value, place, options.fields, (field) => literalOf(text, field));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
