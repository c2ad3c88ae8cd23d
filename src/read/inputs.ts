import { csvFile } from "./csv/inputs.ts";
import { changedSince } from "./files/changed.ts";
import type { FoundFile } from "./files/directory.ts";
import { fileKindOf } from "./files/file-kind.ts";
import type { RawInput } from "./input.ts";
import { jsonFile } from "./json/file.ts";
import { parquetFile } from "./parquet.ts";
import { broken } from "./row.ts";
import { jsonLines, type OnRead, type RowOptions } from "./rows.ts";
import { warcFile } from "./warc/inputs.ts";

/** How far reading has come; updated as inputs are handed out. */
export interface ReadProgress {
  /** Bytes of the files on disk, compressed where they are. */
  bytes: number;
  /** What was passed over, by kind: records of web archives that hold no page, besides what the listing ignored. */
  ignored: Record<string, number>;
}

/** Every document in the files, in order. Files of rows are streamed; others are read when their turn comes. */
export async function* inputsOf(
  files: Iterable<FoundFile>,
  options: RowOptions,
  progress: ReadProgress,
): AsyncGenerator<RawInput> {
  let before = 0;
  for (const found of files) {
    yield* fileInputs(found, options, progress.ignored, (bytes) => {
      progress.bytes = before + Math.min(bytes, found.size);
    });
    before += found.size;
    progress.bytes = before;
    const changed = isRows(found) ? await changedSince(found) : undefined;
    if (changed !== undefined)
      yield broken({ path: found.path, fallbackId: found.id }, changed.code, changed.message);
  }
}

/** Whether it holds many documents; one that is a document is read when its turn comes, as it is then. */
function isRows({ path, trouble }: FoundFile): boolean {
  return trouble === undefined && fileKindOf(path) !== "document";
}

function fileInputs(
  found: FoundFile,
  options: RowOptions,
  ignored: Record<string, number>,
  onRead: OnRead,
): AsyncIterable<RawInput> | Iterable<RawInput> {
  const { id, path, trouble } = found;
  if (trouble !== undefined) return [broken({ path, fallbackId: id }, "unreadable", trouble)];
  const kind = fileKindOf(path) ?? "document";
  switch (kind) {
    case "json-lines":
      return jsonLines(found, options, onRead);
    case "json":
      return jsonFile(found, options, onRead);
    case "csv":
    case "tsv":
      return csvFile(found, options, kind, onRead);
    case "warc":
      return warcFile(found, options, onRead, ignored);
    case "parquet":
      return parquetFile(found, options, onRead);
    case "document":
      return [{ id, path, content: { kind: "file", file: found.file }, stated: {} }];
  }
}
