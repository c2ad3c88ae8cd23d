import type { JSX, RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { cleanText, type ShownDocument, type ShownSegment } from "../data/document.ts";
import { isRemoved, type Stretch, stretchesOf } from "../data/folding.ts";
import { useReport } from "../state/context.ts";
import { kindName, whole } from "./format.ts";
import { useFound } from "./found.ts";
import { type Selected, Source } from "./text.tsx";

/** Segments drawn at first; a document of a hundred thousand lines must not stop the page. */
const MAX_SEGMENTS = 1500;

interface TextProps {
  readonly document: ShownDocument;
  /** The document's id, "" while it is not known. */
  readonly id: string;
  readonly selected: Selected;
  readonly side: boolean;
  readonly repairs: boolean;
  /** What was searched for, to be marked. */
  readonly query: string;
  readonly hover: (cut: number) => void;
  readonly selectCut: (cut: number) => void;
  readonly selectSegment: (segment: number) => void;
}

/** The text of a document, inline or side by side with the clean text. */
export function DocumentText(props: TextProps): JSX.Element {
  const { document, selected, side, query, hover, selectCut, selectSegment } = props;
  const stretches = useMemo(() => stretchesOf(document.segments), [document]);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [most, setMost] = useState(MAX_SEGMENTS);
  const root = useRef<HTMLDivElement>(null);
  const wanted = document.cuts[selected.cut]?.segment ?? selected.segment;
  const limit = Math.max(most, wanted + 1);

  // Where the address selects something, it is brought into view, and takes the focus if it is a removal.
  useEffect(() => {
    const name = selected.cut >= 0 ? `[data-cut="${selected.cut}"]` : `[data-segment="${selected.segment}"]`;
    const element = root.current?.querySelector<HTMLElement>(name);
    if (element === null || element === undefined) return;
    element.scrollIntoView({ block: "nearest" });
    if (selected.cut >= 0) element.focus({ preventScroll: true });
  }, [selected.cut, selected.segment, document]);

  const point = (event: Event): void => hover(numberAt(event, "cut"));
  const click = (event: Event): void => {
    if (window.getSelection()?.isCollapsed === false) return; // somebody is copying text
    const cut = numberAt(event, "cut");
    if (cut >= 0) selectCut(cut);
    else {
      const segment = document.segments[numberAt(event, "segment")];
      if (segment !== undefined && !isRemoved(segment)) selectSegment(segment.index);
    }
  };
  usePointer(root, click, point);
  useFound(
    root,
    query,
    `${document.ordinal} ${[...open].join()} ${most} ${side} ${wanted}`,
    selected.cut < 0 && selected.segment < 0,
  );
  const unfold = (first: number): void => setOpen(new Set([...open, first]));
  const shown = stretches.filter((stretch) => firstOf(stretch) < limit);
  const left = stretches.length - shown.length;
  if (document.segments.length === 0) return <p class="empty no-text">{noText(document)}</p>;
  return (
    <div ref={root} class="text">
      {side ? (
        <div class="pair-row pair-heads" aria-hidden="true">
          <div class="gutter" />
          <div>Source</div>
          <div>Clean text</div>
        </div>
      ) : null}
      {shown.map((stretch) =>
        "segment" in stretch ? (
          <Row key={stretch.segment.index} {...props} segment={stretch.segment} />
        ) : open.has(firstOf(stretch)) || holds(stretch.run, wanted) ? (
          stretch.run.map((segment) => <Row key={segment.index} {...props} segment={segment} />)
        ) : (
          <Folded key={firstOf(stretch)} stretch={stretch} unfold={() => unfold(firstOf(stretch))} />
        ),
      )}
      {left > 0 ? (
        <button type="button" class="more" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
          Show the remaining {whole(left)} passages
        </button>
      ) : null}
    </div>
  );
}

/** Why there is nothing to see. */
function noText({ wire }: ShownDocument): string {
  if (wire.code === undefined) return "There is no text to show.";
  return `No text was read: ${wire.code}${wire.detail === undefined ? "" : `, ${wire.detail}`}.`;
}

/**
 * Follows the pointer over a text, with one listener for its thousand passages. Whatever the pointer does here
 * the keys j, k, J and K do as well.
 */
function usePointer(
  root: RefObject<HTMLElement | null>,
  click: (event: Event) => void,
  point: (event: Event) => void,
): void {
  const latest = useRef({ click, point });
  latest.current = { click, point };
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const onClick = (event: Event): void => latest.current.click(event);
    // Where a text scrolls away under a resting pointer, nobody points at what comes to lie there.
    let rest = "";
    const onMove = (event: MouseEvent): void => {
      rest = `${event.clientX} ${event.clientY}`;
    };
    const onPoint = (event: MouseEvent): void => {
      const rested = rest === `${event.clientX} ${event.clientY}`;
      onMove(event);
      if (!rested) latest.current.point(event);
    };
    element.addEventListener("click", onClick);
    element.addEventListener("mousemove", onMove, { passive: true });
    element.addEventListener("mouseover", onPoint);
    element.addEventListener("mouseleave", onPoint);
    return () => {
      element.removeEventListener("click", onClick);
      element.removeEventListener("mousemove", onMove);
      element.removeEventListener("mouseover", onPoint);
      element.removeEventListener("mouseleave", onPoint);
    };
  }, [root]);
}

