import type { Span } from "./span.ts";

/**
 * One stretch of a segment's text and where it came from:
 * `text[at, at + size)` was read from `source[from, from + width)`.
 * Where `size === width` the two correspond unit by unit (copied verbatim); where they differ
 * (a decoded entity, folded white space) the stretch maps as a whole.
 */
export interface Run {
  readonly at: number;
  readonly size: number;
  readonly from: number;
  readonly width: number;
}

/** A hyperlink inside a segment: `text[at, at + size)` points to `href` (verbatim, not resolved). */
export interface Link {
  readonly at: number;
  readonly size: number;
  readonly href: string;
}

/** What a segment is in the layout of its document. `line` and `sentence` occur in plain text only. */
export type Block =
  | "paragraph"
  | "heading"
  | "item"
  | "cell"
  | "caption"
  | "quote"
  | "code"
  | "line"
  | "sentence";

/** An open HTML element, known only by the chain upwards; the page is never held as a tree. */
export interface ElementNode {
  /** Position of the start tag among all start tags of the page, from 0. */
  readonly index: number;
  /** Lower-case tag name. */
  readonly tag: string;
  readonly parent: ElementNode | undefined;
  /** Number of ancestors. */
  readonly depth: number;
  /** The attributes that say what an element is for, verbatim; "" where absent. */
  readonly className: string;
  readonly id: string;
  readonly role: string;
  readonly itemprop: string;
  /** Offset in the source of the `<` of the start tag. */
  readonly start: number;
}

/** What the markup says about a segment beyond its element. */
export interface Markup {
  /** Innermost element at the first unit of text. */
  readonly inner: ElementNode;
  /** Pictures, films and embedded pages between the previous segment and the end of this one. */
  readonly media: number;
  /** Units of text in `<b>` or `<strong>`. */
  readonly bold: number;
  /** Units of text in `<i>` or `<em>`. */
  readonly italic: number;
  /** Stands in an element that is not shown at first but can be revealed: a closed tab, an accordion, streamed text. */
  readonly concealed: boolean;
}

/** One line of text, or one block of a page: the unit that is labelled. */
export interface Segment {
  /** From the first to the last unit of the segment's text in the source (inner tags included). */
  readonly span: Span;
  /** Visible text: entities decoded; in HTML, ASCII white space folded as browsers do. Never empty. */
  readonly text: string;
  /** Cover `text` completely, in order, without gaps; in the source, too, they are in order. */
  readonly runs: readonly Run[];
  readonly block: Block;
  readonly links: readonly Link[];
  /** The block-level element in which the text stands; undefined in plain text. */
  readonly element: ElementNode | undefined;
  /** HTML only. */
  readonly markup?: Markup;
}

/** Index of the run that holds text offset `offset` (the last run for an offset at the end). */
export function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const run = runs[middle];
    if (run !== undefined && run.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the first run that ends behind a place in the source; their number where none does. */
function firstBehind(runs: readonly Run[], place: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && run.from + run.width <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Source span of `text[from, to)` of a segment; `from < to`. Runs that map as a whole are taken whole. */
export function sourceSpan(segment: Segment, from: number, to: number): Span {
  const first = segment.runs[runAt(segment.runs, from)];
  const last = segment.runs[runAt(segment.runs, Math.max(from, to - 1))];
  if (first === undefined || last === undefined) return segment.span;
  const start = first.size === first.width ? first.from + (from - first.at) : first.from;
  const end = last.size === last.width ? last.from + (to - last.at) : last.from + last.width;
  return { start, end };
}

/** Text range `[from, to)` of a segment that a source span covers; empty (`from === to`) where none. */
export function textRange(segment: Segment, span: Span): { from: number; to: number } {
  if (span.start <= segment.span.start && span.end >= segment.span.end) {
    return { from: 0, to: segment.text.length };
  }
  let from = -1;
  let to = -1;
  for (let index = firstBehind(segment.runs, span.start); index < segment.runs.length; index += 1) {
    const run = segment.runs[index];
    if (run === undefined || run.from >= span.end) break;
    const runEnd = run.from + run.width;
    const exact = run.size === run.width;
    const start = exact ? run.at + Math.max(0, span.start - run.from) : run.at;
    const end = exact ? run.at + run.size - Math.max(0, runEnd - span.end) : run.at + run.size;
    if (from < 0) from = start;
    to = end;
  }
  return from < 0 ? { from: 0, to: 0 } : { from, to };
}
