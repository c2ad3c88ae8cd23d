import { FACT_NAMES, type Facts, type Language } from "../document/facts.ts";
import { CRUFT_KINDS, type CruftKind } from "../document/kinds.ts";
import type { Note } from "../document/label.ts";
import type { CleanRecord, SourceRef } from "../document/record.ts";

export interface RecordInit {
  readonly id: string;
  readonly source: SourceRef;
  readonly facts: Facts;
  readonly language: Language;
  readonly pageType?: CleanRecord["page_type"] | undefined;
  readonly quality?: Readonly<Record<string, number>> | undefined;
  /** The body, as `bodyText` or `bodyMarkdown` gives it. */
  readonly text: string;
  /** Words of the plain body. */
  readonly words: number;
  readonly fingerprint: string;
  /** Kinds of the removed pieces, in document order. */
  readonly removedKinds: readonly CruftKind[];
  /** Removed units over all units of visible text. */
  readonly removedRatio: number;
  readonly notes: readonly Note[];
}

/** A clean record, with its fields in the documented order. Pure. */
export function toRecord(init: RecordInit): CleanRecord {
  const { facts } = init;
  return {
    id: init.id,
    source: init.source,
    url: facts.url?.value ?? null,
    title: facts.title?.value ?? null,
    authors: facts.authors?.value ?? [],
    published: facts.published?.value ?? null,
    site: facts.site?.value ?? null,
    description: facts.description?.value ?? null,
    image: facts.image?.value ?? null,
    tags: facts.tags?.value ?? [],
    page_type: init.pageType ?? null,
    language: init.language,
    text: init.text,
    words: init.words,
    removed: countByKind(init.removedKinds),
    removed_ratio: Math.round(init.removedRatio * 10_000) / 10_000,
    flags: flagsOf(init.notes),
    fingerprint: init.fingerprint,
    copies: 0,
    copy_sources: [],
    provenance: provenanceOf(facts),
    ...(init.quality === undefined ? {} : { quality: rounded(init.quality) }),
  };
}

function countByKind(kinds: readonly CruftKind[]): Partial<Record<CruftKind, number>> {
  const found = new Map<CruftKind, number>();
  for (const kind of kinds) found.set(kind, (found.get(kind) ?? 0) + 1);
  const counts: Partial<Record<CruftKind, number>> = {};
  for (const kind of CRUFT_KINDS) {
    const count = found.get(kind);
    if (count !== undefined) counts[kind] = count;
  }
  return counts;
}

function flagsOf(notes: readonly Note[]): string[] {
  return [...new Set(notes.filter((note) => note.level !== "info").map((note) => note.code))].sort();
}

function provenanceOf(facts: Facts): Record<string, string> {
  const from: Record<string, string> = {};
  for (const name of FACT_NAMES) {
    const fact = facts[name];
    if (fact !== undefined) from[name] = fact.from;
  }
  return from;
}

/** Shares to 4 decimals: what more there is is noise, and takes place in every record. */
function rounded(numbers: Readonly<Record<string, number>>): Record<string, number> {
  const result: Record<string, number> = {};
  for (const name of Object.keys(numbers)) result[name] = Math.round((numbers[name] ?? 0) * 10_000) / 10_000;
  return result;
}