/** Number in the nearest `data-NAME` around what an event happened on, -1 where there is none. */
function numberAt(event: Event, name: "cut" | "segment"): number {
  const { target } = event;
  const element = target instanceof Element ? target.closest<HTMLElement>(`[data-${name}]`) : null;
  return Number.parseInt(element?.dataset[name] ?? "-1", 10);
}

function firstOf(stretch: Stretch): number {
  return "segment" in stretch ? stretch.segment.index : (stretch.run[0]?.index ?? 0);
}

function holds(run: readonly ShownSegment[], segment: number): boolean {
  return segment >= (run[0]?.index ?? 0) && segment <= (run.at(-1)?.index ?? -1);
}

interface FoldedProps {
  readonly stretch: Extract<Stretch, { run: unknown }>;
  readonly unfold: () => void;
}

/** A long run of removed segments, folded away. */
function Folded({ stretch, unfold }: FoldedProps): JSX.Element {
  const kinds = stretch.kinds.map(([kind, n]) => `${kindName(kind)} ${whole(n)}`).join(", ");
  return (
    <div class="folded">
      <button type="button" onClick={unfold}>
        Show {whole(stretch.run.length)} removed passages <span>{kinds}</span>
      </button>
    </div>
  );
}

function Row({
  segment,
  document,
  id,
  selected,
  side,
  repairs,
}: TextProps & { readonly segment: ShownSegment }): JSX.Element {
  const { marks } = useReport();
  const own = segment.cuts.some((cut) => cut.number === selected.cut);
  const wrong = segment.cuts
    .filter((cut) => marks.has({ id, segment: segment.index, from: cut.from, to: cut.to }))
    .map((cut) => cut.number)
    .join(" ");
  const before = document.segments[segment.index - 1];
  const [kind] = segment.cuts[0]?.label ?? [];
  const named =
    !isRemoved(segment) || before === undefined || !isRemoved(before) || before.cuts[0]?.label[0] !== kind;
  const source = (
    <Source
      segment={segment}
      repairs={repairs}
      cut={own ? selected.cut : -1}
      chosen={segment.index === selected.segment}
      wrong={wrong}
      missed={
        segment.cuts.length === 0 &&
        marks.has({ id, segment: segment.index, from: 0, to: segment.text.length })
      }
      named={named}
    />
  );
  if (!side) return source;
  return (
    <div class="pair-row">
      {source}
      <p class={`clean block-${segment.block}`} dir="auto">
        {cleanText(segment)}
      </p>
    </div>
  );
}
