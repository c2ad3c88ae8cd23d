import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Outcome, outcome } from "./messages.ts";

/** Units of a failure's message that are shown. */
const MESSAGE = 2000;

export const PYTHON_CONTENDERS = ["trafilatura", "resiliparse", "justext"] as const;

/** Whether an interpreter has the packages of `bench/peers/requirements.txt`. */
export function hasPackages(python: string): boolean {
  return (
    spawnSync(python, ["-c", "import justext, resiliparse, trafilatura"], { stdio: "ignore" }).status === 0
  );
}

/** Runs a contender that is written in Python over pages, in a process of its own. Throws an `Error` where it fails. */
export function runPython(
  python: string,
  contender: string,
  paths: readonly string[],
  rounds: number,
): Outcome[] {
  const script = fileURLToPath(new URL("../peers/pages.py", import.meta.url));
  const run = spawnSync(python, [script, contender, String(rounds)], {
    encoding: "utf8",
    input: paths.join("\n"),
    maxBuffer: 2 ** 30,
  });
  if (run.error !== undefined) throw run.error;
  if (run.status !== 0)
    throw new Error(`${contender} ended with ${run.status}: ${run.stderr.slice(-MESSAGE)}`);
  return run.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => outcome.parse(JSON.parse(line)));
}
