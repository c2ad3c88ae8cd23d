import { rm } from "node:fs/promises";
import { join } from "node:path";
import { findDuplicates } from "../dedup/index.ts";
import type { RunSummary } from "../document/run-summary.ts";
import { writeTemplates } from "../label/template/index.ts";
import { listFiles } from "../read/directory.ts";
import type { RawInput } from "../read/input.ts";
import { inputsOf } from "../read/inputs.ts";
import { cleanerFor } from "./cleaner.ts";
import { NameKeeper } from "./names.ts";
import { type RunOptions, statedOptions } from "./options.ts";
import { mapOrdered } from "./ordered.ts";
import type { Outcome } from "./outcome.ts";
import { prepareOutput } from "./output-directory.ts";
import { Pool } from "./pool.ts";
import { type DedupEntry, dedupEntry, publish } from "./publish.ts";
import { Spool } from "./spool.ts";
import { findTemplates } from "./survey.ts";
import { Tally } from "./tally.ts";
import { VERSION } from "./version.ts";

/** Inputs handed to workers and not yet written, per worker: lets the others go on while one has a large page. */
const WINDOW = 16;

/** How far a run has come. */
export interface RunProgress {
  readonly stage: "survey" | "clean" | "merge";
  /** Documents read so far. */
  readonly documents: number;
  /** Bytes of the input files read so far, and in all. */
  readonly bytes: number;
  readonly totalBytes: number;
}

/** The job of a directory: read, clean in parallel, merge copies, write. Throws `UsageError` before it begins. */
export async function runCorpus(
  inputs: readonly string[],
  options: RunOptions,
  onProgress: (progress: RunProgress) => void = () => {},
): Promise<RunSummary> {
  const started = performance.now();
  const { files, ignored } = await listFiles(inputs, options.out);
  // Wrong rule modules and names are found out here, before anything is written.
  await cleanerFor(options.clean, options.ruleModules);
  const work = await prepareOutput(options.out, options.overwrite);
  const pool = new Pool(options.workers, {
    options: options.clean,
    ruleModules: options.ruleModules,
    wantReport: options.report !== "none",
    wantSources: options.report === "full" && options.reportSources === true,
  });
  try {
    const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
    const position = { bytes: 0, ignored: { ...ignored } };
    const tally = new Tally();
    const spool = new Spool(join(work, "spool.jsonl"));
    const entries: DedupEntry[] = [];
    const rows = { fields: options.fields, maxBytes: options.clean.maxBytes };
    const report = (stage: RunProgress["stage"], documents: number): void =>
      onProgress({ stage, documents, bytes: stage === "merge" ? totalBytes : position.bytes, totalBytes });
    const read = (): AsyncGenerator<RawInput> => {
      // Read twice, passed over once.
      position.ignored = { ...ignored };
      return inputsOf(files, rows, position);
    };
    if (options.templates)
      await survey(read(), pool, join(work, "templates.json"), (done) => report("survey", done));
    const surveyed = performance.now();
    for await (const outcome of outcomes(read(), pool, options.overrides)) {
      tally.book(outcome);
      if (outcome.kind === "clean") entries.push(dedupEntry(outcome));
      await spool.add(outcome);
      report("clean", tally.read);
    }
    await spool.close();
    await pool.close();
    const cleaned = performance.now();
    report("merge", tally.read);
    const duplicates = findDuplicates(entries, options.dedup);
    const merged = performance.now();
    return await publish(options, spool, { duplicates, documents: tally.read }, () => {
      const now = performance.now();
      return {
        version: VERSION,
        inputs,
        options: statedOptions(options),
        counts: tally.counts(duplicates.length),
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
  } finally {
    await pool.close();
    await rm(work, { recursive: true, force: true });
  }
}

/** The first pass: which lines recur across the articles of a site. */
async function survey(
  inputs: AsyncGenerator<RawInput>,
  pool: Pool,
  file: string,
  onDone: (documents: number) => void,
): Promise<void> {
  const templates = await findTemplates(inputs, pool, onDone);
  if (templates.size === 0) return;
  await writeTemplates(file, templates);
  pool.useTemplates(file);
}

/** The second: cleans the inputs on worker threads; outcomes come in input order, each under an id of its own. */
async function* outcomes(
  inputs: AsyncGenerator<RawInput>,
  pool: Pool,
  overrides: RunOptions["overrides"],
): AsyncGenerator<Outcome> {
  const names = new NameKeeper();
  const limits = { running: pool.size, waiting: pool.size * WINDOW };
  for await (const outcome of mapOrdered(inputs, (input) => pool.run(input, overrides.get(input.id)), limits))
    yield names.unique(outcome);
}
