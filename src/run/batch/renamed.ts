import type { CleanRecord } from "../../document/record.ts";
import type { ReportDocument } from "../../report/index.ts";
import { decodeFrame, encodeFrame, encodePrint, Print } from "../../store/index.ts";
import type { StoredHead, Unpacked } from "./packed.ts";

/** Flag of a record whose input states an id that another one has. */
const REPEATED = "id-repeated";

/** A document under another name: in its record, its removals, its report and its print. */
export function renamed({ frame, print }: Unpacked, id: string): Unpacked {
  const { head, record, removals, report } = decodeFrame(Buffer.from(frame));
  const stored: StoredHead = parse(head);
  if (stored.kind === "reject") {
    const rejected: StoredHead = { ...stored, reject: { ...stored.reject, id } };
    return { id, frame: encodeFrame({ head: bytes(rejected), record, removals, report }), print };
  }
  const value: CleanRecord = parse(record);
  const flags = [...value.flags, REPEATED].sort();
  const shown: ReportDocument | undefined = report.length === 0 ? undefined : parse(report);
  return {
    id,
    frame: encodeFrame({
      head: bytes({ ...stored, id }),
      record: bytes({ ...value, id, flags }, "\n"),
      removals: Buffer.from(
        linesOf(removals)
          .map((line) => rowOf(line, id))
          .join(""),
      ),
      report: shown === undefined ? report : bytes({ ...shown, id, flags }),
    }),
    print: print === undefined ? undefined : encodePrint(named(new Print(Buffer.from(print), 0), id)),
  };
}

function named(print: Print, id: string): Parameters<typeof encodePrint>[0] {
  const { order: _, ...text } = print.text();
  return { ...text, id, fingerprint: print.fingerprint() };
}

function linesOf(bytes: Uint8Array): string[] {
  return text(bytes).split("\n").slice(0, -1);
}

function rowOf(line: string, id: string): string {
  const row: object = JSON.parse(line);
  return `${JSON.stringify({ ...row, id })}\n`;
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}

/** What this run wrote; the caller knows its type. */
function parse<Value>(json: Uint8Array): Value {
  const value: Value = JSON.parse(text(json));
  return value;
}

function bytes(value: object, end = ""): Uint8Array {
  return Buffer.from(JSON.stringify(value) + end);
}
