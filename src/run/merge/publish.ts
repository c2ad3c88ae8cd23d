import { join } from "node:path";
import type { Duplicate, RejectedPair } from "../../dedup/index.ts";
import type { ApartRow, CleanRecord } from "../../document/record.ts";
import type { RunSummary } from "../../document/run-summary.ts";
import {
  createReportWriter,
  type ReportDocument,
  type ReportWriter,
  reportReject,
} from "../../report/index.ts";
import type { StoredDocument } from "../../store/index.ts";
import { writeWhole } from "../../write/atomic.ts";
import { DEFAULT_OUTPUT } from "../../write/files/options.ts";
import { openRecordFiles } from "../../write/files/record-files.ts";
import type { RecordFiles } from "../../write/files/writable.ts";
import { RowFile } from "../../write/row-file.ts";
import type { StoredHead } from "../batch/packed.ts";
import type { RunOptions } from "../options.ts";
import { checkRows } from "../recount.ts";
import { Copies, type FindRecord, type KnownText } from "./copies.ts";

const REPORT = "report";

/** What is known of a batch once all of it has been read. */
export interface Merged {
  readonly duplicates: readonly Duplicate[];
  readonly apart: readonly RejectedPair[];
  /** Documents read. */
  readonly documents: number;
  /** Finds a cleaned document again. */
  readonly find: FindRecord;
  /** What the batch was compared with besides itself. */
  readonly known: readonly KnownText[];
}

/** Where the rows of a run go. */
interface Outputs {
  readonly removals: RowFile;
  readonly duplicates: RowFile;
  readonly apart: RowFile;
  readonly rejects: RowFile;
}

/**
 * Writes everything that a run leaves into the folder `out`, in input order, and `run.json` once all rows were counted
 * again. Throws `IntegrityError` where they are not those that the summary states.
 */
export async function writeOutput(
  out: string,
  options: RunOptions,
  stored: AsyncIterable<StoredDocument>,
  { duplicates, apart, documents, find, known }: Merged,
  summarise: () => RunSummary,
): Promise<void> {
  const file = (name: string): RowFile => new RowFile(join(out, name));
  const report = await createReportWriter(join(out, REPORT), {
    mode: options.report,
    ...(options.reportSample === undefined ? {} : { sample: options.reportSample, expected: documents }),
    sources: options.reportSources === true,
  });
  const outputs: Outputs = {
    removals: file("removals.jsonl"),
    duplicates: file("duplicates.jsonl"),
    apart: file("apart.jsonl"),
    rejects: file("rejects.jsonl"),
  };
  const files = Object.values(outputs);
  const records = openRecordFiles(out, options.output ?? DEFAULT_OUTPUT);
  try {
    const copies = new Copies(duplicates, find, options.dedup.survivor, known);
    let order = 0;
    for await (const document of stored) {
      await writeDocument(document, order, { ...outputs, records, report, copies });
      order += 1;
    }
    for (const { ids, reason, similarity, containment } of apart) {
      const row: ApartRow = { ids, reason, similarity, containment };
      await outputs.apart.line(row);
    }
    await Promise.all([records.close(), ...files.map((output) => output.close())]);
    for (const output of [records, ...files]) await output.commit();
    const summary = summarise();
    const { kept, rejected, failed } = summary.counts;
    await checkRows("records", records, kept);
    await checkRows("duplicates.jsonl", outputs.duplicates, summary.counts.duplicates);
    await checkRows("rejects.jsonl", outputs.rejects, rejected + failed);
    await Promise.all([outputs.removals.recount(), outputs.apart.recount()]);
    await report.finish(summary, duplicates);
    await writeWhole(join(out, "run.json"), `${JSON.stringify(summary, null, 2)}\n`);
  } catch (error) {
    await Promise.all([report.abort(), records.discard(), ...files.map((output) => output.discard())]);
    throw error;
  }
}

/** Where one entry goes, and what is known of copies. */
interface Targets extends Outputs {
  readonly records: RecordFiles;
  readonly report: ReportWriter;
  readonly copies: Copies;
}

async function writeDocument(document: StoredDocument, order: number, outputs: Targets): Promise<void> {
  const { records, report, copies } = outputs;
  const head: StoredHead = parse(document.head);
  if (head.kind === "reject") {
    await outputs.rejects.line(head.reject);
    await report.add(reportReject(head.reject));
    return;
  }
  const shown: ReportDocument | undefined = document.report.length === 0 ? undefined : parse(document.report);
  await outputs.removals.lines(document.removals);
  if (!copies.concern(head.id)) {
    // Nothing is to be added to its record, which is written as it lies there.
    await records.add(document.record);
    if (shown !== undefined) await report.add(shown);
    return;
  }
  const record: CleanRecord = parse(document.record);
  const row = await copies.rowOf({ record, order });
  if (row === undefined) {
    const sources = await copies.sourcesOf(record.id);
    await records.add({ ...record, copies: sources.length, copy_sources: sources });
    if (shown !== undefined) await report.add({ ...shown, copies: sources.length });
    return;
  }
  await outputs.duplicates.line(row);
  if (shown !== undefined) await report.add({ ...shown, status: "duplicate", survivor: row.survivor });
}

/** What this run wrote; the caller knows its type. */
function parse<Value>(json: Uint8Array): Value {
  const value: Value = JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString("utf8"));
  return value;
}
