import { parseArgs } from "node:util";
import { SIZE_CASES } from "./cases/index.ts";
import { Scene } from "./scene.ts";
import type { SizeCase } from "./size-case.ts";
import { Unexpected, Unplayable } from "./unexpected.ts";

const HELP = `Gives dechaff what is large or hostile, between ordinary documents, one case after the other, and prints what became of
it, the memory of the process at its peak, and its processor time over all threads.

  npm run test:size -- [--case NAME] [--stall 120] [--list]

  --case NAME      only cases whose name holds this
  --stall SECONDS  for how long the consumer of pipe reads nothing
  --list           the names of the cases

Exit code 1 where a case does not end as it must, or takes more memory than it may.`;

type Ending = "passed" | "failed" | "skipped";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      case: { type: "string", default: "" },
      stall: { type: "string", default: "120" },
      list: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const cases = SIZE_CASES.filter(({ name }) => name.includes(values.case));
  if (values.list) {
    for (const { name, what } of cases) console.log(`${name.padEnd(24)} ${what}`);
    return;
  }
  console.log("| what | outcome | memory at most | processor time |\n|---|---|---|---|");
  const counts: Record<Ending, number> = { passed: 0, failed: 0, skipped: 0 };
  for (const each of cases) counts[await play(each, { stall: Number(values.stall) })] += 1;
  const { passed, failed, skipped } = counts;
  console.log(`\n${passed} of ${cases.length} cases end as they must`);
  if (skipped > 0) console.log(`${skipped} SKIPPED: this machine does not allow them`);
  if (failed > 0) process.exitCode = 1;
}

/** Plays a case and prints its row. */
async function play(
  { name, what, maxMegabytes, play }: SizeCase,
  settings: { readonly stall: number },
): Promise<Ending> {
  const scene = await Scene.begin();
  const row = (...cells: string[]): void => console.log(`| ${[what, ...cells].join(" | ")} |`);
  try {
    const { outcome, usage } = await play(scene, settings);
    const megabytes = usage.memory / 1e6;
    const [memory, time] = [`${Math.round(megabytes)} MB`, `${usage.processor.toFixed(1)} s`];
    row(outcome, memory, time);
    if (megabytes <= maxMegabytes) return "passed";
    console.log(`${name}: FAILED: ${memory} where it may take ${maxMegabytes} MB`);
    return "failed";
  } catch (error) {
    if (!(error instanceof Unexpected || error instanceof Unplayable)) throw error;
    row(error instanceof Unplayable ? "SKIPPED" : "FAILED", "", "");
    console.log(`${name}: ${error.message}`);
    return error instanceof Unplayable ? "skipped" : "failed";
  } finally {
    await scene.end();
  }
}

await main();
