import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Outcome, outcome } from "./messages.ts";

export const PYTHON_CONTENDERS = ["trafilatura", "resiliparse", "justext"] as const;

/**
 * Runs a contender that is written in Python over pages, in a process of its own. Undefined where the interpreter
 * lacks its packages (`bench/peers/requirements.txt`).
 */
export function runPython(
  python: string,
  contender: string,
  paths: readonly string[],
  rounds: number,
): Outcome[] | undefined {
  const script = fileURLToPath(new URL("../peers/pages.py", import.meta.url));
  const run = spawnSync(python, [script, contender, String(rounds)], {
    encoding: "utf8",
    input: paths.join("\n"),
    maxBuffer: 2 ** 30,
    stdio: ["pipe", "pipe", "ignore"],
  });
  if (run.error !== undefined || run.status !== 0) return undefined;
  return run.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => outcome.parse(JSON.parse(line)));
}
