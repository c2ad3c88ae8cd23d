import { CRUFT_KINDS, type CruftKind } from "../../document/kinds.ts";
import type { ReportDocument } from "../data.ts";
import { Table } from "./table.ts";
import { type IndexChunk, STATUS_LETTERS } from "./wire.ts";

/** Rows of an index chunk: about half a megabyte, parsed in a few milliseconds. */
const ROWS = 4096;
/** Units of a title that lists show and search. */
const TITLE_LENGTH = 160;

const SPACES = /\s+/gu;

/** Bit of each kind in `IndexChunk.kinds`. */
const BITS: ReadonlyMap<CruftKind, number> = new Map(CRUFT_KINDS.map((kind, bit) => [kind, 1 << bit]));

/** Gathers the rows of the list of documents, column by column. */
export class IndexChunks {
  #first = 0;
  #columns: Columns = new Columns();

  /** Adds a row; returns the chunk that it filled, if any. `rules`: numbers of the rules that hit, sorted. */
  add(document: ReportDocument, rules: readonly number[]): IndexChunk | undefined {
    this.#columns.add(document, rules);
    return this.#columns.id.length >= ROWS ? this.flush() : undefined;
  }

  /** The rows gathered so far as a chunk, if there are any. */
  flush(): IndexChunk | undefined {
    const rows = this.#columns.id.length;
    if (rows === 0) return undefined;
    const chunk = this.#columns.chunk(this.#first);
    this.#first += rows;
    this.#columns = new Columns();
    return chunk;
  }
}

class Columns {
  readonly id: string[] = [];
  readonly #title: string[] = [];
  readonly #dirs: Table<string> = new Table((value) => value);
  readonly #sites: Table<string> = new Table((value) => value);
  readonly #langs: Table<string> = new Table((value) => value);
  readonly #flagSets: Table<readonly string[]> = new Table((value) => value.join("\0"));
  readonly #ruleSets: Table<readonly number[]> = new Table((value) => value.join());
  readonly #dir: number[] = [];
  readonly #name: string[] = [];
  readonly #line: number[] = [];
  readonly #site: number[] = [];
  readonly #lang: number[] = [];
  #status = "";
  readonly #words: number[] = [];
  readonly #ratio: number[] = [];
  readonly #cuts: number[] = [];
  readonly #kinds: number[] = [];
  readonly #flags: number[] = [];
  readonly #rules: number[] = [];

  add(document: ReportDocument, rules: readonly number[]): void {
    const slash = document.path.lastIndexOf("/") + 1;
    let kinds = 0;
    let cuts = 0;
    for (const segment of document.body) {
      for (const { label } of segment.removals) {
        kinds |= BITS.get(label.kind) ?? 0;
        cuts += 1;
      }
    }
    this.id.push(document.id);
    this.#title.push(shortTitle(document));
    this.#dir.push(this.#dirs.place(document.path.slice(0, slash)));
    this.#name.push(document.path.slice(slash));
    this.#line.push(document.line ?? 0);
    this.#site.push(this.#sites.place(document.site ?? ""));
    this.#lang.push(this.#langs.place(document.language.code));
    this.#status += STATUS_LETTERS[document.status];
    this.#words.push(document.words);
    this.#ratio.push(Math.round(document.removedRatio * 10_000));
    this.#cuts.push(cuts);
    this.#kinds.push(kinds);
    this.#flags.push(
      this.#flagSets.place(document.code === undefined ? document.flags : [...document.flags, document.code]),
    );
    this.#rules.push(this.#ruleSets.place(rules));
  }

  chunk(first: number): IndexChunk {
    return {
      first,
      id: this.id,
      title: this.#title,
      dirs: this.#dirs.values,
      sites: this.#sites.values,
      langs: this.#langs.values,
      flagSets: this.#flagSets.values,
      ruleSets: this.#ruleSets.values,
      dir: this.#dir,
      name: this.#name,
      line: this.#line,
      site: this.#site,
      lang: this.#lang,
      status: this.#status,
      words: this.#words,
      ratio: this.#ratio,
      cuts: this.#cuts,
      kinds: this.#kinds,
      flags: this.#flags,
      rules: this.#rules,
    };
  }
}

/** Title as lists show it: one line, not too long. */
function shortTitle(document: ReportDocument): string {
  const title = (document.title ?? "").replace(SPACES, " ").trim();
  return title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1)}…` : title;
}
