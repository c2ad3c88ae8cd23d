import type { Kind, RuleId } from "./kinds.ts";
import type { Span } from "./span.ts";

/** Who made a label; `verdict` ranks them. */
export type Labeller = "rule" | "model" | "readability" | "template" | "override";

/** A claim about a stretch of the source. Labels are only ever added; `verdict` decides which win. */
export interface Label {
  readonly span: Span;
  readonly kind: Kind;
  readonly rule: RuleId;
  readonly by: Labeller;
  /** Confidence in the claim, 0..1. */
  readonly score: number;
  /** One clause for people: why. */
  readonly reason: string;
}

/** A repair: the text read from `span` becomes `text`. Applied once, when the record is written. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** Stable name, `characters/nbsp`, `mojibake/utf8-as-windows-1252`. */
  readonly rule: string;
}

/** Something that a reader of the record should know. */
export interface Note {
  readonly level: "info" | "warn" | "error";
  /** Stable name; becomes a flag of the record when the level is `warn`. */
  readonly code: string;
  readonly detail: string;
  readonly span?: Span;
}
