import { configDefaults, defineConfig } from "vitest/config";

/** Kills, full disks, fuzzed documents, browsers, the package: `npm run test:slow` sets it. */
const slow = process.env["DECHAFF_SLOW_TESTS"] === "1";

export default defineConfig({
  test: {
    include: [slow ? "test/**/*.slow.test.ts" : "test/**/*.test.ts"],
    exclude: slow ? configDefaults.exclude : [...configDefaults.exclude, "test/**/*.slow.test.ts"],
    // Tests run what is built, too; chrome.ts says loudly where there is no browser to test the report in.
    globalSetup: ["test/support/fresh-build.ts", ...(slow ? ["test/report/chrome.ts"] : [])],
    // Modules are loaded once a worker, not once a file: none of these tests replaces one or leaves anything in one.
    isolate: slow,
    // Of two cores, the default would leave one idle.
    maxWorkers: "100%",
    // A busy machine may take many times as long as an idle one; no test is to fail for that.
    testTimeout: slow ? 1_800_000 : 600_000,
    hookTimeout: 600_000,
  },
});
