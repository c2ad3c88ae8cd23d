import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseDedupOptions } from "../../src/dedup/index.ts";
import { UsageError } from "../../src/document/errors.ts";
import { dedupRecords } from "../../src/run/merge/dedup-records.ts";
import { words } from "../dedup/texts.ts";
import { dechaffHere, jsonLines } from "../support/cli.ts";

let base = "";
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "dechaff-"));
});
afterEach(() => rm(base, { recursive: true, force: true }));

/** Ten words a sentence, a hundred a paragraph. */
function article(seed: number): string {
  const all = words(300, seed);
  return [0, 1, 2].map((i) => `${all.slice(i * 100, i * 100 + 100).join(" ")}.`).join("\n\n");
}

interface Row {
  readonly id: string;
  readonly text: string;
}

/** A batch of rows, run with the options. */
async function run(name: string, rows: readonly Row[], ...more: readonly string[]): Promise<string> {
  const input = join(base, `${name}.jsonl`);
  await writeFile(input, rows.map((row) => JSON.stringify(row)).join("\n"));
  const out = join(base, name);
  const flags = ["--out", out, "--quiet", "--overwrite", "--report", "none", "--no-templates"];
  expect(await dechaffHere(["run", input, ...flags, ...more])).toMatchObject({ code: 0, stderr: "" });
  return out;
}

const rowsOf = async (out: string, name: string): Promise<Record<string, unknown>[]> =>
  jsonLines(await readFile(join(out, name), "utf8"));
const idsOf = async (out: string): Promise<unknown[]> =>
  (await rowsOf(out, "records.jsonl")).map((row) => row["id"]);

const MONDAY: Row[] = [
  { id: "a", text: article(1) },
  { id: "b", text: article(2) },
];
const TUESDAY: Row[] = [
  {
    id: "c",
    text: `${article(1)}\n\nAn added paragraph that Monday did not have, about nothing much at all.`,
  },
  { id: "d", text: article(2) },
  { id: "a", text: article(3) },
];

/** Runs that several tests read, and none of them changes. */
let shared = "";
let mondayRun = "";
let tuesdayRun = "";
beforeAll(async () => {
  shared = base = await mkdtemp(join(tmpdir(), "dechaff-"));
  mondayRun = await run("monday", MONDAY);
  tuesdayRun = await run("tuesday", TUESDAY);
});
afterAll(() => rm(shared, { recursive: true, force: true }));

describe("an index", () => {
  it("takes out what earlier runs kept, and is not compared with its own run", async () => {
    const index = ["--index", join(base, "index")];
    const monday = await run("monday", MONDAY, ...index);
    expect(await idsOf(monday)).toEqual(["a", "b"]);
    const tuesday = await run("tuesday", TUESDAY, ...index);
    expect(await idsOf(tuesday)).toEqual(["a"]);
    const copies = await rowsOf(tuesday, "duplicates.jsonl");
    expect(copies.map((row) => [row["id"], row["survivor"], row["kind"], row["decided_by"]])).toEqual([
      ["c", "a", "near", "known"],
      ["d", "b", "exact", "known"],
    ]);
    expect(copies[0]).toMatchObject({
      known: { source: { path: join(base, "monday.jsonl"), line: 1 } },
      only_in_copy: [{ paragraph: 3 }],
      only_in_survivor: [],
    });
    const schema = new URL("../../schemas/duplicate.json", import.meta.url);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(await readFile(schema, "utf8")),
    );
    for (const row of copies) expect(validate(row), JSON.stringify(validate.errors)).toBe(true);
    const before = await readFile(join(tuesday, "records.jsonl"), "utf8");
    await run("tuesday", TUESDAY, ...index);
    expect(await readFile(join(tuesday, "records.jsonl"), "utf8")).toBe(before);
    const wednesday = await run(
      "wednesday",
      [
        { id: "x", text: article(3) },
        { id: "y", text: article(4) },
      ],
      ...index,
    );
    expect(await idsOf(wednesday)).toEqual(["y"]);
    expect((await readdir(join(base, "index"))).length).toBe(6);
  });

  it("that is damaged is refused before anything is written", async () => {
    await mkdir(join(base, "index"));
    await writeFile(join(base, "index", "0123.signatures"), '{"version":0}\n');
    await writeFile(join(base, "in.txt"), article(1));
    const words = ["run", join(base, "in.txt"), "--out", join(base, "out"), "--index", join(base, "index")];
    const { code, stderr } = await dechaffHere(words);
    expect(code).toBe(2);
    expect(stderr).toMatch(/0123\.signatures" is damaged or of another version/);
    expect(await readdir(base)).not.toContain("out");
  });
});

describe("--against", () => {
  it("takes out what stands in other records, and leaves these alone", async () => {
    const before = await readFile(join(mondayRun, "records.jsonl"), "utf8");
    const tuesday = await run("tuesday", TUESDAY, "--against", mondayRun);
    expect(await idsOf(tuesday)).toEqual(["a"]);
    expect(await readFile(join(mondayRun, "records.jsonl"), "utf8")).toBe(before);
  });
});

