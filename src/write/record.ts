import type { Facts, Language } from "../document/facts.ts";
import { CRUFT_KINDS, type CruftKind } from "../document/kinds.ts";
import type { Note } from "../document/label.ts";
import type { CleanRecord, SourceRef } from "../document/record.ts";

export interface RecordInit {
  readonly id: string;
  readonly source: SourceRef;
  readonly facts: Facts;
  readonly language: Language;
  /** The body, as `bodyText` gives it. */
  readonly text: string;
  readonly fingerprint: string;
  /** Kinds of the removed pieces, in document order. */
  readonly removedKinds: readonly CruftKind[];
  /** Removed units over all units of visible text. */
  readonly removedRatio: number;
  readonly notes: readonly Note[];
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Number of words: runs of letters and digits, with apostrophes and hyphens inside. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
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
    language: init.language,
    text: init.text,
    words: countWords(init.text),
    removed: countByKind(init.removedKinds),
    removed_ratio: Math.round(init.removedRatio * 10_000) / 10_000,
    flags: flagsOf(init.notes),
    fingerprint: init.fingerprint,
    copies: 0,
    provenance: provenanceOf(facts),
  };
}

function countByKind(kinds: readonly CruftKind[]): Partial<Record<CruftKind, number>> {
  const counts: Partial<Record<CruftKind, number>> = {};
  for (const kind of CRUFT_KINDS) {
    const count = kinds.filter((other) => other === kind).length;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}

function flagsOf(notes: readonly Note[]): string[] {
  return [...new Set(notes.filter((note) => note.level !== "info").map((note) => note.code))].sort();
}

function provenanceOf(facts: Facts): Record<string, string> {
  const from: Record<string, string> = {};
  for (const name of ["url", "title", "authors", "published", "site"] as const) {
    const fact = facts[name];
    if (fact !== undefined) from[name] = fact.from;
  }
  return from;
}
