import { z } from "zod";
import { FAILURE_CODES } from "../../document/errors.ts";
import { CRUFT_KINDS, type CruftKind } from "../../document/kinds.ts";
import type { RunCounts } from "../../document/run-summary.ts";
import type { ReportStatus } from "../../report/index.ts";

/** What is compared of a document in one run. */
export interface ComparedRow {
  readonly status: ReportStatus;
  readonly path: string;
  readonly line: number | undefined;
  readonly sha256: string | undefined;
  readonly title: string | null;
  /** Survivor of a copy, code of a reject; "" for a record. */
  readonly detail: string;
  /** Null where there is no record. */
  readonly text: string | null;
  readonly words: number | null;
  /** Facts as people read them; "" where unknown. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A removal as a run wrote it. */
export interface ComparedRemoval {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly kind: CruftKind;
  readonly rule: string;
  readonly score: number;
  readonly reason: string;
}

const fact = z.string().nullable();
const source = z.looseObject({ path: z.string(), line: z.int().optional(), sha256: z.string().optional() });
const record = z.looseObject({
  source,
  title: fact,
  url: fact,
  authors: z.array(z.string()),
  published: fact,
  site: fact,
  description: fact,
  image: fact,
  tags: z.array(z.string()),
  page_type: z.looseObject({ type: z.string() }).nullable(),
  language: z.looseObject({ code: z.string() }),
  text: z.string(),
  words: z.number(),
  flags: z.array(z.string()),
});
const duplicate = z.looseObject({ source, survivor: z.string() });
const reject = z.looseObject({ source, code: z.string() });
const removal = z.looseObject({
  id: z.string(),
  start: z.int(),
  end: z.int(),
  line: z.int(),
  text: z.string(),
  kind: z.enum(CRUFT_KINDS),
  rule: z.string(),
  score: z.number(),
  reason: z.string(),
});
const count = z.int().min(0);
const run = z.looseObject({
  version: z.string(),
  inputs: z.array(z.string()),
  options: z.record(z.string(), z.unknown()),
  counts: z.object({ read: count, kept: count, duplicates: count, rejected: count, failed: count }),
});

/** What is compared of a `run.json`. */
export interface ComparedSummary {
  readonly version: string;
  readonly inputs: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly counts: RunCounts;
}

/** Reads `run.json`. Throws where it is none. */
export function readRun(value: unknown): ComparedSummary {
  const { version, inputs, options, counts } = run.parse(value);
  return { version, inputs, options, counts };
}

/** Reads a line of `removals.jsonl`. Throws where it is none. */
export function readRemoval(value: unknown): ComparedRemoval {
  return removal.parse(value);
}

/** Files that hold a line a document. */
export const ROW_FILES = ["records", "duplicates", "rejects"] as const;
export type RowFile = (typeof ROW_FILES)[number];

/** Reads a line of one of the files. Throws where it is none. */
export function readRow(file: RowFile, value: unknown): ComparedRow {
  if (file === "records") return recordRow(record.parse(value));
  if (file === "duplicates") {
    const row = duplicate.parse(value);
    return {
      ...place(row.source),
      ...NO_RECORD,
      status: "duplicate",
      detail: row.survivor,
      facts: { survivor: row.survivor },
    };
  }
  const row = reject.parse(value);
  const failed = [...FAILURE_CODES].some((code) => code === row.code);
  return {
    ...place(row.source),
    ...NO_RECORD,
    status: failed ? "failed" : "rejected",
    detail: row.code,
    facts: { code: row.code },
  };
}

const NO_RECORD = { title: null, text: null, words: null } as const;

function place({
  path,
  line,
  sha256,
}: z.infer<typeof source>): Pick<ComparedRow, "path" | "line" | "sha256"> {
  return { path, line, sha256 };
}

function recordRow(row: z.infer<typeof record>): ComparedRow {
  const { title, url, published, site, description, image } = row;
  const stated = { title, url, published, site, description, image };
  return {
    ...place(row.source),
    status: "kept",
    detail: "",
    title,
    text: row.text,
    words: row.words,
    facts: {
      ...Object.fromEntries(Object.entries(stated).map(([name, value]) => [name, value ?? ""])),
      authors: row.authors.join("; "),
      tags: row.tags.join("; "),
      page_type: row.page_type?.type ?? "",
      language: row.language.code,
      flags: row.flags.join("; "),
    },
  };
}
