import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { DedupEntry, Duplicate } from "../dedup/index.ts";
import type { DuplicateRow } from "../document/record.ts";
import type { RunSummary } from "../document/run-summary.ts";
import { createReportWriter, type ReportWriter, reportReject } from "../report/index.ts";
import { AtomicFile } from "../write/atomic.ts";
import type { RunOptions } from "./options.ts";
import type { Cleaned } from "./outcome.ts";
import { COMPARISON_FILE } from "./output-directory.ts";
import type { Spool, Spooled } from "./spool.ts";

export type { DedupEntry };

/** What the search for copies needs to know of a cleaned document. */
export function dedupEntry({ record, fingerprint }: Cleaned): DedupEntry {
  const facts = [record.title, record.published, record.site, record.url].filter(
    (fact) => fact !== null,
  ).length;
  return {
    id: record.id,
    fingerprint,
    words: record.words,
    published: record.published,
    facts: facts + Math.min(1, record.authors.length),
  };
}

/** Where the rows of a run go. */
interface Outputs {
  readonly records: AtomicFile;
  readonly removals: AtomicFile;
  readonly duplicates: AtomicFile;
  readonly rejects: AtomicFile;
  readonly run: AtomicFile;
}

/**
 * Writes everything that a run leaves, in input order, and gives the summary. Files get their names only when
 * all are complete; `run.json` last.
 */
export async function publish(
  options: RunOptions,
  spool: Spool,
  { duplicates, documents }: { readonly duplicates: readonly Duplicate[]; readonly documents: number },
  summarise: () => RunSummary,
): Promise<RunSummary> {
  const file = (name: string): AtomicFile => new AtomicFile(join(options.out, name));
  const report = await createReportWriter(join(options.out, "report"), {
    mode: options.report,
    ...(options.reportSample === undefined ? {} : { sample: options.reportSample, expected: documents }),
    sources: options.reportSources === true,
  });
  const outputs: Outputs = {
    records: file("records.jsonl"),
    removals: file("removals.jsonl"),
    duplicates: file("duplicates.jsonl"),
    rejects: file("rejects.jsonl"),
    run: file("run.json"),
  };
  const files = Object.values(outputs);
  try {
    const copies = new Map(duplicates.map((duplicate) => [duplicate.id, duplicate]));
    const copyCounts = new Map<string, number>();
    for (const { survivor } of duplicates) copyCounts.set(survivor, (copyCounts.get(survivor) ?? 0) + 1);
    for await (const entry of spool.read()) await writeEntry(entry, outputs, report, copies, copyCounts);
    const summary = summarise();
    await outputs.run.write(`${JSON.stringify(summary, null, 2)}\n`);
    await Promise.all(files.map((output) => output.close()));
    // What a comparison left here goes together with its report.
    await rm(join(options.out, COMPARISON_FILE), { force: true });
    await report.finish(summary, duplicates);
    for (const output of files) await output.commit();
    return summary;
  } catch (error) {
    await Promise.all([report.abort(), ...files.map((output) => output.discard())]);
    throw error;
  }
}

async function writeEntry(
  entry: Spooled,
  outputs: Outputs,
  report: ReportWriter,
  copies: ReadonlyMap<string, Duplicate>,
  copyCounts: ReadonlyMap<string, number>,
): Promise<void> {
  if ("reject" in entry) {
    await outputs.rejects.line(entry.reject);
    await report.add(reportReject(entry.reject));
    return;
  }
  const { record, removals, report: shown } = entry;
  for (const removal of removals) await outputs.removals.line({ id: record.id, ...removal });
  const duplicate = copies.get(record.id);
  if (duplicate === undefined) {
    const count = copyCounts.get(record.id) ?? 0;
    await outputs.records.line({ ...record, copies: count });
    if (shown !== undefined) await report.add({ ...shown, copies: count });
    return;
  }
  const { survivor, kind, similarity, containment } = duplicate;
  const row: DuplicateRow = { id: record.id, source: record.source, survivor, kind, similarity, containment };
  await outputs.duplicates.line(row);
  if (shown !== undefined) await report.add({ ...shown, status: "duplicate" });
}
