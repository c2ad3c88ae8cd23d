/**
 * The files of a report on what changed between two runs: `run` (CompareManifest), `changed-N` (ChangedChunk:
 * the list) and `change-N` (ChangeChunk: the documents).
 */
import type { CompareSummary, DocumentChange, Pair, RemovalChange } from "../change.ts";

/** Everything the first view needs. */
export interface CompareManifest {
  readonly wire: number;
  readonly compare: CompareSummary;
  /** Documents listed. */
  readonly documents: number;
  /** Number of `changed-N` files. */
  readonly lists: number;
  /** Ordinal of the first document of each `change-N` file. */
  readonly chunks: readonly number[];
  /** `[tag, documents]` in order of first use; `ChangedChunk.tags` holds positions in it. */
  readonly tags: readonly (readonly [string, number])[];
}

/** Some thousand changed documents for the list. */
export interface ChangedChunk {
  readonly first: number;
  readonly id: readonly string[];
  readonly title: readonly string[];
  /** Path, and the line behind ":" in a row file. */
  readonly place: readonly string[];
  readonly words: readonly Pair<number | null>[];
  readonly tags: readonly (readonly number[])[];
}

/** Some changed documents whole. */
export interface ChangeChunk {
  readonly first: number;
  readonly changes: readonly DocumentChange[];
}

/** Tag of the documents in which a removal of this rule (or kind) changed in this way. */
export function removalTag(change: RemovalChange, rule: string): string {
  return `${change}: ${rule}`;
}

/** Tag of the documents that went from one status to another. */
export function statusTag([before, after]: DocumentChange["status"]): string {
  return `status: ${before} → ${after}`;
}

/** Tag of the documents in which a fact changed. */
export function factTag(fact: string): string {
  return `fact: ${fact}`;
}

/** By what a changed document can be found, without repeats. */
export function tagsOf(change: DocumentChange): string[] {
  const [before, after] = change.status;
  const tags = [
    ...(change.text === undefined ? [] : ["text"]),
    ...(change.removals.length === 0 ? [] : ["removals"]),
    ...(change.facts.length === 0 ? [] : ["facts"]),
    ...(before === after ? [] : ["status", statusTag(change.status)]),
    ...(change.source ? ["source"] : []),
    ...change.facts.map(({ fact }) => factTag(fact)),
    ...change.removals.flatMap(({ change: how, kind, rule, was }) => [
      // From one rule to another of the same kind is no change of the kind.
      ...(was?.kind === kind ? [] : [removalTag(how, kind)]),
      removalTag(how, rule),
    ]),
  ];
  return [...new Set(tags)];
}
