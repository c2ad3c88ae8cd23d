import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { CleanOptions } from "../../document/options.ts";
import type { Judgement } from "../../label/overrides.ts";
import type { Survey } from "../../label/template/index.ts";
import type { RawInput } from "../../read/input.ts";
import { type Outcome, type Rejected, rejected } from "../document/outcome.ts";
import { type Attempted, type Failure, inParts } from "./attempts.ts";
import { AwakeClock } from "./awake-clock.ts";
import { type PackedBatch, Packer } from "./packed.ts";
import { elapsed, newWatch, underWay, type Watch, waiting } from "./watch.ts";

/** Milliseconds that ending waits for threads that have not started yet, and between two looks at them. */
const MAX_START_TIME = 5000;
const START_STEP = 5;

/** Milliseconds after which a thread that has not begun a document counts as hanging: many times what a busy machine takes. */
const MAX_WAIT = 120_000;

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
  readonly watch: Watch;
}

/** Documents for a worker, which cleans a few of them side by side. */
export interface BatchTask {
  readonly inputs: readonly RawInput[];
  readonly templates: string | undefined;
  /** What people decided about each document; undefined where about none. */
  readonly judgements: readonly (readonly Judgement[])[] | undefined;
  readonly watch: Watch;
}

/** Documents for a worker, which surveys one after the other. */
export interface SurveyTask {
  readonly inputs: readonly RawInput[];
  readonly watch: Watch;
}

/** Worker threads that clean documents. One that throws, hangs or runs out of memory takes no other along. */
export class Pool {
  readonly size: number;
  readonly #threads: Piscina;
  readonly #clock = new AwakeClock();
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
    const templates = this.#templates;
    const task = (watch: Watch): CleanTask => ({ input, templates, judgements, watch });
    const done = await this.#attempt<Outcome>("clean", task);
    return "failure" in done ? this.#rejected(input, done) : done.result;
  }

  /**
   * Cleans a batch. Never rejects: a document that throws, hangs or takes its worker down is rejected alone. Call it
   * for at most `size` batches at a time. Gives the batch in parts, in order.
   */
  async runBatch(
    inputs: readonly RawInput[],
    judgements?: readonly (readonly Judgement[])[],
  ): Promise<PackedBatch[]> {
    const attempt = (from: number, to: number): Promise<Attempted<PackedBatch>> =>
      this.#attempt("cleanBatch", (watch): BatchTask => {
        const templates = this.#templates;
        return { inputs: inputs.slice(from, to), templates, judgements: judgements?.slice(from, to), watch };
      });
    return await inParts(inputs.length, attempt, (index, failure) => {
      const packer = new Packer();
      for (const input of inputs.slice(index, index + 1)) packer.add(this.#rejected(input, failure));
      return packer.finish();
    });
  }

  /**
   * Surveys a batch for templates, a part of it a survey or none for each document. Never rejects: what a document that
   * hangs or takes its worker down is worth, cleaning it finds out and reports.
   */
  async survey(inputs: readonly RawInput[]): Promise<Survey[]> {
    const attempt = (from: number, to: number): Promise<Attempted<Survey[]>> =>
      this.#attempt("survey", (watch): SurveyTask => ({ inputs: inputs.slice(from, to), watch }));
    return (await inParts(inputs.length, attempt, () => [])).flat();
  }

  /** One try at documents by the worker's function of this name; where the worker ended, what is known of that. */
  async #attempt<Result>(
    name: "clean" | "cleanBatch" | "survey",
    taskWith: (watch: Watch) => CleanTask | BatchTask | SurveyTask,
  ): Promise<Attempted<Result>> {
    const watch = newWatch();
    const abort = new AbortController();
    const asleepBefore = this.#clock.asleep;
    const look = (): void => {
      const asleep = this.#clock.asleep - asleepBefore;
      const left = this.#timeLimit - elapsed(watch) + asleep;
      if (left <= 0 || waiting(watch) - asleep > MAX_WAIT) abort.abort();
      else timer = setTimeout(look, Math.ceil(left));
    };
    let timer = setTimeout(look, this.#timeLimit);
    try {
      // What the function returns; messages between threads carry no types.
      const result: Result = await this.#threads.run(taskWith(watch), { name, signal: abort.signal });
      return { result };
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      return { failure, index: underWay(watch), timedOut: abort.signal.aborted };
    } finally {
      clearTimeout(timer);
    }
  }

  #rejected(input: RawInput, { failure, timedOut }: Failure): Rejected {
    return timedOut
      ? rejected(input, "timed-out", `not done after ${this.#timeLimit} ms`)
      : rejected(input, "crashed", failure);
  }

  /** From now on, documents are cleaned with the templates in this file (`templatesFile`). */
  useTemplates(file: string): void {
    this.#templates = file;
  }

  /** Ends the threads. */
  close(): Promise<void> {
    this.#clock.stop();
    this.#closed ??= this.#started().then(() => this.#threads.destroy());
    return this.#closed;
  }

  /**
   * Until every thread has loaded its modules. One that is ended in the midst of loading takes the whole process
   * down ("IsGraphAsync must be used on an instantiated module"), and a run over a few documents is that quick.
   */
  async #started(): Promise<void> {
    const deadline = performance.now() + MAX_START_TIME;
    while (Atomics.load(this.#ready, 0) < this.size && performance.now() < deadline) await wait(START_STEP);
  }
}

/** The compiled worker beside this module; run from source (tests, scripts), the one in `dist`. */
function workerFile(): string {
  const beside = fileURLToPath(new URL("./worker.js", import.meta.url));
  return existsSync(beside)
    ? beside
    : fileURLToPath(new URL("../../../dist/run/batch/worker.js", import.meta.url));
}
