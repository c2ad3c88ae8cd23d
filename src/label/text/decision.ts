import { column } from "./features/columns.ts";
import type { LineScores } from "./model.ts";

/** Log-odds at which a line is given up: the borders lean towards keeping, since lost content is worse than left cruft. */
export interface Thresholds {
  /** Lines at the edges of the article, and whole blocks of cruft. */
  readonly usual: number;
  /** One to three lines with the article above and below them: mostly sub-headings, captions, items of a list. */
  readonly inside: number;
  /** Full sentences: a paragraph is lost more dearly than a line. */
  readonly paragraph: number;
  /** A document none of whose lines falls below this is clean: none of its lines goes. */
  readonly clean: number;
}

/** Chosen on the development data, by domain-wise cross-validation. */
export const THRESHOLDS: Thresholds = { usual: -0.7, inside: -1.5, paragraph: -1.2, clean: -1.8 };

/** Longest stretch, in lines, that can be part of the article around it. */
const INSIDE_LINES = 3;
/** Words from which a full sentence is a paragraph. */
const PARAGRAPH_WORDS = 12;

const ENDS_STOP: number = column("endsStop");

/**
 * From the classifier's scores to a decision: log-odds relative to each line's border, so that 0 is even. A line
 * goes where its number is negative.
 */
export function decideLines({ odds, features }: LineScores, borders: Thresholds = THRESHOLDS): Float64Array {
  const lowest = odds.reduce((least, value) => Math.min(least, value), 0);
  if (lowest > borders.clean) return odds.map((value) => Math.abs(value) - borders.clean);
  const decided = odds.map((value, line) => {
    const paragraph =
      (features.words[line] ?? 0) >= PARAGRAPH_WORDS && features.matrix.get(line, ENDS_STOP) === 1;
    return value - (paragraph ? Math.min(borders.usual, borders.paragraph) : borders.usual);
  });
  for (let from = 0; from < decided.length; from += 1) {
    if ((decided[from] ?? 0) >= 0) continue;
    let to = from;
    while (to < decided.length && (decided[to] ?? 0) < 0) to += 1;
    const inside = from > 0 && to < decided.length && to - from <= INSIDE_LINES;
    for (let line = from; inside && line < to; line += 1) {
      const value = (odds[line] ?? 0) - borders.inside;
      if (value > (decided[line] ?? 0)) decided[line] = value;
    }
    from = to;
  }
  return decided;
}
