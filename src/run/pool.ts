import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { CleanOptions } from "../document/options.ts";
import type { Judgement } from "../label/overrides.ts";
import type { Survey } from "../label/template/index.ts";
import type { RawInput } from "../read/input.ts";
import { type Outcome, rejected } from "./outcome.ts";

/** Milliseconds that ending waits for threads that have not started yet, and between two looks at them. */
const LONGEST_START = 5000;
const START_STEP = 5;

/** What every worker is started with. */
export interface WorkerSetup {
  readonly options: CleanOptions;
  /** Absolute paths of modules that export `rules`. */
  readonly ruleModules: readonly string[];
  readonly wantReport: boolean;
  /** Whether the report gets the source around removals. */
  readonly wantSources?: boolean;
  /** Shared between threads: how many have started. */
  readonly ready?: Int32Array;
}

/** One document for a worker. */
export interface CleanTask {
  readonly input: RawInput;
  /** File of the site templates that the first pass found, where there was one. */
  readonly templates: string | undefined;
  /** What people decided about this document. */
  readonly judgements: readonly Judgement[];
}

/** Worker threads that clean documents. One that throws, hangs or runs out of memory takes no other along. */
export class Pool {
  readonly size: number;
  readonly #threads: Piscina;
  readonly #timeLimit: number;
  #templates: string | undefined;
  #closed: Promise<void> | undefined;
  /** Threads that have loaded their modules, counted by themselves: the pool takes its first ones for ready at once. */
  readonly #ready: Int32Array = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  constructor(workers: number, setup: WorkerSetup) {
    this.size = workers;
    this.#timeLimit = setup.options.timeLimit;
    this.#threads = new Piscina({
      filename: workerFile(),
      minThreads: workers,
      maxThreads: workers,
      maxQueue: workers * 2,
      workerData: { ...setup, ready: this.#ready },
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(setup.options.maxMemory / 1_000_000) },
    });
  }

  /** Cleans one input. Never rejects. Call it for at most `size` inputs at a time, so that no waiting counts as work. */
  async run(input: RawInput, judgements: readonly Judgement[] = []): Promise<Outcome> {
    const task: CleanTask = { input, templates: this.#templates, judgements };
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), this.#timeLimit);
    try {
      // What the worker's `clean` returns; messages between threads carry no types.
      const outcome: Outcome = await this.#threads.run(task, { name: "clean", signal: abort.signal });
      return outcome;
    } catch (error) {
      if (abort.signal.aborted) return rejected(input, "timed-out", `not done after ${this.#timeLimit} ms`);
      return rejected(input, "crashed", error instanceof Error ? error.message : String(error));
    } finally {
      clearTimeout(timer);
    }
  }

  /** From now on, documents are cleaned with the templates in this file (`writeTemplates`). */
  useTemplates(file: string): void {
    this.#templates = file;
  }

  /** Surveys inputs for templates. A batch that cannot be surveyed adds nothing. */
  async survey(inputs: readonly RawInput[]): Promise<readonly Survey[]> {
    const signal = AbortSignal.timeout(this.#timeLimit);
    try {
      const surveys: readonly Survey[] = await this.#threads.run(inputs, { name: "survey", signal });
      return surveys;
    } catch {
      // Whatever is wrong with one of them, cleaning it finds out and reports.
      return [];
    }
  }

  /** Ends the threads. */
  close(): Promise<void> {
    this.#closed ??= this.#started().then(() => this.#threads.destroy());
    return this.#closed;
  }

  /**
   * Until every thread has loaded its modules. One that is ended in the midst of loading takes the whole process
   * down ("IsGraphAsync must be used on an instantiated module"), and a run over a few documents is that quick.
   */
  async #started(): Promise<void> {
    const deadline = performance.now() + LONGEST_START;
    while (Atomics.load(this.#ready, 0) < this.size && performance.now() < deadline) await wait(START_STEP);
  }
}

/** The compiled worker beside this module; run from source (tests, scripts), the one in `dist`. */
function workerFile(): string {
  const beside = fileURLToPath(new URL("./worker.js", import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL("../../dist/run/worker.js", import.meta.url));
}
