// Loaded into a run by `bench run`: tells the parent its largest memory, its processor time and what the search for
// copies came to, at the end.
import { subscribe } from "node:diagnostics_channel";
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.DECHAFF_BENCH_USAGE;
if (isMainThread && file !== undefined) {
  let candidates;
  subscribe("dechaff:candidates", (counts) => {
    candidates = counts;
  });
  process.on("exit", () => writeFileSync(file, JSON.stringify({ ...process.resourceUsage(), candidates })));
}
