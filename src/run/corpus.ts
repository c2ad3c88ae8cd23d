import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Duplicate, dedup } from "../dedup/index.ts";
import type { RunSummary } from "../document/run-summary.ts";
import { writeTemplates } from "../label/template/index.ts";
import { listFiles } from "../read/directory.ts";
import type { RawInput } from "../read/input.ts";
import { inputsOf } from "../read/inputs.ts";
import { cleanerFor } from "./cleaner.ts";
import type { FoundRecord } from "./copies.ts";
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
  const spool = new Spool(join(work, "spool.jsonl"));
  try {
    const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
    const position = { bytes: 0, ignored: { ...ignored } };
    const tally = new Tally();
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
      if (outcome.kind === "clean") entries.push(dedupEntry(outcome, tally.read - 1));
      await spool.add(outcome);
      report("clean", tally.read);
    }
    await spool.close();
    await pool.close();
    const cleaned = performance.now();
    report("merge", tally.read);
    const { duplicates, apart } = dedup(entries, options.dedup);
    const places = placesOf(duplicates, entries);
    const find = async (id: string): Promise<FoundRecord | undefined> => {
      const order = places.get(id);
      const entry = order === undefined ? undefined : await spool.at(order);
      return order === undefined || entry === undefined || "reject" in entry
        ? undefined
        : { record: entry.record, order };
    };
    const merged = performance.now();
    return await publish(options, spool, { duplicates, apart, documents: tally.read, find }, () => {
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
    await spool.end();
    await rm(work, { recursive: true, force: true });
  }
}

/** Where the spool holds the members of clusters. */
function placesOf(
  duplicates: readonly Duplicate[],
  entries: readonly DedupEntry[],
): ReadonlyMap<string, number> {
  const members = new Set(duplicates.flatMap(({ id, survivor }) => [id, survivor]));
  return new Map(
    entries.flatMap(({ id, order }) => (members.has(id) && order !== undefined ? [[id, order]] : [])),
  );
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
  // Judgements go by the name that the outcome will get: outcomes come in input order.
  const judged = overrides.size === 0 ? undefined : new NameKeeper();
  const clean = (input: RawInput): Promise<Outcome> =>
    pool.run(input, judged === undefined ? undefined : overrides.get(judged.name(input.id)));
  for await (const outcome of mapOrdered(inputs, clean, limits)) yield names.unique(outcome);
}
