/** Run folders made by hand, for the tests of comparisons. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A record as a run writes it, with what a test states in place. */
export function record(id: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    source: { path: `pages/${id}.html`, sha256: "a".repeat(64) },
    url: null,
    title: `Title of ${id}`,
    authors: ["Ada Fenn"],
    published: null,
    site: "harbour.example",
    description: null,
    image: null,
    tags: [],
    page_type: null,
    language: { code: "eng", confidence: 1 },
    text: `The tide of ${id} came in at noon.`,
    words: 8,
    removed: {},
    removed_ratio: 0,
    flags: [],
    fingerprint: "b".repeat(64),
    copies: 0,
    copy_sources: [],
    provenance: {},
    ...changes,
  };
}

/** A removal as a run writes it. */
export function removal(id: string, start: number, rule: string, text: string): Record<string, unknown> {
  const kind = rule.split("/")[0];
  return { id, start, end: start + text.length, line: 1, text, kind, rule, score: 0.9, reason: "says so" };
}

/** Rows of the files of a run. */
export interface Rows {
  readonly records?: readonly Record<string, unknown>[];
  readonly removals?: readonly Record<string, unknown>[];
  readonly duplicates?: readonly Record<string, unknown>[];
  readonly rejects?: readonly Record<string, unknown>[];
  readonly options?: Record<string, unknown>;
}

/** Writes the output directory of a run. */
export async function writeRun(out: string, rows: Rows): Promise<void> {
  await mkdir(out, { recursive: true });
  const { records = [], removals = [], duplicates = [], rejects = [], options = {} } = rows;
  const files = { records, removals, duplicates, rejects };
  for (const [name, list] of Object.entries(files)) {
    await writeFile(join(out, `${name}.jsonl`), list.map((row) => `${JSON.stringify(row)}\n`).join(""));
  }
  const counts = {
    read: records.length + duplicates.length + rejects.length,
    kept: records.length,
    duplicates: duplicates.length,
    rejected: rejects.length,
    failed: 0,
  };
  const summary = { version: "0.1.0", inputs: ["pages"], options, counts };
  await writeFile(join(out, "run.json"), JSON.stringify(summary));
}

/** Two runs that differ in every way. */
export const BEFORE: Rows = {
  options: { engine: "auto", disable: [] },
  records: [
    record("same"),
    record("text", { text: "The tide came in at noon. Share this", words: 8 }),
    record("fact", { authors: ["Ada Fenn"] }),
    record("label"),
    record("gone"),
    record("copied"),
    record("moved"),
    record("noise", { copies: 0, provenance: { title: "og:title" } }),
  ],
  duplicates: [
    {
      id: "copy",
      source: { path: "c", sha256: "c" },
      survivor: "same",
      kind: "exact",
      similarity: 1,
      containment: 1,
    },
  ],
  rejects: [{ id: "bad", source: { path: "bad" }, code: "empty", detail: "nothing" }],
  removals: [
    removal("same", 0, "byline/written-by", "By Ada"),
    removal("fact", 0, "byline/written-by", "By Ada"),
    removal("label", 0, "share/row", "Share this"),
    removal("label", 20, "other/model", "More"),
    removal("copied", 5, "tags/list", "tides"),
    removal("moved", 5, "tags/list", "tides"),
    removal("copy", 0, "byline/written-by", "By Ada"),
  ],
};

export const AFTER: Rows = {
  options: { engine: "auto", disable: ["tags/list"] },
  records: [
    record("same"),
    record("text", { text: "The tide came in at noon.", words: 6 }),
    record("fact", { authors: ["Ada Fenn", "Tom Marsh"] }),
    record("label"),
    record("moved", { source: { path: "pages/moved.html", sha256: "d".repeat(64) } }),
    record("noise", { copies: 2, provenance: { title: "h1" } }),
    record("new"),
  ],
  duplicates: [
    {
      id: "copied",
      source: { path: "pages/copied.html", sha256: "a".repeat(64) },
      survivor: "same",
      kind: "near",
      similarity: 0.9,
      containment: 1,
    },
    {
      id: "copy",
      source: { path: "c", sha256: "c" },
      survivor: "text",
      kind: "exact",
      similarity: 1,
      containment: 1,
    },
  ],
  rejects: [{ id: "bad", source: { path: "bad" }, code: "no-article", detail: "nothing" }],
  removals: [
    removal("same", 0, "byline/written-by", "By Ada"),
    removal("text", 26, "share/row", "Share this"),
    removal("fact", 0, "byline/written-by", "By Ada"),
    removal("label", 0, "widget/row", "Share this"),
    removal("moved", 9, "tags/list", "tides"),
    removal("copy", 0, "byline/written-by", "By Ada"),
  ],
};
