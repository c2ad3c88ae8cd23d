import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { CleanRecord } from "../../document/record.ts";
import { AtomicFile } from "../atomic.ts";
import type { OpenShard } from "./shards.ts";
import { recordOf } from "./writable.ts";

/** Rows and units of text of a row group at most: what is held in memory, and what a reader unpacks at once. */
const GROUP_ROWS = 10_000;
const GROUP_UNITS = 16_000_000;
/** Row groups that a shard has at least, where it is large enough for several. */
const GROUPS_A_SHARD = 4;

/** A value of a column; objects are stored as JSON. */
type Cell = string | number | object | null;

export interface Column {
  readonly name: string;
  /** LIST is a list of strings. */
  readonly type: "STRING" | "INT32" | "DOUBLE" | "JSON" | "LIST";
  /** Whether a record may leave it unknown. */
  readonly nullable: boolean;
  readonly of: (record: CleanRecord) => Cell;
}

const required = (name: string, type: Column["type"], of: Column["of"]): Column => ({
  name,
  type,
  nullable: false,
  of,
});
const optional = (name: string, type: Column["type"], of: Column["of"]): Column => ({
  name,
  type,
  nullable: true,
  of,
});

/** The columns of `records.parquet`: fields of a record, `source`, `page_type` and `language` taken apart. */
export const PARQUET_COLUMNS: readonly Column[] = [
  required("id", "STRING", (record) => record.id),
  required("path", "STRING", ({ source }) => source.path),
  optional("line", "INT32", ({ source }) => source.line ?? null),
  required("sha256", "STRING", ({ source }) => source.sha256),
  optional("url", "STRING", (record) => record.url),
  optional("title", "STRING", (record) => record.title),
  required("authors", "LIST", (record) => record.authors),
  optional("published", "STRING", (record) => record.published),
  optional("site", "STRING", (record) => record.site),
  optional("description", "STRING", (record) => record.description),
  optional("image", "STRING", (record) => record.image),
  required("tags", "LIST", (record) => record.tags),
  optional("page_type", "STRING", (record) => record.page_type?.type ?? null),
  optional("page_type_confidence", "DOUBLE", (record) => record.page_type?.confidence ?? null),
  required("language", "STRING", ({ language }) => language.code),
  required("language_confidence", "DOUBLE", ({ language }) => language.confidence),
  required("text", "STRING", (record) => record.text),
  required("words", "INT32", (record) => record.words),
  required("removed", "JSON", (record) => record.removed),
  required("removed_ratio", "DOUBLE", (record) => record.removed_ratio),
  required("flags", "LIST", (record) => record.flags),
  required("fingerprint", "STRING", (record) => record.fingerprint),
  required("copies", "INT32", (record) => record.copies),
  required("copy_sources", "JSON", (record) => record.copy_sources),
  required("provenance", "JSON", (record) => record.provenance),
  optional("quality", "JSON", (record) => record.quality ?? null),
];

const SCHEMA: SchemaElement[] = [
  { name: "record", num_children: PARQUET_COLUMNS.length },
  ...PARQUET_COLUMNS.flatMap(elementsOf),
];

function elementsOf({ name, type, nullable }: Column): SchemaElement[] {
  const column = { name, repetition_type: nullable ? "OPTIONAL" : "REQUIRED" } as const;
  switch (type) {
    case "STRING":
      return [{ ...column, type: "BYTE_ARRAY", converted_type: "UTF8" }];
    case "JSON":
      return [{ ...column, type: "BYTE_ARRAY", converted_type: "JSON" }];
    case "LIST":
      return [
        { ...column, converted_type: "LIST", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      ];
    default:
      return [{ ...column, type }];
  }
}

/** A shard of Parquet, Snappy inside, one row group in memory at a time. */
export const parquetShard: OpenShard = (path, aim) => {
  const file = new AtomicFile(path);
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: SCHEMA, createdBy: "dechaff" });
  const groupUnits = Math.min(GROUP_UNITS, aim / GROUPS_A_SHARD);
  let rows: CleanRecord[] = [];
  let units = 0;
  const flush = async (): Promise<void> => {
    const bytes = writer.getBytes().slice();
    // The library's `offset` goes on counting; `index` is the place in its buffer only.
    writer.index = 0;
    await file.write(bytes);
  };
  const group = async (): Promise<void> => {
    if (rows.length === 0) return;
    const columnData = PARQUET_COLUMNS.map(({ name, of }) => ({ name, data: rows.map(of) }));
    await parquet.write({ columnData, rowGroupSize: rows.length });
    rows = [];
    units = 0;
    await flush();
  };
  return {
    file,
    get size() {
      return writer.offset;
    },
    async add(given) {
      const record = recordOf(given);
      rows.push(record);
      units += record.text.length;
      if (rows.length >= GROUP_ROWS || units >= groupUnits) await group();
    },
    async close() {
      await group();
      await parquet.finish();
      await flush();
      await file.close();
    },
  };
};
