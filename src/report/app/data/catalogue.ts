import { type RowOf, rowReader } from "../../files/columns.ts";
import { INDEX_COLUMNS, type IndexChunk } from "../../files/index-columns.ts";
import type { Manifest } from "../../files/wire.ts";
import { loadIndex } from "./loader.ts";

/** A row of the list of documents. */
export interface Row extends RowOf<typeof INDEX_COLUMNS> {
  readonly ordinal: number;
  readonly path: string;
  /** Title, else the file's name. */
  readonly name: string;
}

/** A part of the rows, and how one of them is made. */
interface Part {
  readonly chunk: IndexChunk;
  readonly read: (row: number) => RowOf<typeof INDEX_COLUMNS>;
}

/** The rows of all documents, as far as they are loaded. Rows are made when asked for: the columns stay compact. */
export class Catalogue {
  readonly #parts: (Part | undefined)[] = [];
  #byId: Map<string, number> | undefined;
  readonly #lower: (readonly string[] | undefined)[] = [];
  /** Rows loaded so far. */
  loaded = 0;
  readonly total: number;

  constructor(total: number) {
    this.total = total;
  }

  add(number: number, chunk: IndexChunk): void {
    this.#parts[number] = { chunk, read: rowReader(INDEX_COLUMNS, chunk) };
    this.loaded += chunk.id.length;
    this.#byId = undefined;
  }

  /** Calls `visit` with each loaded chunk and the searchable text of its rows, in order. */
  scan(visit: (chunk: IndexChunk, texts: () => readonly string[]) => void): void {
    this.#parts.forEach((part, number) => {
      if (part !== undefined) visit(part.chunk, () => this.#texts(number, part.chunk));
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
    const part = this.#parts.find(
      (p) => p !== undefined && ordinal >= p.chunk.first && ordinal < p.chunk.first + p.chunk.id.length,
    );
    if (part === undefined) return undefined;
    const row = part.read(ordinal - part.chunk.first);
    return { ...row, ordinal, path: row.dir + row.name, name: nameOf(row) };
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
function nameOf({ title, name, line }: RowOf<typeof INDEX_COLUMNS>): string {
  if (title !== "") return title;
  return line > 0 ? `${name}, line ${line}` : name;
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
