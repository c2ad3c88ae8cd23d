import { withHead } from "../head.ts";
import type { RawInput } from "../input.ts";
import { broken, type FieldMap, fieldsInput, type RowPlace } from "../row.ts";
import { type RowText, rowBytes, rowText } from "../row-text.ts";
import {
  failedRow,
  type OnRead,
  type RowFile,
  type RowOptions,
  tooLong,
  unpackedFile,
  untilBroken,
} from "../rows.ts";
import { separatorLine, sniffDelimiter, splitFields } from "./fields.ts";
import { type CsvRecord, CsvScanner } from "./scanner.ts";

/** Bytes at the head of a file that tell its delimiter and its line breaks. */
const HEAD = 64 * 1024;
/** How databases write that a cell holds no value (`COPY` of PostgreSQL, `OUTFILE` of MySQL). */
const NULL = "\\N";
/** Columns named in a message. */
const SHOWN = 20;
const CR = 0x0d;
const LF = 0x0a;

/**
 * The rows of a `.csv` or `.tsv` file, packed or not; its first line, or the one behind Excel's `sep=;`, names the columns. A
 * row whose quotes or number of fields are wrong becomes a broken input with its line; in `.tsv`, such quotes are text.
 */
export function csvFile(
  file: RowFile,
  options: RowOptions,
  kind: "csv" | "tsv",
  onRead: OnRead = () => {},
): AsyncGenerator<RawInput> {
  return untilBroken(file, csvInputs(file, options, kind, onRead));
}

async function* csvInputs(
  file: RowFile,
  options: RowOptions,
  kind: "csv" | "tsv",
  onRead: OnRead,
): AsyncGenerator<RawInput> {
  const { head, all } = await withHead(rowBytes(unpackedFile(file, onRead)), HEAD);
  const tabs = kind === "tsv";
  const separator = separatorLine(head);
  const delimiter =
    separator?.delimiter ?? (tabs ? "\t" : sniffDelimiter(head.subarray(separator?.bytes ?? 0)));
  const scanner = new CsvScanner({
    delimiter: delimiter.charCodeAt(0),
    maxBytes: options.maxBytes,
    quotesAreRare: tabs,
  });
  const chunks = head.includes(CR) && !head.includes(LF) ? withLineFeeds(all) : all;
  let columns: readonly string[] | undefined;
  for await (const record of records(scanner, chunks)) {
    if (separator !== undefined && record.line === 1) continue;
    const place = { path: file.path, line: record.line, fallbackId: `${file.id}#${record.line}` };
    const row = readRecord(record, place, delimiter, tabs, options);
    if ("content" in row) yield row;
    else if (columns !== undefined) yield tableRow(row, columns, place, options.fields);
    else {
      columns = row.values.map((name) => name.trim());
      const trouble = missingColumns(columns, options.fields);
      if (trouble === undefined) continue;
      yield broken(place, "bad-row", trouble);
      return;
    }
  }
}

interface Row extends Pick<RowText, "notes"> {
  readonly values: readonly string[];
}

/** The fields of a record, or the broken input that it is. */
function readRecord(
  record: CsvRecord,
  place: RowPlace,
  delimiter: string,
  tabs: boolean,
  options: RowOptions,
): Row | RawInput {
  if (record.bytes === undefined) return tooLong(place, options);
  if (record.damage !== undefined && !tabs) return broken(place, "bad-csv", record.damage);
  try {
    const { text, notes } = rowText(record.bytes);
    return { values: splitFields(text, delimiter, record.damage === undefined), notes };
  } catch (error) {
    return failedRow(place, error);
  }
}

function tableRow(
  { values, notes }: Row,
  columns: readonly string[],
  place: RowPlace,
  fields: FieldMap,
): RawInput {
  const extra = values.slice(columns.length);
  if (values.length < columns.length || extra.some((value) => value.trim() !== "")) {
    return broken(place, "bad-csv", `${values.length} fields where the header names ${columns.length}`);
  }
  // Of columns with one name the first counts.
  const cells = columns
    .map((name, index) => [name, values[index] === NULL ? undefined : values[index]] as const)
    .reverse();
  return fieldsInput(Object.fromEntries(cells), { ...place, notes }, fields);
}

/** What is wrong with a table whose columns hold neither a text nor a page: told once, and not for every row. */
export function missingColumns(columns: readonly string[], fields: FieldMap): string | undefined {
  const [text, html] = [fields.text ?? "text", fields.html ?? "html"];
  if (columns.includes(text) || columns.includes(html)) return undefined;
  const named = columns
    .slice(0, SHOWN)
    .map((name) => JSON.stringify(name.slice(0, 60)))
    .join(", ");
  return `no column "${text}" or "${html}" among ${named}; name it with --field text=NAME`;
}

async function* records(scanner: CsvScanner, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  for await (const chunk of chunks) yield* scanner.push(chunk);
  yield* scanner.end();
}

/** Old Macintosh line breaks as new ones. */
async function* withLineFeeds(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.map((byte) => (byte === CR ? LF : byte));
}
