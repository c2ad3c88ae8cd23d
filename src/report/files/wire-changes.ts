/**
 * The files of a report on what changed between two runs: `run` (CompareManifest), `changed-N` (ChangedChunk:
 * the list) and `change-N` (ChangeChunk: the documents).
 */
import type { CompareSummary, DocumentChange, Pair, RemovalChange } from "../change.ts";
import type { Chunk } from "./columns.ts";

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

/** What the list shows of a changed document, with the numbers of its tags. */
export interface ChangedEntry {
  readonly change: DocumentChange;
  readonly tags: readonly number[];
}

export const CHANGED_COLUMNS = {
  id: { of: ({ change }: ChangedEntry): string => change.id },
  title: { of: ({ change }: ChangedEntry): string => change.title ?? "" },
  /** Path, and the line behind ":" in a row file. */
  place: {
    of: ({ change: { path, line } }: ChangedEntry): string => (line === undefined ? path : `${path}:${line}`),
  },
  words: { of: ({ change }: ChangedEntry): Pair<number | null> => change.words },
  /** Positions in `CompareManifest.tags`. */
  tags: { of: ({ tags }: ChangedEntry): readonly number[] => tags },
} as const;

/** Columns of some thousand changed documents. */
export interface ChangedChunk extends Chunk<typeof CHANGED_COLUMNS> {
  /** Ordinal of the first of them. */
  readonly first: number;
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
