import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Fingerprint, fingerprint } from "../../dedup/index.ts";
import { UsageError } from "../../document/errors.ts";
import type { CleanRecord } from "../../document/record.ts";
import { RECORD } from "../../document/record-fields.ts";
import { byteLines } from "../../read/bytes/byte-lines.ts";
import { parseJson } from "../../read/json/parse.ts";
import { recordFilesIn } from "../../write/files/record-files.ts";
import type { Mergeable } from "../document/standing.ts";
import { TRUNCATED } from "../document/truncated.ts";
import { type NumberedRow, parquetRecords } from "./parquet-records.ts";

/** What merging reads of a record, which may be of an earlier version. */
const row = RECORD.pick({
  id: true,
  source: true,
  url: true,
  published: true,
  title: true,
  authors: true,
  site: true,
  text: true,
  words: true,
})
  .extend({
    flags: RECORD.shape.flags.default([]),
    copies: RECORD.shape.copies.default(0),
    copy_sources: RECORD.shape.copy_sources.default([]),
  })
  .loose();

/** Fields without which it is none. */
const NEEDED = Object.entries(row.shape).flatMap(([name, schema]) =>
  schema.safeParse(undefined).success ? [] : [name],
);

/** A record as it stands in a file: what merging needs, and whatever else it holds. */
export interface RecordRow extends Mergeable, Pick<CleanRecord, "flags" | "copies" | "copy_sources"> {
  readonly [field: string]: unknown;
}

const ROWS = /\.(?:jsonl|ndjson|parquet)$/;
const PARQUET = /\.parquet$/;

/**
 * The files of records that arguments name: JSON lines or Parquet, and those in output directories of runs. Throws
 * `UsageError` where there are none.
 */
export async function recordFiles(inputs: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const input of inputs) {
    const info = await stat(input).catch((cause: unknown) => {
      throw new UsageError(`cannot read "${input}"`, { cause });
    });
    const found = info.isDirectory()
      ? (await recordFilesIn(input)).filter((name) => ROWS.test(name)).map((name) => join(input, name))
      : [input];
    if (found.length === 0) throw new UsageError(`"${input}" holds no records.jsonl or records.parquet`);
    files.push(...found);
  }
  return files;
}

/** The records of files, in order. Throws `UsageError` that names file and line where a line is no record. */
export async function* readRecords(files: readonly string[]): AsyncGenerator<RecordRow> {
  for (const file of files) {
    for await (const { number, value } of PARQUET.test(file)
      ? parquetRecords(file, NEEDED)
      : jsonRecords(file)) {
      const parsed = row.safeParse(value);
      if (!parsed.success) {
        const field = parsed.error.issues[0]?.path.join(".") ?? "";
        throw new UsageError(`${file}:${number}: no record as dechaff writes it ("${field}")`);
      }
      yield parsed.data;
    }
  }
}

async function* jsonRecords(file: string): AsyncGenerator<NumberedRow> {
  for await (const { number, bytes } of byteLines(createReadStream(file), Number.POSITIVE_INFINITY)) {
    let value: unknown;
    try {
      value = parseJson(bytes?.toString("utf8") ?? "");
    } catch (cause) {
      throw new UsageError(`${file}:${number}: no JSON`, { cause });
    }
    yield { number, value };
  }
}

/** The fingerprint of a record. What told that its text is cut may have been removed from its end; its flag says so. */
export function recordPrint({ text, title, flags }: RecordRow): Fingerprint {
  const print = fingerprint(text, { title });
  return print.cut || !flags.includes(TRUNCATED.code) ? print : { ...print, cut: true };
}
