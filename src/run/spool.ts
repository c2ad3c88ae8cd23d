import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { CleanRecord, RejectRow, Removal } from "../document/record.ts";
import { byteLines } from "../read/byte-lines.ts";
import type { ReportDocument } from "../report/index.ts";
import { AtomicFile } from "../write/atomic.ts";
import type { Outcome } from "./outcome.ts";

/** What is kept of an outcome until it is known which documents are copies. */
export type Spooled =
  | { readonly record: CleanRecord; readonly removals: readonly Removal[]; readonly report?: ReportDocument }
  | { readonly reject: RejectRow };

/** Outcomes on disk, in input order, so that a run holds only their fingerprints in memory. */
export class Spool {
  readonly #file: AtomicFile;
  /** Byte at which each entry starts, and the end of the last. */
  #starts = new Float64Array(1024);
  #count = 0;
  #reader: FileHandle | undefined;

  constructor(path: string) {
    this.#file = new AtomicFile(path);
  }

  async add(outcome: Outcome): Promise<void> {
    if (outcome.kind === "reject") return this.#write({ reject: outcome.reject });
    const { record, removals, report } = outcome;
    return this.#write(report === undefined ? { record, removals } : { record, removals, report });
  }

  async #write(entry: Spooled): Promise<void> {
    const line = `${JSON.stringify(entry)}\n`;
    if (this.#count + 2 > this.#starts.length) {
      const longer = new Float64Array(this.#starts.length * 2);
      longer.set(this.#starts);
      this.#starts = longer;
    }
    this.#starts[this.#count + 1] = (this.#starts[this.#count] ?? 0) + Buffer.byteLength(line);
    this.#count += 1;
    await this.#file.write(line);
  }

  /** The entry that was added as number `index`, from 0. */
  async at(index: number): Promise<Spooled> {
    const start = this.#starts[index] ?? 0;
    const bytes = Buffer.alloc((this.#starts[index + 1] ?? 0) - start);
    this.#reader ??= await open(this.#file.path);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await this.#reader.read(bytes, at, bytes.length - at, start + at);
      if (bytesRead === 0) throw new Error(`"${this.#file.path}" ends early`);
      at += bytesRead;
    }
    const entry: Spooled = JSON.parse(bytes.toString("utf8"));
    return entry;
  }

  /** Ends the reading. */
  async end(): Promise<void> {
    await this.#reader?.close();
    this.#reader = undefined;
  }

  /** Ends the writing; afterwards the spool can be read. */
  async close(): Promise<void> {
    await this.#file.close();
    await this.#file.commit();
  }

  /** The entries in the order in which they were added. */
  async *read(): AsyncGenerator<Spooled> {
    // Not readline: it also breaks lines at U+2028, which JSON leaves as it is.
    for await (const { bytes } of byteLines(createReadStream(this.#file.path), Number.POSITIVE_INFINITY)) {
      if (bytes === undefined) continue;
      // Written by this very run, from this very type.
      const entry: Spooled = JSON.parse(bytes.toString("utf8"));
      yield entry;
    }
  }
}
