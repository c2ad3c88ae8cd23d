import { useEffect, useState } from "preact/hooks";
import type { Manifest } from "../../files/wire.ts";
import { loadBody, preloadBody } from "./loader.ts";

/** How far a search through the text of all documents has come. */
export interface TextSearch {
  /** Documents whose text holds what was asked for, so far. */
  readonly found: ReadonlySet<number>;
  /** Files searched, of how many. */
  readonly searched: number;
  readonly files: number;
}

/** Files loaded ahead of the one that is searched. */
const AHEAD = 4;

/** Milliseconds between two drawings of a search's progress. */
const PACE = 250;

/**
 * Searches the visible text of all documents, removed passages included, file by file; `""` searches nothing.
 * A new query ends the search before it.
 */
export function useTextSearch(manifest: Manifest, query: string): TextSearch | undefined {
  const [search, setSearch] = useState<TextSearch & { query: string }>();
  useEffect(() => {
    const wanted = query.trim().toLowerCase();
    if (wanted === "") return;
    let ended = false;
    const files = manifest.bodies.length;
    const found = new Set<number>();
    const work = async (): Promise<void> => {
      let drawn = 0;
      for (let file = 0; file < files && !ended; file += 1) {
        for (let next = file + 1; next < Math.min(files, file + AHEAD); next += 1) preloadBody(next);
        const chunk = await loadBody(file);
        chunk.docs.forEach((doc, i) => {
          if (doc.t?.some((text) => text.toLowerCase().includes(wanted))) found.add(chunk.first + i);
        });
        const now = performance.now();
        if (ended || (now - drawn < PACE && file + 1 < files)) continue;
        drawn = now;
        setSearch({ query, found: new Set(found), searched: file + 1, files });
      }
    };
    work().catch(() => {
      if (!ended) setSearch({ query, found, searched: files, files });
    });
    return () => {
      ended = true;
    };
  }, [manifest, query]);
  return search?.query === query ? search : undefined;
}
