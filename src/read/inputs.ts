import type { FoundFile } from "./directory.ts";
import type { RawInput } from "./input.ts";
import { jsonFile, jsonLines, type RowOptions } from "./rows.ts";

const JSON_LINES = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;
const JSON_FILE = /\.json(?:\.gz)?$/i;

/** How far reading has come; updated as inputs are handed out. */
export interface ReadProgress {
  /** Bytes of the files on disk, compressed where they are. */
  bytes: number;
}

/** Every document in the files, in order. Files of rows are streamed; others are read when their turn comes. */
export async function* inputsOf(
  files: Iterable<FoundFile>,
  options: RowOptions,
  progress: ReadProgress,
): AsyncGenerator<RawInput> {
  let before = 0;
  for (const found of files) {
    if (JSON_LINES.test(found.file)) {
      yield* jsonLines(found, options, (bytes) => {
        progress.bytes = before + bytes;
      });
    } else if (JSON_FILE.test(found.file)) yield* jsonFile(found, options);
    else yield { id: found.id, path: found.path, content: { kind: "file", file: found.file }, stated: {} };
    before += found.size;
    progress.bytes = before;
  }
}
