import type { CleanRecord } from "../../src/document/record.ts";

/** A record as a run writes it. */
export function record(id: string, more: Partial<CleanRecord> = {}): CleanRecord {
  return {
    id,
    source: { path: "in/rows.jsonl", line: 3, sha256: "0".repeat(64) },
    url: null,
    title: null,
    authors: [],
    published: null,
    site: null,
    description: null,
    image: null,
    tags: [],
    page_type: null,
    language: { code: "eng", confidence: 0.75 },
    text: `The tide came in at noon.\n\nIt brought “forty” boats 🙂 and ${id.length} bands.`,
    words: 12,
    removed: { share: 2 },
    removed_ratio: 0.125,
    flags: [],
    fingerprint: "f".repeat(64),
    copies: 0,
    copy_sources: [],
    provenance: {},
    ...more,
  };
}
