import type { Kind, RuleId } from "../../document/kinds.ts";
import type { Label } from "../../document/label.ts";
import { type Block, sourceSpan } from "../../document/segment.ts";
import { covers, type Span } from "../../document/span.ts";
import type { Analysis } from "./analyse.ts";

/** One segment, or one piece of a segment that was cut, with what was decided about it. */
export interface Explanation {
  readonly span: Span;
  readonly block: Block;
  readonly text: string;
  readonly verdict: "kept" | "removed";
  readonly kind: Kind;
  /** The label that decided; null where nobody claimed anything. */
  readonly rule: RuleId | null;
  readonly score: number | null;
  readonly reason: string;
}

/** Every piece of a document in order, kept and removed. */
export function explainAnalysis(analysis: Analysis): Explanation[] {
  const { document, verdict, labels } = analysis;
  const content = labels.filter((label) => label.kind === "content");
  const pieces = [
    ...verdict.kept.map((piece) => ({ piece, label: undefined })),
    ...verdict.removed.map((piece) => ({ piece, label: piece.label })),
  ].sort((a, b) => a.piece.segment - b.piece.segment || a.piece.from - b.piece.from);
  const explanations: Explanation[] = [];
  for (const { piece, label } of pieces) {
    const segment = document.segments[piece.segment];
    if (segment === undefined) continue;
    const span = sourceSpan(segment, piece.from, piece.to);
    const why = label ?? strongest(content, span);
    explanations.push({
      span,
      block: segment.block,
      text: segment.text.slice(piece.from, piece.to),
      verdict: label === undefined ? "kept" : "removed",
      kind: label?.kind ?? "content",
      rule: why?.rule ?? null,
      score: why?.score ?? null,
      reason: why?.reason ?? "nothing speaks against it",
    });
  }
  return explanations;
}

function strongest(labels: readonly Label[], span: Span): Label | undefined {
  let best: Label | undefined;
  for (const label of labels) {
    if (covers(label.span, span) && (best === undefined || label.score > best.score)) best = label;
  }
  return best;
}
