// Loaded into a run by `bench run`: tells the parent its largest memory and its processor time at the end.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.DECHAFF_BENCH_USAGE;
if (isMainThread && file !== undefined) {
  process.on("exit", () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
}