describe("dechaff dedup", () => {
  const options = { overwrite: true, dedup: parseDedupOptions(), against: [] };

  it("merges runs that were made apart, and survivors list all copies", async () => {
    const monday = await run("monday", [...MONDAY, { id: "e", text: article(2) }]);
    const out = join(base, "both");
    const { stdout, code } = await dechaffHere([
      "dedup",
      monday,
      tuesdayRun,
      "--out",
      out,
      "--survivor",
      "longest",
    ]);
    expect([code, stdout]).toEqual([0, "read 5, kept 3, duplicates 2\n"]);
    const records = await rowsOf(out, "records.jsonl");
    expect(records.map((row) => [row["id"], row["copies"]])).toEqual([
      ["b", 2],
      ["c", 1],
      ["a~2", 0],
    ]);
    expect(records[0]?.["copy_sources"]).toMatchObject([{ id: "d" }, { id: "e" }]);
    expect(records[0]).toHaveProperty("removed_ratio");
    expect((await readdir(out)).sort()).toEqual([
      "apart.jsonl",
      "dedup.json",
      "duplicates.jsonl",
      "records.jsonl",
    ]);
  });

  it("takes out what stands in B without touching B", async () => {
    const [a, b] = [tuesdayRun, mondayRun];
    const before = await readFile(join(b, "records.jsonl"), "utf8");
    const summary = await dedupRecords([join(a, "records.jsonl")], {
      ...options,
      out: join(base, "out"),
      against: [b],
    });
    expect(summary.counts).toEqual({ read: 3, kept: 1, duplicates: 2, known: 2 });
    expect(await idsOf(join(base, "out"))).toEqual(["a"]);
    expect(await readFile(join(b, "records.jsonl"), "utf8")).toBe(before);
  });

  it("knows a teaser by its flag, though cleaning has taken its end away", async () => {
    const all = words(300, 1);
    // One word in seven of the head comes up again: enough for a cut text, not for any other.
    for (let i = 0; i < 10; i += 1) all[100 + i * 11] = all[i * 7] ?? "";
    const head = all.slice(0, 70).join(" ");
    // The whole does not begin with it: then it would be a cut of it however it ends.
    const before = words(40, 9).join(" ");
    const whole = [[before], all.slice(0, 120), all.slice(120)]
      .map((part) => `${part.join(" ")}.`)
      .join("\n\n");
    const teasers = [{ id: "t", text: `${head} and then the quay wo… Read more` }];
    const [a, b] = [await run("a", [{ id: "a", text: whole }]), await run("b", teasers)];
    const [teaser] = await rowsOf(b, "records.jsonl");
    expect(teaser).toMatchObject({ text: `${head} and then the quay wo`, flags: ["truncated"] });
    expect((await rowsOf(a, "records.jsonl")).map((row) => row["flags"])).toEqual([[]]);
    const summary = await dedupRecords([a, b], { ...options, out: join(base, "out") });
    expect(summary.counts.duplicates).toBe(1);
    expect(await rowsOf(join(base, "out"), "duplicates.jsonl")).toMatchObject([{ id: "t", survivor: "a" }]);
    await writeFile(join(base, "unmarked.jsonl"), JSON.stringify({ ...teaser, flags: [] }));
    const inputs = [a, join(base, "unmarked.jsonl")];
    const unmarked = await dedupRecords(inputs, { ...options, out: join(base, "other") });
    expect(unmarked.counts.duplicates).toBe(0);
  });

  it("reads records from Parquet as from lines", async () => {
    const rows = MONDAY.map((row, i) =>
      i === 0 ? { ...row, url: "https://shore.example/a", title: "Ada" } : row,
    );
    const lines = await run("lines", [...rows, ...TUESDAY], "--dedup", "off");
    const table = await run(
      "table",
      [...rows, ...TUESDAY],
      "--dedup",
      "off",
      "--output-format",
      "parquet",
      "--shard-size",
      "4kB",
    );
    const [one, other] = [join(base, "one"), join(base, "other")];
    await dedupRecords([lines], { ...options, out: one });
    await dedupRecords([table], { ...options, out: other });
    // The two runs read files of other names.
    const read = async (out: string): Promise<string> =>
      (await readFile(join(out, "records.jsonl"), "utf8")).replaceAll("table.jsonl", "lines.jsonl");
    expect(await read(other)).toBe(await read(one));
    expect(await idsOf(other)).toHaveLength(3);
    const file = join(base, "rows.parquet");
    await writeFile(file, "PAR1");
    await expect(dedupRecords([file], { ...options, out: other })).rejects.toThrow(/is no table of records/);
  });

  it("refuses what is no record, naming file and line, and writes nothing", async () => {
    const file = join(base, "rows.jsonl");
    await writeFile(file, '{"id":"a"}\n');
    const out = join(base, "out");
    await expect(dedupRecords([file], { ...options, out })).rejects.toThrow(UsageError);
    await expect(dedupRecords([file], { ...options, out })).rejects.toThrow(/rows\.jsonl:1: no record/);
    await expect(dedupRecords([join(base, "none")], { ...options, out })).rejects.toThrow(/cannot read/);
    expect(await readdir(base)).toEqual(["rows.jsonl"]);
  });
});
