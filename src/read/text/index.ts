import type { Note } from "../../document/label.ts";
import type { Link, Segment } from "../../document/segment.ts";
import { type RawLine, SegmentBuilder, segmentOf, separate, splitLines } from "./lines.ts";
import { addInline, isMarkdown, type MarkedLine, markedLine } from "./markdown.ts";
import { splitSentences } from "./sentences.ts";
import { runsOn, wrapWidth } from "./wrap.ts";

/** A document of at most so many lines… */
const FEW_LINES = 3;
/** …with a line longer than this (units) lost its line breaks: nobody writes paragraphs of 300 words alone. */
const LONG_LINE = 1800;
/** A single line longer than this did, too. */
const LONG_ALONE = 500;
/** A list bullet that a converter left alone on its line belongs to the line after it. */
const LONE_BULLET = /^[•◦▪‣●○■□·]$/u;
/** Lines below which a text is too short to be told double-spaced. */
const MIN_DOUBLE = 6;
/** Spaces by which the first line of a paragraph is set in where no blank line separates paragraphs. */
const SET_IN = 2;

/**
 * Segments of a plain text: a line is a segment. Hard-wrapped lines are joined into the paragraphs that they
 * were, Markdown loses its marks, and a text that was put on one line is split into sentences.
 */
export function segmentText(source: string): { segments: Segment[]; notes: Note[] } {
  const lines = splitLines(source);
  const marked = isMarkdown(source);
  const notes: Note[] = [];
  if (marked) notes.push({ level: "info", code: "markdown", detail: "read as Markdown: marks are not text" });
  const close = closeLines(source, lines);
  const column = wrapWidth(source, close);
  if (column !== undefined) {
    notes.push({ level: "info", code: "hard-wrapped", detail: `lines joined at column ${column}` });
    return { segments: segmentsOf(source, joinWrapped(source, close, column), marked), notes };
  }
  const full = lines.filter((line) => line.end > line.start);
  if (isFlat(full)) {
    notes.push({ level: "info", code: "one-line", detail: "line breaks lost; read by sentences" });
    return { segments: full.flatMap((line) => sentencesOf(source, line)), notes };
  }
  return { segments: segmentsOf(source, withBullets(source, full), marked), notes };
}

function isFlat(full: readonly RawLine[]): boolean {
  const longest = full.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  return full.length <= FEW_LINES && longest > (full.length === 1 ? LONG_ALONE : LONG_LINE);
}

function sentencesOf(source: string, line: RawLine): Segment[] {
  return splitSentences(source, line).map((sentence, i) =>
    segmentOf(source, [sentence], i === 0 ? "line" : "sentence"),
  );
}

/** The lines without the blank ones where each line is followed by one: a wrapped text that was double-spaced. */
function closeLines(source: string, lines: readonly RawLine[]): readonly RawLine[] {
  const isBlank = (line: RawLine | undefined): boolean => line === undefined || line.start === line.end;
  const full = lines.filter((line) => !isBlank(line)).length;
  const alone = lines.filter((line, i) => !isBlank(line) && isBlank(lines[i + 1])).length;
  if (full < MIN_DOUBLE || alone < full) return lines;
  // A second blank line in a row is a paragraph's end.
  const close = lines.filter((line, i) => !isBlank(line) || isBlank(lines[i - 1]));
  return wrapWidth(source, close) === undefined ? lines : close;
}

/** Groups of lines that make a paragraph each. */
function joinWrapped(source: string, lines: readonly RawLine[], column: number): RawLine[][] {
  const paragraphs: RawLine[][] = [];
  let open: RawLine[] = [];
  for (const line of lines) {
    const last = open.at(-1);
    const setIn = open.length > 1 && line.indent >= (last?.indent ?? 0) + SET_IN;
    if (last === undefined || setIn || !runsOn(source, last, line, column)) {
      open = [];
      paragraphs.push(open);
    }
    if (line.end > line.start) open.push(line);
    else open = [];
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function withBullets(source: string, lines: readonly RawLine[]): RawLine[][] {
  const groups: RawLine[][] = [];
  let bullet: RawLine | undefined;
  for (const line of lines) {
    const lone: boolean = LONE_BULLET.test(source.slice(line.start, line.end));
    if (bullet !== undefined) groups.push(lone ? [bullet] : [bullet, line]);
    else if (!lone) groups.push([line]);
    bullet = lone ? line : undefined;
  }
  if (bullet !== undefined) groups.push([bullet]);
  return groups;
}

function segmentsOf(source: string, paragraphs: readonly (readonly RawLine[])[], marked: boolean): Segment[] {
  const segments: Segment[] = [];
  for (const lines of paragraphs) {
    const segment = marked ? markedSegment(source, lines) : segmentOf(source, lines, "line");
    if (segment !== undefined) segments.push(segment);
  }
  return segments;
}

function markedSegment(source: string, lines: readonly RawLine[]): Segment | undefined {
  const builder = new SegmentBuilder();
  const links: Link[] = [];
  let first: MarkedLine | undefined;
  let previous: RawLine | undefined;
  for (const line of lines) {
    const marks = markedLine(source, line);
    if (marks === undefined) continue;
    if (builder.size > 0) separate(source, previous, line, builder);
    links.push(...addInline(source, marks.start, marks.end, builder));
    first ??= marks;
    previous = { start: marks.start, end: marks.end, indent: line.indent };
  }
  return builder.build(first?.block ?? "line", links);
}
