import type { Run, Segment } from "../../document/segment.ts";
import type { Span } from "../../document/span.ts";

/** A line of the source without the white space at its ends; blank lines have `start === end`. */
export interface RawLine extends Span {
  /** Units of white space in front. */
  readonly indent: number;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
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
  return end <= from + lead
    ? { start: from, end: from, indent: 0 }
    : { start: from + lead, end, indent: lead };
}

/** Builds a segment piece by piece: copied stretches of the source, and spaces that stand for what was skipped. */
export class SegmentBuilder {
  private readonly runs: Run[] = [];
  private text = "";

  /** Units of text so far. */
  get size(): number {
    return this.text.length;
  }

  /** Copies `source[from, to)`. */
  copy(source: string, from: number, to: number): void {
    if (to <= from) return;
    const last = this.runs.at(-1);
    if (last !== undefined && last.size === last.width && last.from + last.width === from) {
      this.runs[this.runs.length - 1] = {
        ...last,
        size: last.size + to - from,
        width: last.width + to - from,
      };
    } else this.runs.push({ at: this.text.length, size: to - from, from, width: to - from });
    this.text += source.slice(from, to);
  }

  /** One space for `source[from, to)`. */
  space(from: number, to: number): void {
    this.runs.push({ at: this.text.length, size: 1, from, width: to - from });
    this.text += " ";
  }

  /** The segment, or undefined where nothing but white space was copied. */
  build(block: Segment["block"], links: Segment["links"] = []): Segment | undefined {
    if (this.text.trim() === "") return undefined;
    const first = this.runs[0];
    const last = this.runs.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const span = { start: first.from, end: last.from + last.width };
    return { span, text: this.text, runs: this.runs, block, links, element: undefined };
  }
}

/** One segment for one or more adjacent lines that are not blank. */
export function segmentOf(source: string, lines: readonly Span[], block: Segment["block"]): Segment {
  const builder = new SegmentBuilder();
  lines.forEach((line, i) => {
    separate(source, lines[i - 1], line, builder);
    builder.copy(source, line.start, line.end);
  });
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  return builder.build(block) ?? { span, text: "", runs: [], block, links: [], element: undefined };
}

/** One space for the line break between two lines; none between ideographs, which are not set apart by spaces. */
export function separate(
  source: string,
  before: Span | undefined,
  line: Span,
  builder: SegmentBuilder,
): void {
  if (before === undefined) return;
  const close =
    WIDE.test(source.slice(before.end - 1, before.end)) &&
    WIDE.test(source.slice(line.start, line.start + 1));
  if (!close) builder.space(before.end, line.start);
}
