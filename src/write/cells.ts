import type { ElementNode, Segment } from "../document/segment.ts";

/** Line breaks before code and white space behind it; its first line may be indented. */
export const CODE_EDGE: RegExp = /^\n+|(?<!\s)\s+$/g;

/** Whether the nearest ancestor (or self) with one of the tags is the same element. */
export function sameNearest(
  a: ElementNode | undefined,
  b: ElementNode | undefined,
  ...tags: readonly string[]
): boolean {
  const nearest = (node: ElementNode | undefined): number => {
    let at = node;
    while (at !== undefined && !tags.includes(at.tag)) at = at.parent;
    return at?.index ?? -1;
  };
  const index = nearest(a);
  return index >= 0 && index === nearest(b);
}

/** Whether a cell stands in a table of data: a cell of several paragraphs belongs to a table that only lays out the page. */
export function isDataCell(segments: readonly Segment[], index: number): boolean {
  const shares = (other: number): boolean =>
    sameNearest(segments[index]?.element, segments[other]?.element, "td", "th");
  return segments[index]?.block === "cell" && !shares(index - 1) && !shares(index + 1);
}
