import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openInMemory } from "../../src/database/index.ts";
import { UsageError } from "../../src/document/errors.ts";
import { CRUFT_KINDS } from "../../src/document/kinds.ts";
import { type CleanRecord, PAGE_TYPES } from "../../src/document/record.ts";
import { RECORD } from "../../src/document/record-fields.ts";
import { parquetRecords } from "../../src/run/merge/parquet-records.ts";
import { openRecordFiles } from "../../src/write/files/record-files.ts";
import { record } from "../support/records.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function tableOf(records: readonly CleanRecord[]): Promise<string> {
  const out = await mkdtemp(join(folder, "table-"));
  const files = openRecordFiles(out, { format: "parquet" });
  for (const one of records) await files.add(one);
  await files.close();
  await files.commit();
  return join(out, "records.parquet");
}

async function readBack(file: string, needed: readonly string[] = []): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const { value } of parquetRecords(file, needed)) values.push(value);
  return values;
}

/** The table with other columns. */
async function reshaped(file: string, columns: string): Promise<string> {
  const target = join(await mkdtemp(join(folder, "reshaped-")), "records.parquet");
  const { connection, close } = await openInMemory("200MB");
  await connection.run(`COPY (SELECT ${columns} FROM read_parquet($file)) TO '${target}' (FORMAT parquet)`, {
    file,
  });
  close();
  return target;
}

const text = fc.string({ unit: "grapheme" });
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.abs(value));
const source = fc.record({ path: text, line: fc.nat(), sha256: text }, { requiredKeys: ["path", "sha256"] });
const nullable = fc.option(text, { nil: null });
const fields = fc.record(
  {
    source,
    url: nullable,
    title: nullable,
    authors: fc.array(text),
    published: nullable,
    site: nullable,
    description: nullable,
    image: nullable,
    tags: fc.array(text),
    page_type: fc.option(fc.record({ type: fc.constantFrom(...PAGE_TYPES), confidence: share }), {
      nil: null,
    }),
    language: fc.record({ code: text, confidence: share }),
    text,
    words: fc.nat(),
    removed: fc.dictionary(fc.constantFrom(...CRUFT_KINDS), fc.nat()),
    removed_ratio: share,
    flags: fc.array(text),
    fingerprint: text,
    copies: fc.nat(),
    copy_sources: fc.array(fc.record({ id: text, source, url: nullable, published: nullable })),
    provenance: fc.dictionary(fc.constantFrom("title", "url"), text),
    quality: fc.dictionary(fc.constantFrom("words", "stop_words"), share),
  },
  { requiredKeys: ["source"], noNullPrototype: true },
);

describe("a table of records", () => {
  it("holds every field that the list names, and gives records back as they were, fields in order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 20 }), async (several) => {
        const records = several.map((more, i) => record(`r${i}`, more));
        const back = await readBack(await tableOf(records));
        expect(back).toEqual(records);
        expect(back.map((value) => JSON.stringify(value))).toEqual(records.map((one) => JSON.stringify(one)));
      }),
      { numRuns: 25 },
    );
    const [full] = await readBack(await tableOf([record("r", { quality: { words: 1 } })]));
    expect(Object.keys(Object(full))).toEqual(Object.keys(RECORD.shape));
  });

  it("of an earlier version lacks fields, and so do its records", async () => {
    const whole = record("r", { page_type: { type: "forum", confidence: 0.5 }, quality: { words: 12 } });
    const file = await tableOf([whole]);
    const { quality: _, ...plain } = whole;
    expect(await readBack(await reshaped(file, "* EXCLUDE (quality)"))).toEqual([plain]);
    const { page_type: __, flags: ___, ...older } = plain;
    const columns = "* EXCLUDE (quality, page_type, flags)";
    expect(await readBack(await reshaped(file, columns), ["id", "text"])).toEqual([older]);
  });

  it("may have columns of later versions, which are left aside", async () => {
    const whole = record("r");
    expect(await readBack(await reshaped(await tableOf([whole]), "*, 1 AS later"))).toEqual([whole]);
  });

  it("is refused without a field that is needed", async () => {
    const file = await reshaped(await tableOf([record("r")]), "* EXCLUDE (text)");
    await expect(readBack(file, ["id", "text"])).rejects.toThrow(UsageError);
    await expect(readBack(file, ["id", "text"])).rejects.toThrow(/is no table of records.*"text"/);
  });
});
