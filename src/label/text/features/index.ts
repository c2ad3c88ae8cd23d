import type { Page } from "../../../rules/rule.ts";
import { writeLayout } from "./layout.ts";
import { LineMatrix } from "./matrix.ts";
import { pattern, writeRelations } from "./relations.ts";
import { COUNT, Scan } from "./scan.ts";
import { memory } from "./sequences.ts";
import { isProse, wordsOf, writeShape } from "./shape.ts";
import type { WordWeights } from "./word-weights.ts";

/** A document as the line classifier sees it. */
export interface LineFeatures {
  /** Holds until the features of the next document are asked for. */
  readonly scan: Scan;
  readonly matrix: LineMatrix;
  /** Words of each line, fractional in scripts without spaces. */
  readonly words: Float64Array;
}

/**
 * Features of all lines of a plain-text document. `weights` are the learned word weights; without them the
 * word columns stay 0 (training fills them from weights that have not seen the document).
 */
export function lineFeatures(page: Page, weights: WordWeights | undefined): LineFeatures {
  memory.reset();
  const texts = page.lines.map((line) => line.text);
  const scan = new Scan(texts, memory);
  const words = new Float64Array(texts.length);
  const prose = memory.bytes(texts.length);
  const units = memory.integers(texts.length);
  const matrix = new LineMatrix(texts.length);
  const patterns = memory.integers(texts.length);
  let sentences = 0;
  for (let line = 0; line < texts.length; line += 1) {
    const count = wordsOf(scan, line);
    words[line] = count;
    prose[line] = isProse(scan, line, count) ? 1 : 0;
    patterns[line] = pattern(scan, line);
    units[line] = scan.count(line, COUNT.units);
    if (page.lines[line]?.segment.block === "sentence") sentences = 1;
    writeShape(scan, line, texts[line] ?? "", matrix);
  }
  writeRelations(scan, prose, patterns, page.title, weights, matrix);
  writeLayout({ words, prose, units, patterns, sentences }, matrix);
  return { scan, matrix, words };
}
