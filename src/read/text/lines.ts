import type { Run, Segment } from "../../document/segment.ts";

/** A line of the source without the white space at its ends; blank lines have `start === end`. */
export interface RawLine {
  readonly start: number;
  readonly end: number;
}

/** Every line ending that text files use, Unicode's included. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Splits a source into its lines, trimmed, blank ones included. */
export function splitLines(source: string): RawLine[] {
  const lines: RawLine[] = [];
  let from = 0;
  for (const found of source.matchAll(LINE_BREAK)) {
    lines.push(trimmed(source, from, found.index));
    from = found.index + found[0].length;
  }
  lines.push(trimmed(source, from, source.length));
  return lines;
}

/** The range without white space at both ends. */
export function trimmed(source: string, from: number, to: number): RawLine {
  const text = source.slice(from, to);
  const lead = text.length - text.trimStart().length;
  const end = from + text.trimEnd().length;
  return end <= from + lead ? { start: from, end: from } : { start: from + lead, end };
}

/** One segment for one or more adjacent lines; line breaks between them are folded to one space each. */
export function segmentOf(source: string, lines: readonly RawLine[], block: Segment["block"]): Segment {
  const runs: Run[] = [];
  let text = "";
  let previous: RawLine | undefined;
  for (const line of lines) {
    if (previous !== undefined) {
      runs.push({ at: text.length, size: 1, from: previous.end, width: line.start - previous.end });
      text += " ";
    }
    const piece = source.slice(line.start, line.end);
    runs.push({ at: text.length, size: piece.length, from: line.start, width: piece.length });
    text += piece;
    previous = line;
  }
  const start = lines[0]?.start ?? 0;
  return { span: { start, end: previous?.end ?? start }, text, runs, block, links: [], element: undefined };
}
