import { RejectError } from "../../document/errors.ts";
import type { Judgement } from "../../label/overrides.ts";
import type { RawInput } from "../../read/input.ts";
import { load } from "../../read/load.ts";
import type { Steps } from "../batch/side-by-side.ts";
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

/** One input on its way to its outcome, a stage at a time. Never throws: what goes wrong is the outcome. */
export class DocumentTask implements Steps {
  readonly #input: RawInput;
  readonly #cleaner: Cleaner;
  readonly #extras: OutcomeExtras;
  readonly #timings: Timings = noTime();
  #stages: AsyncGenerator<Stage, Analysis> | undefined;
  #outcome: Outcome | undefined;
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
    return this.#outcome;
  }

  get ended(): boolean {
    return this.#outcome !== undefined;
  }

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
      this.#outcome = cleaned(value, this.#timings, wantReport ? { wantSources } : undefined);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const code = error instanceof RejectError ? error.code : "crashed";
      this.#outcome = rejected(this.#input, code, message);
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

/** Cleans one input. Never throws. */
export async function outcomeOf(
  input: RawInput,
  cleaner: Cleaner,
  extras: OutcomeExtras = {},
): Promise<Outcome> {
  const course = new DocumentTask(input, cleaner, extras);
  for (;;) {
    await course.next();
    if (course.outcome !== undefined) return course.outcome;
  }
}
