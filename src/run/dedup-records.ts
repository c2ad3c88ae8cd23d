import { createHash } from "node:crypto";
import { join } from "node:path";
import { type DedupEntry, type DedupOptions, dedup, fingerprint } from "../dedup/index.ts";
import type { ApartRow, CopySource } from "../document/record.ts";
import { SignatureIndex } from "../store/index.ts";
import { AtomicFile } from "../write/atomic.ts";
import { removeOthers } from "../write/files/record-files.ts";
import { Copies, copySource, type FoundRecord, type KnownText, standingOf } from "./copies.ts";
import { endJournal } from "./journal.ts";
import { prepareOutput, removeLeftovers } from "./output-directory.ts";
import { knownTexts, type RecordRow, readRecords, recordFiles } from "./records.ts";
import { RowSpool } from "./row-spool.ts";
import { storing } from "./storage.ts";
import { VERSION } from "./version.ts";

/** What decides a deduplication of records. */
export interface DedupRunOptions {
  readonly out: string;
  readonly overwrite: boolean;
  readonly dedup: DedupOptions;
  /** Records that stay where they are: what stands in them is taken out of the input. */
  readonly against: readonly string[];
  /** Directory of signatures that are kept between runs. */
  readonly index?: string;
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
  const files = await recordFiles(inputs);
  const index = options.index === undefined ? undefined : new SignatureIndex(options.index, options.out);
  const known = [...((await index?.read()) ?? []), ...(await knownTexts(options.against))];
  const { work } = await prepareOutput(options.out, options.overwrite, keyOf(inputs, options));
  const rows = new RowSpool<RecordRow>(join(work, "rows.jsonl"));
  try {
    const entries: DedupEntry[] = [];
    const places = new Map<string, number>();
    for await (const record of readRecords(files)) {
      // Runs that are merged may use the same ids.
      let id = record.id;
      for (let i = 2; places.has(id); i += 1) id = `${record.id}~${i}`;
      places.set(id, entries.length);
      entries.push({ id, fingerprint: fingerprint(record.text), ...standingOf(record, entries.length) });
      await rows.add({ ...record, id });
    }
    await rows.close();
    const { duplicates, apart } = dedup(entries, options.dedup, known);
    const find = async (id: string): Promise<FoundRecord & { readonly record: RecordRow }> => {
      const order = places.get(id) ?? -1;
      return { record: await rows.at(order), order };
    };
    const copies = new Copies(duplicates, find, options.dedup.survivor, known);
    const summary: DedupSummary = {
      version: VERSION,
      inputs,
      against: options.against,
      options: options.dedup,
      counts: {
        read: entries.length,
        kept: entries.length - duplicates.length,
        duplicates: duplicates.length,
        known: duplicates.filter((duplicate) => duplicate.known >= 0).length,
      },
    };
    const file = (name: string): AtomicFile => new AtomicFile(join(options.out, name));
    const outputs = {
      records: file("records.jsonl"),
      duplicates: file("duplicates.jsonl"),
      apart: file("apart.jsonl"),
      summary: file("dedup.json"),
    };
    const all = Object.values(outputs);
    try {
      for (let order = 0; order < entries.length; order += 1) {
        const record = await rows.at(order);
        const row = await copies.rowOf({ record, order });
        if (row !== undefined) await outputs.duplicates.line(row);
        else {
          const sources = [...record.copy_sources];
          for (const id of copies.idsOf(record.id)) sources.push(...sourcesOf((await find(id)).record));
          const copy_sources = sources.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
          await outputs.records.line({ ...record, copies: copy_sources.length, copy_sources });
        }
      }
      for (const { ids, reason, similarity, containment } of apart) {
        const row: ApartRow = { ids, reason, similarity, containment };
        await outputs.apart.line(row);
      }
      await outputs.summary.write(`${JSON.stringify(summary, null, 2)}\n`);
      await Promise.all(all.map((output) => output.close()));
      for (const output of all) await output.commit();
      await removeOthers(options.out, ["records.jsonl"]);
      await removeLeftovers(options.out, ["duplicates.jsonl", "apart.jsonl", "dedup.json"]);
    } catch (error) {
      await Promise.all(all.map((output) => output.discard()));
      throw error;
    }
    const merged = new Set(duplicates.map(({ id }) => id));
    await index?.write(kept(entries, merged, async ({ id }) => (await find(id)).record));
    return summary;
  } finally {
    index?.close();
    await rows.end();
    await endJournal(work);
  }
}

/** Tells this run from others in the same directory. */
function keyOf(inputs: readonly string[], options: DedupRunOptions): string {
  return createHash("sha256")
    .update(JSON.stringify([VERSION, "dedup", inputs, options]))
    .digest("hex");
}

/** What stays of a batch, for the index. */
async function* kept(
  entries: readonly DedupEntry[],
  merged: ReadonlySet<string>,
  find: (entry: DedupEntry) => Promise<CopySource>,
): AsyncGenerator<KnownText> {
  for (const entry of entries)
    if (!merged.has(entry.id)) yield { ...entry, ...copySource(await find(entry)) };
}

/** A copy's source, and those of the copies that it stood for. */
function sourcesOf(record: RecordRow): CopySource[] {
  return [copySource(record), ...record.copy_sources];
}
