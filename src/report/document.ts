import type { Document } from "../document/document.ts";
import { FAILURE_CODES } from "../document/errors.ts";
import { isCruftKind } from "../document/kinds.ts";
import type { Edit, Label } from "../document/label.ts";
import type { CleanRecord, RejectRow } from "../document/record.ts";
import { type ElementNode, type Segment, textRange } from "../document/segment.ts";
import type { Span } from "../document/span.ts";
import type { ReportDocument, ReportEdit, ReportRemoval, ReportSegment } from "./data.ts";

/** A removed stretch of a document: `segments[segment].text[from, to)` under the label that won. */
export interface RemovedPiece {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  readonly label: Label;
}

/** What was decided about a document: the part of an analysis that the report shows as text. */
export interface ReportText {
  readonly document: Document;
  /** In document order. */
  readonly removals: readonly RemovedPiece[];
  /** In source order. */
  readonly edits: readonly Edit[];
}

/** What was decided about a document that became a record. */
export interface ReportAnalysis extends ReportText {
  readonly record: CleanRecord;
}

/** A document that became a record, or a copy that was merged into one, as the report shows it. */
export function reportDocument(
  analysis: ReportAnalysis,
  status: "kept" | "duplicate" = "kept",
): ReportDocument {
  const { record, document } = analysis;
  return {
    id: record.id,
    path: record.source.path,
    ...(record.source.line === undefined ? {} : { line: record.source.line }),
    status,
    format: document.format,
    url: record.url,
    title: record.title,
    authors: record.authors,
    published: record.published,
    site: record.site,
    language: record.language,
    words: record.words,
    removedRatio: record.removed_ratio,
    flags: record.flags,
    copies: record.copies,
    more: moreFacts(record),
    provenance: record.provenance,
    body: bodyOf(analysis),
  };
}

/** Units of a description that the report holds. */
const DESCRIPTION_LENGTH = 240;

function moreFacts({ description, tags, page_type }: CleanRecord): Record<string, string> {
  return {
    ...(description === null ? {} : { description: description.slice(0, DESCRIPTION_LENGTH) }),
    ...(tags.length === 0 ? {} : { tags: tags.join(", ") }),
    ...(page_type === null
      ? {}
      : { page_type: `${page_type.type}, ${Math.round(page_type.confidence * 100)}% sure` }),
  };
}

/** An input that became no record; with its text where it could be read. */
export function reportReject(row: RejectRow, text?: ReportText): ReportDocument {
  return {
    id: row.id,
    path: row.source.path,
    ...(row.source.line === undefined ? {} : { line: row.source.line }),
    status: FAILURE_CODES.has(row.code) ? "failed" : "rejected",
    code: row.code,
    detail: row.detail,
    format: text?.document.format ?? "text",
    url: null,
    title: null,
    authors: [],
    published: null,
    site: null,
    language: { code: "und", confidence: 0 },
    words: 0,
    removedRatio: 0,
    flags: [],
    copies: 0,
    provenance: {},
    body: text === undefined ? [] : bodyOf(text),
  };
}

