import { runAt, type Segment, sourceSpan } from "../../document/segment.ts";

/** The lines of a block of a page, as `<br>` cuts them, each as a segment of its own. */
export function linesOf(segment: Segment): readonly Segment[] {
  const { text } = segment;
  const lines: Segment[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    if (to > from && text.slice(from, to).trim() !== "") lines.push(part(segment, from, to));
    from = to + 1;
  }
  return lines;
}

/** `text[from, to)` of a segment; what the markup says of the whole holds for its parts. */
function part(segment: Segment, from: number, to: number): Segment {
  const { runs } = segment;
  const own = runs.slice(runAt(runs, from), runAt(runs, to - 1) + 1).map((run) => {
    const start = Math.max(from, run.at);
    const size = Math.min(to, run.at + run.size) - start;
    return run.size === run.width
      ? { at: start - from, size, from: run.from + (start - run.at), width: size }
      : { at: start - from, size, from: run.from, width: run.width };
  });
  const links = segment.links.flatMap(({ at, size, href }) => {
    const start = Math.max(from, at);
    const left = Math.min(to, at + size) - start;
    return left > 0 ? [{ at: start - from, size: left, href }] : [];
  });
  return {
    ...segment,
    span: sourceSpan(segment, from, to),
    text: segment.text.slice(from, to),
    runs: own,
    links,
  };
}
