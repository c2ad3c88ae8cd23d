import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { byteLines } from "../read/byte-lines.ts";
import { AtomicFile } from "../write/atomic.ts";

/** Rows on disk that are read again in order or by their number; JSON, so they must be plain. */
export class RowSpool<Row> {
  readonly #file: AtomicFile;
  /** Byte at which each row starts, and the end of the last. */
  #starts = new Float64Array(1024);
  #count = 0;
  #reader: FileHandle | undefined;

  constructor(path: string) {
    this.#file = new AtomicFile(path);
  }

  async add(row: Row): Promise<void> {
    const line = `${JSON.stringify(row)}\n`;
    if (this.#count + 2 > this.#starts.length) {
      const longer = new Float64Array(this.#starts.length * 2);
      longer.set(this.#starts);
      this.#starts = longer;
    }
    this.#starts[this.#count + 1] = (this.#starts[this.#count] ?? 0) + Buffer.byteLength(line);
    this.#count += 1;
    await this.#file.write(line);
  }

  /** Ends the writing; afterwards the rows can be read. */
  async close(): Promise<void> {
    await this.#file.close();
    await this.#file.commit();
  }

  /** The row that was added as number `index`, from 0. */
  async at(index: number): Promise<Row> {
    if (!(index >= 0 && index < this.#count)) throw new RangeError(`no row ${index} of ${this.#count}`);
    const start = this.#starts[index] ?? 0;
    const bytes = Buffer.alloc((this.#starts[index + 1] ?? 0) - start);
    this.#reader ??= await open(this.#file.path);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await this.#reader.read(bytes, at, bytes.length - at, start + at);
      if (bytesRead === 0) throw new Error(`"${this.#file.path}" ends early`);
      at += bytesRead;
    }
    // Written by this very object, from this very type.
    const row: Row = JSON.parse(bytes.toString("utf8"));
    return row;
  }

  /** The rows in the order in which they were added. */
  async *read(): AsyncGenerator<Row> {
    // Not readline: it also breaks lines at U+2028, which JSON leaves as it is.
    for await (const { bytes } of byteLines(createReadStream(this.#file.path), Number.POSITIVE_INFINITY)) {
      if (bytes === undefined) continue;
      const row: Row = JSON.parse(bytes.toString("utf8"));
      yield row;
    }
  }

  /** Ends the reading. */
  async end(): Promise<void> {
    await this.#reader?.close();
    this.#reader = undefined;
  }
}
