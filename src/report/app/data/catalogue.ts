import type { ReportStatus } from "../../data.ts";
import { type IndexChunk, type Manifest, STATUS_LETTERS } from "../../files/wire.ts";
import { loadIndex } from "./loader.ts";

const STATUSES: Readonly<Record<string, ReportStatus>> = {
  [STATUS_LETTERS.kept]: "kept",
  [STATUS_LETTERS.duplicate]: "duplicate",
  [STATUS_LETTERS.rejected]: "rejected",
  [STATUS_LETTERS.failed]: "failed",
};

/** A row of the list of documents. */
export interface Row {
  readonly ordinal: number;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** Title, else the file's name. */
  readonly name: string;
  readonly line: number;
  readonly site: string;
  readonly lang: string;
  readonly status: ReportStatus;
  readonly words: number;
  /** 0..1. */
  readonly ratio: number;
  readonly cuts: number;
  /** Bit set of kinds. */
  readonly kinds: number;
  readonly flags: readonly string[];
  readonly rules: readonly number[];
}

/** The rows of all documents, as far as they are loaded. Rows are made when asked for: the columns stay compact. */
export class Catalogue {
  readonly #chunks: (IndexChunk | undefined)[] = [];
  #byId: Map<string, number> | undefined;
  readonly #lower: (readonly string[] | undefined)[] = [];
  /** Rows loaded so far. */
  loaded = 0;
  readonly total: number;

  constructor(total: number) {
    this.total = total;
  }

  add(number: number, chunk: IndexChunk): void {
    this.#chunks[number] = chunk;
    this.loaded += chunk.id.length;
    this.#byId = undefined;
  }

  /** Calls `visit` with each loaded chunk and the searchable text of its rows, in order. */
  scan(visit: (chunk: IndexChunk, texts: () => readonly string[]) => void): void {
    this.#chunks.forEach((chunk, number) => {
      if (chunk !== undefined) visit(chunk, () => this.#texts(number, chunk));
    });
  }

  #texts(number: number, chunk: IndexChunk): readonly string[] {
    const known = this.#lower[number];
    if (known !== undefined) return known;
    const texts = chunk.id.map((id, i) =>
      `${chunk.title[i] ?? ""}\n${id}\n${chunk.dirs[chunk.dir[i] ?? 0] ?? ""}${chunk.name[i] ?? ""}`.toLowerCase(),
    );
    this.#lower[number] = texts;
    return texts;
  }

  /** The row of a document; undefined where its chunk is not loaded. */
  row(ordinal: number): Row | undefined {
    const chunk = this.#chunks.find(
      (c) => c !== undefined && ordinal >= c.first && ordinal < c.first + c.id.length,
    );
    if (chunk === undefined) return undefined;
    const i = ordinal - chunk.first;
    return {
      ordinal,
      id: chunk.id[i] ?? "",
      title: chunk.title[i] ?? "",
      name: nameOf(chunk, i),
      path: (chunk.dirs[chunk.dir[i] ?? 0] ?? "") + (chunk.name[i] ?? ""),
      line: chunk.line[i] ?? 0,
      site: chunk.sites[chunk.site[i] ?? 0] ?? "",
      lang: chunk.langs[chunk.lang[i] ?? 0] ?? "",
      status: STATUSES[chunk.status[i] ?? ""] ?? "kept",
      words: chunk.words[i] ?? 0,
      ratio: (chunk.ratio[i] ?? 0) / 10_000,
      cuts: chunk.cuts[i] ?? 0,
      kinds: chunk.kinds[i] ?? 0,
      flags: chunk.flagSets[chunk.flags[i] ?? 0] ?? [],
      rules: chunk.ruleSets[chunk.rules[i] ?? 0] ?? [],
    };
  }

  /** Ordinal of the document with this id, -1 where there is none. */
  find(id: string): number {
    if (this.#byId === undefined) {
      const byId = new Map<string, number>();
      this.scan((chunk) => {
        chunk.id.forEach((name, i) => {
          byId.set(name, chunk.first + i);
        });
      });
      this.#byId = byId;
    }
    return this.#byId.get(id) ?? -1;
  }
}

/** What a document is called: its title, or the name of its file and its line in it. */
function nameOf(chunk: IndexChunk, i: number): string {
  const title = chunk.title[i] ?? "";
  if (title !== "") return title;
  const line = chunk.line[i] ?? 0;
  return line > 0 ? `${chunk.name[i] ?? ""}, line ${line}` : (chunk.name[i] ?? "");
}

/** Index files asked for at a time. */
const AT_ONCE = 4;

/** Loads all rows, a few files at a time; `progress` is called after each. */
export async function loadCatalogue(
  manifest: Manifest,
  progress: (catalogue: Catalogue) => void,
): Promise<Catalogue> {
  const catalogue = new Catalogue(manifest.documents);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < manifest.indexes) {
      const number = next;
      next += 1;
      catalogue.add(number, await loadIndex(number));
      progress(catalogue);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return catalogue;
}
