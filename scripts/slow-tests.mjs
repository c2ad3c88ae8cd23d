// Runs the slow tests, which `npm test` leaves out: `*.slow.test.ts`. Arguments go to Vitest.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const done = spawnSync(process.execPath, [vitest, "run", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, DECHAFF_SLOW_TESTS: "1" },
});
process.exit(done.status ?? 1);
