import { RejectError } from "../../document/errors.ts";
import type { Judgement } from "../../label/overrides.ts";
import type { RawInput } from "../../read/input.ts";
import { load } from "../../read/load.ts";
import { type Analysis, analysing, type Cleaner } from "./analyse.ts";
import { cleaned, type Outcome, rejected } from "./outcome.ts";
import { noTime, type Stage, type Timings } from "./stages.ts";

/** What may come with an input. */
export interface OutcomeExtras {
  /** What people decided about this document. */
  readonly judgements?: readonly Judgement[];
  /** Whether there is a report, and whether it also gets the source around removals. */
  readonly wantReport?: boolean;
  readonly wantSources?: boolean;
}

/** What a document ends as. */
interface Ending<Result> {
  /** Where it went through all stages. */
  done(analysis: Analysis, timings: Timings): Result;
  /** Where something kept it from that. */
  failed(error: unknown): Result;
}

/** One input on its way through the stages: the one driver of a document, a stage at a time. */
export class DocumentTask<Result> {
  readonly #input: RawInput;
  readonly #cleaner: Cleaner;
  readonly #judgements: readonly Judgement[];
  readonly #ending: Ending<Result>;
  readonly #timings: Timings = noTime();
  #stages: AsyncGenerator<Stage, Analysis> | undefined;
  #result: Result | undefined;
  ended = false;
  /** Units of source; 0 until it has been read. */
  units = 0;
  /** Milliseconds so far. */
  spent = 0;

  constructor(input: RawInput, cleaner: Cleaner, judgements: readonly Judgement[], ending: Ending<Result>) {
    this.#input = input;
    this.#cleaner = cleaner;
    this.#judgements = judgements;
    this.#ending = ending;
  }

  /** Undefined until the last stage is done. */
  get outcome(): Result | undefined {
    return this.#result;
  }

  /** Does the next stage. What goes wrong in it is handed to the ending, which may throw it. */
  async next(): Promise<void> {
    const since = performance.now();
    const stage = await this.#advance();
    const took = performance.now() - since;
    this.#timings[stage] += took;
    this.spent += took;
  }

  async #advance(): Promise<Stage> {
    try {
      if (this.#stages === undefined) return await this.#read();
      const { done, value } = await this.#stages.next();
      if (done !== true) return value;
      this.#result = this.#ending.done(value, this.#timings);
    } catch (error) {
      this.#result = this.#ending.failed(error);
    }
    this.ended = true;
    return "record";
  }

  async #read(): Promise<Stage> {
    const loaded = await load(this.#input, this.#cleaner.options.maxBytes);
    this.units = loaded.document.source.length;
    this.#stages = analysing(this.#input, loaded, this.#cleaner, this.#judgements);
    return "read";
  }
}

/** The task of cleaning one input to its outcome. It never throws: what goes wrong is the outcome. */
export function outcomeTask(
  input: RawInput,
  cleaner: Cleaner,
  { judgements = [], wantReport = false, wantSources = false }: OutcomeExtras = {},
): DocumentTask<Outcome> {
  return new DocumentTask(input, cleaner, judgements, {
    done: (analysis, timings): Outcome =>
      cleaned(analysis, timings, wantReport ? { wantSources } : undefined),
    failed(error) {
      const message = error instanceof Error ? error.message : String(error);
      return rejected(input, error instanceof RejectError ? error.code : "crashed", message);
    },
  });
}

async function resultOf<Result>(task: DocumentTask<Result>): Promise<Result> {
  for (;;) {
    await task.next();
    if (task.outcome !== undefined) return task.outcome;
  }
}

/** Cleans one input. Never rejects. */
export function outcomeOf(input: RawInput, cleaner: Cleaner, extras: OutcomeExtras = {}): Promise<Outcome> {
  return resultOf(outcomeTask(input, cleaner, extras));
}

/** Cleans one input. Throws `RejectError` where it cannot become a record. */
export function analyse(
  input: RawInput,
  cleaner: Cleaner,
  judgements: readonly Judgement[] = [],
): Promise<Analysis> {
  const ending: Ending<Analysis> = {
    done: (analysis) => analysis,
    failed(error) {
      throw error;
    },
  };
  return resultOf(new DocumentTask(input, cleaner, judgements, ending));
}
