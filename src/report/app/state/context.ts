import { type Context, createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Manifest } from "../../files/wire.ts";
import { Catalogue, loadCatalogue } from "../data/catalogue.ts";
import type { Marks } from "./marks.ts";

/** What every view may use. */
export interface Report {
  readonly manifest: Manifest;
  readonly marks: Marks;
  readonly rows: Rows;
}

export const ReportContext: Context<Report | undefined> = createContext<Report | undefined>(undefined);

export function useReport(): Report {
  const report = useContext(ReportContext);
  if (report === undefined) throw new Error("no report around this view");
  return report;
}

/** The rows of all documents, loaded when the first view asks for them. */
export class Rows {
  catalogue: Catalogue;
  error = "";
  readonly #manifest: Manifest;
  #started = false;
  #shown = false;
  readonly #listeners: Set<() => void> = new Set();

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
    this.catalogue = new Catalogue(manifest.documents);
  }

  get complete(): boolean {
    return this.catalogue.loaded >= this.catalogue.total;
  }

  start(): void {
    if (this.#started) return;
    this.#started = true;
    loadCatalogue(this.#manifest, (catalogue) => {
      this.catalogue = catalogue;
      // The first rows are shown at once; after that, drawing at every file would only slow the loading.
      if (this.complete || this.#first()) this.#tell();
    }).catch((error: unknown) => {
      this.error = error instanceof Error ? error.message : String(error);
      this.#tell();
    });
  }

  #first(): boolean {
    const first = !this.#shown;
    this.#shown = true;
    return first;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Loads the rows, and draws the component again when there are more of them. */
export function useRows(wanted = true): {
  readonly catalogue: Catalogue;
  readonly loaded: number;
  readonly error: string;
} {
  const { rows } = useReport();
  const [, draw] = useState(0);
  useEffect(() => {
    const stop = rows.listen(() => draw((n) => n + 1));
    if (wanted) rows.start();
    return stop;
  }, [rows, wanted]);
  return { catalogue: rows.catalogue, loaded: rows.catalogue.loaded, error: rows.error };
}
