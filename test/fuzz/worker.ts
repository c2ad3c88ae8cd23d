import { parentPort, workerData } from "node:worker_threads";
import { parseOptions } from "../../src/document/options.ts";
import { withRules } from "../../src/run/document/cleaner.ts";
import { caseInput, seedTexts } from "./cases.ts";
import { check } from "./check.ts";

/** What a worker is started with. */
export interface Work {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly pages: string | undefined;
}

/** What a worker tells of one case. */
export interface Told {
  readonly index: number;
  readonly outcome: string;
  readonly ms: number;
  readonly failure: string | undefined;
}

async function work({ seed, from, to, pages }: Work): Promise<void> {
  const texts = seedTexts(pages);
  const cleaner = withRules(parseOptions({}), []);
  for (let index = from; index < to; index += 1) {
    // Told before it is tried: a case that hangs or takes the thread down is known by that.
    parentPort?.postMessage(index);
    const told: Told = { index, ...(await check(caseInput(texts, seed, index), cleaner)) };
    parentPort?.postMessage(told);
  }
}

await work(workerData);
