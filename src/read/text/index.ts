import type { Note } from "../../document/label.ts";
import type { Segment } from "../../document/segment.ts";
import { type RawLine, segmentOf, splitLines } from "./lines.ts";
import { splitSentences } from "./sentences.ts";
import { runsOn, wrapWidth } from "./wrap.ts";

/** A document of at most so many lines… */
const FEW_LINES = 3;
/** …with a line longer than this (units) lost its line breaks: nobody writes paragraphs of 300 words alone. */
const LONG_LINE = 1800;

/**
 * Segments of a plain text: a line is a segment. Hard-wrapped lines are joined into the paragraphs that they
 * were, and a text that was put on one line is split into sentences.
 */
export function segmentText(source: string): { segments: Segment[]; notes: Note[] } {
  const lines = splitLines(source);
  const column = wrapWidth(source, lines);
  if (column !== undefined) {
    const note: Note = { level: "info", code: "hard-wrapped", detail: `lines joined at column ${column}` };
    return { segments: joinWrapped(source, lines, column), notes: [note] };
  }
  const full = lines.filter((line) => line.end > line.start);
  const flat = full.length <= FEW_LINES && full.some((line) => line.end - line.start > LONG_LINE);
  if (!flat) return { segments: full.map((line) => segmentOf(source, [line], "line")), notes: [] };
  const segments = full.flatMap((line) =>
    splitSentences(source, line).map((sentence, i) => segmentOf(source, [sentence], i === 0 ? "line" : "sentence")),
  );
  return { segments, notes: [{ level: "info", code: "one-line", detail: "line breaks lost; read by sentences" }] };
}

function joinWrapped(source: string, lines: readonly RawLine[], column: number): Segment[] {
  const segments: Segment[] = [];
  let open: RawLine[] = [];
  const close = (): void => {
    if (open.length > 0) segments.push(segmentOf(source, open, "line"));
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    if (last !== undefined && !runsOn(source, last, line, column)) close();
    if (line.end > line.start) open.push(line);
    else close();
  }
  close();
  return segments;
}
