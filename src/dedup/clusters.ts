import { makeAligner } from "./alignment.ts";
import type { Candidates } from "./candidates/index.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { DedupOptions } from "./options.ts";
import { type PairVerdict, verify } from "./verify.ts";

/** A text and the survivor that it is a copy of, by rank. */
export interface Membership {
  readonly member: number;
  readonly survivor: number;
  readonly verdict: PairVerdict;
}

/** Two texts, by rank, that have much in common and were still kept apart. */
export interface Separation {
  readonly preferred: number;
  readonly other: number;
  readonly verdict: PairVerdict;
}

/** What a batch falls into: both lists in the order of the ranks of `member` and `other`. */
export interface Clusters {
  readonly members: readonly Membership[];
  /** Of what a survivor was kept apart from, the most similar text: thousands of stories may share one template. */
  readonly apart: readonly Separation[];
}

/** What comparing two texts by rank gives; `holder` is the larger one where the verdict says what it holds. */
export type Comparison = PairVerdict & { readonly holder?: number };

/** Judges two texts by rank, the preferred one first. */
export type Compare = (preferred: number, member: number) => Comparison;

/** Compares the texts whose fingerprints `print` gives by rank. */
export function comparing(print: (rank: number) => Fingerprint, options: DedupOptions): Compare {
  const align = makeAligner();
  return (preferred, member) => {
    const survivor = print(preferred);
    const alignment = align(survivor, print(member));
    const verdict = verify(alignment, options);
    if (verdict.held === undefined) return verdict;
    return { ...verdict, holder: alignment.large === survivor ? preferred : member };
  };
}

/**
 * Clusters that do not chain. Texts are taken by rank; each either is a copy of a survivor taken before, and then
 * belongs to the most similar one (of equals, the preferred one), or becomes a survivor itself. So every member has
 * been compared with its survivor, never reaches it through another member, and the result depends on the rank alone.
 * The first `fixed` texts are survivors whatever they are like.
 */
export function cluster(candidates: Candidates, compare: Compare, fixed = 0): Clusters {
  const members: Membership[] = [];
  const apart: Separation[] = [];
  const verdictOf = settling(candidates, compare);
  const { starts, preferred } = candidates;
  const isMember = new Uint8Array(Math.max(0, starts.length - 1));
  for (let member = fixed; member < isMember.length; member += 1) {
    let best: Membership | undefined;
    let near: Separation | undefined;
    for (let i = starts[member] ?? 0; i < (starts[member + 1] ?? 0); i += 1) {
      const survivor = preferred[i] ?? 0;
      if (isMember[survivor] === 1) continue;
      const verdict = verdictOf(i);
      if (verdict === undefined) continue;
      if (verdict.copies) {
        if (best === undefined || closeness(verdict) > closeness(best.verdict)) {
          best = { member, survivor, verdict };
        }
      } else if (near === undefined || closeness(verdict) > closeness(near.verdict)) {
        near = { preferred: survivor, other: member, verdict };
      }
    }
    if (best === undefined) {
      if (near !== undefined) apart.push(near);
      continue;
    }
    isMember[member] = 1;
    members.push(best);
  }
  return { members, apart };
}

/**
 * Compares all candidates, and gives the verdict of each by its place; undefined where two are simply different. What
 * stands at the beginning of a text is a cut of it, unless that text holds another one whole behind it: then it is a
 * round-up, and this its first item.
 */
function settling(candidates: Candidates, compare: Compare): (place: number) => PairVerdict | undefined {
  const { starts, preferred } = candidates;
  const comparisons = new Map<number, Comparison>();
  /** By text, the word at which the last of the texts begins that it holds further down. */
  const lastHeld = new Map<number, number>();
  for (let member = 0; member + 1 < starts.length; member += 1) {
    for (let i = starts[member] ?? 0; i < (starts[member + 1] ?? 0); i += 1) {
      const comparison = compare(preferred[i] ?? 0, member);
      if (!comparison.copies && comparison.reason === "different") continue;
      comparisons.set(i, comparison);
      const { copies, holder, held } = comparison;
      if (copies || holder === undefined || held === undefined) continue;
      lastHeld.set(holder, Math.max(held.start, lastHeld.get(holder) ?? 0));
    }
  }
  return (place) => {
    const comparison = comparisons.get(place);
    if (comparison === undefined) return undefined;
    const { similarity, containment, holder = -1, held } = comparison;
    if (!comparison.copies) return { copies: false, reason: comparison.reason, similarity, containment };
    const last = lastHeld.get(holder);
    if (last === undefined || held === undefined || last < held.end)
      return { copies: true, similarity, containment };
    return { copies: false, reason: "round-up", similarity, containment };
  };
}

/** Similarity first; containment decides between equals. */
function closeness(verdict: PairVerdict): number {
  return verdict.similarity + verdict.containment / 1e6;
}
