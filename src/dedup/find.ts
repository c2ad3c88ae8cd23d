import { makeAligner } from "./alignment.ts";
import { type Candidates, findCandidates } from "./candidates.ts";
import { cluster } from "./clusters.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { type DedupOptions, parseDedupOptions } from "./options.ts";
import { type DedupEntry, type DedupText, rank, whyPreferred } from "./survivor.ts";
import { type ApartReason, verify } from "./verify.ts";

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
  /** What decided for the survivor, as a clause behind "it is". */
  readonly why: string;
}

/** Two entries that have much in common and were kept apart. */
export interface Apart {
  readonly ids: readonly [string, string];
  readonly reason: ApartReason;
  readonly similarity: number;
  readonly containment: number;
}

/** What duplicate detection found. Both lists are sorted by id and independent of the order of the entries. */
export interface DedupResult {
  readonly duplicates: readonly Duplicate[];
  readonly apart: readonly Apart[];
}

/** What near copies are looked for with: texts are numbered by rank, the preferred survivor first. */
export interface NearSearch {
  /** Pairs of texts to verify. */
  readonly candidates: Candidates;
  /** The fingerprint of text `rank`. */
  readonly print: (rank: number) => Fingerprint;
}

/** A batch by rank, exact copies set aside: what the search for near copies begins with. */
export interface Grouped<T extends DedupText> {
  /** One entry of each different text, the preferred survivor first. */
  readonly originals: readonly T[];
  /** Exact copies of originals, with these. */
  readonly copies: readonly { readonly entry: T; readonly original: T }[];
}

/** Finds the copies in a batch, and what looked like copies. Ids must be unique. At most 2,097,152 entries. */
export function dedup(
  entries: readonly DedupEntry[],
  options: DedupOptions = parseDedupOptions(),
): DedupResult {
  const grouped = groupExact(entries, options);
  if (options.mode !== "near") return merge(grouped, undefined, options);
  const prints = grouped.originals.map((entry) => entry.fingerprint);
  const print = (rank: number): Fingerprint => {
    const found = prints[rank];
    if (found === undefined) throw new RangeError("candidate outside the batch");
    return found;
  };
  return merge(grouped, { candidates: findCandidates(prints), print }, options);
}

/** First step of `dedup`: ranks the entries and sets exact copies aside. */
export function groupExact<T extends DedupText>(entries: readonly T[], options: DedupOptions): Grouped<T> {
  if (options.mode === "off") return { originals: [], copies: [] };
  const originals: T[] = [];
  const copies: { entry: T; original: T }[] = [];
  const first = new Map<string, T>();
  for (const entry of rank(entries, options.survivor)) {
    const original = entry.words === 0 ? undefined : first.get(entry.fingerprint.exact);
    if (original !== undefined) copies.push({ entry, original });
    else {
      originals.push(entry);
      first.set(entry.fingerprint.exact, entry);
    }
  }
  return { originals, copies };
}

/** Last step of `dedup`: verifies candidates, clusters, and adds the exact copies. */
export function merge<T extends DedupText>(
  { originals, copies }: Grouped<T>,
  search: NearSearch | undefined,
  options: DedupOptions,
): DedupResult {
  const near = search === undefined ? { copies: [], apart: [] } : findNear(originals, search, options);
  const survivors = new Map(near.copies.map((copy) => [copy.entry.id, copy]));
  const duplicates = near.copies.map((copy) => duplicateOf(copy, options));
  for (const { entry, original } of copies) {
    // The exact copies of a near copy are near copies of the same survivor.
    const link = survivors.get(original.id) ?? {
      survivor: original,
      kind: "exact",
      similarity: 1,
      containment: 1,
    };
    duplicates.push(duplicateOf({ ...link, entry }, options));
  }
  return { duplicates: duplicates.sort((a, b) => ordinal(a.id, b.id)), apart: near.apart };
}

/** A copy before it is written down: with the entries themselves. */
interface Copy extends Pick<Duplicate, "kind" | "similarity" | "containment"> {
  readonly entry: DedupText;
  readonly survivor: DedupText;
}

function duplicateOf(
  { entry, survivor, kind, similarity, containment }: Copy,
  options: DedupOptions,
): Duplicate {
  const why = whyPreferred(survivor, entry, options.survivor);
  return { id: entry.id, survivor: survivor.id, kind, similarity, containment, why };
}

/** The duplicates of `dedup`. */
export function findDuplicates(entries: readonly DedupEntry[], options?: DedupOptions): readonly Duplicate[] {
  return dedup(entries, options).duplicates;
}

function findNear(
  ranked: readonly DedupText[],
  { candidates, print }: NearSearch,
  options: DedupOptions,
): { readonly copies: readonly Copy[]; readonly apart: readonly Apart[] } {
  const align = makeAligner();
  const { members, apart } = cluster(candidates, (preferred, member) =>
    verify(align(print(preferred), print(member)), options),
  );
  const idOf = (index: number): string => ranked[index]?.id ?? "";
  return {
    copies: members.map(({ member, survivor, verdict }): Copy => {
      const [entry, preferred] = [ranked[member], ranked[survivor]];
      if (entry === undefined || preferred === undefined) throw new RangeError("member outside the batch");
      const { similarity, containment } = verdict;
      return { entry, survivor: preferred, kind: "near", similarity, containment };
    }),
    apart: apart
      .flatMap(({ preferred, other, verdict }): Apart[] => {
        if (verdict.copies || verdict.reason === "different") return [];
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
