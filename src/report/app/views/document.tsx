import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Row } from "../data/catalogue.ts";
import { preloadDocument, type ShownDocument } from "../data/document.ts";
import { isRemoved } from "../data/folding.ts";
import { type Selection, useSelection } from "../data/selection.ts";
import { DocumentText } from "../parts/document-text.tsx";
import { Facts } from "../parts/facts.tsx";
import { whole } from "../parts/format.ts";
import { Legend } from "../parts/legend.tsx";
import { KeptCard, RemovalCard } from "../parts/removal-card.tsx";
import type { Selected } from "../parts/text.tsx";
import { useReport } from "../state/context.ts";
import { useDocument } from "../state/current.ts";
import { missedMark, wrongMark } from "../state/judging.ts";
import { useKeys } from "../state/keys.ts";
import { useMarks } from "../state/marks.ts";
import { go, hrefOf, type Route, withParams } from "../state/route.ts";

/** One document: its visible text with the removals in place, and why each was made. */
export function DocumentView({ route }: { readonly route: Route }): JSX.Element {
  const ordinal = Number.parseInt(route.item, 10);
  const selection = useSelection(route, true);
  const { rows } = useReport();
  const { document, error } = useDocument(ordinal);
  if (error !== "") return <p class="empty">{error}.</p>;
  if (document === undefined) return <p class="empty">Loading…</p>;
  return (
    <Opened
      wanted={ordinal}
      route={route}
      selection={selection}
      document={document}
      row={rows.catalogue.row(document.ordinal)}
    />
  );
}

interface OpenedProps {
  /** Ordinal of the document that the address asks for; `document` is the one before while that one loads. */
  readonly wanted: number;
  readonly route: Route;
  readonly selection: Selection;
  readonly document: ShownDocument;
  readonly row: Row | undefined;
}

