import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseDedupOptions } from "../../src/dedup/index.ts";
import { parseOptions } from "../../src/document/options.ts";
import type { ApartRow, CleanRecord, DuplicateRow } from "../../src/document/record.ts";
import { runCorpus } from "../../src/run/corpus.ts";
import { earnings, HARBOUR } from "../dedup/texts.ts";
import { jsonLines } from "../support/cli.ts";

const PARAGRAPHS = HARBOUR.split("\n");
const LONGER = [...PARAGRAPHS, "The gulls were not asked."];
const ROWS = [
  { id: "z-first", text: HARBOUR, url: "https://a.example/1", date: "2020-05-02" },
  { id: "longest", text: LONGER.join("\n"), url: "https://b.example/1", date: "2020-05-03" },
  { id: "earliest", text: PARAGRAPHS.slice(0, -1).join("\n"), date: "2020-05-01" },
  {
    id: "complete",
    text: HARBOUR,
    url: "https://c.example/1",
    date: "2020-05-04",
    title: "Market to be rebuilt",
    author: "Ada Fenn",
  },
  { id: "story-a", text: earnings("Acmeda", "Leedon", "Tuesday", [12, 31, 407, 55]) },
  { id: "story-b", text: earnings("Bluefen", "Harrowby", "Friday", [7, 44, 918, 23]) },
];

let base = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "dechaff-"));
  await writeFile(join(base, "rows.jsonl"), ROWS.map((row) => JSON.stringify(row)).join("\n"));
});
afterAll(() => rm(base, { recursive: true, force: true }));

interface Result {
  readonly records: CleanRecord[];
  readonly duplicates: DuplicateRow[];
  readonly apart: ApartRow[];
}

const results = new Map<string, Promise<Result>>();

/** What a run with these options writes: made once, since nothing changes it. */
function merged(dedup: Record<string, unknown>): Promise<Result> {
  const key = JSON.stringify(dedup);
  const result = results.get(key) ?? run(dedup);
  results.set(key, result);
  return result;
}

async function run(dedup: Record<string, unknown>): Promise<Result> {
  const out = join(base, "out");
  await runCorpus([join(base, "rows.jsonl")], {
    out,
    overwrite: true,
    workers: 1,
    clean: parseOptions({ quality: false }),
    fields: {},
    ruleModules: [],
    report: "none",
    dedup: parseDedupOptions(dedup),
    overrides: new Map(),
    templates: false,
  });
  const rows = async (name: string): Promise<Record<string, unknown>[]> =>
    jsonLines(await readFile(join(out, name), "utf8"));
  // Written by the run from these very types.
  return JSON.parse(
    JSON.stringify({
      records: await rows("records.jsonl"),
      duplicates: await rows("duplicates.jsonl"),
      apart: await rows("apart.jsonl"),
    }),
  );
}

it.each([
  ["longest", "longest", "length"],
  ["earliest", "earliest", "date"],
  ["first", "z-first", "order"],
  ["most-complete", "complete", "completeness"],
])("--survivor %s keeps %s, and every copy says that %s decided", async (survivor, kept, reason) => {
  const { records, duplicates } = await merged({ survivor });
  expect(records.map(({ id }) => id).sort()).toEqual([kept, "story-a", "story-b"].sort());
  expect(duplicates.map(({ survivor, decided_by }) => [survivor, decided_by])).toEqual(
    Array.from({ length: 3 }, () => [kept, reason]),
  );
});

it("the survivor lists where its copies were found, and each copy says which paragraphs differ", async () => {
  const { records, duplicates } = await merged({ survivor: "longest" });
  const survivor = records.find(({ id }) => id === "longest");
  expect(survivor?.copies).toBe(3);
  expect(
    survivor?.copy_sources.map(({ id, url, published, source }) => [id, url, published, source.line]),
  ).toEqual([
    ["complete", "https://c.example/1", "2020-05-04", 4],
    ["earliest", null, "2020-05-01", 3],
    ["z-first", "https://a.example/1", "2020-05-02", 1],
  ]);
  const copy = duplicates.find(({ id }) => id === "earliest");
  expect(copy).toMatchObject({ survivor: "longest", kind: "near", containment: 1, only_in_copy: [] });
  expect(copy?.only_in_survivor.map(({ paragraph }) => paragraph)).toEqual([
    PARAGRAPHS.length - 1,
    PARAGRAPHS.length,
  ]);
});

it("one template with other names and numbers is kept apart and written down", async () => {
  const { apart } = await merged({});
  const schema = new URL("../../schemas/apart.json", import.meta.url);
  const validate = new Ajv2020().compile(JSON.parse(await readFile(schema, "utf8")));
  for (const row of apart) expect(validate(row), JSON.stringify(validate.errors)).toBe(true);
  expect(apart).toEqual([
    {
      ids: ["story-a", "story-b"],
      reason: "template-story",
      similarity: expect.closeTo(0.6, 0),
      containment: expect.any(Number),
    },
  ]);
});

it("thresholds and mode decide what is a copy", async () => {
  const exact = await merged({ mode: "exact" });
  expect(exact.duplicates.map(({ id, kind, decided_by }) => [id, kind, decided_by])).toEqual([
    ["z-first", "exact", "completeness"],
  ]);
  expect(exact.duplicates[0]).toMatchObject({ similarity: 1, only_in_copy: [], only_in_survivor: [] });
  expect((await merged({ mode: "off" })).duplicates).toEqual([]);
  // What holds all of another text is its copy at any threshold.
  const strict = await merged({ similarity: 1, containment: 1 });
  expect(strict.duplicates.map(({ id }) => id)).toEqual(["z-first", "longest", "earliest"]);
});
