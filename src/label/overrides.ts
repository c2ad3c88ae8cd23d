import type { Document } from "../document/document.ts";
import type { Label } from "../document/label.ts";
import { sourceSpan } from "../document/segment.ts";

/** A person's judgement on one passage of a document, as the report exports it. */
export interface Judgement {
  /** `keep`: the removal was wrong; `remove`: the passage should have gone. */
  readonly verdict: "keep" | "remove";
  /** Where it stood when it was judged. */
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  /** The passage itself: what decides where segments were cut anew since. */
  readonly text: string;
  /** How many earlier segments of the document hold the same passage. */
  readonly occurrence: number;
}

/** Labels that carry out judgements: they win over everything. A passage that is no longer there has none. */
export function overrideLabels(document: Document, judgements: readonly Judgement[]): Label[] {
  return judgements.flatMap((judgement) => {
    const place = placeOf(document, judgement);
    if (place === undefined) return [];
    const span = sourceSpan(place.segment, place.from, place.from + judgement.text.length);
    const kept = judgement.verdict === "keep";
    return [
      {
        span,
        kind: kept ? "content" : "other",
        rule: kept ? "content/override" : "other/override",
        by: "override",
        score: 1,
        reason: kept ? "judged to be the article" : "judged to be cruft",
      },
    ];
  });
}

function placeOf(
  document: Document,
  { segment: index, from, text, occurrence }: Judgement,
): { segment: Document["segments"][number]; from: number } | undefined {
  const same = document.segments[index];
  if (same?.text.startsWith(text, from)) return { segment: same, from };
  const holding = document.segments.filter((segment) => segment.text.includes(text));
  const found = holding[Math.min(occurrence, holding.length - 1)];
  return found === undefined ? undefined : { segment: found, from: found.text.indexOf(text) };
}
