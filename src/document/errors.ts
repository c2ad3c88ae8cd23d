/** Why an input was not turned into a record. Stable: written to `rejects.jsonl` and to `pipe`'s error lines. */
export const REJECT_CODES = [
  "empty", // nothing but white space
  "binary", // not text at all
  "undecodable", // text in an encoding that could not be told
  "too-large", // over `maxBytes`
  "bad-json", // a line or file that is not JSON
  "bad-row", // a row without `text` or `html`
  "bad-csv", // a row whose quotes or number of fields are wrong
  "bad-warc", // a record of a web archive that cannot be taken apart
  "bad-parquet", // a Parquet file, or a row group of it, that cannot be read
  "no-article", // read, but nothing of an article was found
  "required", // failed a `require` condition
  "timed-out", // over `timeLimit`
  "unreadable", // the file could not be read
  "bad-gzip", // damaged gzip
  "bad-zstd", // damaged Zstandard, or one that needs a dictionary or too large a window
  "crashed", // the document took its worker down, or threw
] as const;

export type RejectCode = (typeof REJECT_CODES)[number];

/** Codes that mean a failure of the machine or of dechaff rather than a property of the document. */
export const FAILURE_CODES: ReadonlySet<RejectCode> = new Set<RejectCode>([
  "timed-out",
  "unreadable",
  "crashed",
]);

/** The document cannot become a record: count it, write it to the rejects, go on with the next. */
export class RejectError extends Error {
  override readonly name = "RejectError";
  readonly code: RejectCode;
  constructor(code: RejectCode, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.code = code;
  }
}

/** The call itself is wrong (option, path, rule): stop, and show the one-line message. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The run was told to stop, and did where it can be gone on with. Exit code 130. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** What lies on the disk is not what was written, or documents are missing: the output is not published. Exit code 3. */
export class IntegrityError extends Error {
  override readonly name = "IntegrityError";
}

/** The disk refused: full, over a quota, read-only or damaged. Mend that, and the same command goes on. Exit code 3. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  /** As the system names it: `ENOSPC`, `EDQUOT`, `EFBIG`, `EROFS`, `EIO`. */
  readonly code: string;
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.code = code;
  }
}
