import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Says loudly where there is no browser to test the report in.
    globalSetup: "test/report/chrome.ts",
    // Runs that start worker threads or a browser take seconds on a small machine.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
