import { z } from "zod";
import { UsageError } from "../document/errors.ts";

export const DEDUP_MODES = ["near", "exact", "off"] as const;
export type DedupMode = (typeof DEDUP_MODES)[number];

export const SURVIVOR_POLICIES = ["most-complete", "longest", "earliest", "first"] as const;
export type SurvivorPolicy = (typeof SURVIVOR_POLICIES)[number];

/** Everything that decides what counts as a duplicate. Parsed once, defaulted and frozen. */
export interface DedupOptions {
  /** `near`: exact and near copies; `exact`: equal words only; `off`: none. */
  readonly mode: DedupMode;
  /** Which member of a cluster stays. */
  readonly survivor: SurvivorPolicy;
  /** Jaccard similarity of the shingle sets from which two texts are copies, 0..1. */
  readonly similarity: number;
  /** Share of the smaller shingle set that a larger text must hold for it to be a cut or wrapped copy, 0..1. */
  readonly containment: number;
  /** Different names and numbers per common shingle, in the same places, from which two texts are one template. */
  readonly template: number;
}

const share = z.number().min(0).max(1);

const schema = z.strictObject({
  mode: z.enum(DEDUP_MODES).default("near"),
  survivor: z.enum(SURVIVOR_POLICIES).default("most-complete"),
  // On the development texts no two different articles reach 0.06, and 99 of 100 pairs of copies reach 0.39.
  similarity: share.default(0.4),
  // Different articles reach 0.19; a teaser of 30 words with two words of cruft keeps 0.9.
  containment: share.default(0.7),
  // 99 of 100 pairs of copies stay under 0.0011.
  template: share.default(0.015),
});

/** Checks and completes options. Throws `UsageError` with one line that names the field at fault. */
export function parseDedupOptions(given: unknown = {}): DedupOptions {
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join(".") ?? "";
    throw new UsageError(
      `dedup option ${field === "" ? "object" : `"${field}"`}: ${issue?.message ?? "not valid"}`,
    );
  }
  return Object.freeze(parsed.data);
}
