import { z } from "zod";
import { FAILURE_CODES } from "../../document/errors.ts";
import type { CleanRecord, RejectRow } from "../../document/record.ts";
import { RECORD } from "../../document/record-fields.ts";
import { DUPLICATE, REJECT, REMOVAL_ROW } from "../../document/row-fields.ts";
import type { RunCounts } from "../../document/run-summary.ts";
import { COUNT } from "../../document/values.ts";
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
export type ComparedRemoval = Readonly<z.infer<typeof REMOVAL_ROW>>;

/** What is compared of a record as its facts, in the order in which changes are listed. */
const facts = RECORD.pick({
  title: true,
  url: true,
  published: true,
  site: true,
  description: true,
  image: true,
  authors: true,
  tags: true,
  page_type: true,
  language: true,
  flags: true,
});
const FACTS = facts.keyof().options;
const record = facts.extend(RECORD.pick({ source: true, text: true, words: true }).shape);
const duplicate = DUPLICATE.pick({ source: true, survivor: true });
const reject = REJECT.pick({ source: true, code: true });
const run = z.looseObject({
  version: z.string(),
  inputs: z.array(z.string()),
  options: z.record(z.string(), z.unknown()),
  counts: z.object({ read: COUNT, kept: COUNT, duplicates: COUNT, rejected: COUNT, failed: COUNT }),
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
  return REMOVAL_ROW.parse(value);
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
  const failed = FAILURE_CODES.has(row.code);
  return {
    ...place(row.source),
    ...NO_RECORD,
    status: failed ? "failed" : "rejected",
    detail: row.code,
    facts: { code: row.code },
  };
}

const NO_RECORD = { title: null, text: null, words: null } as const;

function place({ path, line, sha256 }: RejectRow["source"]): Pick<ComparedRow, "path" | "line" | "sha256"> {
  return { path, line, sha256 };
}

function recordRow(row: z.infer<typeof record>): ComparedRow {
  const { title, text, words } = row;
  return {
    ...place(row.source),
    status: "kept",
    detail: "",
    title,
    text,
    words,
    facts: Object.fromEntries(FACTS.map((fact) => [fact, shown(row[fact])])),
  };
}

/** A fact as people read it. */
function shown(fact: CleanRecord[(typeof FACTS)[number]]): string {
  if (fact === null) return "";
  if (typeof fact === "string") return fact;
  if ("code" in fact) return fact.code;
  return "type" in fact ? fact.type : fact.join("; ");
}
