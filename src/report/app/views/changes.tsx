import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { CompareManifest } from "../../files/wire-changes.ts";
import { type ChangedRow, loadChangedRows, pickChanged } from "../data/changes.ts";
import { ChangeDetail } from "../parts/change-detail.tsx";
import { counted, whole } from "../parts/format.ts";
import { useWindow } from "../parts/virtual.ts";
import { useKeys } from "../state/keys.ts";
import { go, hrefOf, type Route, withParams } from "../state/route.ts";

/** Pixels of a row; the style sheet says the same. */
const ROW = 54;

interface ChangesProps {
  readonly manifest: CompareManifest;
  readonly route: Route;
}

/** The documents that changed; the chosen one before and after. */
export function ChangesView({ manifest, route }: ChangesProps): JSX.Element {
  const [rows, setRows] = useState<readonly ChangedRow[]>();
  const [error, setError] = useState("");
  useEffect(() => {
    loadChangedRows(manifest).then(setRows, (cause: unknown) => setError(String(cause)));
  }, [manifest]);
  const tag = route.params.get("tag") ?? "";
  const q = route.params.get("q") ?? "";
  const largest = route.params.get("sort") === "largest";
  const shown = useMemo(
    () => pickChanged(manifest, rows ?? [], { tag, q, largest }),
    [manifest, rows, tag, q, largest],
  );
  const asked = Number.parseInt(route.item, 10);
  const at = shown.findIndex((row) => row.ordinal === asked);
  const ordinal = Number.isNaN(asked) ? shown[0]?.ordinal : asked;
  const step = (by: number): void => {
    const next = shown[Math.max(0, at) + by];
    if (next !== undefined) go(hrefOf("changes", String(next.ordinal), withParams(route, {})));
  };
  useKeys({
    n: () => step(1),
    p: () => step(-1),
    "/": () => document.getElementById("search")?.focus(),
  });
  const set = (changes: Readonly<Record<string, string>>): void =>
    go(hrefOf("changes", "", withParams(route, changes)), true);
  if (error !== "") return <p class="empty">{error}</p>;
  return (
    <>
      <h1>Changes</h1>
      <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
        <div class="search">
          <label class="box">
            <span>Search titles, ids and paths</span>
            <input
              id="search"
              type="search"
              value={q}
              onInput={(event) => set({ q: event.currentTarget.value })}
            />
          </label>
          <label class="box">
            <span>What changed</span>
            <select value={tag} onChange={(event) => set({ tag: event.currentTarget.value })}>
              <option value="">anything</option>
              {[...manifest.tags].sort(byName).map(([name, documents]) => (
                <option key={name} value={name}>
                  {`${name} (${whole(documents)})`}
                </option>
              ))}
            </select>
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={largest}
              onChange={(event) => set({ sort: event.currentTarget.checked ? "largest" : "" })}
            />
            largest change first
          </label>
        </div>
      </form>
      <p class="status" role="status">
        {rows === undefined
          ? "Loading…"
          : `${whole(shown.length)} of ${counted(manifest.documents, "document")}`}
      </p>
      <div class="split">
        <ChangedList rows={shown} open={ordinal} route={route} />
        <section class="detail" aria-label="What changed">
          {ordinal === undefined ? (
            <p class="empty">{rows === undefined ? "Loading…" : "No document changed like this."}</p>
          ) : (
            <ChangeDetail key={ordinal} manifest={manifest} ordinal={ordinal} />
          )}
        </section>
      </div>
    </>
  );
}

function byName(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : 1;
}

interface ListProps {
  readonly rows: readonly ChangedRow[];
  readonly open: number | undefined;
  readonly route: Route;
}

function ChangedList({ rows, open, route }: ListProps): JSX.Element {
  const { ref, first, end } = useWindow(rows.length, ROW);
  useEffect(() => {
    ref.current?.scrollTo(0, 0);
  }, [route.params.toString()]);
  const params = withParams(route, {});
  return (
    <section class="list changed" ref={ref} aria-label="List of changed documents">
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col" class="number">
              Words
            </th>
          </tr>
        </thead>
        <tbody>
          {first > 0 ? <tr class="gap" style={{ height: `${first * ROW}px` }} /> : null}
          {rows.slice(first, end).map((row, i) => (
            <tr key={row.ordinal} aria-rowindex={first + i + 2} class={row.ordinal === open ? "current" : ""}>
              <th scope="row" class="name">
                <a
                  href={hrefOf("changes", String(row.ordinal), params)}
                  {...(row.ordinal === open ? { "aria-current": "true" as const } : {})}
                >
                  <bdi>{row.name}</bdi>
                </a>
                <bdi class="path">{row.place}</bdi>
              </th>
              <td class="number">{wordsOf(row)}</td>
            </tr>
          ))}
          {rows.length > end ? <tr class="gap" style={{ height: `${(rows.length - end) * ROW}px` }} /> : null}
        </tbody>
      </table>
    </section>
  );
}

function wordsOf({ words: [before, after] }: ChangedRow): string {
  if (before === after) return before === null ? "" : whole(before);
  return `${before === null ? "–" : whole(before)} → ${after === null ? "–" : whole(after)}`;
}
