import type { ApartReason } from "../document/record.ts";
import { findCandidates } from "./candidates/index.ts";
import { type Clusters, cluster, comparing } from "./clusters.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { type DedupOptions, parseDedupOptions } from "./options.ts";
import { type DedupEntry, type DedupText, rank, whyPreferred } from "./survivor.ts";

/** A copy and the entry that stands for it. */
export interface Duplicate {
  readonly id: string;
  /** `id` of the survivor, which is never itself a duplicate. */
  readonly survivor: string;
  readonly kind: "exact" | "near";
  /** Jaccard similarity of the two shingle sets, 0..1. */
  readonly similarity: number;
  /** Share of the smaller shingle set that the larger holds, 0..1. */
  readonly containment: number;
  /** Place among the known texts, where the survivor is one of these and none of the batch; otherwise -1. */
  readonly known: number;
  /** What decided for the survivor, as a clause behind "it is". */
  readonly why: string;
}

/** Two entries that have much in common and were kept apart. */
export interface RejectedPair {
  readonly ids: readonly [string, string];
  readonly reason: ApartReason;
  readonly similarity: number;
  readonly containment: number;
}

/** What duplicate detection found. Both lists are sorted by id and independent of the order of the entries. */
export interface DedupResult {
  readonly duplicates: readonly Duplicate[];
  readonly apart: readonly RejectedPair[];
}

/** A batch by rank, exact copies set aside: what the search for near copies begins with. */
export interface Grouped<T extends DedupText> {
  /** One entry of each different text: the known ones, then those of the batch, the preferred survivor first. */
  readonly originals: readonly T[];
  /** Place among the known texts of each original that is known; they are the first originals. */
  readonly known: ReadonlyMap<T, number>;
  /** Exact copies of originals, with these. */
  readonly copies: readonly { readonly entry: T; readonly original: T }[];
}

/**
 * Finds the copies in a batch, and what looked like copies. Ids must be unique. `known` are texts of earlier batches:
 * a copy of one is a duplicate whatever the policy prefers, and they are never duplicates themselves; their ids may be
 * any.
 */
export function dedup(
  entries: readonly DedupEntry[],
  options: DedupOptions = parseDedupOptions(),
  known: readonly DedupEntry[] = [],
): DedupResult {
  const grouped = groupExact(entries, options, known);
  if (options.mode !== "near") return merge(grouped, undefined, options);
  const prints = grouped.originals.map((entry) => entry.fingerprint);
  const print = (rank: number): Fingerprint => {
    const found = prints[rank];
    if (found === undefined) throw new RangeError("candidate outside the batch");
    return found;
  };
  const fixed = grouped.known.size;
  return merge(grouped, cluster(findCandidates(prints, fixed), comparing(print, options), fixed), options);
}

/** First step of `dedup`: ranks the entries and sets exact copies aside. */
export function groupExact<T extends DedupText>(
  entries: readonly T[],
  options: DedupOptions,
  known: readonly T[] = [],
): Grouped<T> {
  const places = new Map<T, number>();
  if (options.mode === "off") return { originals: [], known: places, copies: [] };
  const originals: T[] = [];
  const copies: { entry: T; original: T }[] = [];
  const first = new Map<string, T>();
  for (const [place, entry] of known.entries()) {
    if (entry.words === 0 || first.has(entry.fingerprint.exact)) continue;
    originals.push(entry);
    places.set(entry, place);
    first.set(entry.fingerprint.exact, entry);
  }
  for (const entry of rank(entries, options.survivor)) {
    const original = entry.words === 0 ? undefined : first.get(entry.fingerprint.exact);
    if (original !== undefined) copies.push({ entry, original });
    else {
      originals.push(entry);
      first.set(entry.fingerprint.exact, entry);
    }
  }
  return { originals, known: places, copies };
}

/** Last step of `dedup`: the near copies that `clusters` of the originals hold, by rank, and the exact ones. */
export function merge<T extends DedupText>(
  { originals, known, copies }: Grouped<T>,
  clusters: Clusters | undefined,
  options: DedupOptions,
): DedupResult {
  const near =
    clusters === undefined ? { copies: [], apart: [] } : nearCopies(originals, known.size, clusters);
  const survivors = new Map(near.copies.map((copy) => [copy.entry, copy]));
  const duplicate = (copy: Copy<T>): Duplicate => duplicateOf(copy, known.get(copy.survivor) ?? -1, options);
  const duplicates = near.copies.map(duplicate);
  for (const { entry, original } of copies) {
    // The exact copies of a near copy are near copies of the same survivor.
    const link = survivors.get(original) ?? {
      survivor: original,
      kind: "exact",
      similarity: 1,
      containment: 1,
    };
    duplicates.push(duplicate({ ...link, entry }));
  }
  return { duplicates: duplicates.sort((a, b) => ordinal(a.id, b.id)), apart: near.apart };
}

/** A copy before it is written down: with the entries themselves. */
interface Copy<T extends DedupText> extends Pick<Duplicate, "kind" | "similarity" | "containment"> {
  readonly entry: T;
  readonly survivor: T;
}

function duplicateOf(
  { entry, survivor, kind, similarity, containment }: Copy<DedupText>,
  known: number,
  options: DedupOptions,
): Duplicate {
  const why = known < 0 ? whyPreferred(survivor, entry, options.survivor) : "known from an earlier batch";
  return { id: entry.id, survivor: survivor.id, kind, similarity, containment, known, why };
}

/** The duplicates of `dedup`. */
export function findDuplicates(entries: readonly DedupEntry[], options?: DedupOptions): readonly Duplicate[] {
  return dedup(entries, options).duplicates;
}

function nearCopies<T extends DedupText>(
  ranked: readonly T[],
  fixed: number,
  { members, apart }: Clusters,
): { readonly copies: readonly Copy<T>[]; readonly apart: readonly RejectedPair[] } {
  const idOf = (index: number): string => ranked[index]?.id ?? "";
  return {
    copies: members.map(({ member, survivor, verdict }): Copy<T> => {
      const [entry, preferred] = [ranked[member], ranked[survivor]];
      if (entry === undefined || preferred === undefined) throw new RangeError("member outside the batch");
      const { similarity, containment } = verdict;
      return { entry, survivor: preferred, kind: "near", similarity, containment };
    }),
    apart: apart
      .flatMap(({ preferred, other, verdict }): RejectedPair[] => {
        if (preferred < fixed || verdict.copies || verdict.reason === "different") return [];
        const ids: [string, string] = [idOf(preferred), idOf(other)];
        const { reason, similarity, containment } = verdict;
        return [{ ids: ids.sort(ordinal), reason, similarity, containment }];
      })
      .sort((a, b) => ordinal(a.ids[0], b.ids[0]) || ordinal(a.ids[1], b.ids[1])),
  };
}

function ordinal(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