function Opened({ wanted, route, selection, document, row }: OpenedProps): JSX.Element {
  const { manifest, marks } = useReport();
  useMarks(marks);
  const [hovered, hover] = useState(-1);
  const { ordinal } = document;
  useEffect(() => hover(-1), [ordinal]);
  const arrived = ordinal === wanted;
  const selected: Selected = {
    cut: arrived ? selectedCut(route, document) : -1,
    segment: arrived ? numberOf(route, "s") : -1,
  };
  const side = route.params.get("view") === "side";
  const repairs = route.params.get("repairs") !== "off";
  const set = (changes: Readonly<Record<string, string>>): void =>
    go(hrefOf("documents", String(wanted), withParams(route, changes)), true);
  const selectCut = (cut: number): void => set({ r: String(cut), s: "", at: "" });
  const selectSegment = (segment: number): void => set({ s: String(segment), r: "", at: "" });

  const stepCut = (by: number): void => {
    const { length } = document.cuts;
    hover(-1); // a pointer that rests on another removal must not win
    if (length > 0)
      selectCut(selected.cut < 0 ? (by > 0 ? 0 : length - 1) : (selected.cut + by + length) % length);
  };
  const stepKept = (by: number): void => {
    const kept = document.segments.filter((segment) => !isRemoved(segment));
    const at = kept.findIndex((segment) => segment.index === selected.segment);
    const next = kept[at < 0 ? (by > 0 ? 0 : kept.length - 1) : (at + by + kept.length) % kept.length];
    hover(-1);
    if (next !== undefined) selectSegment(next.index);
  };
  const neighbours = useNeighbours(selection, wanted);
  useEffect(() => {
    for (const near of [neighbours.next, neighbours.previous])
      if (near !== undefined) preloadDocument(manifest, near);
  }, [manifest, neighbours.next, neighbours.previous]);
  const open = (next: number | undefined): void => {
    if (next !== undefined) go(hrefOf("documents", String(next), withParams(route, NOTHING_SELECTED)));
  };
  const list = hrefOf("documents", "", withParams(route, { ...NOTHING_SELECTED, view: "", repairs: "" }));

  const cut = document.cuts[hovered] ?? document.cuts[selected.cut];
  const segment = document.segments[selected.segment];
  const judgeCut =
    row === undefined || cut === undefined ? undefined : () => marks.toggle(wrongMark(row, document, cut));
  const judgeKept =
    row === undefined || segment === undefined
      ? undefined
      : () => marks.toggle(missedMark(row, document, segment));

  useKeys({
    n: () => open(neighbours.next),
    p: () => open(neighbours.previous),
    j: () => stepCut(1),
    k: () => stepCut(-1),
    J: () => stepKept(1),
    K: () => stepKept(-1),
    v: () => set({ view: side ? "" : "side" }),
    x: () => (judgeCut ?? judgeKept)?.(),
    Escape: () => go(list),
  });

  return (
    <>
      <div class="doc-bar">
        <a class="back" href={list}>
          ← Documents
        </a>
        <div class="pair">
          <button
            type="button"
            disabled={neighbours.previous === undefined}
            onClick={() => open(neighbours.previous)}
          >
            Previous
          </button>
          <button
            type="button"
            disabled={neighbours.next === undefined}
            onClick={() => open(neighbours.next)}
          >
            Next
          </button>
        </div>
        <span class="position">{neighbours.position}</span>
        <div class="pair choices">
          <button type="button" aria-pressed={!side} onClick={() => set({ view: "" })}>
            Inline
          </button>
          <button type="button" aria-pressed={side} onClick={() => set({ view: "side" })}>
            Side by side
          </button>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={repairs}
            onChange={(event) => set({ repairs: event.currentTarget.checked ? "" : "off" })}
          />
          show repairs
        </label>
      </div>
      <div class={side ? "doc doc-side" : "doc"}>
        <article class="doc-text" data-ordinal={ordinal} aria-label="Text of the document">
          <h1>
            <bdi>{row?.name ?? "…"}</bdi>
          </h1>
          <Legend document={document} />
          <DocumentText
            key={ordinal}
            document={document}
            id={row?.id ?? ""}
            selected={selected}
            side={side}
            repairs={repairs}
            query={selection.inText ? selection.filters.q : ""}
            hover={hover}
            selectCut={selectCut}
            selectSegment={selectSegment}
          />
        </article>
        <aside class="doc-panel" aria-label="About the document">
          {cut !== undefined ? (
            <RemovalCard
              cut={cut}
              ordinal={ordinal}
              total={document.cuts.length}
              wrong={row !== undefined && marks.has(wrongMark(row, document, cut))}
              judge={judgeCut}
              step={stepCut}
            />
          ) : segment !== undefined && judgeKept !== undefined && row !== undefined ? (
            <KeptCard
              segment={segment}
              missed={marks.has(missedMark(row, document, segment))}
              judge={judgeKept}
            />
          ) : document.segments.length === 0 ? null : (
            <section class="card side hint" aria-label="Selected removal">
              <p>
                {document.cuts.length === 0
                  ? "Nothing was removed from this document."
                  : "Point at a removed passage, or press j, to see why it went. Click on a passage that was kept to mark it as missed."}
              </p>
            </section>
          )}
          <Facts row={row} document={document} />
        </aside>
      </div>
    </>
  );
}

const NOTHING_SELECTED = { r: "", s: "", at: "" };

/** The removal that an address selects: by its number, or as the first of a segment. */
function selectedCut(route: Route, document: ShownDocument): number {
  const segment = numberOf(route, "at");
  return segment < 0 ? numberOf(route, "r") : (document.segments[segment]?.cuts[0]?.number ?? -1);
}

function numberOf(route: Route, key: string): number {
  const value = Number.parseInt(route.params.get(key) ?? "", 10);
  return Number.isNaN(value) ? -1 : value;
}

interface Neighbours {
  readonly previous: number | undefined;
  readonly next: number | undefined;
  readonly position: string;
}

/** The documents before and after this one in the list that the address asks for. */
function useNeighbours(selection: Selection, ordinal: number): Neighbours {
  const { ordinals } = selection;
  const at = ordinals.indexOf(ordinal);
  return {
    previous: at < 0 ? undefined : ordinals[at - 1],
    next: at < 0 ? ordinals[0] : ordinals[at + 1],
    position: at < 0 ? "" : `${whole(at + 1)} of ${whole(ordinals.length)}`,
  };
}
