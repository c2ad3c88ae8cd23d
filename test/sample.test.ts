import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CleanRecord, DuplicateRow, RejectRow } from "../src/document/record.ts";
import type { RunSummary } from "../src/document/run-summary.ts";
import { dechaff, dechaffHere } from "./support/cli.ts";

const INPUT = fileURLToPath(new URL("../input", import.meta.url));
const GOLD = fileURLToPath(new URL("./sample/", import.meta.url));
const SCHEMAS = fileURLToPath(new URL("../schemas/", import.meta.url));

interface Gold {
  readonly input: string;
  readonly line?: number;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly site?: string;
  readonly language: string;
  readonly text: string;
}

async function rows<Row>(folder: string, name: string): Promise<Row[]> {
  const text = await readFile(join(folder, name), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Row => JSON.parse(line));
}

const gold = await rows<Gold>(GOLD, "gold.jsonl");
const placeOf = (path: string, line?: number): string => (line === undefined ? path : `${path}#${line}`);

let merged = "";
let single = "";
const records = new Map<string, CleanRecord>();

/** The sample with copies merged, as `npm start` does it, and every document by itself. */
beforeAll(async () => {
  merged = await mkdtemp(join(tmpdir(), "dechaff-"));
  single = await mkdtemp(join(tmpdir(), "dechaff-"));
  expect((await dechaff(["run", INPUT, "--out", merged, "--quiet"])).stderr).toBe("");
  expect((await dechaffHere(["run", INPUT, "--out", single, "--quiet", "--dedup", "off"])).stderr).toBe("");
  for (const record of await rows<CleanRecord>(single, "records.jsonl")) {
    const path = record.source.path.slice(INPUT.length + 1);
    records.set(placeOf(path, record.source.line), record);
  }
});
afterAll(async () => {
  for (const folder of [merged, single]) await rm(folder, { recursive: true, force: true });
});

/** Pinned: documents of the sample whose body, and whose facts, are exactly right. Lowering one is a change to explain. */
const EXACT_BODIES = 48;
const EXACT_FACTS = 48;

function factsAreRight(wanted: Gold, record: CleanRecord): boolean {
  return (
    record.title === wanted.title &&
    (wanted.authors === undefined || record.authors.join() === wanted.authors.join()) &&
    (wanted.published === undefined || record.published?.slice(0, 10) === wanted.published) &&
    (wanted.site === undefined || record.site === wanted.site)
  );
}

describe("sample documents", () => {
  for (const wanted of gold) {
    const place = placeOf(wanted.input, wanted.line);
    it(`${place}: no paragraph of the article is lost, and the language is right`, () => {
      const record = records.get(place);
      const kept = new Set(record?.text.split(/\n+/));
      const lost = wanted.text.split(/\n+/).filter((paragraph) => !kept.has(paragraph));
      expect(lost).toEqual([]);
      expect(record?.language.code).toBe(wanted.language);
    });
  }

  it("have as many exact bodies and facts as pinned", () => {
    const right = (test: (wanted: Gold, record: CleanRecord) => boolean): string[] =>
      gold.flatMap((wanted) => {
        const place = placeOf(wanted.input, wanted.line);
        const record = records.get(place);
        return record !== undefined && test(wanted, record) ? [place] : [];
      });
    expect(right((wanted, record) => record.text === wanted.text).length).toBeGreaterThanOrEqual(
      EXACT_BODIES,
    );
    expect(right(factsAreRight).length).toBeGreaterThanOrEqual(EXACT_FACTS);
  });
});

describe("a run over the sample", () => {
  it("merges the copies, keeps apart what only looks alike, and rejects what is no text", async () => {
    const expected: { clusters: string[][]; apart: [string, string][]; rejects: Record<string, string> } =
      JSON.parse(await readFile(join(GOLD, "clusters.json"), "utf8"));
    const survivors = new Map<string, string>();
    const placeById = new Map<string, string>();
    const kept = await rows<CleanRecord>(merged, "records.jsonl");
    const copies = await rows<DuplicateRow>(merged, "duplicates.jsonl");
    for (const { id, source } of [...kept, ...copies])
      placeById.set(id, placeOf(source.path.slice(INPUT.length + 1), source.line));
    for (const { id } of kept) survivors.set(placeById.get(id) ?? "", placeById.get(id) ?? "");
    for (const { id, survivor } of copies)
      survivors.set(placeById.get(id) ?? "", placeById.get(survivor) ?? "");
    for (const cluster of expected.clusters) {
      expect(
        new Set(cluster.map((place) => survivors.get(place) ?? `missing ${place}`)).size,
        cluster.join(" "),
      ).toBe(1);
    }
    for (const [a, b] of expected.apart) expect(survivors.get(a)).not.toBe(survivors.get(b));
    expect(copies.length).toBe(expected.clusters.reduce((sum, cluster) => sum + cluster.length - 1, 0));
    for (const record of kept) {
      const own = copies.filter((copy) => copy.survivor === record.id);
      expect(record.copies).toBe(own.length);
      expect(record.copy_sources).toEqual(
        own
          .map(({ id, source, url, published }) => ({ id, source, url, published }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
    }
    const rejected = await rows<RejectRow>(merged, "rejects.jsonl");
    expect(
      Object.fromEntries(rejected.map((row) => [row.source.path.slice(INPUT.length + 1), row.code])),
    ).toEqual(expected.rejects);
  });

  it("writes files that their schemas describe, with counts that add up", async () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    const files = {
      record: "records.jsonl",
      removal: "removals.jsonl",
      duplicate: "duplicates.jsonl",
      reject: "rejects.jsonl",
    };
    for (const [schema, file] of Object.entries(files)) {
      const validate = ajv.compile<unknown>(
        JSON.parse(await readFile(join(SCHEMAS, `${schema}.json`), "utf8")),
      );
      const found = await rows<unknown>(merged, file);
      expect(found.length).toBeGreaterThan(0);
      for (const row of found) expect(validate(row), JSON.stringify(validate.errors)).toBe(true);
    }
    const validate = ajv.compile<RunSummary>(JSON.parse(await readFile(join(SCHEMAS, "run.json"), "utf8")));
    const run: unknown = JSON.parse(await readFile(join(merged, "run.json"), "utf8"));
    if (!validate(run)) throw new Error(JSON.stringify(validate.errors));
    const { read, kept, duplicates, rejected, failed } = run.counts;
    expect(kept + duplicates + rejected + failed).toBe(read);
    expect(read).toBe(gold.length + rejected + failed);
    expect(kept).toBe((await rows<CleanRecord>(merged, "records.jsonl")).length);
    expect(duplicates).toBe((await rows<DuplicateRow>(merged, "duplicates.jsonl")).length);
    expect(rejected + failed).toBe((await rows<RejectRow>(merged, "rejects.jsonl")).length);
  });

  it("says of every removal where it stood in the source", async () => {
    const place = "feed-scrapes/solar-ferry-kestrel-bay.txt";
    const source = await readFile(join(INPUT, place), "utf8");
    const removals = await rows<{ id: string; start: number; end: number; line: number; text: string }>(
      single,
      "removals.jsonl",
    );
    const own = removals.filter((removal) => removal.id === place);
    expect(own.length).toBeGreaterThan(0);
    for (const removal of own) {
      expect(source.slice(removal.start, removal.end)).toBe(removal.text);
      expect(source.slice(0, removal.start).split("\n").length).toBe(removal.line);
    }
  });
});
