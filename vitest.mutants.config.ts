import { defineConfig } from "vitest/config";

/**
 * The tests that Stryker runs: those of the modules that it mutates, which call them in their process. Nothing here
 * runs what is built, which would be the code without the mutant.
 */
export default defineConfig({
  test: {
    include: [
      "test/{dedup,store}/**/*.test.ts",
      "test/label/{budget,combine,overrides,units,verdict}.test.ts",
      "test/label/html/decide.test.ts",
      "test/label/text/decision.test.ts",
      "test/run/document/*.test.ts",
      "test/run/{judge,require}.test.ts",
    ],
    // Modules are loaded once for all mutants: which one is at work is asked when code is carried out.
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
