import { deserialize, serialize } from "node:v8";
import type { DedupEntry, Fingerprint } from "../dedup/index.ts";

/** What the search for copies needs of one document, and where its entry lies in its shard. */
export interface Print {
  readonly entry: DedupEntry;
  /** Place among the inputs, from 0. */
  readonly order: number;
  /** First byte and size of the entry in the shard's rows. */
  readonly at: number;
  readonly size: number;
}

/** Bytes in front of each print that hold its size. */
export const SIZE_BYTES = 4;

/** A print as bytes: its size, then V8's serialisation, which keeps typed arrays as they are. */
export function encodePrint(print: Print): Buffer {
  const body = serialize(print);
  const bytes = Buffer.allocUnsafe(SIZE_BYTES + body.length);
  bytes.writeUInt32LE(body.length, 0);
  body.copy(bytes, SIZE_BYTES);
  return bytes;
}

/** Reads what `encodePrint` wrote, without the size. */
export function decodePrint(bytes: Uint8Array): Print {
  const print: Print = deserialize(bytes);
  return print;
}

/** All prints of a file, with the place of each. */
export function* decodePrints(bytes: Buffer): Generator<{ print: Print; at: number; size: number }> {
  for (let at = 0; at < bytes.length; ) {
    const size = bytes.readUInt32LE(at);
    at += SIZE_BYTES;
    yield { print: decodePrint(bytes.subarray(at, at + size)), at, size };
    at += size;
  }
}

/** An entry without its fingerprint: what is held in memory of each document while copies are merged. */
export function withoutPrint({ fingerprint, ...rest }: DedupEntry): Omit<DedupEntry, "fingerprint"> & {
  readonly fingerprint: Pick<Fingerprint, "exact">;
} {
  return { ...rest, fingerprint: { exact: fingerprint.exact } };
}
