import { availableParallelism } from "node:os";
import { join } from "node:path";
import { DEFAULT_MEMORY } from "../../database/index.ts";
import type { DedupOptions, Duplicate } from "../../dedup/index.ts";
import type { ApartRow, CopySource } from "../../document/record.ts";
import { encodeFrame, encodePrint, Shards, SignatureIndex } from "../../store/index.ts";
import { writeWhole } from "../../write/atomic.ts";
import { RowFile } from "../../write/row-file.ts";
import { standingOf } from "../document/standing.ts";
import { type Job, type JobSpec, type Resumed, runJob } from "../job.ts";
import { fileStates, jobKey } from "../key.ts";
import { NameKeeper } from "../names.ts";
import { refuseReadingOutput } from "../overlap.ts";
import { checkCount, checkRows } from "../recount.ts";
import { storing } from "../storage.ts";
import { VERSION } from "../version.ts";
import { Copies, copySource, type KnownText } from "./copies.ts";
import { keptTexts, readKnown } from "./known.ts";
import { type Copied, mergeCopies } from "./merging.ts";
import { type RecordRow, readRecords, recordFiles, recordPrint } from "./records.ts";

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
  /** Told how far an interrupted call of the same command had come. */
  readonly onResume?: (resumed: Resumed) => void;
}

/** What a deduplication of records did, as `dedup.json` holds it. */
export interface DedupSummary {
  readonly version: string;
  /** SHA-256 of everything that decides the output: version, options, and the input files by name, size and date. */
  readonly key: string;
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

/**
 * Merges the copies among existing records. Goes on with an unfinished call of the same inputs and options. Throws
 * `UsageError` where an input is none.
 */
export function dedupRecords(inputs: readonly string[], options: DedupRunOptions): Promise<DedupSummary> {
  return storing(options.out, () => run(inputs, options));
}

/** The files of records that are read, and what tells the job from others. */
interface Batch {
  readonly inputs: readonly string[];
  readonly files: readonly string[];
  readonly against: readonly string[];
  readonly index: SignatureIndex | undefined;
  readonly key: string;
}

async function run(inputs: readonly string[], options: DedupRunOptions): Promise<DedupSummary> {
  await refuseReadingOutput(options.out, inputs, "inputs");
  await refuseReadingOutput(options.out, options.against, "records of --against");
  const files = await recordFiles(inputs);
  const against = await recordFiles(options.against);
  const states = [await fileStates(files), await fileStates(against)];
  const key = jobKey("dedup", options.dedup, options.index ?? null, ...states);
  const index =
    options.index === undefined ? undefined : await SignatureIndex.open(options.index, options.out);
  const spec: JobSpec = {
    directory: options.out,
    overwrite: options.overwrite,
    key,
    summary: "dedup.json",
    afterwards: index && ((work) => index.publish(work)),
    onResume: options.onResume,
  };
  const batch: Batch = { inputs, files, against, index, key };
  const summary: DedupSummary = JSON.parse(await runJob(spec, (job) => perform(job, batch, options)));
  return summary;
}

async function perform(job: Job, batch: Batch, options: DedupRunOptions): Promise<void> {
  const { index } = batch;
  const known = await readKnown((await index?.read(job.work)) ?? [], batch.against, job.work);
  const shards = await Shards.open(join(job.work, "shards"));
  try {
    await store(batch.files, shards, job);
    const limits = { memory: options.memory ?? DEFAULT_MEMORY, threads: availableParallelism() };
    const copied = await mergeCopies(shards, job.work, options.dedup, limits, known.texts);
    await index?.stage(keptTexts(shards, copied.duplicates), job.work);
    const summary = summaryOf(batch, options, shards.documents, copied.duplicates);
    await write(job.staging, options, shards, copied, known.texts, summary);
  } finally {
    index?.close();
    known.close();
    await shards.close();
  }
}

/** Puts the records on disk as they will be compared, behind those that an interrupted call has put there. */
async function store(files: readonly string[], shards: Shards, job: Job): Promise<void> {
  const names = new NameKeeper();
  const stored = shards.documents;
  let order = 0;
  for await (const record of readRecords(files)) {
    // Runs that are merged may use the same ids. All are named, so that each gets the name that it had.
    const id = names.name(record.id);
    if (order >= stored) {
      const line = Buffer.from(`${JSON.stringify({ ...record, id })}\n`);
      const print = encodePrint({ id, fingerprint: recordPrint(record), ...standingOf(record, order) });
      const frame = encodeFrame({ head: NOTHING, record: line, removals: NOTHING, report: NOTHING });
      if (await shards.add(frame, print)) await job.check();
    }
    order += 1;
  }
  await shards.finish();
  checkCount("records are stored", shards.documents, order);
}

function summaryOf(
  { inputs, key }: Batch,
  { against, dedup }: DedupRunOptions,
  read: number,
  duplicates: readonly Duplicate[],
): DedupSummary {
  const known = duplicates.filter((duplicate) => duplicate.known >= 0).length;
  const counts = { read, kept: read - duplicates.length, duplicates: duplicates.length, known };
  return { version: VERSION, key, inputs, against, options: dedup, counts };
}

/** Writes what the deduplication leaves into the folder `out`, in the order of the records, and counts it again. */
async function write(
  out: string,
  { dedup }: DedupRunOptions,
  shards: Shards,
  { duplicates, apart, find }: Copied,
  known: readonly KnownText[],
  summary: DedupSummary,
): Promise<void> {
  const file = (name: string): RowFile => new RowFile(join(out, name));
  const outputs = {
    records: file("records.jsonl"),
    duplicates: file("duplicates.jsonl"),
    apart: file("apart.jsonl"),
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
    await Promise.all(all.map((output) => output.close()));
    for (const output of all) await output.commit();
    await checkRows("records.jsonl", outputs.records, summary.counts.kept);
    await checkRows("duplicates.jsonl", outputs.duplicates, summary.counts.duplicates);
    await outputs.apart.recount();
    await writeWhole(join(out, "dedup.json"), `${JSON.stringify(summary, null, 2)}\n`);
  } catch (error) {
    await Promise.all(all.map((output) => output.discard()));
    throw error;
  }
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
