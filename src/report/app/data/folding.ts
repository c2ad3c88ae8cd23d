import type { ShownSegment } from "./document.ts";

/** A stretch of a document: one segment, or a long run of removed ones that may be folded away. */
export type Stretch =
  | { readonly segment: ShownSegment }
  | { readonly run: readonly ShownSegment[]; readonly kinds: readonly (readonly [string, number])[] };

/** Removed segments in a row from which they are folded: menus and link lists, not a byline and a date. */
const LONG_RUN = 8;

/** Whether nothing of a segment was kept. */
export function isRemoved(segment: ShownSegment): boolean {
  const [cut] = segment.cuts;
  return cut !== undefined && cut.from === 0 && cut.to === segment.text.length;
}

/** Puts long runs of removed segments together. */
export function stretchesOf(segments: readonly ShownSegment[]): Stretch[] {
  const out: Stretch[] = [];
  let run: ShownSegment[] = [];
  const close = (): void => {
    if (run.length >= LONG_RUN) out.push({ run, kinds: kindsOf(run) });
    else out.push(...run.map((segment) => ({ segment })));
    run = [];
  };
  for (const segment of segments) {
    if (isRemoved(segment)) run.push(segment);
    else {
      close();
      out.push({ segment });
    }
  }
  close();
  return out;
}

/** Kinds of removed segments with their number, most first. */
export function kindsOf(segments: readonly ShownSegment[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { cuts } of segments) {
    for (const { label } of cuts) counts.set(label[0], (counts.get(label[0]) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
