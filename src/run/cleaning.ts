import { Interrupted } from "../document/errors.ts";
import type { RawInput } from "../read/input.ts";
import type { Shards } from "../store/index.ts";
import { NameKeeper } from "./names.ts";
import type { RunOptions } from "./options.ts";
import { mapOrdered } from "./ordered.ts";
import type { KeptOutcome, Outcome } from "./outcome.ts";
import type { Pool } from "./pool.ts";
import { dedupEntry } from "./publish.ts";
import type { Tally } from "./tally.ts";

/** Inputs handed to workers and not yet written, per worker: lets the others go on while one has a large page. */
const WINDOW = 16;

/** What the second pass works with. */
export interface Cleaning {
  readonly pool: Pool;
  /** Where outcomes go; those that it holds already are not made again. */
  readonly shards: Shards<KeptOutcome>;
  readonly tally: Tally;
  readonly overrides: RunOptions["overrides"];
}

/**
 * The second pass: cleans the inputs on worker threads, and keeps the outcomes in input order, each under an id of its
 * own. Told to stop, it ends with the shard that is being filled, and throws `Interrupted`.
 */
export async function cleanInputs(
  inputs: AsyncGenerator<RawInput>,
  { pool, shards, tally, overrides }: Cleaning,
  signal: AbortSignal | undefined,
  onDone: () => void,
): Promise<void> {
  const names = new NameKeeper();
  // Judgements go by the name that the outcome will get: outcomes come in input order.
  const judged = overrides.size === 0 ? undefined : new NameKeeper();
  for await (const outcome of shards.entries()) {
    const id = outcome.kind === "clean" ? outcome.record.id : outcome.reject.id;
    names.take(id);
    judged?.take(id);
    tally.book(outcome);
  }
  const rest = skipping(inputs, shards.documents);
  const limits = { running: pool.size, waiting: pool.size * WINDOW };
  const clean = (input: RawInput): Promise<Outcome> =>
    pool.run(input, judged === undefined ? undefined : overrides.get(judged.name(input.id)));
  for await (const outcome of mapOrdered(rest, clean, limits)) {
    const completed = await keep(names.unique(outcome), shards, tally);
    onDone();
    if (completed && signal?.aborted === true)
      throw new Interrupted(`stopped after ${tally.read} documents; the same command goes on from there`);
  }
  await shards.finish();
}

function keep(outcome: Outcome, shards: Shards<KeptOutcome>, tally: Tally): Promise<boolean> {
  tally.book(outcome);
  if (outcome.kind === "reject") return shards.add(outcome, undefined);
  const { fingerprint: _, ...kept } = outcome;
  return shards.add(kept, dedupEntry(outcome, tally.read - 1));
}

/** The inputs behind the first `count`, which are read but not cleaned again. */
async function* skipping(inputs: AsyncGenerator<RawInput>, count: number): AsyncGenerator<RawInput> {
  let passed = 0;
  for await (const input of inputs) {
    passed += 1;
    if (passed > count) yield input;
  }
}
