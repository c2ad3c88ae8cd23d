import type { CleanRecord } from "../../src/document/record.ts";
import { toRecord } from "../../src/write/record.ts";

/** A record as a run writes it, of which little is known. */
export function record(id: string, more: Partial<CleanRecord> = {}): CleanRecord {
  const plain = toRecord({
    id,
    source: { path: "in/rows.jsonl", line: 3, sha256: "0".repeat(64) },
    facts: {},
    language: { code: "eng", confidence: 0.75 },
    text: `The tide came in at noon.\n\nIt brought “forty” boats 🙂 and ${id.length} bands.`,
    words: 12,
    removedKinds: ["share", "share"],
    removedRatio: 0.125,
    notes: [],
    fingerprint: "f".repeat(64),
  });
  return { ...plain, ...more };
}
