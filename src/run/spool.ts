import { createReadStream } from "node:fs";
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

  constructor(path: string) {
    this.#file = new AtomicFile(path);
  }

  async add(outcome: Outcome): Promise<void> {
    if (outcome.kind === "reject") return this.#write({ reject: outcome.reject });
    const { record, removals, report } = outcome;
    return this.#write(report === undefined ? { record, removals } : { record, removals, report });
  }

  async #write(entry: Spooled): Promise<void> {
    await this.#file.line(entry);
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
