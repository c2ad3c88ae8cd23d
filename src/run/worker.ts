import { workerData } from "node:worker_threads";
import { parseOptions } from "../document/options.ts";
import type { RawInput } from "../read/input.ts";
import { cleanerFor } from "./cleaner.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { WorkerSetup } from "./pool.ts";

// piscina hands its own data first and ours second.
const setup: WorkerSetup = Array.isArray(workerData) ? workerData[1] : workerData;
const cleaner = cleanerFor(parseOptions(setup.options), setup.ruleModules);

/** What a worker thread does: one input, one outcome. */
export default async function work(input: RawInput): Promise<Outcome> {
  return outcomeOf(input, await cleaner, setup.wantReport);
}
