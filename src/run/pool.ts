import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { CleanOptions } from "../document/options.ts";
import type { RawInput } from "../read/input.ts";
import { type Outcome, rejected } from "./outcome.ts";

/** What every worker is started with. */
export interface WorkerSetup {
  readonly options: CleanOptions;
  /** Absolute paths of modules that export `rules`. */
  readonly ruleModules: readonly string[];
  readonly wantReport: boolean;
}

/** Megabytes of heap after which a worker is given up and replaced; its document is rejected as `crashed`. */
const WORKER_HEAP_MB = 1500;

/** Worker threads that clean documents. One that throws, hangs or runs out of memory takes no other along. */
export class Pool {
  readonly size: number;
  readonly #threads: Piscina<RawInput, Outcome>;
  readonly #timeLimit: number;

  constructor(workers: number, setup: WorkerSetup) {
    this.size = workers;
    this.#timeLimit = setup.options.timeLimit;
    this.#threads = new Piscina<RawInput, Outcome>({
      filename: workerFile(),
      minThreads: workers,
      maxThreads: workers,
      maxQueue: workers * 2,
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
    });
  }

  /** Cleans one input. Never rejects. Call it for at most `size` inputs at a time, so that no waiting counts as work. */
  async run(input: RawInput): Promise<Outcome> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), this.#timeLimit);
    try {
      return await this.#threads.run(input, { signal: abort.signal });
    } catch (error) {
      if (abort.signal.aborted) return rejected(input, "timed-out", `not done after ${this.#timeLimit} ms`);
      return rejected(input, "crashed", error instanceof Error ? error.message : String(error));
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await this.#threads.destroy();
  }
}

/** The compiled worker beside this module; run from source (tests, scripts), the one in `dist`. */
function workerFile(): string {
  const beside = fileURLToPath(new URL("./worker.js", import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL("../../dist/run/worker.js", import.meta.url));
}
