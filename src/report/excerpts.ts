import type { Document } from "../document/document.ts";
import type { ReportExcerpt } from "./data.ts";
import type { ReportText } from "./document.ts";

/** Units of source shown before and after removed passages. */
const CONTEXT = 160;
/** Units of source that one excerpt may show removed; what follows begins the next. */
const MAX_EXCERPT_LENGTH = 1200;
/** A start tag is shown where it stands no farther than this before its text. */
const TAG_REACH = 400;

/**
 * The source around the removals of a page, neighbouring removals together. Nothing for plain text, whose
 * visible text is its source. Markup is several times as long as the text it carries, so a report holds
 * excerpts only on request.
 */
export function sourceExcerpts({ document, removals }: ReportText): ReportExcerpt[] {
  if (document.format !== "html") return [];
  const touched = [...new Set(removals.map((removal) => removal.segment))].sort((a, b) => a - b);
  const excerpts: ReportExcerpt[] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 0) excerpts.push(excerpt(document, run));
    run = [];
  };
  for (const index of touched) {
    const start = document.segments[run[0] ?? -1]?.span.start ?? 0;
    const end = document.segments[index]?.span.end ?? 0;
    if (run.length > 0 && (index !== (run.at(-1) ?? 0) + 1 || end - start > MAX_EXCERPT_LENGTH)) close();
    run.push(index);
  }
  close();
  return excerpts;
}

function excerpt({ source, segments }: Document, run: readonly number[]): ReportExcerpt {
  const shown = run.flatMap((index) => segments[index] ?? []);
  const start = shown[0]?.span.start ?? 0;
  const end = Math.min(shown.at(-1)?.span.end ?? start, start + 2 * MAX_EXCERPT_LENGTH);
  const tag = shown[0]?.element?.start ?? start;
  const from = Math.max(0, (start - tag <= TAG_REACH ? tag : start) - CONTEXT);
  const inside = (at: number): number => Math.min(at, end) - from;
  return {
    first: run[0] ?? 0,
    text: source.slice(from, end + CONTEXT),
    places: shown.map(({ span }) => [inside(span.start), inside(span.end)] as const),
  };
}
