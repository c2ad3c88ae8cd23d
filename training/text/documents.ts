import type { Document } from "../../src/document/document.ts";
import { pageOf } from "../../src/label/page.ts";
import { segmentText } from "../../src/read/text/index.ts";
import type { Page } from "../../src/rules/rule.ts";

/** The document that dechaff makes of some lines. */
export function documentOf(id: string, lines: readonly string[]): Document {
  const source = lines.join("\n");
  const { segments, notes } = segmentText(source);
  return { id, format: "text", source, segments, head: undefined, stated: {}, notes };
}

/** Page and targets of some lines; a segment that reading made of several lines is what the last of them is. */
export function pageAndTarget(
  id: string,
  lines: readonly string[],
  target: readonly number[],
): { page: Page; target: readonly number[] } {
  const document = documentOf(id, lines);
  const ends: number[] = [];
  let end = -1;
  for (const line of lines) {
    end += line.length + 1;
    ends.push(end);
  }
  let at = 0;
  const targets = document.segments.map(({ span }) => {
    while (at + 1 < ends.length && (ends[at] ?? 0) < span.end) at += 1;
    return target[at] ?? 0;
  });
  return { page: pageOf(document), target: targets };
}

/** Page and targets of the same lines run together: a sentence is what most of its text is. */
export function flatPageAndTarget(
  id: string,
  lines: readonly string[],
  target: readonly number[],
): { page: Page; target: readonly number[] } | undefined {
  const source = lines.join(" ");
  const { segments, notes } = segmentText(source);
  if (!notes.some((note) => note.code === "one-line")) return undefined;
  const balance = new Int32Array(source.length + 1);
  let at = 0;
  lines.forEach((line, i) => {
    for (const end = at + line.length; at < end; at += 1) {
      balance[at + 1] = (balance[at] ?? 0) + (target[i] === 1 ? 1 : -1);
    }
    if (at < source.length) balance[at + 1] = balance[at] ?? 0;
    at += 1;
  });
  const page = pageOf({ id, format: "text", source, segments, head: undefined, stated: {}, notes });
  return {
    page,
    target: segments.map(({ span }) => ((balance[span.end] ?? 0) >= (balance[span.start] ?? 0) ? 1 : 0)),
  };
}
