/** Half-open range `[start, end)` in UTF-16 units of `Document.source`. The only coordinate that is stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` holds the whole of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