/** Visible text of a document with what was removed and repaired in it. */
function bodyOf({ document, removals, edits }: ReportText): ReportSegment[] {
  const removed = removalsBySegment(removals);
  const repaired = editsBySegment(document.segments, edits, removed);
  let end = 0;
  return document.segments.map((segment, index) => {
    const gap = document.format === "text" && index > 0 ? document.source.slice(end, segment.span.start) : "";
    end = segment.span.end;
    const cuts = removed.get(index) ?? [];
    return {
      block: segment.block,
      tight: gap !== "" && lineBreaks(gap) === 1,
      text: segment.text,
      removals: cuts,
      edits: repaired.get(index) ?? [],
      element: cuts.length === 0 ? "" : elementPath(segment.element),
    };
  });
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

function lineBreaks(gap: string): number {
  return gap.match(LINE_BREAK)?.length ?? 0;
}

function removalsBySegment(removals: readonly RemovedPiece[]): Map<number, ReportRemoval[]> {
  const found = new Map<number, ReportRemoval[]>();
  for (const { segment, from, to, label } of removals) {
    const { kind, rule, by, score, reason } = label;
    if (!isCruftKind(kind) || from >= to) continue;
    const removal: ReportRemoval = { from, to, label: { kind, rule, by, score, reason } };
    const list = found.get(segment);
    if (list === undefined) found.set(segment, [removal]);
    else list.push(removal);
  }
  return found;
}

/**
 * Edits by the segments whose text they touch. An edit over several segments (a word hyphenated across lines)
 * puts its text into the first of them and takes its share out of the others.
 */
function editsBySegment(
  segments: readonly Segment[],
  edits: readonly Edit[],
  removed: ReadonlyMap<number, readonly ReportRemoval[]>,
): Map<number, ReportEdit[]> {
  const found = new Map<number, ReportEdit[]>();
  for (const { span, text, rule } of edits) {
    let after = text;
    for (let index = firstTouching(segments, span); index < segments.length; index += 1) {
      const segment = segments[index];
      if (segment === undefined || segment.span.start > span.end) break;
      const range = editRange(segment, span);
      if (range === undefined) continue;
      if (removed.get(index)?.some((cut) => cut.from <= range.from && range.to <= cut.to)) continue;
      const list = found.get(index) ?? [];
      found.set(index, list);
      if (range.from >= (list.at(-1)?.to ?? 0)) list.push({ ...range, after, rule });
      after = "";
      if (span.start === span.end) break;
    }
  }
  return found;
}

/** Text range that an edit replaces; a point for an insertion; undefined where it lies outside the segment. */
function editRange(segment: Segment, span: Span): { from: number; to: number } | undefined {
  if (span.start < span.end) {
    const range = textRange(segment, span);
    return range.from < range.to ? range : undefined;
  }
  if (span.start < segment.span.start || span.start > segment.span.end) return undefined;
  if (span.start === segment.span.end) return { from: segment.text.length, to: segment.text.length };
  const { from } = textRange(segment, { start: span.start, end: span.start + 1 });
  return { from, to: from };
}

/** Index of the first segment that ends at or behind the start of the span. */
function firstTouching(segments: readonly Segment[], span: Span): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.span.end ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Elements that say by their tag what a part of a page is for. */
const LANDMARKS: ReadonlySet<string> = new Set(
  "article aside dialog figure footer form header main nav".split(" "),
);
/** Elements that hold one line or word of a part: their names say little, and they are many. */
const SMALL: ReadonlySet<string> = new Set(
  (
    "a abbr b button cite code dd dt em font h1 h2 h3 h4 h5 h6 i label li option p small span strong " +
    "sub sup td th time tr u"
  ).split(" "),
);
/** Units of an id or of a class name. */
const NAME_LENGTH = 28;
const SPACES = /\s+/u;
const DIGIT = /\d/u;

/**
 * The part of a page in which a segment stands: the nearest landmark, and inside it the innermost container that
 * has a name (`aside > div.related-posts`). Names that are numbered are left out: a report holds each part once,
 * and whole paths took a quarter of the room that the text takes.
 */
export function elementPath(element: ElementNode | undefined): string {
  let inner = "";
  for (
    let node = element;
    node !== undefined && node.tag !== "body" && node.tag !== "html";
    node = node.parent
  ) {
    if (SMALL.has(node.tag)) continue;
    const name = nameOf(node);
    if (LANDMARKS.has(node.tag)) return inner === "" ? node.tag + name : `${node.tag}${name} > ${inner}`;
    if (inner === "" && name !== "") inner = node.tag + name;
  }
  return inner === "" ? (element?.tag ?? "") : inner;
}

/** First class or id without a digit, as a selector. */
function nameOf(node: ElementNode): string {
  const name = node.className.split(SPACES).find((word) => word !== "" && !DIGIT.test(word));
  if (name !== undefined) return `.${name.slice(0, NAME_LENGTH)}`;
  return node.id === "" || DIGIT.test(node.id) ? "" : `#${node.id.slice(0, NAME_LENGTH)}`;
}
