import { join } from "node:path";
import { insideRow, pageOf } from "../ordinary.ts";
import { chained, type Pieces, repeated, writePieces } from "../pieces.ts";
import { runCase } from "../run-case.ts";
import type { SizeCase } from "../size-case.ts";

const HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";

/** A response of an archive. `size` is what its header states where that is not the truth. */
function* response(id: string, body: string | Pieces, size: number): Generator<string | Uint8Array> {
  yield `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: ${id}\r\nWARC-Target-URI: https://tides.example/${id}\r\nContent-Type: application/http\r\nContent-Length: ${HTTP.length + size}\r\n\r\n${HTTP}`;
  if (typeof body === "string") yield body;
  else yield* body;
  yield "\r\n\r\n";
}

/** An ordinary record. */
function inside(index: number): Generator<string | Uint8Array> {
  const page = pageOf(insideRow(index).text);
  return response(`inside-${index}`, page, Buffer.byteLength(page));
}

const LINE = "<p>The tide came in at noon, with forty boats.</p>\n";
const GB = Math.floor(1_000_000_000 / LINE.length) * LINE.length;

export const ARCHIVE_CASES: readonly SizeCase[] = [
  runCase({
    name: "warc-record",
    what: "WARC with a page of 1 GB",
    make: (folder) =>
      writePieces(
        join(folder, "m.warc"),
        chained(inside(0), response("huge", repeated(LINE, GB), GB), inside(1)),
      ),
    inside: 2,
    outcome: "too-large 1",
    maxMegabytes: 700,
  }),
  runCase({
    name: "warc-length",
    what: "WARC with a record that states 10^15 bytes, behind an ordinary one",
    make: (folder) =>
      writePieces(join(folder, "m.warc"), chained(inside(0), response("endless", LINE, 999_999_999_999_000))),
    inside: 1,
    outcome: "bad-warc 1",
    maxMegabytes: 700,
  }),
  runCase({
    name: "warc-breaks",
    what: "WARC with 300 MB of line breaks between two records",
    make: (folder) =>
      writePieces(join(folder, "m.warc"), chained(inside(0), repeated("\r\n", 300_000_000), inside(1))),
    inside: 2,
    outcome: "nothing",
    maxMegabytes: 700,
  }),
  runCase({
    name: "warc-garbage",
    what: "WARC with 300 MB of text that belongs to no record before an ordinary record",
    make: (folder) => writePieces(join(folder, "m.warc"), chained(repeated(LINE, 300_000_000), inside(0))),
    inside: 1,
    outcome: "bad-warc 1",
    maxMegabytes: 700,
  }),
];
