import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import type { RunSummary } from "../document/run-summary.ts";
import type { ReportDocument, ReportDuplicate } from "./data.ts";
import { BodyChunks, type Chunk } from "./files/body-chunks.ts";
import { duplicateChunks } from "./files/duplicate-chunks.ts";
import { IndexChunks } from "./files/index-chunks.ts";
import { type IndexChunk, type Manifest, type ReportMode, WIRE_VERSION } from "./files/wire.ts";
import { OverviewStats } from "./overview.ts";
import { openReportFolder } from "./page.ts";
import { RuleStats } from "./rule-stats.ts";
import { hash32 } from "./sample.ts";

/** What a report holds. */
export interface ReportOptions {
  /** `full` unless told. `none` writes nothing, and takes away what an earlier run left. */
  readonly mode?: ReportMode;
  /** Documents to hold, drawn by a hash of their id, clusters as a whole: about so many of `expected`. All unless told. */
  readonly sample?: number;
  /** Documents that will be added; needed with `sample`. */
  readonly expected?: number;
  /** Removals shown for each rule; 12 unless told. */
  readonly samplesPerRule?: number;
  /** Write the documents' `excerpts`, which may be longer than their text. Not unless told. */
  readonly sources?: boolean;
  /** Folder of the built page; that of the package unless told. */
  readonly app?: string;
}

/** Writes a report while the documents of a run go by, in memory that does not grow with their text. */
export interface ReportWriter {
  /** Adds the next document. Calls must be awaited one after the other: their order is the report's order. */
  add(document: ReportDocument): Promise<void>;
  /** Writes the rest and puts the folder under its final name, in place of an older report. */
  finish(
    summary: RunSummary,
    duplicates: Iterable<ReportDuplicate> | AsyncIterable<ReportDuplicate>,
  ): Promise<void>;
  /** Takes away what was written so far. */
  abort(): Promise<void>;
}

/** Removals that the report lists as most doubtful. */
const DOUBTFUL = 100;
const SAMPLES_PER_RULE = 12;

/**
 * Opens a report that will stand in the folder `dir`; until it is complete it stands beside it, in `dir.partial`.
 * Throws `UsageError` where the page is not built.
 */
export async function createReportWriter(dir: string, options: ReportOptions = {}): Promise<ReportWriter> {
  const mode = options.mode ?? "full";
  if (mode === "none") {
    return { add: nothing, finish: () => rm(dir, { recursive: true, force: true }), abort: nothing };
  }
  const { write, commit, discard } = await openReportFolder(dir, options.app);

  const bodies = new BodyChunks();
  const rows = new IndexChunks();
  const rules = new RuleStats({ rule: options.samplesPerRule ?? SAMPLES_PER_RULE, doubtful: DOUBTFUL });
  const overview = new OverviewStats();
  const digest = createHash("sha256");
  const firsts: number[] = [];
  let indexes = 0;
  let reported = 0;
  let held = 0;

  const writeBody = async (chunk: Chunk | undefined): Promise<void> => {
    if (chunk === undefined) return;
    const number = firsts.push(chunk.body.first) - 1;
    await write(`body-${number}`, chunk.body);
    if (options.sources === true) await write(`source-${number}`, chunk.source);
  };
  const writeRows = async (chunk: IndexChunk | undefined): Promise<void> => {
    if (chunk === undefined) return;
    await write(`index-${indexes}`, chunk);
    indexes += 1;
  };

  return {
    async add(document) {
      // Clusters are drawn whole: a copy says little without its survivor.
      const holds = mode === "full" && inSample(document.survivor ?? document.id, options);
      digest.update(`${document.id}\n`);
      overview.add(document);
      const hit = rules.add(document, reported, holds ? held : -1);
      reported += 1;
      if (!holds) return;
      held += 1;
      await writeRows(rows.add(document, hit));
      await writeBody(bodies.add(document));
    },

    async finish(summary, duplicates) {
      await writeRows(rows.flush());
      await writeBody(bodies.flush());
      await write("samples", rules.samples());
      let duplicateRows = 0;
      let duplicateFiles = 0;
      for await (const chunk of duplicateChunks(duplicates)) {
        await write(`duplicates-${duplicateFiles}`, chunk);
        duplicateRows += chunk.copy.length;
        duplicateFiles += 1;
      }
      const manifest: Manifest = {
        wire: WIRE_VERSION,
        id: digest.update(summary.version).digest("hex").slice(0, 16),
        mode,
        summary,
        documents: held,
        reported,
        ...overview.numbers(),
        rules: rules.rules(),
        indexes,
        bodies: firsts,
        sources: options.sources === true,
        duplicates: duplicateRows,
        duplicateFiles,
      };
      await write("run", manifest);
      await commit();
    },

    abort: discard,
  };
}

async function nothing(): Promise<void> {}

/** Whether a document belongs to the sample: each with the same chance, whatever the order. */
function inSample(id: string, { sample, expected }: ReportOptions): boolean {
  if (sample === undefined || expected === undefined || sample >= expected) return true;
  return hash32(id, 1) / 2 ** 32 < sample / expected;
}
