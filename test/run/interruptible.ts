import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
/** Milliseconds between looks at the file system. */
const LOOK = 5;

/** How a process ended. */
export interface Ended {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

/** The arguments of a run over one or more inputs. */
export function runLine(input: string | readonly string[], out: string, workers: number): string[] {
  const inputs = typeof input === "string" ? [input] : input;
  return ["run", ...inputs, "--out", out, "--workers", String(workers), "--report-sample", "200"];
}

/** dechaff in a process of its own that can be stopped. */
export class Interruptible {
  readonly ended: Promise<Ended>;
  readonly #process: ChildProcess;

  /** `environment` comes on top of that of this process. */
  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#process = spawn(process.execPath, [MAIN, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...environment },
    });
    let stderr = "";
    this.#process.stderr?.on("data", (text: Buffer) => {
      stderr += text.toString("utf8");
    });
    this.ended = new Promise((resolve) => {
      this.#process.on("close", (code, signal) => resolve({ code, signal, stderr }));
    });
  }

  /** Waits until a file is there, or the process has ended. */
  async file(path: string): Promise<void> {
    while (!existsSync(path) && this.#process.exitCode === null) await wait(LOOK);
  }

  /** SIGKILL after some milliseconds, where it still runs. */
  async killedAfter(ms: number): Promise<Ended> {
    await Promise.race([wait(ms), this.ended]);
    this.#process.kill("SIGKILL");
    return this.ended;
  }

  /** Ctrl-C. */
  stopped(): Promise<Ended> {
    this.#process.kill("SIGINT");
    return this.ended;
  }
}

/** Hash of every file below a folder, by its path. Of `run.json` without its timings; the report's copy is left out. */
export async function outputOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory() && entry.name.startsWith(".")) found.set(entry.name, "folder");
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll("\\", "/");
    if (path.endsWith("report/data/run.js")) continue;
    if (entry.name === "run.json") {
      const { elapsed: _, timings: __, ...summary } = JSON.parse(await readFile(file, "utf8"));
      found.set(path, JSON.stringify(summary));
    } else found.set(path, hash(await readFile(file)));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
