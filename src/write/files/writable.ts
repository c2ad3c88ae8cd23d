import type { CleanRecord } from "../../document/record.ts";

/** A record, or one as a line of JSON with its line feed: rows of JSON need not be taken apart to be written. */
export type WritableRecord = CleanRecord | Uint8Array;

/** The record itself. */
export function recordOf(record: WritableRecord): CleanRecord {
  if (!(record instanceof Uint8Array)) return record;
  const value: CleanRecord = JSON.parse(
    Buffer.from(record.buffer, record.byteOffset, record.length).toString("utf8"),
  );
  return value;
}

/** The record as a line of JSON. */
export function lineOf(record: WritableRecord): Uint8Array {
  return record instanceof Uint8Array ? record : Buffer.from(`${JSON.stringify(record)}\n`);
}

/** The records of a run on their way to disk. Nothing stands under its name before `commit`. */
export interface RecordFiles {
  add(record: WritableRecord): Promise<void>;
  /** Ends the writing; the files are complete but not yet under their names. */
  close(): Promise<void>;
  /** Puts the files under their names; gives these, relative to the output directory. */
  commit(): Promise<readonly string[]>;
  /** Records in the files under their names, counted from the disk. Throws `IntegrityError` where they are not what was added. */
  recount(): Promise<number>;
  /** Gives everything up that is not committed. */
  discard(): Promise<void>;
}
