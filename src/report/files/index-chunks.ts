import { CRUFT_KINDS, type CruftKind } from "../../document/kinds.ts";
import type { ReportDocument } from "../data.ts";
import { ColumnWriter } from "./columns.ts";
import { INDEX_COLUMNS, type IndexChunk, type IndexEntry } from "./index-columns.ts";

/** Rows of an index chunk: about half a megabyte, parsed in a few milliseconds. */
const ROWS = 4096;

/** Bit of each kind in `IndexChunk.kinds`. */
const BITS: ReadonlyMap<CruftKind, number> = new Map(CRUFT_KINDS.map((kind, bit) => [kind, 1 << bit]));

/** Gathers the rows of the list of documents, column by column. */
export class IndexChunks {
  #first = 0;
  readonly #columns = new ColumnWriter<IndexEntry, typeof INDEX_COLUMNS>(INDEX_COLUMNS);

  /** Adds a row; returns the chunk that it filled, if any. `rules`: numbers of the rules that hit, sorted. */
  add(document: ReportDocument, rules: readonly number[]): IndexChunk | undefined {
    let kinds = 0;
    let cuts = 0;
    for (const segment of document.body) {
      for (const { label } of segment.removals) {
        kinds |= BITS.get(label.kind) ?? 0;
        cuts += 1;
      }
    }
    this.#columns.add({ document, rules, cuts, kinds });
    return this.#columns.rows >= ROWS ? this.flush() : undefined;
  }

  /** The rows gathered so far as a chunk, if there are any. */
  flush(): IndexChunk | undefined {
    const { rows } = this.#columns;
    if (rows === 0) return undefined;
    const chunk = { first: this.#first, ...this.#columns.chunk() };
    this.#first += rows;
    return chunk;
  }
}
