import { existsSync } from "node:fs";
import { shippedModel } from "../src/label/text/index.ts";
import { RULES } from "../src/rules/index.ts";
import { readGold } from "../training/text/gold.ts";
import { cleaned, evaluate, readLabelled } from "./dedup.ts";
import { type PageScore, shipped } from "./html/decisions.ts";
import { clean } from "./text/engine.ts";
import { figures } from "./text/outcome.ts";

/** A figure and what it may not fall below. Lowering one is a change to explain. */
interface Floor {
  readonly name: string;
  readonly value: number;
  readonly floor: number;
}

const DATA = "../shared/data";

/**
 * `eval floors [DATA]`: guards against regressions. The shipped models are measured on the pages on which they
 * were trained, so these are no quality figures: those are cross-validated (`eval html`, `eval text`).
 */
export async function main(args: readonly string[]): Promise<void> {
  const [data = DATA] = args;
  if (!existsSync(data)) throw new Error(`no development data in ${data}`);
  const floors = [...pageFloors(data), ...textFloors(data), ...(await dedupFloors(data))];
  for (const { name, value, floor } of floors) {
    const verdict = value >= floor ? "ok  " : "LOW ";
    console.log(`${verdict} ${name.padEnd(40)} ${value.toFixed(4)}  floor ${floor.toFixed(4)}`);
    if (value < floor) process.exitCode = 1;
  }
}

function pageFloors(data: string): Floor[] {
  const scores = shipped(`${data}/wcxb-dev`, RULES);
  const mean = (some: readonly PageScore[]): number =>
    some.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, some.length);
  return [
    {
      name: "pages: word F1, articles",
      value: mean(scores.filter(({ type }) => type === "article")),
      floor: 0.975,
    },
    { name: "pages: word F1, all", value: mean(scores), floor: 0.922 },
  ];
}

function textFloors(data: string): Floor[] {
  const model = shippedModel();
  // Lenient: the data set's `keep` marks every copy of a line, so an entry of a table of contents would count as
  // content lost though its heading stays. `eval text` prints the plain figures, too.
  const found = figures(
    readGold(data).map((document) => clean(document, model, RULES)),
    true,
  );
  return [
    { name: "texts: word F1", value: found.wordF1, floor: 0.962 },
    { name: "texts: cruft-line F1", value: found.cruftF1, floor: 0.905 },
    { name: "texts: content lines kept", value: 1 - found.lost, floor: 0.985 },
  ];
}

async function dedupFloors(data: string): Promise<Floor[]> {
  const scores = evaluate(await cleaned(await readLabelled(`${data}/neardup-dev.jsonl`)));
  return [
    { name: "near-duplicates: pair precision", value: scores.precision, floor: 1 },
    { name: "near-duplicates: pair recall", value: scores.recall, floor: 0.985 },
  ];
}
