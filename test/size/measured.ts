import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { readUsage, USAGE_MODULE, USAGE_VARIABLE, type Usage } from "../../bench/usage.ts";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** A process that has ended. */
export interface Measured {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly stderr: string;
  /** Undefined where it ended before it could tell: by a signal, or by a lack of memory. */
  readonly usage: Usage | undefined;
}

/** A process under way. */
export type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Runs the built command line in a process of its own and measures it. `meanwhile` is given the process once it has been
 * started; without it, standard input is empty and standard output goes nowhere.
 */
export async function measured(
  words: readonly string[],
  meanwhile: (child: Child) => Promise<void> = async (child) => {
    child.stdin.end();
    child.stdout.resume();
  },
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "dechaff-usage-"));
  const file = join(folder, "usage.json");
  try {
    const child = spawn(process.execPath, ["--import", USAGE_MODULE, MAIN, ...words], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, [USAGE_VARIABLE]: file },
    });
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => {
      stderr += text.toString("utf8");
    });
    const ended = once(child, "close");
    await meanwhile(child).catch((error: unknown) => {
      child.kill("SIGKILL");
      throw error;
    });
    const [code]: (number | null)[] = await ended;
    return { code: code ?? null, stderr, usage: await readUsage(file).catch(() => undefined) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
