import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type DatabaseLimits, DEFAULT_MEMORY } from "../database/index.ts";
import { Interrupted } from "../document/errors.ts";
import type { RunSummary } from "../document/run-summary.ts";
import { templatesFile } from "../label/template/index.ts";
import { type Listing, listFiles } from "../read/files/directory.ts";
import type { RawInput } from "../read/input.ts";
import { inputsOf } from "../read/inputs.ts";
import { Shards, SignatureIndex } from "../store/index.ts";
import { writeWhole } from "../write/atomic.ts";
import { cleanInputs } from "./batch/cleaning.ts";
import { Pool } from "./batch/pool.ts";
import { findTemplates } from "./batch/survey.ts";
import { Tally } from "./batch/tally.ts";
import { cleanerFor } from "./document/cleaner.ts";
import { type Job, type JobSpec, type Resumed, runJob } from "./job.ts";
import { runKey } from "./key.ts";
import { keptTexts, readKnown } from "./merge/known.ts";
import { mergeCopies } from "./merge/merging.ts";
import { writeOutput } from "./merge/publish.ts";
import { recordFiles } from "./merge/records.ts";
import { type RunOptions, statedOptions } from "./options.ts";
import { refuseOutputOfDocuments, refuseReadingOutput } from "./overlap.ts";
import { storing } from "./storage.ts";
import { VERSION } from "./version.ts";

const TEMPLATES = "templates.json";
/** Bytes of a file of templates that holds none. */
const NO_TEMPLATES = 2;

/** How far a run has come. */
export interface RunProgress {
  readonly stage: "survey" | "clean" | "merge";
  /** Documents read so far. */
  readonly documents: number;
  /** Bytes of the input files read so far, and in all. */
  readonly bytes: number;
  readonly totalBytes: number;
}

/** What the caller of a run may want to hear and say meanwhile. */
export interface RunHooks {
  readonly onProgress?: (progress: RunProgress) => void;
  /** Told how far an interrupted call of the same command had come. */
  readonly onResume?: (resumed: Resumed) => void;
  /** Stops the run where it can be gone on with: `runCorpus` then throws `Interrupted`. */
  readonly signal?: AbortSignal;
}

/**
 * The job of a directory: read, clean in parallel, merge copies, write. Goes on with an unfinished run of the same
 * inputs and options. Throws `UsageError` before it begins, and `StorageError` where the disk takes no more: nothing is
 * lost then, and the run can be gone on with.
 */
export function runCorpus(
  inputs: readonly string[],
  options: RunOptions,
  hooks: RunHooks = {},
): Promise<RunSummary> {
  return storing(options.out, () => run(inputs, options, hooks));
}

async function run(inputs: readonly string[], options: RunOptions, hooks: RunHooks): Promise<RunSummary> {
  const started = performance.now();
  await refuseReadingOutput(options.out, inputs, "inputs");
  await refuseReadingOutput(options.out, options.against ?? [], "records of --against");
  const found = await listFiles(inputs, options.out);
  await refuseOutputOfDocuments(options.out, found);
  // Wrong rule modules and names are found out here, before anything is written.
  await cleanerFor(options.clean, options.ruleModules);
  const against = await recordFiles(options.against ?? []);
  const key = await runKey(found.files, against, options);
  const index =
    options.index === undefined ? undefined : await SignatureIndex.open(options.index, options.out);
  const spec: JobSpec = {
    directory: options.out,
    overwrite: options.overwrite,
    key,
    summary: "run.json",
    afterwards: index && ((work) => index.publish(work)),
    onResume: hooks.onResume,
  };
  const batch: Batch = { inputs, options, found, against, index, key, started };
  const summary: RunSummary = JSON.parse(await runJob(spec, (job) => perform(job, batch, hooks)));
  return summary;
}

/** What a run is about. */
interface Batch {
  readonly inputs: readonly string[];
  readonly options: RunOptions;
  readonly found: Listing;
  /** Files of records that it is compared with. */
  readonly against: readonly string[];
  readonly index: SignatureIndex | undefined;
  readonly key: string;
  readonly started: number;
}

/** Makes the output of a run, going on with what lies in the work folder. */
async function perform(job: Job, batch: Batch, hooks: RunHooks): Promise<void> {
  const { options, index } = batch;
  const known = await readKnown((await index?.read(job.work)) ?? [], batch.against, job.work);
  const pool = new Pool(options.workers, {
    options: options.clean,
    ruleModules: options.ruleModules,
    wantReport: options.report !== "none",
    wantSources: options.report === "full" && options.reportSources === true,
  });
  const shards = await Shards.open(join(job.work, "shards"));
  try {
    const { files, ignored } = batch.found;
    const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
    const position = { bytes: 0, ignored: { ...ignored } };
    const tally = new Tally();
    const rows = { fields: options.fields, maxBytes: options.clean.maxBytes };
    const limits = { memory: options.memory ?? DEFAULT_MEMORY, threads: options.workers };
    const report = (stage: RunProgress["stage"], documents: number): void =>
      hooks.onProgress?.({
        stage,
        documents,
        bytes: stage === "merge" ? totalBytes : position.bytes,
        totalBytes,
      });
    const read = (): AsyncGenerator<RawInput> => {
      // Read twice, passed over once.
      position.ignored = { ...ignored };
      return inputsOf(files, rows, position);
    };
    if (options.templates) {
      await survey(read, pool, job.work, limits, hooks.signal, (done) => report("survey", done));
    }
    const surveyed = performance.now();
    const cleaning = { pool, shards, tally, overrides: options.overrides, check: () => job.check() };
    await cleanInputs(read(), cleaning, hooks.signal, () => report("clean", tally.read));
    await pool.close();
    const cleaned = performance.now();
    report("merge", tally.read);
    const copies = await mergeCopies(shards, job.work, options.dedup, limits, known.texts);
    const merged = performance.now();
    const done = { ...copies, documents: tally.read, known: known.texts };
    await index?.stage(keptTexts(shards, copies.duplicates), job.work);
    await writeOutput(job.staging, options, shards.stored(), done, () => {
      const now = performance.now();
      return {
        version: VERSION,
        key: batch.key,
        inputs: [...batch.inputs].sort(),
        options: statedOptions(options),
        counts: tally.counts(copies.duplicates.length),
        ignored: position.ignored,
        rejects: tally.rejects(),
        characters: { visible: tally.visible, removed: tally.removed() },
        elapsed: Math.round(now - batch.started),
        timings: [
          { stage: "survey", ms: Math.round(surveyed - batch.started) },
          ...tally.stages(),
          { stage: "dedup", ms: Math.round(merged - cleaned) },
          { stage: "write", ms: Math.round(now - merged) },
        ],
      };
    });
  } finally {
    known.close();
    index?.close();
    await pool.close();
    await shards.close();
  }
}

/** The first pass: which lines recur across the articles of a site. Done once for all parts of a run. */
async function survey(
  read: () => AsyncGenerator<RawInput>,
  pool: Pool,
  work: string,
  limits: DatabaseLimits,
  signal: AbortSignal | undefined,
  onDone: (documents: number) => void,
): Promise<void> {
  const file = join(work, TEMPLATES);
  const known = await stat(file).catch(() => undefined);
  if (known === undefined) {
    const templates = await findTemplates(read(), pool, work, limits, (documents) => {
      if (signal?.aborted === true) throw new Interrupted("stopped while the input was surveyed");
      onDone(documents);
    });
    await writeWhole(file, templatesFile(templates));
  }
  if ((await stat(file)).size > NO_TEMPLATES) pool.useTemplates(file);
}
