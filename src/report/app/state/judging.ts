import type { Override } from "../../overrides.ts";
import type { Row } from "../data/catalogue.ts";
import type { ShownCut, ShownDocument, ShownSegment } from "../data/document.ts";

/** The judgement that a removal was wrong. */
export function wrongMark(row: Row, document: ShownDocument, cut: ShownCut): Override {
  const [kind, rule] = cut.label;
  return { ...passage(row, document, cut.segment, cut.from, cut.to, "keep"), kind, rule };
}

/** The judgement that a kept passage should have gone. */
export function missedMark(row: Row, document: ShownDocument, segment: ShownSegment): Override {
  return passage(row, document, segment.index, 0, segment.text.length, "remove");
}

function passage(
  row: Row,
  document: ShownDocument,
  segment: number,
  from: number,
  to: number,
  verdict: Override["verdict"],
): Override {
  const text = document.segments[segment]?.text.slice(from, to) ?? "";
  const occurrence = document.segments
    .slice(0, segment)
    .filter((earlier) => earlier.text.includes(text)).length;
  const line = row.line > 0 ? { line: row.line } : {};
  return { verdict, id: row.id, path: row.path, ...line, segment, from, to, text, occurrence };
}
