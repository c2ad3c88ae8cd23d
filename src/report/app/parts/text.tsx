import type { ComponentChildren, JSX } from "preact";
import { memo } from "preact/compat";
import { type Piece, piecesOf, type ShownCut, type ShownSegment } from "../data/document.ts";
import { isRemoved } from "../data/folding.ts";
import { kindName } from "./format.ts";
import { Repair } from "./repair.tsx";

/** What is selected in a document: a removal or a kept segment, by number. */
export interface Selected {
  readonly cut: number;
  readonly segment: number;
}

interface SourceProps {
  readonly segment: ShownSegment;
  /** Show repairs where they were made. */
  readonly repairs: boolean;
  /** Number of the selected removal of this segment, -1 where none is; whether the segment itself is selected. */
  readonly cut: number;
  readonly chosen: boolean;
  /** Numbers of removals judged wrong; whether the kept text was judged missed. */
  readonly wrong: string;
  readonly missed: boolean;
  /** First of a run of the same kind: its name is written beside it. */
  readonly named: boolean;
}

/**
 * A segment as it stood in the source: removals struck through in place. Removals and segments carry their
 * numbers (`data-cut`, `data-segment`), by which the view around them follows the pointer and the focus.
 */
export const Source: (props: SourceProps) => JSX.Element = memo(SourceSegment);

function SourceSegment(props: SourceProps): JSX.Element {
  const { segment, chosen, missed, named } = props;
  const removed = isRemoved(segment);
  const [first] = segment.cuts;
  const names = [
    "seg",
    `block-${segment.block}`,
    segment.tight ? "tight" : "",
    removed ? "gone" : "",
    chosen ? "chosen" : "",
    missed ? "missed" : "",
  ].join(" ");
  return (
    <div class={names} data-segment={segment.index}>
      <Gutter>
        {first !== undefined && named ? (
          <span class={`kind-${first.label[0]}`}>{kindName(first.label[0])}</span>
        ) : missed ? (
          <span>missed</span>
        ) : null}
      </Gutter>
      <p class="words" dir="auto">
        {piecesOf(segment).map((piece) => (
          <PieceText key={piece.from} piece={piece} {...props} />
        ))}
      </p>
    </div>
  );
}

function Gutter({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="gutter">{children}</div>;
}

function PieceText({
  piece,
  repairs,
  cut,
  wrong,
}: SourceProps & { readonly piece: Piece }): ComponentChildren {
  if (piece.cut !== undefined)
    return <Removal text={piece.text} cut={piece.cut} chosen={cut} wrong={wrong} />;
  if (piece.edit === undefined) return piece.text;
  return repairs ? <Repair before={piece.text} edit={piece.edit} /> : piece.edit.after;
}

interface RemovalProps {
  readonly text: string;
  readonly cut: ShownCut;
  readonly chosen: number;
  readonly wrong: string;
}

function Removal({ text, cut, chosen, wrong }: RemovalProps): JSX.Element {
  const judged = wrong.split(" ").includes(String(cut.number));
  const names = `cut kind-${cut.label[0]} ${cut.number === chosen ? "chosen" : ""} ${judged ? "wrong" : ""}`;
  return (
    <del class={names} data-cut={cut.number} tabIndex={cut.number === chosen ? 0 : -1}>
      {text}
    </del>
  );
}
