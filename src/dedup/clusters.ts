import { makeAligner } from "./alignment.ts";
import type { Candidates } from "./candidates/index.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { DedupOptions } from "./options.ts";
import { type Compare, settle } from "./settle.ts";
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
  const verdicts = settle(candidates, compare);
  const { starts, preferred } = candidates;
  const isMember = new Uint8Array(Math.max(0, starts.length - 1));
  for (let member = fixed; member < isMember.length; member += 1) {
    let best: Membership | undefined;
    let near: Separation | undefined;
    for (let i = starts[member] ?? 0; i < (starts[member + 1] ?? 0); i += 1) {
      const survivor = preferred[i] ?? 0;
      if (isMember[survivor] === 1) continue;
      const verdict = verdicts.get(i);
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

/** Similarity first; containment decides between equals. */
function closeness(verdict: PairVerdict): number {
  return verdict.similarity + verdict.containment / 1e6;
}
