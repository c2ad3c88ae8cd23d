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
import { RejectError } from "../document/errors.ts";
import { missingColumns } from "./csv/inputs.ts";
import type { RawInput } from "./input.ts";
import { unzstd } from "./packed/index.ts";
import { broken, type FieldMap, fieldsInput, ROW_FIELDS } from "./row.ts";
import { type OnRead, type RowFile, type RowOptions, untilBroken } from "./rows.ts";
import { type OpenFile, openForSlices } from "./slices.ts";

/** Largest row group that is read, in bytes of the columns that are wanted, unpacked: it is held as a whole. */
const MAX_GROUP = 2 ** 30;
/** Most rows of a row group. */
const MAX_GROUP_ROWS = 10_000_000;

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
  const metadata = await guarded("its footer", () => parquetMetadataAsync(source));
  const columns = wantedColumns(metadata, options.fields);
  let before = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    const rows = Number(group.num_rows);
    const place = { path: file.path, fallbackId: `${file.id}#group-${index + 1}` };
    const trouble = oversized(group, rows, columns);
    if (trouble !== undefined) yield broken(place, "too-large", `row group ${index + 1}: ${trouble}`);
    else {
      const read = await readGroup(source, metadata, columns, before, before + rows).catch(
        (error: unknown) => error,
      );
      if (Array.isArray(read)) {
        for (const [at, row] of read.entries()) {
          yield fieldsInput(
            row,
            { path: file.path, fallbackId: `${file.id}#${before + at + 1}` },
            options.fields,
          );
        }
      } else
        yield broken(
          place,
          "bad-parquet",
          `row group ${index + 1} (${rows} rows): ${read instanceof Error ? read.message : String(read)}`,
        );
    }
    before += rows;
  }
}

async function readGroup(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: string[],
  rowStart: number,
  rowEnd: number,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = await parquetReadObjects({
    file,
    metadata,
    columns,
    rowStart,
    rowEnd,
    compressors: COMPRESSORS,
  });
  if (rows.length !== rowEnd - rowStart)
    throw new Error(`${rows.length} rows where ${rowEnd - rowStart} are stated`);
  return rows;
}

/** The columns that a row is read from. Throws `RejectError` `bad-row` where there is none with a text or a page. */
function wantedColumns(metadata: FileMetaData, fields: FieldMap): string[] {
  const columns = parquetSchema(metadata).children.map((child) => child.element.name);
  const trouble = missingColumns(columns, fields);
  if (trouble !== undefined) throw new RejectError("bad-row", trouble);
  const wanted = new Set(ROW_FIELDS.map((name) => fields[name] ?? name));
  return columns.filter((name) => wanted.has(name));
}

function oversized(
  group: FileMetaData["row_groups"][number],
  rows: number,
  columns: readonly string[],
): string | undefined {
  if (!(rows >= 0 && rows <= MAX_GROUP_ROWS))
    return `it states ${rows} rows; write groups of at most ${MAX_GROUP_ROWS}`;
  const sizes = group.columns.map(({ meta_data: data }) =>
    data === undefined || !columns.includes(data.path_in_schema[0] ?? "")
      ? 0
      : Number(data.total_uncompressed_size),
  );
  const size = sizes.reduce((sum, one) => sum + one, 0);
  return size <= MAX_GROUP ? undefined : `${size} bytes; write groups of at most ${MAX_GROUP}`;
}

/** Errors of the library as the reject of the file. */
async function guarded<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RejectError) throw error;
    throw new RejectError(
      "bad-parquet",
      `${what}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
