import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { DEFAULT_MEMORY } from "../database/index.ts";
import type { DedupOptions, Duplicate } from "../dedup/index.ts";
import type { ApartRow, CopySource } from "../document/record.ts";
import { realPathText } from "../read/real-path.ts";
import { encodeFrame, encodePrint, Shards, SignatureIndex } from "../store/index.ts";
import { AtomicFile } from "../write/atomic.ts";
import { syncFolder } from "../write/durable.ts";
import { removeOthers } from "../write/files/record-files.ts";
import { Copies, copySource, type KnownText, standingOf } from "./copies.ts";
import { endJournal } from "./journal.ts";
import { keptTexts, readKnown } from "./known.ts";
import { type Copied, mergeCopies } from "./merging.ts";
import { NameKeeper } from "./names.ts";
import { prepareOutput, removeLeftovers } from "./output-directory.ts";
import { refuseReadingOutput } from "./overlap.ts";
import { type RecordRow, readRecords, recordFiles, recordPrint } from "./records.ts";
import { storing } from "./storage.ts";
import { VERSION } from "./version.ts";

const NOTHING = new Uint8Array(0);

/** What decides a deduplication of records. */
export interface DedupRunOptions {
  readonly out: string;
  readonly overwrite: boolean;
  readonly dedup: DedupOptions;
  /** Records that stay where they are: what stands in them is taken out of the input. */
  readonly against: readonly string[];
  /** Directory of signatures that are kept between runs. */
  readonly index?: string;
  /** Memory that the database may take before it spills to disk ("2GB"); 500MB unless told. */
  readonly memory?: string;
}

/** What a deduplication of records did, as `dedup.json` holds it. */
export interface DedupSummary {
  readonly version: string;
  readonly inputs: readonly string[];
  readonly against: readonly string[];
  readonly options: DedupOptions;
  /** `read = kept + duplicates`; `known` of these are copies of records of `against` or of the index. */
  readonly counts: {
    readonly read: number;
    readonly kept: number;
    readonly duplicates: number;
    readonly known: number;
  };
}

/** Merges the copies among existing records. Throws `UsageError` where an input is none. */
export function dedupRecords(inputs: readonly string[], options: DedupRunOptions): Promise<DedupSummary> {
  return storing(options.out, () => run(inputs, options));
}

async function run(inputs: readonly string[], options: DedupRunOptions): Promise<DedupSummary> {
  await refuseReadingOutput(options.out, inputs, "inputs");
  await refuseReadingOutput(options.out, options.against, "records of --against");
  const files = await recordFiles(inputs);
  const against = await recordFiles(options.against);
  const { index: signatures } = options;
  // By another name it is the same run.
  const index =
    signatures === undefined ? undefined : new SignatureIndex(signatures, await realPathText(options.out));
  const indexed = (await index?.read()) ?? [];
  const { work } = await prepareOutput(options.out, options.overwrite, keyOf(inputs, options));
  try {
    const known = await readKnown(indexed, against, work);
    const shards = await Shards.open(join(work, "shards"));
    try {
      await store(files, shards);
      const limits = { memory: options.memory ?? DEFAULT_MEMORY, threads: availableParallelism() };
      const copied = await mergeCopies(shards, work, options.dedup, limits, known.texts);
      const summary = summaryOf(inputs, options, shards.documents, copied.duplicates);
      await write(options, shards, copied, known.texts, summary);
      await index?.write(keptTexts(shards, copied.duplicates));
      return summary;
    } finally {
      await shards.close();
      known.close();
    }
  } finally {
    index?.close();
    await endJournal(work);
  }
}

/** Puts the records on disk as they will be compared. */
async function store(files: readonly string[], shards: Shards): Promise<void> {
  const names = new NameKeeper();
  let order = 0;
  for await (const record of readRecords(files)) {
    // Runs that are merged may use the same ids.
    const id = names.name(record.id);
    const line = Buffer.from(`${JSON.stringify({ ...record, id })}\n`);
    const print = encodePrint({ id, fingerprint: recordPrint(record), ...standingOf(record, order) });
    await shards.add(encodeFrame({ head: NOTHING, record: line, removals: NOTHING, report: NOTHING }), print);
    order += 1;
  }
  await shards.finish();
}

function summaryOf(
  inputs: readonly string[],
  { against, dedup }: DedupRunOptions,
  read: number,
  duplicates: readonly Duplicate[],
): DedupSummary {
  const known = duplicates.filter((duplicate) => duplicate.known >= 0).length;
  const counts = { read, kept: read - duplicates.length, duplicates: duplicates.length, known };
  return { version: VERSION, inputs, against, options: dedup, counts };
}

/** Writes what the deduplication leaves, in the order of the records. */
async function write(
  { out, dedup }: DedupRunOptions,
  shards: Shards,
  { duplicates, apart, find }: Copied,
  known: readonly KnownText[],
  summary: DedupSummary,
): Promise<void> {
  const file = (name: string): AtomicFile => new AtomicFile(join(out, name));
  const outputs = {
    records: file("records.jsonl"),
    duplicates: file("duplicates.jsonl"),
    apart: file("apart.jsonl"),
    summary: file("dedup.json"),
  };
  const all = Object.values(outputs);
  const copies = new Copies(duplicates, find, dedup.survivor, known);
  const rowOf = async (id: string): Promise<RecordRow> => {
    const found = await find(id);
    if (found === undefined) throw new Error(`the record of "${id}" is not where it was written`);
    return rowIn(shards.recordAt(found.order));
  };
  try {
    let order = 0;
    for await (const stored of shards.stored()) {
      const record = rowIn(stored.record);
      const row = await copies.rowOf({ record, order });
      if (row !== undefined) await outputs.duplicates.line(row);
      else {
        const sources = [...record.copy_sources];
        for (const id of copies.idsOf(record.id)) sources.push(...sourcesOf(await rowOf(id)));
        const copy_sources = sources.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
        await outputs.records.line({ ...record, copies: copy_sources.length, copy_sources });
      }
      order += 1;
    }
    for (const { ids, reason, similarity, containment } of apart) {
      const row: ApartRow = { ids, reason, similarity, containment };
      await outputs.apart.line(row);
    }
    await outputs.summary.write(`${JSON.stringify(summary, null, 2)}\n`);
    await Promise.all(all.map((output) => output.close()));
    for (const output of all) await output.commit();
    await removeOthers(out, ["records.jsonl"]);
    await removeLeftovers(out, ["duplicates.jsonl", "apart.jsonl", "dedup.json"]);
    await syncFolder(out);
  } catch (error) {
    await Promise.all(all.map((output) => output.discard()));
    throw error;
  }
}

/** Tells this run from others in the same directory. */
function keyOf(inputs: readonly string[], options: DedupRunOptions): string {
  return createHash("sha256")
    .update(JSON.stringify([VERSION, "dedup", inputs, options]))
    .digest("hex");
}

/** A record as `store` wrote it. */
function rowIn(line: Uint8Array): RecordRow {
  const row: RecordRow = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString("utf8"));
  return row;
}

/** A copy's source, and those of the copies that it stood for. */
function sourcesOf(record: RecordRow): CopySource[] {
  return [copySource(record), ...record.copy_sources];
}
