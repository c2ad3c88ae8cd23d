import { join } from "node:path";
import { shingles, tokens } from "../../datasets/score.ts";
import { RULES } from "../../src/rules/index.ts";
import type { GoldDocument } from "../../training/text/gold.ts";
import { extracted, heldOut } from "../html/decisions.ts";
import type { Outcome } from "./outcome.ts";

/** Words of a run by which a line is found in a text, as the data set's `keep` was made. */
const RUN = 5;
/** Share of its runs that a text must hold for the line to stand in it. */
const MOST = 0.5;

/**
 * What the engine for pages makes of the pages that the documents were flattened from, by models that have not seen the
 * site (`work`: the folder of `training/html/train.py`): it sees every tag, the text engine none.
 */
export function onPages(documents: readonly GoldDocument[], data: string, work: string): Outcome[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const outcomes: Outcome[] = [];
  for (const page of heldOut(join(data, "wcxb-dev"), work, (id) => byId.has(id))) {
    const document = byId.get(page.gold.id);
    if (document === undefined) continue;
    const { title, text } = extracted(page, RULES);
    const kept = standIn(document.lines, `${title ?? ""}\n${text}`);
    outcomes.push({ document, text, title, kept });
  }
  return outcomes;
}

/** Which lines stand in a text: by their runs of words; short ones where a line of the text is the same. */
function standIn(lines: readonly string[], text: string): boolean[] {
  const runs = shingles(text, RUN);
  const whole = new Set(text.split("\n").map((line) => tokens(line).join(" ")));
  return lines.map((line) => {
    const words = tokens(line);
    if (words.length === 0) return false;
    if (words.length < RUN) return whole.has(words.join(" "));
    let found = 0;
    let all = 0;
    for (const [run, count] of shingles(line, RUN)) {
      all += count;
      if (runs.has(run)) found += count;
    }
    return found >= MOST * all;
  });
}
