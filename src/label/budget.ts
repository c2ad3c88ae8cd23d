import type { Document } from "../document/document.ts";
import type { CleanOptions } from "../document/options.ts";
import { TEXT_THRESHOLDS } from "../document/thresholds.ts";
import type { Piece, RemovedPiece, Verdict } from "../document/verdict.ts";

/**
 * Guards a plain-text document against over-removal: where more than `budget` of its text would go, the
 * weakest labels are dropped first, and the document is flagged.
 */
export function withinBudget(document: Document, verdict: Verdict, options: CleanOptions): Verdict {
  const total = document.segments.reduce((sum, segment) => sum + segment.text.length, 0);
  let gone = verdict.removed.reduce((sum, piece) => sum + piece.to - piece.from, 0);
  if (total === 0 || gone <= total * options.budget) return verdict;
  const weakest = verdict.removed
    .filter((piece) => piece.label.score < TEXT_THRESHOLDS.certain && piece.label.by !== "override")
    .sort((a, b) => a.label.score - b.label.score || a.segment - b.segment || a.from - b.from);
  const restored = new Set<RemovedPiece>();
  for (const piece of weakest) {
    if (gone <= total * options.budget) break;
    restored.add(piece);
    gone -= piece.to - piece.from;
  }
  if (restored.size === 0) return verdict;
  const back: Piece[] = [...restored].map(({ segment, from, to }) => ({ segment, from, to }));
  const kept = [...verdict.kept, ...back].sort((a, b) => a.segment - b.segment || a.from - b.from);
  const detail = `${restored.size} removals below ${TEXT_THRESHOLDS.certain} taken back to stay within ${options.budget} of the text`;
  return {
    kept,
    removed: verdict.removed.filter((piece) => !restored.has(piece)),
    notes: [...verdict.notes, { level: "warn", code: "over-removal", detail }],
  };
}
