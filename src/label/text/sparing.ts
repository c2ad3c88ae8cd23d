import { column } from "./features/columns.ts";
import type { LineScores } from "./model.ts";

const ENDS_STOP: number = column("endsStop");
/** Words from which a line with a full stop is a sentence of somebody. */
const SENTENCE_WORDS = 4;
/** Share of a document's words that stay, from which it is an article with some cruft rather than a whole page. */
const MOSTLY_ARTICLE = 0.6;
/** Log-odds (relative to the border) down to which a sentence that continues the article is spared. */
const SPARED = -3.2;

/**
 * Spares the closing sentences of an article. The classifier has learned from whole pages, where a short sentence
 * behind the article is mostly the start of something else; in a scrape that is nearly all article it is the last
 * paragraph, and losing that is worse than leaving a line.
 */
export function spareSentences(decided: Float64Array, { features }: LineScores): Float64Array {
  const { words, matrix } = features;
  let kept = 0;
  let all = 0;
  for (let line = 0; line < decided.length; line += 1) {
    all += words[line] ?? 0;
    if ((decided[line] ?? 0) >= 0) kept += words[line] ?? 0;
  }
  if (kept < all * MOSTLY_ARTICLE) return decided;
  const spared = decided.slice();
  for (let line = 1; line < spared.length; line += 1) {
    const value = spared[line] ?? 0;
    if (value >= 0 || value < SPARED || (spared[line - 1] ?? 0) < 0) continue;
    if ((words[line] ?? 0) >= SENTENCE_WORDS && matrix.get(line, ENDS_STOP) === 1) spared[line] = 0.01;
  }
  return spared;
}
