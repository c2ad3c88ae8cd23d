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

/** One input on its way to its outcome: the one driver of a document, a stage at a time. */
export class DocumentTask {
  readonly #input: RawInput;
  readonly #cleaner: Cleaner;
  readonly #extras: OutcomeExtras;
  readonly #timings: Timings = noTime();
  #stages: AsyncGenerator<Stage, Analysis> | undefined;
  #done: { readonly analysis: Analysis; readonly outcome: Outcome } | undefined;
  #failure: { readonly error: unknown; readonly outcome: Outcome } | undefined;
  /** Units of source; 0 until it has been read. */
  units = 0;
  /** Milliseconds so far. */
  spent = 0;

  constructor(input: RawInput, cleaner: Cleaner, extras: OutcomeExtras = {}) {
    this.#input = input;
    this.#cleaner = cleaner;
    this.#extras = extras;
  }

  /** Undefined until the last stage is done. */
  get outcome(): Outcome | undefined {
    return (this.#done ?? this.#failure)?.outcome;
  }

  get ended(): boolean {
    return this.outcome !== undefined;
  }

  /** All that is known of the document once it has ended. Throws what kept it from becoming a record. */
  get analysis(): Analysis {
    if (this.#done === undefined) throw this.#failure?.error ?? new Error("the document has not ended");
    return this.#done.analysis;
  }

  /** Does the next stage. Never rejects: what goes wrong is the outcome. */
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
      const { wantReport = false, wantSources = false } = this.#extras;
      const outcome = cleaned(value, this.#timings, wantReport ? { wantSources } : undefined);
      this.#done = { analysis: value, outcome };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const code = error instanceof RejectError ? error.code : "crashed";
      this.#failure = { error, outcome: rejected(this.#input, code, message) };
    }
    return "record";
  }

  async #read(): Promise<Stage> {
    const { judgements = [] } = this.#extras;
    const loaded = await load(this.#input, this.#cleaner.options.maxBytes);
    this.units = loaded.document.source.length;
    this.#stages = analysing(this.#input, loaded, this.#cleaner, judgements);
    return "read";
  }
}

async function ended(input: RawInput, cleaner: Cleaner, extras: OutcomeExtras): Promise<DocumentTask> {
  const task = new DocumentTask(input, cleaner, extras);
  while (!task.ended) await task.next();
  return task;
}

/** Cleans one input. Never rejects. */
export async function outcomeOf(
  input: RawInput,
  cleaner: Cleaner,
  extras: OutcomeExtras = {},
): Promise<Outcome> {
  const { outcome } = await ended(input, cleaner, extras);
  return outcome ?? rejected(input, "crashed", "no outcome");
}

/** Cleans one input. Throws `RejectError` where it cannot become a record. */
export async function analyse(
  input: RawInput,
  cleaner: Cleaner,
  judgements: readonly Judgement[] = [],
): Promise<Analysis> {
  return (await ended(input, cleaner, { judgements })).analysis;
}
