import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { CRUFT_KINDS } from "../../../document/kinds.ts";
import type { Catalogue, Row } from "../data/catalogue.ts";
import { type Filters, filtering, type Sort, writeFilters } from "../data/filter.ts";
import { type Selection, useSelection } from "../data/selection.ts";
import { FilterForm } from "../parts/filter-form.tsx";
import { counted, kindName, share, whole } from "../parts/format.ts";
import { useWindow } from "../parts/virtual.ts";
import { useReport } from "../state/context.ts";
import { useKeys } from "../state/keys.ts";
import { go, hrefOf, type Route, withParams } from "../state/route.ts";

/** Pixels of a row; the style sheet says the same. */
const ROW = 54;

/** The list of documents: search, filters, sorting. */
export function DocumentsView({ route }: { readonly route: Route }): JSX.Element {
  const { manifest, rows } = useReport();
  const selection = useSelection(route, true);
  useKeys({ "/": () => document.getElementById("search")?.focus() });
  if (manifest.mode !== "full") return <p class="empty">This report was written without its documents.</p>;
  return (
    <>
      <h1>Documents</h1>
      <FilterForm filters={selection.filters} inText={selection.inText} />
      <Status selection={selection} total={manifest.documents} />
      <List selection={selection} catalogue={rows.catalogue} route={route} />
    </>
  );
}

function Status({
  selection,
  total,
}: {
  readonly selection: Selection;
  readonly total: number;
}): JSX.Element {
  const { filters, ordinals, loaded, error, search, inText } = selection;
  const searching =
    inText && filters.q.trim() !== "" && (search === undefined || search.searched < search.files);
  return (
    <p class="status" role="status">
      {error !== "" ? `${error}. ` : ""}
      {filtering(filters)
        ? `${whole(ordinals.length)} of ${counted(total, "document")}`
        : counted(total, "document")}
      {loaded < total && error === "" ? `, ${share(loaded / total)} loaded` : ""}
      {searching
        ? `, searching the text: ${share(search === undefined ? 0 : search.searched / search.files)}`
        : ""}
    </p>
  );
}

interface ListProps {
  readonly selection: Selection;
  readonly catalogue: Catalogue;
  readonly route: Route;
}

function List({ selection, catalogue, route }: ListProps): JSX.Element {
  const { filters, ordinals } = selection;
  const { ref, first, end } = useWindow(ordinals.length, ROW);
  useEffect(() => {
    ref.current?.scrollTo(0, 0);
  }, [route.params.toString()]);
  const params = withParams(route, {});
  return (
    <section class="list" ref={ref} aria-label="List of documents">
      <table aria-rowcount={ordinals.length + 1}>
        <thead>
          <tr>
            <Head name="Document" sort="title" filters={filters} />
            <Head name="Site" sort="site" filters={filters} />
            <th scope="col">Language</th>
            <th scope="col">Status</th>
            <Head name="Words" sort="words" filters={filters} number />
            <Head name="Removals" sort="cuts" filters={filters} number />
            <Head name="Removed" sort="removed" filters={filters} number />
            <th scope="col">Kinds</th>
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {ordinals.slice(first, end).map((ordinal, i) => {
            const row = catalogue.row(ordinal);
            return row === undefined ? null : (
              <Line key={ordinal} row={row} index={first + i + 2} params={params} />
            );
          })}
          <Gap rows={ordinals.length - end} />
        </tbody>
      </table>
      {ordinals.length === 0 && selection.loaded > 0 ? (
        <p class="empty">No document passes these filters.</p>
      ) : null}
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }): JSX.Element | null {
  return rows <= 0 ? null : <tr class="gap" style={{ height: `${rows * ROW}px` }} />;
}

interface HeadProps {
  readonly name: string;
  readonly sort: Sort;
  readonly filters: Filters;
  readonly number?: boolean;
}

/** A column's head that sorts: numbers largest first, names from A; once more turns it round, a third time ends it. */
function Head({ name, sort, filters, number = false }: HeadProps): JSX.Element {
  const active = filters.sort === sort;
  const firstWay = number;
  const click = (): void => {
    const next: Partial<Filters> = !active
      ? { sort, descending: firstWay }
      : filters.descending === firstWay
        ? { sort, descending: !firstWay }
        : { sort: "order", descending: false };
    const params = Object.fromEntries(new URLSearchParams(window.location.hash.split("?")[1] ?? ""));
    go(hrefOf("documents", "", { ...params, sort: "", ...writeFilters({ ...filters, ...next }) }), true);
  };
  const order = active ? (filters.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" class={number ? "number" : ""} aria-sort={order}>
      <button type="button" class="sort" onClick={click}>
        {name}
        <span aria-hidden="true">{active ? (filters.descending ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}

interface LineProps {
  readonly row: Row;
  readonly index: number;
  readonly params: Readonly<Record<string, string>>;
}

function Line({ row, index, params }: LineProps): JSX.Element {
  const kinds = CRUFT_KINDS.filter((_, bit) => (row.kinds & (1 << bit)) !== 0);
  const cleaned = row.status === "kept" || row.status === "duplicate";
  const place = row.line > 0 ? `${row.path}:${row.line}` : row.path;
  return (
    <tr aria-rowindex={index}>
      <th scope="row" class="name">
        <a href={hrefOf("documents", String(row.ordinal), params)}>
          <bdi>{row.name}</bdi>
        </a>
        <bdi class="path">{place}</bdi>
      </th>
      <td class="site">
        <bdi>{row.site}</bdi>
      </td>
      <td>{row.lang === "und" ? "" : row.lang}</td>
      <td>
        <span class={`state state-${row.status}`}>{row.status}</span>
        {row.flags.length === 0 ? null : <span class="flags">{row.flags.join(", ")}</span>}
      </td>
      <td class="number">{cleaned ? whole(row.words) : ""}</td>
      <td class="number">{row.cuts === 0 ? "" : whole(row.cuts)}</td>
      <td class="number">{cleaned ? <Meter ratio={row.ratio} /> : null}</td>
      <td class="kinds" title={kinds.map(kindName).join(", ")}>
        {kinds.map((kind) => (
          <span key={kind} class={`kind-${kind}`}>
            <span class="swatch" aria-hidden="true" />
          </span>
        ))}
        <span class="flags">{kinds.map(kindName).join(", ")}</span>
      </td>
    </tr>
  );
}

/** A share as a bar and a number. */
function Meter({ ratio }: { readonly ratio: number }): JSX.Element {
  return (
    <>
      <span class="meter" aria-hidden="true">
        <span style={{ width: `${ratio * 100}%` }} />
      </span>
      <span class="share">{share(ratio)}</span>
    </>
  );
}
