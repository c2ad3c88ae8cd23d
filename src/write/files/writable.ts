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
