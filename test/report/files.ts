/** Writes and reads reports in temporary folders. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import type { ReportDocument, ReportDuplicate } from "../../src/report/data.ts";
import { createReportWriter, type ReportOptions } from "../../src/report/index.ts";
import { Tally } from "./tally.ts";

/** A temporary folder with a page that does nothing; `remove` takes it away. */
export async function workplace(): Promise<{
  readonly dir: string;
  readonly app: string;
  remove(): Promise<void>;
}> {
  const dir = await mkdtemp(join(tmpdir(), "dechaff-report-"));
  const app = join(dir, "app");
  await mkdir(app);
  await writeFile(join(app, "index.html"), "<!doctype html>");
  return { dir, app, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** Writes a report of the documents; returns what the run would have counted. */
export async function writeReport(
  dir: string,
  documents: Iterable<ReportDocument>,
  duplicates: Iterable<ReportDuplicate>,
  options: ReportOptions,
): Promise<Tally> {
  const writer = await createReportWriter(dir, options);
  const tally = new Tally();
  for (const document of documents) {
    tally.add(document);
    await writer.add(document);
  }
  await writer.finish(tally.summary(), duplicates);
  return tally;
}

/** Every data file of a report by name, as the page would receive it. */
export async function readReport(dir: string): Promise<ReadonlyMap<string, unknown>> {
  const payloads = new Map<string, unknown>();
  for (const name of await readdir(join(dir, "data"))) {
    runInNewContext(await readFile(join(dir, "data", name), "utf8"), {
      dechaff: (key: string, payload: unknown) => payloads.set(key, JSON.parse(JSON.stringify(payload))),
    });
  }
  return payloads;
}
