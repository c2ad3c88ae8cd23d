import { ByteReader } from "../bytes/byte-reader.ts";

/** Longest line, and largest header of a record, in bytes. */
const MAX_HEAD = 64 * 1024;

const LF = 0x0a;
const VERSION = /^WARC\/\d+\.\d+\s*$/;
const BLANK = /^[\r\n]*$/;
const LENGTH = /^\d{1,15}$/;
const FIELD = /^([^\s:]+)[ \t]*:(.*)$/s;

/** A record of a web archive (ISO 28500). */
export interface WarcRecord {
  readonly kind: "record";
  /** 1-based. */
  readonly number: number;
  /** Where it begins in the unpacked file, in bytes. */
  readonly offset: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** The block, or its beginning. */
  readonly block: Buffer;
  /** Whether `block` is all of it. */
  readonly whole: boolean;
}

/** In the place of a record that cannot be taken apart. */
export interface WarcDamage {
  readonly kind: "damage";
  readonly number: number;
  readonly offset: number;
  readonly detail: string;
}

/**
 * The records of an unpacked web archive. `hold` is told the header fields of a record and the size of its block,
 * and says how many bytes of it are wanted; the rest is passed over. Behind damage, reading goes on with the next line that begins a record. Errors of the
 * source pass through, after the record that was complete.
 */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array>,
  hold: (headers: ReadonlyMap<string, string>, size: number) => number,
): AsyncGenerator<WarcRecord | WarcDamage> {
  const reader = new ByteReader(chunks);
  try {
    let version = await nextLine(reader);
    for (let number = 1; version !== undefined; number += 1) {
      const offset = reader.offset - version.length;
      const record = VERSION.test(version)
        ? await readRecord(reader, hold)
        : "bytes that belong to no record";
      const next = await peek(reader, typeof record === "string");
      if (typeof record === "string") yield { kind: "damage", number, offset, detail: record };
      else if (!next.fits)
        yield {
          kind: "damage",
          number,
          offset,
          detail: "what follows the record is none: its Content-Length is wrong",
        };
      else yield { kind: "record", number, offset, ...record };
      if (next.error !== undefined) throw next.error;
      version = next.version;
    }
  } finally {
    await reader.close();
  }
}

interface Peeked {
  readonly version: string | undefined;
  /** Whether a record or the end follows. */
  readonly fits: boolean;
  readonly error?: unknown;
}

/** The line that begins the next record. An error is handed on, so that what was read before it is not lost. */
async function peek(reader: ByteReader, afterDamage: boolean): Promise<Peeked> {
  try {
    let version = await nextLine(reader);
    const fits = version === undefined || VERSION.test(version);
    while (version !== undefined && !VERSION.test(version)) version = await nextLine(reader);
    return { version, fits: fits || afterDamage };
  } catch (error) {
    return { version: undefined, fits: true, error };
  }
}

async function nextLine(reader: ByteReader): Promise<string | undefined> {
  await reader.skipBreaks();
  const line = await reader.line(MAX_HEAD);
  return line?.toString("latin1");
}

async function readRecord(
  reader: ByteReader,
  hold: (headers: ReadonlyMap<string, string>, size: number) => number,
): Promise<Pick<WarcRecord, "headers" | "block" | "whole"> | string> {
  const headers = await readHeaders(reader);
  if (typeof headers === "string") return headers;
  const stated = headers.get("content-length") ?? "";
  if (!LENGTH.test(stated)) return `no Content-Length that is a number`;
  const size = Number(stated);
  const held = Math.min(size, hold(headers, size));
  const block = await reader.take(held);
  const skipped = await reader.skip(size - held);
  if (block.length + skipped < size)
    return `the file ends inside the record: ${block.length + skipped} of ${size} bytes`;
  return { headers, block, whole: held === size };
}

async function readHeaders(reader: ByteReader): Promise<ReadonlyMap<string, string> | string> {
  const headers = new Map<string, string>();
  let name = "";
  for (let size = 0; size < MAX_HEAD; ) {
    const line = await reader.line(MAX_HEAD);
    if (line === undefined || (line.at(-1) !== LF && line.length < MAX_HEAD))
      return "the file ends inside a record's header";
    const text = line.toString("utf-8");
    if (BLANK.test(text)) return headers;
    size += line.length;
    const field = FIELD.exec(text);
    if (/^[ \t]/.test(text) && name !== "") headers.set(name, `${headers.get(name) ?? ""} ${text.trim()}`);
    else if (field === null) return "a line in its header that is no field";
    else {
      name = (field[1] ?? "").toLowerCase();
      headers.set(name, (field[2] ?? "").trim());
    }
  }
  return `a header of more than ${MAX_HEAD} bytes`;
}
