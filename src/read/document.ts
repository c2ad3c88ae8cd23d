import type { Document, Format } from "../document/document.ts";
import { RejectError } from "../document/errors.ts";
import type { StatedFacts } from "../document/facts.ts";
import type { Note } from "../document/label.ts";
import { formatOf } from "./format.ts";
import { segmentHtml } from "./html/index.ts";
import { segmentText } from "./text/index.ts";

export interface DocumentInit {
  readonly id: string;
  readonly source: string;
  /** What the file's name or the row's field says; the content decides. */
  readonly named: Format;
  readonly stated?: StatedFacts;
  readonly notes?: readonly Note[];
}

/** Segments a decoded source. Throws `RejectError` `empty` where there is no visible text. */
export function toDocument(init: DocumentInit): Document {
  if (init.source.trim() === "") throw new RejectError("empty", "nothing but white space");
  const format = formatOf(init.source, init.named);
  const notes = [...(init.notes ?? [])];
  if (format !== init.named) {
    notes.push({
      level: "info",
      code: "format-told-from-content",
      detail: `named ${init.named}, is ${format}`,
    });
  }
  const read =
    format === "html" ? segmentHtml(init.source) : { ...segmentText(init.source), head: undefined };
  if (read.segments.length === 0) throw new RejectError("empty", "no visible text");
  return {
    id: init.id,
    format,
    source: init.source,
    segments: read.segments,
    head: read.head,
    stated: init.stated ?? {},
    notes: [...notes, ...read.notes],
  };
}
