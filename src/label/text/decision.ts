import { TEXT_THRESHOLDS } from "../../document/thresholds.ts";
import { column } from "./features/columns.ts";
import type { LineScores } from "./model.ts";

/** Log-odds at which a line is given up; cross-validation tries others. */
export type LineThresholds = Readonly<Record<"usual" | "inside" | "paragraph" | "clean", number>>;

const ENDS_STOP: number = column("endsStop");

/**
 * From the classifier's scores to a decision: log-odds relative to each line's threshold, so that 0 is even. A line
 * goes where its number is negative.
 */
export function decideLines(
  { odds, features }: LineScores,
  thresholds: LineThresholds = TEXT_THRESHOLDS,
): Float64Array {
  const lowest = odds.reduce((least, value) => Math.min(least, value), 0);
  if (lowest > thresholds.clean) return odds.map((value) => Math.abs(value) - thresholds.clean);
  const decided = odds.map((value, line) => {
    const paragraph =
      (features.words[line] ?? 0) >= TEXT_THRESHOLDS.paragraphWords &&
      features.matrix.get(line, ENDS_STOP) === 1;
    return value - (paragraph ? Math.min(thresholds.usual, thresholds.paragraph) : thresholds.usual);
  });
  for (let from = 0; from < decided.length; from += 1) {
    if ((decided[from] ?? 0) >= 0) continue;
    let to = from;
    while (to < decided.length && (decided[to] ?? 0) < 0) to += 1;
    const inside = from > 0 && to < decided.length && to - from <= TEXT_THRESHOLDS.insideLines;
    for (let line = from; inside && line < to; line += 1) {
      const value = (odds[line] ?? 0) - thresholds.inside;
      if (value > (decided[line] ?? 0)) decided[line] = value;
    }
    from = to;
  }
  return decided;
}
