import { defineConfig } from "vitest/config";

/**
 * The tests that Stryker runs: those of the modules that it mutates, which call them in their process. Nothing here
 * runs what is built, which would be the code without the mutant.
 */
export default defineConfig({
  test: {
    include: [
      "test/{dedup,store}/**/*.test.ts",
      "test/label/*.test.ts",
      "test/label/html/decide.test.ts",
      "test/label/text/{decision,samples}.test.ts",
      "test/run/document/*.test.ts",
      "test/run/{judge,require,recount}.test.ts",
    ],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
