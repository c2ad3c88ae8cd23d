import { type Candidates, pairsOf } from "./candidates/index.ts";
import type { PairVerdict } from "./verify.ts";

/** What comparing two texts by rank gives; `holder` is the larger one where the verdict says what it holds. */
export type Comparison = PairVerdict & { readonly holder?: number };

/** Judges two texts by rank, the preferred one first. */
export type Compare = (preferred: number, member: number) => Comparison;

/**
 * Similarity from which two texts are all but the same: an edit, or a line of cruft more or less. From 0.6 to 0.85 the
 * development copies come out the same.
 */
export const MIN_TWIN_SIMILARITY = 0.8;

/**
 * Compares all candidates, and gives the verdict of each by its place, but for those that are simply different. What
 * stands at the beginning of a text is a cut of it, unless that text holds another one whole behind it: then it is a
 * round-up, and this its first item. And where a third text is a copy of both of a pair, and all but the same as one of
 * them, they are copies: it is only what stands around one of the two that makes it look like a round-up.
 */
export function settle(candidates: Candidates, compare: Compare): ReadonlyMap<number, PairVerdict> {
  const verdicts = judgeItems(candidates, compare);
  const copies = copiesByText(candidates, verdicts);
  const settled = new Map(verdicts);
  for (const [place, member, preferred] of pairsOf(candidates)) {
    const verdict = verdicts.get(place);
    if (verdict === undefined || verdict.copies || verdict.reason !== "round-up") continue;
    if (!haveTwin(copies.get(member), copies.get(preferred))) continue;
    const { similarity, containment } = verdict;
    settled.set(place, { copies: true, similarity, containment });
  }
  return settled;
}

/** Verdicts of the pairs, each by itself but for the first items of round-ups. */
function judgeItems(candidates: Candidates, compare: Compare): Map<number, PairVerdict> {
  const comparisons = new Map<number, Comparison>();
  /** By text, the word at which the last of the texts begins that it holds further down. */
  const lastHeld = new Map<number, number>();
  for (const [place, member, preferred] of pairsOf(candidates)) {
    const comparison = compare(preferred, member);
    if (!comparison.copies && comparison.reason === "different") continue;
    comparisons.set(place, comparison);
    const { copies, holder, held } = comparison;
    if (copies || holder === undefined || held === undefined) continue;
    lastHeld.set(holder, Math.max(held.start, lastHeld.get(holder) ?? 0));
  }
  const verdicts = new Map<number, PairVerdict>();
  for (const [place, comparison] of comparisons) {
    const { similarity, containment, holder = -1, held } = comparison;
    const shares = { similarity, containment };
    if (!comparison.copies) {
      verdicts.set(place, { copies: false, reason: comparison.reason, ...shares });
      continue;
    }
    const last = lastHeld.get(holder);
    const isFirstItem = held !== undefined && last !== undefined && last >= held.end;
    verdicts.set(
      place,
      isFirstItem ? { copies: false, reason: "round-up", ...shares } : { copies: true, ...shares },
    );
  }
  return verdicts;
}

/** By text, its copies and how similar they are. */
type Copies = ReadonlyMap<number, ReadonlyMap<number, number>>;

function copiesByText(candidates: Candidates, verdicts: ReadonlyMap<number, PairVerdict>): Copies {
  const copies = new Map<number, Map<number, number>>();
  const add = (text: number, copy: number, similarity: number): void => {
    const known = copies.get(text);
    if (known === undefined) copies.set(text, new Map([[copy, similarity]]));
    else known.set(copy, similarity);
  };
  for (const [place, member, preferred] of pairsOf(candidates)) {
    const verdict = verdicts.get(place);
    if (verdict?.copies !== true) continue;
    add(member, preferred, verdict.similarity);
    add(preferred, member, verdict.similarity);
  }
  return copies;
}

/** Whether two texts with these copies have one in common that is all but the same as one of them. */
function haveTwin(
  one: ReadonlyMap<number, number> = new Map(),
  other: ReadonlyMap<number, number> = new Map(),
): boolean {
  for (const [third, similarity] of one) {
    const second = other.get(third);
    if (second !== undefined && Math.max(similarity, second) >= MIN_TWIN_SIMILARITY) return true;
  }
  return false;
}
