import type { CleanRecord, RejectRow, Removal } from "../../document/record.ts";
import type { ReportDocument } from "../../report/index.ts";
import { encodeFrame, encodePrint, type StoredDocument } from "../../store/index.ts";
import type { Cleaned, Counted, Outcome, Rejected } from "../document/outcome.ts";
import { standingOf } from "../document/standing.ts";
import { Tally, type TallyCounts } from "./tally.ts";

/**
 * What a run keeps of a cleaned document beside its record, removals and report; what it keeps of a rejected one.
 * The record is kept as the line that will be written, without copies, and so are the removals.
 */
export type StoredHead = (Extract<Counted, { kind: "clean" }> & { readonly id: string }) | Rejected;

/** One document of a batch, in its thread made ready for the disk. */
export interface PackedDocument {
  readonly id: string;
  /** Bytes of its frame, and behind it of its print, 0 where it has none. */
  readonly frame: number;
  readonly print: number;
}

/** What became of a batch of inputs, as plain data that crosses threads. */
export interface PackedBatch {
  readonly documents: readonly PackedDocument[];
  /** Frames and prints, one behind the other. */
  readonly bytes: Uint8Array;
  readonly counts: TallyCounts;
}

const NOTHING = new Uint8Array(0);

/** Makes outcomes ready for the disk, one after the other. */
export class Packer {
  readonly #documents: PackedDocument[] = [];
  readonly #pieces: Uint8Array[] = [];
  readonly #tally = new Tally();

  add(outcome: Outcome): void {
    this.#tally.book(outcome);
    const frame = encodeFrame(storedOf(outcome));
    this.#pieces.push(frame);
    if (outcome.kind === "reject") {
      this.#documents.push({ id: outcome.reject.id, frame: frame.length, print: 0 });
      return;
    }
    const print = printOf(outcome);
    this.#pieces.push(print);
    this.#documents.push({ id: outcome.record.id, frame: frame.length, print: print.length });
  }

  finish(): PackedBatch {
    // Not Buffer.concat: a view of a shared pool is sent with all of the pool.
    const bytes = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return { documents: this.#documents, bytes, counts: this.#tally.held };
  }
}

/** One document of a batch taken out of it. */
export interface Unpacked {
  readonly id: string;
  readonly frame: Uint8Array;
  readonly print: Uint8Array | undefined;
}

/** The documents of a batch, in order. */
export function* unpack({ documents, bytes }: PackedBatch): Generator<Unpacked> {
  let at = 0;
  for (const { id, frame, print } of documents) {
    const end = at + frame;
    const printed = print === 0 ? undefined : bytes.subarray(end, end + print);
    yield { id, frame: bytes.subarray(at, end), print: printed };
    at = end + print;
  }
}

function storedOf(outcome: Outcome): StoredDocument {
  if (outcome.kind === "reject")
    return { head: jsonBytes(outcome), record: NOTHING, removals: NOTHING, report: NOTHING };
  const { kind, record, removals, visible, removedUnits, timings, report } = outcome;
  const head: StoredHead = { kind, id: record.id, visible, removedUnits, timings };
  return {
    head: jsonBytes(head),
    record: lineBytes(record),
    removals: removalLines(record.id, removals),
    report: report === undefined ? NOTHING : jsonBytes(report),
  };
}

function printOf({ record, fingerprint }: Cleaned): Buffer {
  const { order: _, ...standing } = standingOf(record, 0);
  return encodePrint({ id: record.id, fingerprint, ...standing });
}

function removalLines(id: string, removals: readonly Removal[]): Uint8Array {
  return Buffer.from(removals.map((removal) => `${JSON.stringify({ id, ...removal })}\n`).join(""));
}

function lineBytes(value: CleanRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

function jsonBytes(value: StoredHead | ReportDocument | RejectRow): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
