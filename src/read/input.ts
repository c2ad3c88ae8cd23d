import type { Format } from "../document/document.ts";
import type { RejectCode } from "../document/errors.ts";
import type { StatedFacts } from "../document/facts.ts";
import type { Note } from "../document/label.ts";
import type { FilePath } from "./files/file-path.ts";

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
  /** What was noticed on the way: when a page was crawled, that a row was not UTF-8. */
  readonly notes?: readonly Note[];
}

export type RawContent =
  /** A file that is read when its turn comes. */
  | { readonly kind: "file"; readonly file: FilePath }
  /** Bytes at hand (standard input); `name` is a file name whose extension is a hint, "" where there is none. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly name: string }
  /** The body of a message from a web archive, as it was sent. */
  | { readonly kind: "message"; readonly bytes: Uint8Array; readonly head: MessageHead }
  /** A field of a row: already text. */
  | { readonly kind: "text" | "html"; readonly value: string }
  /** A row or file that could not be taken apart; becomes a reject. */
  | { readonly kind: "broken"; readonly code: RejectCode; readonly detail: string };

/** What a message's header says about its body. */
export interface MessageHead {
  /** What the media type promises. */
  readonly named: Format;
  /** `charset` of the media type. */
  readonly charset?: string;
  /** Codings of `Transfer-Encoding` and `Content-Encoding` in the order in which they were put on, lower-case. */
  readonly codings: readonly string[];
}
