import { join } from "node:path";
import { withRules } from "../../src/label/combine.ts";
import { pageOf } from "../../src/label/page.ts";
import { RULES } from "../../src/rules/index.ts";
import type { GoldDocument } from "../../training/text/gold.ts";
import { bodyOf, heldOut } from "../html/decisions.ts";
import { tokens } from "../score.ts";
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
  for (const { gold, document, own } of heldOut(join(data, "wcxb-dev"), work, (id) => byId.has(id))) {
    const flattened = byId.get(gold.id);
    if (flattened === undefined) continue;
    const page = pageOf(document);
    const text = bodyOf(document, withRules(own, page, RULES).labels);
    const kept = standIn(flattened.lines, `${page.title}\n${text}`);
    outcomes.push({ document: flattened, text, title: page.title === "" ? null : page.title, kept });
  }
  return outcomes;
}

/** Which lines stand in a text: by their runs of words; short ones where a line of the text is the same. */
export function standIn(lines: readonly string[], text: string): boolean[] {
  const runs = new Set(runsOf(tokens(text)));
  const whole = new Set(text.split("\n").map((line) => tokens(line).join(" ")));
  return lines.map((line) => {
    const words = tokens(line);
    if (words.length === 0) return false;
    if (words.length < RUN) return whole.has(words.join(" "));
    const own = runsOf(words);
    return own.filter((run) => runs.has(run)).length >= MOST * own.length;
  });
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" "));
}
