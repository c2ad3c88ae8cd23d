import { brotliDecompressSync, gunzipSync } from "node:zlib";
import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from "hyparquet";
import { decompressLz4, decompressLz4Raw, decompressSnappy } from "hyparquet-compressors";
import { type RejectCode, RejectError } from "../document/errors.ts";
import { type OpenFile, openForSlices } from "./bytes/slices.ts";
import { missingColumns } from "./csv/inputs.ts";
import type { RawInput } from "./input.ts";
import { unzstd } from "./packed/index.ts";
import { broken, type FieldMap, fieldsInput, ROW_FIELDS } from "./row.ts";
import { type OnRead, type RowFile, type RowOptions, untilBroken } from "./rows.ts";

/** Largest row group that is read, in bytes of the columns that are wanted, unpacked: it is held as a whole. */
const MAX_GROUP = 2 ** 30;
/** Most rows of a row group. */
const MAX_GROUP_ROWS = 10_000_000;

type RowGroup = FileMetaData["row_groups"][number];

/** Codes of rejects that are right as they are; one of a codec speaks of a page and not of the file. */
const STANDS: ReadonlySet<RejectCode> = new Set(["bad-parquet", "bad-row", "unreadable"]);

const EMPTY: Uint8Array = new Uint8Array(0);
/** Bounded by the size that the page states, so that a small page cannot become a large one. */
const COMPRESSORS: Compressors = {
  SNAPPY: decompressSnappy,
  LZ4: (input, size) => (size === 0 ? EMPTY : decompressLz4(input, size)),
  // An empty page is packed into one byte, which the library takes for damage.
  LZ4_RAW: (input, size) => (size === 0 ? EMPTY : decompressLz4Raw(input, size)),
  GZIP: (input, size) => gunzipSync(input, { maxOutputLength: Math.max(1, size) }),
  BROTLI: (input, size) => brotliDecompressSync(input, { maxOutputLength: Math.max(1, size) }),
  ZSTD: (input, size) => unzstd(input, size),
};

/**
 * The rows of a Parquet file, one row group at a time; only the columns that rows are read from are read. A row
 * group that cannot be read becomes a broken input, and so does a file.
 */
export function parquetFile(
  file: RowFile,
  options: RowOptions,
  onRead: OnRead = () => {},
): AsyncGenerator<RawInput> {
  return untilBroken(file, parquetInputs(file, options, onRead));
}

async function* parquetInputs(file: RowFile, options: RowOptions, onRead: OnRead): AsyncGenerator<RawInput> {
  const source = await openForSlices(file.file, MAX_GROUP, onRead);
  try {
    yield* tableInputs(file, source, options);
  } finally {
    await source.close();
  }
}

async function* tableInputs(file: RowFile, source: OpenFile, options: RowOptions): AsyncGenerator<RawInput> {
  const { metadata, columns } = await readFooter(source, options.fields);
  let before = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    const place = { path: file.path, fallbackId: `${file.id}#group-${index + 1}` };
    const rows = rowsOf(group);
    const name = `row group ${index + 1} (${rows ?? "no number of"} rows)`;
    try {
      const trouble = oversized(group, columns);
      if (trouble !== undefined) yield broken(place, "too-large", `${name}: ${trouble}`);
      else
        for (const [at, row] of (await readGroup(source, metadata, group, columns)).entries()) {
          const named = { path: file.path, fallbackId: `${file.id}#${before + at + 1}` };
          yield fieldsInput(row, named, options.fields);
        }
    } catch (error) {
      const { code, message } = asReject(error);
      yield broken(place, code, `${name}: ${message}`);
    }
    before += rows ?? 0;
  }
}

/** What the footer says. Throws `RejectError`. */
async function readFooter(
  source: AsyncBuffer,
  fields: FieldMap,
): Promise<{ readonly metadata: FileMetaData; readonly columns: readonly string[] }> {
  try {
    const metadata = await parquetMetadataAsync(source);
    // A footer that is damaged may lack what the type promises.
    if (!Array.isArray(metadata.row_groups)) throw new TypeError("no row groups");
    return { metadata, columns: wantedColumns(metadata, fields) };
  } catch (error) {
    const { code, message } = asReject(error);
    throw code === "bad-parquet" ? new RejectError(code, `its footer: ${message}`, { cause: error }) : error;
  }
}

/** The rows of a group, which is read as if it were the only one: what is damaged elsewhere does not matter. */
async function readGroup(
  file: AsyncBuffer,
  metadata: FileMetaData,
  group: RowGroup,
  columns: readonly string[],
): Promise<Record<string, unknown>[]> {
  const rowEnd = rowsOf(group);
  if (rowEnd === undefined) throw new RejectError("bad-parquet", DAMAGED);
  const rows: Record<string, unknown>[] = await parquetReadObjects({
    file,
    metadata: { ...metadata, row_groups: [group] },
    columns: [...columns],
    rowStart: 0,
    rowEnd,
    compressors: COMPRESSORS,
  });
  if (rows.length !== rowEnd) throw new RejectError("bad-parquet", `it holds ${rows.length} rows`);
  return rows;
}

/** Undefined where what is stated is no number of rows. */
function rowsOf(group: RowGroup): number | undefined {
  const rows = Number(group.num_rows);
  return Number.isSafeInteger(rows) && rows >= 0 ? rows : undefined;
}

const DAMAGED = "damaged";
const LIBRARY = "parquet ";
const UNSUPPORTED = /unsupported|not supported/;
const NO_FOOTER = /^parquet (?:file invalid|file is too short|metadata length)/;

/**
 * An error in a reader's words. The library's own speak of its code ("Cannot read properties of undefined"), except
 * where they name what it cannot read.
 */
function asReject(error: unknown): RejectError {
  if (error instanceof RejectError && STANDS.has(error.code)) return error;
  const message = error instanceof Error ? error.message : "";
  const unsupported = message.startsWith(LIBRARY) ? message.slice(LIBRARY.length) : "";
  const known =
    UNSUPPORTED.test(unsupported) && !unsupported.includes("undefined") && !unsupported.includes("\n");
  const told = NO_FOOTER.test(message) ? "it does not end as a Parquet file does" : DAMAGED;
  return new RejectError("bad-parquet", known ? unsupported : told, { cause: error });
}

/** The columns that a row is read from. Throws `RejectError` `bad-row` where there is none with a text or a page. */
function wantedColumns(metadata: FileMetaData, fields: FieldMap): string[] {
  const columns = parquetSchema(metadata).children.map((child) => child.element.name);
  const trouble = missingColumns(columns, fields);
  if (trouble !== undefined) throw new RejectError("bad-row", trouble);
  const wanted = new Set(ROW_FIELDS.map((name) => fields[name] ?? name));
  return columns.filter((name) => wanted.has(name));
}

/** Why a group is not read; undefined where it is. Throws `RejectError` where its sizes are none. */
function oversized(group: RowGroup, columns: readonly string[]): string | undefined {
  if ((rowsOf(group) ?? 0) > MAX_GROUP_ROWS) return `write groups of at most ${MAX_GROUP_ROWS} rows`;
  let size = 0;
  for (const { meta_data: data } of group.columns) {
    if (data === undefined || !columns.includes(data.path_in_schema[0] ?? "")) continue;
    const bytes = Number(data.total_uncompressed_size);
    if (!(bytes >= 0)) throw new RejectError("bad-parquet", DAMAGED);
    size += bytes;
  }
  return size <= MAX_GROUP ? undefined : `${size} bytes; write groups of at most ${MAX_GROUP}`;
}
