import type { Fingerprint } from "./fingerprint.ts";
import type { SurvivorPolicy } from "./options.ts";

/** One record as duplicate detection sees it. */
export interface DedupEntry {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  /** Words of the body. */
  readonly words: number;
  /** How many metadata fields are known (title, authors, date, site, url…). */
  readonly facts: number;
  /** ISO 8601, or null where unknown. */
  readonly published: string | null;
  /** Place in the sorted list of inputs, for `first`; entries without one are ordered by id. */
  readonly order?: number;
}

/** A known metadata field is worth this share of the text: enough to outweigh a leftover line, not a lost paragraph. */
const FACT_WORTH = 0.02;

/** Dates that cannot be read are unknown, and unknown is later than any. */
function time(published: string | null): number {
  const at = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
}

function completeness(entry: DedupEntry): number {
  return entry.words * (1 + FACT_WORTH * entry.facts);
}

function byId(a: DedupEntry, b: DedupEntry): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Numbers in ascending order; unlike subtraction it has an answer for two infinities. */
function ascending(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const POLICIES: Readonly<Record<SurvivorPolicy, (a: DedupEntry, b: DedupEntry) => number>> = {
  "most-complete": (a, b) => ascending(completeness(b), completeness(a)),
  longest: (a, b) => ascending(b.words, a.words),
  earliest: (a, b) =>
    ascending(time(a.published), time(b.published)) || ascending(completeness(b), completeness(a)),
  first: (a, b) => ascending(a.order ?? 0, b.order ?? 0),
};

/** The entries with the preferred survivor first. A total order of the entries (ties by id), whatever their order was. */
export function rank<T extends DedupEntry>(entries: readonly T[], policy: SurvivorPolicy): T[] {
  const compare = POLICIES[policy];
  return [...entries].sort((a, b) => compare(a, b) || byId(a, b));
}

/** What decides between a survivor and a copy of it, as a clause behind "it is": "longer: 287 words, the copy 284". */
export function whyPreferred(survivor: DedupEntry, copy: DedupEntry, policy: SurvivorPolicy): string {
  if (policy === "first" && survivor.order !== copy.order) return "the first that was read";
  if (policy === "longest" && survivor.words !== copy.words)
    return `longer: ${survivor.words} words, the copy ${copy.words}`;
  if (policy === "earliest" && time(survivor.published) !== time(copy.published)) {
    return `published earlier: ${survivor.published}, the copy ${dated(copy)}`;
  }
  const byCompleteness = policy === "most-complete" || policy === "earliest";
  if (byCompleteness && completeness(survivor) !== completeness(copy)) {
    return `more complete: ${survivor.words} words and ${survivor.facts} known facts, the copy ${copy.words} and ${copy.facts}`;
  }
  return "as good as the copy, and first by id";
}

function dated({ published }: DedupEntry): string {
  return published === null || Number.isNaN(Date.parse(published)) ? "at an unknown time" : published;
}
