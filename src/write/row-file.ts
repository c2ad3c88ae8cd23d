import { createReadStream } from "node:fs";
import { crc32 } from "node:zlib";
import { IntegrityError } from "../document/errors.ts";
import { AtomicFile } from "./atomic.ts";

const LINE_FEED = 10;
/** Bytes read at a time when rows are counted again. */
const PIECE = 1 << 20;

/** Rows and bytes of a file, and their CRC-32. */
interface Counted {
  rows: number;
  bytes: number;
  crc: number;
}

/** A file of rows, a line each, that is counted while it is written and again from the disk. */
export class RowFile {
  readonly #file: AtomicFile;
  readonly #written: Counted = { rows: 0, bytes: 0, crc: 0 };

  constructor(path: string) {
    this.#file = new AtomicFile(path);
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#written.bytes;
  }

  /** Whole lines with their line feeds. Calls must be awaited one after the other. */
  async lines(bytes: Uint8Array): Promise<void> {
    count(this.#written, bytes);
    await this.#file.write(bytes);
  }

  /** One value as a line of JSON. */
  async line(value: unknown): Promise<void> {
    await this.lines(Buffer.from(`${JSON.stringify(value)}\n`));
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  commit(): Promise<void> {
    return this.#file.commit();
  }

  discard(): Promise<void> {
    return this.#file.discard();
  }

  /**
   * Rows of the file, once it has its name or another `path`, counted from the disk. Throws `IntegrityError` where it is not
   * what was written.
   */
  async recount(path: string = this.#file.path): Promise<number> {
    const found: Counted = { rows: 0, bytes: 0, crc: 0 };
    for await (const piece of createReadStream(path, { highWaterMark: PIECE })) count(found, piece);
    const { rows, bytes, crc } = this.#written;
    if (found.rows !== rows || found.bytes !== bytes || found.crc !== crc) {
      const what = `${rows} rows of ${bytes} bytes were written, ${found.rows} of ${found.bytes} are there`;
      throw new IntegrityError(`"${path}" is not what was written to it: ${what}`);
    }
    return rows;
  }
}

function count(counted: Counted, bytes: Uint8Array): void {
  counted.bytes += bytes.length;
  counted.crc = crc32(bytes, counted.crc);
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) counted.rows += 1;
}
