/** The fields of the rows that stand beside the records; see `record-fields.ts`. After a change: `npm run schemas`. */
import { z } from "zod";
import { REJECT_CODES, type RejectCode } from "./errors.ts";
import { CRUFT_KINDS, type CruftKind, type RuleId } from "./kinds.ts";
import { COPY_SOURCE, type CopySource, SOURCE, type SourceRef } from "./record-fields.ts";
import { COUNT, DATE, NAME, ORDINAL, type Row, SHA256, SHARE, type Shape } from "./values.ts";

class RemovalFields {
  /** Where it begins in the decoded source, in UTF-16 units. */
  readonly start: z.ZodNumber = COUNT;
  /** Where it ends: behind its last unit. */
  readonly end: z.ZodNumber = COUNT.meta({ minimum: 1 });
  /** 1-based line of the source on which `start` lies. */
  readonly line: z.ZodNumber = ORDINAL;
  /** The passage, repaired like the text of the record. */
  readonly text: z.ZodString = z.string();
  /** What it was. */
  readonly kind: z.ZodType<CruftKind> = z.enum(CRUFT_KINDS);
  /** What decided: a rule, a model (`…/model`) or a judgement. */
  readonly rule: z.ZodType<RuleId> = z.templateLiteral([
    z.enum(["content", ...CRUFT_KINDS]),
    "/",
    z.string().regex(/^[a-z0-9-]+$/),
  ]);
  /** How sure it was, 0..1. */
  readonly score: z.ZodNumber = SHARE;
  /** Why, in words. */
  readonly reason: z.ZodString = NAME;
}
const REMOVAL: z.ZodObject<Shape<RemovalFields>> = z.object({ ...new RemovalFields() });

/** One passage that was taken out: one line of `removals.jsonl` (there with the record's `id` before it). */
export interface Removal extends Row<typeof REMOVAL> {}

class RemovalRowFields {
  /** The record, or the copy, from which it was taken. */
  readonly id: z.ZodString = NAME;
}

/** A line of `removals.jsonl`. */
export const REMOVAL_ROW: z.ZodObject<Shape<RemovalRowFields> & Shape<RemovalFields>> = z.object({
  ...new RemovalRowFields(),
  ...REMOVAL.shape,
});

class DifferingFields {
  /** Position among the paragraphs of the body, from 0. */
  readonly paragraph: z.ZodNumber = COUNT;
  /** Share of its words that stand in shingles of the other text, 0..1, to 4 decimals: 0 for a new paragraph. */
  readonly shared: z.ZodNumber = SHARE;
}
export const DIFFERING: z.ZodObject<Shape<DifferingFields>> = z.object({ ...new DifferingFields() });

/** A paragraph in which two texts differ. */
export interface Differing extends Row<typeof DIFFERING> {}

const DIFFERING_TEXT = DIFFERING.extend({ text: z.string() });

export interface DifferingText extends Differing {
  readonly text: string;
}

/** What can make one copy be preferred to another: a policy's measure, their ids where that is equal, or that it was known before. */
export const SURVIVOR_REASONS = ["completeness", "length", "date", "order", "id", "known"] as const;
export type SurvivorReason = (typeof SURVIVOR_REASONS)[number];

class DuplicateFields {
  /** The copy. */
  readonly id: z.ZodString = NAME;
  /** Where it was read from. */
  readonly source: z.ZodType<SourceRef> = SOURCE;
  /** `id` of the survivor. */
  readonly survivor: z.ZodString = NAME;
  /** Where the survivor was found, where it is none of this run's records but known from an index or from other records. */
  readonly known: z.ZodType<Omit<CopySource, "id"> | null> = COPY_SOURCE.omit({ id: true }).nullable();
  /** Whether its words are the same as the survivor's, or nearly so. */
  readonly kind: z.ZodType<"exact" | "near"> = z.enum(["exact", "near"]);
  /** Jaccard similarity of the two shingle sets, 0..1. */
  readonly similarity: z.ZodNumber = SHARE;
  /** Share of the smaller shingle set that the larger holds, 0..1. */
  readonly containment: z.ZodNumber = SHARE;
  /** Address of the copy's page. */
  readonly url: z.ZodType<string | null> = z.string().nullable();
  /** ISO 8601. */
  readonly published: z.ZodType<string | null> = DATE.nullable();
  /** What made the survivor survive. */
  readonly decided_by: z.ZodType<SurvivorReason> = z.enum(SURVIVOR_REASONS);
  /** Paragraphs (lines of the body that are not blank) that do not stand, or not like that, in the survivor. */
  readonly only_in_copy: z.ZodType<readonly DifferingText[]> = z.array(DIFFERING_TEXT);
  /** The same of the survivor; its text is in its record. */
  readonly only_in_survivor: z.ZodType<readonly Differing[]> = z.array(DIFFERING);
}
export const DUPLICATE: z.ZodObject<Shape<DuplicateFields>> = z.object({ ...new DuplicateFields() });

/** A copy that was merged into a survivor: one line of `duplicates.jsonl`. */
export interface DuplicateRow extends Row<typeof DUPLICATE> {}

/**
 * Why two texts that have much in common are no copies: one template with other names and numbers; the larger one holds the
 * smaller among other things; what they share are quotations.
 */
export const APART_REASONS = ["template-story", "round-up", "shared-quotations"] as const;
export type ApartReason = (typeof APART_REASONS)[number];

class ApartFields {
  /** Both, sorted. */
  readonly ids: z.ZodType<readonly [string, string]> = z.tuple([NAME, NAME]).meta({ uniqueItems: true });
  /** Why: `template-story`, one template with other names and numbers; `round-up`, a text that holds the other among other things; `shared-quotations`. */
  readonly reason: z.ZodType<ApartReason> = z.enum(APART_REASONS);
  /** Jaccard similarity of the two shingle sets, 0..1. */
  readonly similarity: z.ZodNumber = SHARE;
  /** Share of the smaller shingle set that the larger holds, 0..1. */
  readonly containment: z.ZodNumber = SHARE;
}
export const APART: z.ZodObject<Shape<ApartFields>> = z.object({ ...new ApartFields() });

/** Two records that have much in common and were kept apart: one line of `apart.jsonl`. */
export interface ApartRow extends Row<typeof APART> {}

type RejectSource = Omit<SourceRef, "sha256"> & { readonly sha256?: string };

class RejectFields {
  /** As the document's record would have had it. */
  readonly id: z.ZodString = NAME;
  /** Where it was read from; without `sha256` where it could not be read. */
  readonly source: z.ZodType<RejectSource> = SOURCE.extend({ sha256: SHA256.exactOptional() });
  /** Why it is none. */
  readonly code: z.ZodType<RejectCode> = z.enum(REJECT_CODES);
  /** The same in words, with what is known of the place. */
  readonly detail: z.ZodString = z.string();
}
export const REJECT: z.ZodObject<Shape<RejectFields>> = z.object({ ...new RejectFields() });

/** An input that did not become a record: one line of `rejects.jsonl`. */
export interface RejectRow extends Row<typeof REJECT> {}
