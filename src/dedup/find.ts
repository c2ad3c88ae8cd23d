import { makeAligner } from "./alignment.ts";
import { findCandidates } from "./candidates.ts";
import { cluster } from "./clusters.ts";
import { type DedupOptions, parseDedupOptions } from "./options.ts";
import { type DedupEntry, rank, whyPreferred } from "./survivor.ts";
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

/** Finds the copies in a batch, and what looked like copies. Ids must be unique. At most 2,097,152 entries. */
export function dedup(
  entries: readonly DedupEntry[],
  options: DedupOptions = parseDedupOptions(),
): DedupResult {
  if (options.mode === "off") return { duplicates: [], apart: [] };
  const duplicates: Duplicate[] = [];
  const originals: DedupEntry[] = [];
  /** For every text: its preferred entry, and the others that have the same words. */
  const copies = new Map<string, { first: DedupEntry; rest: DedupEntry[] }>();
  for (const entry of rank(entries, options.survivor)) {
    const same = entry.words === 0 ? undefined : copies.get(entry.fingerprint.exact);
    if (same !== undefined) same.rest.push(entry);
    else {
      originals.push(entry);
      copies.set(entry.fingerprint.exact, { first: entry, rest: [] });
    }
  }
  const near = options.mode === "near" ? findNear(originals, options) : { copies: [], apart: [] };
  const survivors = new Map(near.copies.map((copy) => [copy.entry.id, copy]));
  duplicates.push(...near.copies.map((copy) => duplicateOf(copy, options)));
  for (const { first, rest } of copies.values()) {
    // The exact copies of a near copy are near copies of the same survivor.
    const link = survivors.get(first.id) ?? { survivor: first, kind: "exact", similarity: 1, containment: 1 };
    for (const entry of rest) duplicates.push(duplicateOf({ ...link, entry }, options));
  }
  return { duplicates: duplicates.sort((a, b) => ordinal(a.id, b.id)), apart: near.apart };
}

/** A copy before it is written down: with the entries themselves. */
interface Copy extends Pick<Duplicate, "kind" | "similarity" | "containment"> {
  readonly entry: DedupEntry;
  readonly survivor: DedupEntry;
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
  ranked: readonly DedupEntry[],
  options: DedupOptions,
): { readonly copies: readonly Copy[]; readonly apart: readonly Apart[] } {
  const prints = ranked.map((entry) => entry.fingerprint);
  const align = makeAligner();
  const { members, apart } = cluster(findCandidates(prints), (preferred, member) => {
    const [a, b] = [prints[preferred], prints[member]];
    if (a === undefined || b === undefined) throw new RangeError("candidate outside the batch");
    return verify(align(a, b), options);
  });
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
