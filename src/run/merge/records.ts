import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Fingerprint, fingerprint } from "../../dedup/index.ts";
import { UsageError } from "../../document/errors.ts";
import type { CopySource } from "../../document/record.ts";
import { byteLines } from "../../read/bytes/byte-lines.ts";
import { parseJson } from "../../read/json/parse.ts";
import { recordFilesIn } from "../../write/files/record-files.ts";
import type { Mergeable } from "../document/standing.ts";
import { TRUNCATED } from "../document/truncated.ts";
import { type NumberedRow, parquetRecords } from "./parquet-records.ts";

const source = z.object({ path: z.string(), line: z.int().exactOptional(), sha256: z.string() });
const copy = z.object({
  id: z.string(),
  source,
  url: z.string().nullable(),
  published: z.string().nullable(),
});
const row = z.looseObject({
  ...copy.shape,
  title: z.string().nullable(),
  authors: z.array(z.string()),
  site: z.string().nullable(),
  text: z.string(),
  words: z.int().min(0),
  flags: z.array(z.string()).default([]),
  copies: z.int().min(0).default(0),
  copy_sources: z.array(copy).default([]),
});

/** A record as it stands in a file: what merging needs, and whatever else it holds. */
export interface RecordRow extends Mergeable {
  readonly flags: readonly string[];
  readonly copies: number;
  readonly copy_sources: readonly CopySource[];
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
    for await (const { number, value } of PARQUET.test(file) ? parquetRecords(file) : jsonRecords(file)) {
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
