import type { StatedFacts } from "../document/facts.ts";

/** One document as it was found, before it is read. */
export interface RawInput {
  readonly id: string;
  /** As given by the caller, with "/" as separator; "-" for standard input. */
  readonly path: string;
  /** 1-based line of a row file. */
  readonly line?: number;
  readonly content: RawContent;
  /** Fields that the input states beside the text. */
  readonly stated: StatedFacts;
}

export type RawContent =
  /** A file that is read when its turn comes. */
  | { readonly kind: "file"; readonly file: string }
  /** Bytes at hand (standard input); `name` is a file name whose extension is a hint, "" where there is none. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly name: string }
  /** A field of a row: already text. */
  | { readonly kind: "text" | "html"; readonly value: string }
  /** A row or file that could not be taken apart; becomes a reject. */
  | { readonly kind: "broken"; readonly code: "bad-json" | "bad-row" | "unreadable" | "too-large" | "bad-gzip"; readonly detail: string };
