import type { SizeCase } from "../size-case.ts";
import { ARCHIVE_CASES } from "./archives.ts";
import { CHANGING_CASES } from "./changing.ts";
import { FOLDER_CASES } from "./folders.ts";
import { OUTPUT_CASES } from "./output.ts";
import { PACKED_CASES } from "./packed.ts";
import { PAGE_CASES } from "./pages.ts";
import { RECORD_CASES } from "./records.ts";
import { ROW_CASES } from "./rows.ts";
import { STREAM_CASES } from "./streams.ts";
import { TABLE_CASES } from "./tables.ts";

/** Every case, in the order in which they are played. */
export const SIZE_CASES: readonly SizeCase[] = [
  ...PACKED_CASES,
  ...PAGE_CASES,
  ...ROW_CASES,
  ...TABLE_CASES,
  ...ARCHIVE_CASES,
  ...FOLDER_CASES,
  ...CHANGING_CASES,
  ...OUTPUT_CASES,
  ...STREAM_CASES,
  ...RECORD_CASES,
];
