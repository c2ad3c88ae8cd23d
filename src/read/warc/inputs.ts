import type { Format } from "../../document/document.ts";
import type { Note } from "../../document/label.ts";
import { countIgnored } from "../files/directory.ts";
import type { RawInput } from "../input.ts";
import { broken, type RowPlace } from "../row.ts";
import { type OnRead, type RowFile, type RowOptions, tooLong, unpackedFile, untilBroken } from "../rows.ts";
import { charsetOf, codingsOf, MAX_MESSAGE_HEAD, mediaType, responseHead } from "./message.ts";
import { type WarcRecord, warcRecords } from "./records.ts";

/** Media types that are read, and what they promise; "" is a message that states none. */
const FORMATS: Readonly<Record<string, Format>> = {
  "": "html",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
  "text/markdown": "text",
};
/** Kinds of records that hold a document. */
const HELD: ReadonlySet<string> = new Set(["response", "resource", "conversion"]);
/** Names under which ignored records are counted; any other is counted as "other". */
const RECORD_TYPES: ReadonlySet<string> = new Set([
  "warcinfo",
  "request",
  "metadata",
  "revisit",
  "continuation",
  ...HELD,
]);
const MEDIA: ReadonlySet<string> = new Set([
  "application",
  "audio",
  "font",
  "image",
  "message",
  "model",
  "multipart",
  "text",
  "video",
]);
/** Longest id that a record may state. */
const MAX_ID = 300;

/**
 * The pages and texts of a web archive (`.warc`, `.wet`), packed or not: successful responses and resources that
 * are HTML or text, and conversions. Other records are counted in `ignored`, broken ones become broken inputs.
 */
export function warcFile(
  file: RowFile,
  options: RowOptions,
  onRead: OnRead,
  ignored: Record<string, number>,
): AsyncGenerator<RawInput> {
  return untilBroken(file, warcInputs(file, options, onRead, ignored));
}

async function* warcInputs(
  file: RowFile,
  options: RowOptions,
  onRead: OnRead,
  ignored: Record<string, number>,
): AsyncGenerator<RawInput> {
  const largest = options.maxBytes + MAX_MESSAGE_HEAD;
  // Of what is too large, the header still tells whether it is a page; one byte more, whether that is all of it.
  const hold = (headers: ReadonlyMap<string, string>, size: number): number => {
    if (!HELD.has(typeOf(headers))) return 0;
    return size <= largest ? size : MAX_MESSAGE_HEAD + 1;
  };
  for await (const record of warcRecords(unpackedFile(file, onRead), hold)) {
    const place = { path: file.path, fallbackId: `${file.id}#${record.number}` };
    const where = `record ${record.number} at byte ${record.offset}`;
    if (record.kind === "damage") {
      yield broken(place, "bad-warc", `${where}: ${record.detail}`);
      continue;
    }
    const read = recordInput(record, place, where, options);
    if (typeof read === "string") countIgnored(ignored, `warc ${read}`);
    else yield read;
  }
}

/** A record as an input, or the name under which it is ignored. */
function recordInput(
  record: WarcRecord,
  place: RowPlace,
  where: string,
  options: RowOptions,
): RawInput | string {
  const type = typeOf(record.headers);
  if (!HELD.has(type)) return RECORD_TYPES.has(type) ? type : "other";
  const named = { ...place, fallbackId: idOf(record.headers) ?? place.fallbackId };
  const isMessage =
    type === "response" || mediaType(record.headers.get("content-type")) === "application/http";
  const head = isMessage ? responseHead(record.block) : undefined;
  if (isMessage && head === undefined) {
    const scheme = record.headers.get("warc-target-uri") ?? "";
    return /^<?https?:/i.test(scheme)
      ? broken(named, "bad-warc", `${where}: a response without an HTTP header`)
      : "response (not HTTP)";
  }
  if (head !== undefined && (head.status < 200 || head.status > 203))
    return `status ${String(head.status).slice(0, 1)}xx`;
  const headers = head?.headers ?? record.headers;
  const contentType = headers.get("content-type");
  const format = formatFor(mediaType(contentType));
  if (format === undefined) return `type ${mediaClass(mediaType(contentType))}`;
  if (head !== undefined && head.bodyAt === undefined)
    return broken(named, "bad-warc", `${where}: an HTTP header of more than ${MAX_MESSAGE_HEAD} bytes`);
  const bytes = record.block.subarray(head?.bodyAt ?? 0);
  if (!record.whole || bytes.length > options.maxBytes) return tooLong(named, options);
  const charset = charsetOf(contentType);
  const codings = head === undefined ? [] : codingsOf(head.headers);
  const url = urlOf(record.headers);
  return {
    id: named.fallbackId,
    path: place.path,
    // The bytes are a view into a chunk that would be sent along to the worker.
    content: {
      kind: "message",
      bytes: new Uint8Array(bytes),
      head: { named: format, codings, ...(charset === undefined ? {} : { charset }) },
    },
    stated: url === undefined ? {} : { url },
    notes: notesOf(record.headers),
  };
}

function typeOf(headers: ReadonlyMap<string, string>): string {
  return (headers.get("warc-type") ?? "").toLowerCase();
}

function formatFor(type: string): Format | undefined {
  return Object.hasOwn(FORMATS, type) ? FORMATS[type] : undefined;
}

function mediaClass(type: string): string {
  const [main = "", sub = ""] = type.split("/", 2);
  if (!MEDIA.has(main)) return "other";
  return main === "application" && (sub === "pdf" || sub === "json") ? type : `${main}/*`;
}

function idOf(headers: ReadonlyMap<string, string>): string | undefined {
  const id = unbracketed(headers.get("warc-record-id"));
  return id === "" || id.length > MAX_ID ? undefined : id;
}

function urlOf(headers: ReadonlyMap<string, string>): string | undefined {
  const url = unbracketed(headers.get("warc-target-uri"));
  return /^https?:\/\//i.test(url) ? url : undefined;
}

function unbracketed(value: string | undefined): string {
  return (value ?? "").replace(/^<|>$/g, "").trim().toWellFormed();
}

/** When the page was fetched is no date of publication, so it is noted and not stated. */
function notesOf(headers: ReadonlyMap<string, string>): Note[] {
  const notes: Note[] = [];
  const date = headers.get("warc-date");
  if (date !== undefined) notes.push({ level: "info", code: "crawled", detail: date.slice(0, 40) });
  const cut = headers.get("warc-truncated");
  if (cut !== undefined)
    notes.push({
      level: "warn",
      code: "crawl-truncated",
      detail: `the crawler cut the page short: ${cut.slice(0, 40)}`,
    });
  return notes;
}
