/** Half-open range `[start, end)` in UTF-16 units of `Document.source`. The only coordinate that is stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Number of UTF-16 units in the span. */
export function width(span: Span): number {
  return span.end - span.start;
}

/** Whether the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds the whole of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
