import { useMemo } from "preact/hooks";
import { useReport, useRows } from "../state/context.ts";
import type { Route } from "../state/route.ts";
import { type Filters, filtering, readFilters, select } from "./filter.ts";
import { type TextSearch, useTextSearch } from "./text-search.ts";

/** The documents that an address asks for. */
export interface Selection {
  readonly filters: Filters;
  /** In the order of the list; as far as rows are loaded. */
  readonly ordinals: readonly number[];
  readonly loaded: number;
  readonly error: string;
  /** Search in the text of the documents, where the address asks for it. */
  readonly search: TextSearch | undefined;
  readonly inText: boolean;
}

/** Loads rows and filters them. Without filters the list of a single document's neighbours needs no rows. */
export function useSelection(route: Route, always: boolean): Selection {
  const { manifest } = useReport();
  const address = route.params.toString();
  const filters = useMemo(() => readFilters(new URLSearchParams(address)), [address]);
  const inText = route.params.get("in") === "text";
  const needed = always || filtering(filters) || filters.sort !== "order" || filters.descending;
  const { catalogue, loaded, error } = useRows(needed);
  const search = useTextSearch(manifest, inText ? filters.q : "");
  const found = search?.found;
  const key = JSON.stringify(filters);
  const ordinals = useMemo(
    () => (needed && loaded > 0 ? select(catalogue, filters, manifest.rules, found) : []),
    [catalogue, key, loaded, found, manifest, needed],
  );
  return { filters, ordinals, loaded, error, search, inText };
}
