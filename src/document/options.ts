import { z } from "zod";
import { UsageError } from "./errors.ts";
import { CRUFT_KINDS, type CruftKind } from "./kinds.ts";
import { TEXT_THRESHOLDS, VERDICT_THRESHOLDS } from "./thresholds.ts";

export const ENGINES = ["auto", "readability"] as const;
export type Engine = (typeof ENGINES)[number];

export const BODY_FORMATS = ["text", "markdown"] as const;
export type BodyFormat = (typeof BODY_FORMATS)[number];
export const QUOTE_STYLES = ["keep", "straight"] as const;
export type QuoteStyle = (typeof QUOTE_STYLES)[number];

/** Everything that decides what a document becomes. Parsed once, defaulted and frozen before the first document. */
export interface CleanOptions {
  /** `auto`: rules and the trained model; `readability`: Readability decides on pages. */
  readonly engine: Engine;
  /** Kinds that are labelled but not removed. */
  readonly keep: readonly CruftKind[];
  /** Kinds that are removed whatever the model says, from a rule score of 0.5 on. */
  readonly drop: readonly CruftKind[];
  /** Form of the record's text: plain, or Markdown with headings, lists, quotes, links, code and tables. */
  readonly format: BodyFormat;
  /** `straight` turns curly quotes and dashes into their ASCII forms. */
  readonly quotes: QuoteStyle;
  /** Whether records hold the statistics by which published corpora were filtered. */
  readonly quality: boolean;
  /** Conditions such as `words>=100` that a record must meet; others are rejected as `required`. */
  readonly require: readonly string[];
  /** Ids of rules that are not used. */
  readonly disable: readonly string[];
  /** Rule score from which a rule alone decides, 0..1. */
  readonly sure: number;
  /** Largest share of the visible text that uncertain labels may remove from a plain-text document, 0..1. */
  readonly budget: number;
  /** Largest document, in bytes before decoding. */
  readonly maxBytes: number;
  /** Milliseconds that one document may take. */
  readonly timeLimit: number;
  /** Bytes of heap that a worker thread may use; one that needs more is replaced, and its document rejected. */
  readonly maxMemory: number;
}

const schema = z.strictObject({
  engine: z.enum(ENGINES).default("auto"),
  keep: z.array(z.enum(CRUFT_KINDS)).default([]),
  drop: z.array(z.enum(CRUFT_KINDS)).default([]),
  format: z.enum(BODY_FORMATS).default("text"),
  quotes: z.enum(QUOTE_STYLES).default("keep"),
  quality: z.boolean().default(true),
  require: z.array(z.string()).default([]),
  disable: z.array(z.string()).default([]),
  sure: z.number().min(0).max(1).default(VERDICT_THRESHOLDS.sure),
  budget: z.number().min(0).max(1).default(TEXT_THRESHOLDS.budget),
  maxBytes: z.int().min(1).default(50_000_000),
  timeLimit: z.int().min(1).default(20_000),
  // Below 64 MB a worker cannot hold the models and a page.
  maxMemory: z.int().min(64_000_000).default(1_500_000_000),
});

/** Checks and completes options. Throws `UsageError` with one line that names the field at fault. */
export function parseOptions(given: unknown = {}): CleanOptions {
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join(".") ?? "";
    throw new UsageError(
      `option ${field === "" ? "object" : `"${field}"`}: ${issue?.message ?? "not valid"}`,
    );
  }
  const both = parsed.data.keep.find((kind) => parsed.data.drop.includes(kind));
  if (both !== undefined) throw new UsageError(`kind "${both}" cannot be both kept and dropped`);
  return Object.freeze(parsed.data);
}
