import type { DatabaseLimits } from "../../database/index.ts";
import {
  type Clusters,
  comparing,
  type DedupOptions,
  type DedupText,
  type Duplicate,
  type Fingerprint,
  type Grouped,
  groupExact,
  merge,
  type RejectedPair,
} from "../../dedup/index.ts";
import { LazyFingerprint, type Shards, storedClusters } from "../../store/index.ts";
import type { Mergeable } from "../document/standing.ts";
import type { FindRecord, KnownText } from "./copies.ts";

/** Fingerprints kept at hand: a text is compared with several in a row. */
const HELD = 512;

/** What is known of a batch once its copies are found. */
export interface Copied {
  readonly duplicates: readonly Duplicate[];
  readonly apart: readonly RejectedPair[];
  /** Finds a member of a cluster again. */
  readonly find: FindRecord;
}

/**
 * Finds the copies among all documents in the shards. In memory are ids, hashes and what decides survival; fingerprints
 * stay on disk, and the database in `work` finds candidates and clusters. `known` are texts of earlier runs.
 */
export async function mergeCopies(
  shards: Shards,
  work: string,
  options: DedupOptions,
  limits: DatabaseLimits,
  known: readonly KnownText[] = [],
): Promise<Copied> {
  if (options.mode === "off") return { duplicates: [], apart: [], find: async () => undefined };
  const texts: Text[] = [];
  for await (const print of shards.prints()) texts.push({ ...print.text(), order: print.order });
  const before = known.map(
    ({ id, words, facts, published, fingerprint: { exact } }, place): Text => ({
      ...{ id, words, facts, published, fingerprint: { exact } },
      order: -1 - place,
    }),
  );
  const grouped = groupExact(texts, options, before);
  const clusters =
    options.mode === "near" ? await nearClusters(shards, grouped, known, options, work, limits) : undefined;
  const { duplicates, apart } = merge(grouped, clusters, options);
  const members = new Set(duplicates.flatMap(({ id, survivor }) => [id, survivor]));
  const orders = new Map(texts.flatMap(({ id, order }) => (members.has(id) ? [[id, order] as const] : [])));
  const find: FindRecord = async (id) => {
    const order = orders.get(id);
    if (order === undefined) return undefined;
    const record: Mergeable = JSON.parse(shards.recordAt(order).toString("utf8"));
    return { record, order };
  };
  return { duplicates, apart, find };
}

interface Text extends DedupText {
  /** Place among the inputs; of a known text -1 less its place among these. */
  readonly order: number;
}

/** Clusters by the database; fingerprints are read again where two texts are compared. */
async function nearClusters(
  shards: Shards,
  { originals, known: fixed }: Grouped<Text>,
  known: readonly KnownText[],
  options: DedupOptions,
  work: string,
  limits: DatabaseLimits,
): Promise<Clusters> {
  const ranks = new Map(originals.map(({ order }, rank) => [order, rank]));
  async function* ranked() {
    for (const [text, place] of fixed) {
      const [rank, print] = [ranks.get(text.order), known[place]?.fingerprint];
      if (rank !== undefined && print !== undefined) yield { rank, print };
    }
    for await (const print of shards.prints()) {
      const rank = ranks.get(print.order);
      if (rank !== undefined) yield { rank, print: print.keys() };
    }
  }
  const held = new Map<number, Fingerprint>();
  const print = (rank: number): Fingerprint => {
    const ready = held.get(rank);
    if (ready !== undefined) return ready;
    const text = originals[rank];
    if (text === undefined) throw new RangeError("candidate outside the batch");
    const [oldest] = held.keys();
    if (held.size >= HELD && oldest !== undefined) held.delete(oldest);
    const found = text.order < 0 ? inMemory(known[-1 - text.order]?.fingerprint) : shards.printAt(text.order);
    if (found === undefined) throw new RangeError("candidate outside the batch");
    held.set(rank, found);
    return found;
  };
  const batch = { texts: ranked(), count: originals.length, fixed: fixed.size };
  return await storedClusters(work, limits, batch, comparing(print, options));
}

/** What is known from before lies on disk. */
function inMemory(print: Fingerprint | undefined): Fingerprint | undefined {
  return print instanceof LazyFingerprint ? print.whole() : print;
}
