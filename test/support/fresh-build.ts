import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { sourcesHash } from "../../scripts/sources.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const READY = fileURLToPath(new URL("../../scripts/ready.mjs", import.meta.url));

declare module "vitest" {
  interface ProvidedContext {
    /** Hash of the sources that the tests began with. */
    sources: string;
  }
}

/**
 * Builds what is not built from the sources as they are, before any test and, while Vitest watches, before each round:
 * some tests run the built command line, and every run from source has the built worker threads.
 */
export default function setup(project: TestProject): void {
  ready(project);
  project.onTestsRerun(() => ready(project));
}

function ready(project: TestProject): void {
  project.provide("sources", sourcesHash(ROOT));
  const { status } = spawnSync(process.execPath, [READY], { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error("no test was run: there is no build of these sources");
}
