import { Interrupted } from "../../document/errors.ts";
import type { RawInput } from "../../read/input.ts";
import type { Shards } from "../../store/index.ts";
import { NameKeeper } from "../names.ts";
import type { RunOptions } from "../options.ts";
import { checkCount } from "../recount.ts";
import { batchesOf } from "./batches.ts";
import { mapOrdered } from "./ordered.ts";
import { type PackedBatch, type StoredHead, unpack } from "./packed.ts";
import type { Pool } from "./pool.ts";
import { renamed } from "./renamed.ts";
import type { Tally } from "./tally.ts";

/** Batches handed to workers and not yet written, per worker: lets the others go on while one has a slow one. */
const WINDOW = 8;

/** What the second pass works with. */
export interface Cleaning {
  readonly pool: Pool;
  /** Where outcomes go; those that it holds already are not made again. */
  readonly shards: Shards;
  readonly tally: Tally;
  readonly overrides: RunOptions["overrides"];
  /** Asked after each shard; throws where this process must not go on. */
  readonly check: () => Promise<void>;
}

/**
 * The second pass: cleans the inputs on worker threads, and keeps the outcomes in input order, each under an id of its
 * own. Told to stop, it ends with the shard that is being filled, and throws `Interrupted`.
 */
export async function cleanInputs(
  inputs: AsyncGenerator<RawInput>,
  { pool, shards, tally, overrides, check }: Cleaning,
  signal: AbortSignal | undefined,
  onDone: () => void,
): Promise<void> {
  const names = new NameKeeper();
  // Judgements go by the name that the outcome will get: outcomes come in input order.
  const judged = overrides.size === 0 ? undefined : new NameKeeper();
  for await (const { head } of shards.stored()) {
    const stored: StoredHead = JSON.parse(textOf(head));
    const id = stored.kind === "clean" ? stored.id : stored.reject.id;
    names.take(id);
    judged?.take(id);
    tally.book(stored);
  }
  const given = { count: 0 };
  const rest = batchesOf(skipping(inputs, shards.documents, given));
  const limits = { running: pool.size, waiting: pool.size * WINDOW };
  const clean = (batch: readonly RawInput[]): Promise<PackedBatch[]> => {
    if (judged === undefined) return pool.runBatch(batch);
    return pool.runBatch(
      batch,
      batch.map((input) => overrides.get(judged.name(input.id)) ?? []),
    );
  };
  for await (const parts of mapOrdered(rest, clean, limits)) {
    let completed = false;
    for (const part of parts) completed = (await keep(part, names, shards)) || completed;
    for (const part of parts) tally.add(part.counts);
    onDone();
    if (completed) await check();
    if (completed && signal?.aborted === true)
      throw new Interrupted(
        `stopped after ${shards.documents} documents; the same command goes on from there`,
      );
  }
  await shards.finish();
  checkCount("documents are stored", shards.documents, given.count);
}

/** Puts the documents of a batch on disk, each under a name of its own. True where that completed a shard. */
async function keep(batch: PackedBatch, names: NameKeeper, shards: Shards): Promise<boolean> {
  let completed = false;
  for (const document of unpack(batch)) {
    const name = names.name(document.id);
    const { frame, print } = name === document.id ? document : renamed(document, name);
    completed = (await shards.add(frame, print)) || completed;
  }
  return completed;
}

/** The inputs behind the first `skipped`, which are read but not cleaned again; all are counted. */
async function* skipping(
  inputs: AsyncGenerator<RawInput>,
  skipped: number,
  given: { count: number },
): AsyncGenerator<RawInput> {
  for await (const input of inputs) {
    given.count += 1;
    if (given.count > skipped) yield input;
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}
