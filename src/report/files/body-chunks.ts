import type { ReportDocument } from "../data.ts";
import { encodeLayout, type LayoutSegment, refWidth } from "./layout.ts";
import { encodePlaces } from "./places.ts";
import { Table } from "./table.ts";
import type { BodyChunk, SourceChunk, WireDocument, WireEdits, WireExcerpt, WireLabel } from "./wire.ts";

/** Documents of a chunk at most: enough to make files few, few enough to parse in some milliseconds. */
const DOCUMENTS = 128;
/** Units of text of a chunk, beyond which it is closed. A longer document stands alone. */
const UNITS = 1024 * 1024;

/** Documents with their text, and the source around their removals. */
export interface Chunk {
  readonly body: BodyChunk;
  readonly source: SourceChunk;
}

/** Gathers documents until a chunk is full. */
export class BodyChunks {
  #documents: ReportDocument[] = [];
  #units = 0;
  #first = 0;

  /** Adds a document; returns the chunk that it closed, if any. */
  add(document: ReportDocument): Chunk | undefined {
    const units = document.body.reduce((sum, segment) => sum + segment.text.length, 0);
    const full = this.#documents.length >= DOCUMENTS || this.#units + units > UNITS;
    const closed = full ? this.flush() : undefined;
    this.#documents.push(document);
    this.#units += units;
    return closed;
  }

  /** The documents gathered so far as a chunk, if there are any. */
  flush(): Chunk | undefined {
    if (this.#documents.length === 0) return undefined;
    const body = bodyChunk(this.#first, this.#documents);
    const source = sourceChunk(this.#first, this.#documents);
    this.#first += this.#documents.length;
    this.#documents = [];
    this.#units = 0;
    return { body, source };
  }
}

function bodyChunk(first: number, documents: readonly ReportDocument[]): BodyChunk {
  const labels = new Table<WireLabel>((label) => label.join("\0"));
  const places = new Table<string>((place) => place);
  const origins = new Table<Readonly<Record<string, string>>>((origin) => JSON.stringify(origin));
  // Two passes: how wide a reference is depends on how many labels the whole chunk has.
  const laidOut = documents.map((document) =>
    document.body.map(
      (segment): LayoutSegment => ({
        block: segment.block,
        tight: segment.tight,
        cuts: segment.removals.map(({ from, to, label }) => ({
          from,
          to,
          label: labels.place([label.kind, label.rule, label.by, label.reason]),
          score: label.score,
        })),
      }),
    ),
  );
  const width = refWidth(labels.values.length);
  const docs = documents.map((document, index): WireDocument => {
    const lengths = document.body.map((segment) => segment.text.length);
    const layout = encodeLayout(laidOut[index] ?? [], lengths, width);
    const edits = wireEdits(document);
    const at = wirePlaces(document, places);
    return {
      ...(document.body.length === 0 ? {} : { t: document.body.map((segment) => segment.text), l: layout }),
      ...(edits.length === 0 ? {} : { e: edits }),
      ...(at === "" ? {} : { at }),
      ...facts(document),
      ...(Object.keys(document.provenance).length === 0 ? {} : { from: origins.place(document.provenance) }),
    };
  });
  return {
    first,
    labels: labels.values,
    refWidth: width,
    places: places.values,
    origins: origins.values,
    docs,
  };
}

function sourceChunk(first: number, documents: readonly ReportDocument[]): SourceChunk {
  const excerpts = documents.map((document) =>
    (document.excerpts ?? []).map((e): WireExcerpt => [e.first, e.text, ...e.places.flat()]),
  );
  return { first, excerpts };
}

function facts(document: ReportDocument): WireDocument {
  return {
    ...(document.format === "html" ? { html: 1 } : {}),
    ...(document.url === null ? {} : { url: document.url }),
    ...(document.authors.length === 0 ? {} : { authors: document.authors }),
    ...(document.published === null ? {} : { date: document.published }),
    ...(document.language.confidence === 0 ? {} : { sure: Math.round(document.language.confidence * 100) }),
    ...(document.copies === 0 ? {} : { copies: document.copies }),
    ...(Object.keys(document.more ?? {}).length === 0 ? {} : { more: document.more }),
    ...(document.code === undefined ? {} : { code: document.code }),
    ...(document.detail === undefined ? {} : { detail: document.detail }),
  };
}

/** Edits, those with the same rule and text together: most documents repeat a few repairs many times. */
function wireEdits(document: ReportDocument): WireEdits[] {
  const groups = new Map<string, { rule: string; after: string; last: number; places: number[] }>();
  document.body.forEach((segment, index) => {
    for (const { from, to, after, rule } of segment.edits) {
      const key = `${rule}\0${after}`;
      const group = groups.get(key) ?? { rule, after, last: 0, places: [] };
      groups.set(key, group);
      group.places.push(index - group.last, from, to - from);
      group.last = index;
    }
  });
  return [...groups.values()].map(({ rule, after, places }) => [rule, after, ...places]);
}

/** Where removed segments stand, noted only where it changes. */
function wirePlaces(document: ReportDocument, places: Table<string>): string {
  const changes: [number, number][] = [];
  let last = "";
  document.body.forEach((segment, index) => {
    if (segment.removals.length === 0 || segment.element === last) return;
    last = segment.element;
    changes.push([index, places.place(last)]);
  });
  return encodePlaces(changes);
}
