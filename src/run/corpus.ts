import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type DatabaseLimits, DEFAULT_MEMORY } from "../database/index.ts";
import { Interrupted } from "../document/errors.ts";
import type { RunSummary } from "../document/run-summary.ts";
import { templatesFile } from "../label/template/index.ts";
import { listFiles } from "../read/directory.ts";
import type { RawInput } from "../read/input.ts";
import { inputsOf } from "../read/inputs.ts";
import { Shards, SignatureIndex } from "../store/index.ts";
import { writeWhole } from "../write/atomic.ts";
import { cleanerFor } from "./cleaner.ts";
import { cleanInputs } from "./cleaning.ts";
import { endJournal, runKey, unlock } from "./journal.ts";
import { keptTexts, readKnown } from "./known.ts";
import { mergeCopies } from "./merging.ts";
import { type RunOptions, statedOptions } from "./options.ts";
import { prepareOutput } from "./output-directory.ts";
import { Pool } from "./pool.ts";
import { publish } from "./publish.ts";
import { recordFiles } from "./records.ts";
import { storing } from "./storage.ts";
import { findTemplates } from "./survey.ts";
import { Tally } from "./tally.ts";
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

async function run(
  inputs: readonly string[],
  options: RunOptions,
  { onProgress = () => {}, signal }: RunHooks,
): Promise<RunSummary> {
  const started = performance.now();
  const { files, ignored } = await listFiles(inputs, options.out);
  // Wrong rule modules and names are found out here, before anything is written.
  await cleanerFor(options.clean, options.ruleModules);
  const index = options.index === undefined ? undefined : new SignatureIndex(options.index, options.out);
  const indexed = (await index?.read()) ?? [];
  const against = await recordFiles(options.against ?? []);
  const key = await runKey(files, options);
  const { work, resumed } = await prepareOutput(options.out, options.overwrite, key);
  const known = await readKnown(indexed, against, work).catch(async (error: unknown) => {
    index?.close();
    // Nothing was begun that could be gone on with.
    if (resumed) await unlock(work);
    else await endJournal(work);
    throw error;
  });
  const pool = new Pool(options.workers, {
    options: options.clean,
    ruleModules: options.ruleModules,
    wantReport: options.report !== "none",
    wantSources: options.report === "full" && options.reportSources === true,
  });
  const shards = await Shards.open(join(work, "shards"));
  try {
    const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
    const position = { bytes: 0, ignored: { ...ignored } };
    const tally = new Tally();
    const rows = { fields: options.fields, maxBytes: options.clean.maxBytes };
    const limits = { memory: options.memory ?? DEFAULT_MEMORY, threads: options.workers };
    const report = (stage: RunProgress["stage"], documents: number): void =>
      onProgress({ stage, documents, bytes: stage === "merge" ? totalBytes : position.bytes, totalBytes });
    const read = (): AsyncGenerator<RawInput> => {
      // Read twice, passed over once.
      position.ignored = { ...ignored };
      return inputsOf(files, rows, position);
    };
    if (options.templates) await survey(read, pool, work, limits, signal, (done) => report("survey", done));
    const surveyed = performance.now();
    await cleanInputs(read(), { pool, shards, tally, overrides: options.overrides }, signal, () =>
      report("clean", tally.read),
    );
    await pool.close();
    const cleaned = performance.now();
    report("merge", tally.read);
    const copies = await mergeCopies(shards, work, options.dedup, limits, known.texts);
    const merged = performance.now();
    const batch = { ...copies, documents: tally.read, known: known.texts };
    const summary = await publish(options, shards.stored(), batch, () => {
      const now = performance.now();
      return {
        version: VERSION,
        inputs: [...inputs].sort(),
        options: statedOptions(options),
        counts: tally.counts(copies.duplicates.length),
        ignored: position.ignored,
        rejects: tally.rejects(),
        characters: { visible: tally.visible, removed: tally.removed() },
        elapsed: Math.round(now - started),
        timings: [
          { stage: "survey", ms: Math.round(surveyed - started) },
          ...tally.stages(),
          { stage: "dedup", ms: Math.round(merged - cleaned) },
          { stage: "write", ms: Math.round(now - merged) },
        ],
      };
    });
    await index?.write(keptTexts(shards, copies.duplicates));
    await shards.close();
    await endJournal(work);
    return summary;
  } finally {
    known.close();
    index?.close();
    await pool.close();
    await shards.close();
    await unlock(work);
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
