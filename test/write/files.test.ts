import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterEach, describe, expect, it } from "vitest";
import { parseDedupOptions } from "../../src/dedup/index.ts";
import { parseOptions } from "../../src/document/options.ts";
import type { CleanRecord } from "../../src/document/record.ts";
import { runCorpus } from "../../src/run/corpus.ts";
import { removeLeftovers } from "../../src/run/output-directory.ts";
import { fileNameOf } from "../../src/write/files/file-name.ts";
import { type OutputFormat, type OutputOptions, parseSize } from "../../src/write/files/options.ts";
import { openRecordFiles, recordFilesIn } from "../../src/write/files/record-files.ts";
import { dechaffHere, jsonLines } from "../support/cli.ts";
import { record } from "../support/records.ts";

const NASTY = [
  "../../outside",
  "/etc/passwd",
  "..",
  ".",
  "",
  "a/../../b",
  "C:\\windows\\x",
  "CON",
  "con",
  "new\nline\0nul",
  "\ud800",
  "\ud801",
  "é".repeat(300),
  "-rf",
  "~",
  "名前.txt",
];

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  folders.push(folder);
  return folder;
}

const FULL = record("full", {
  url: "https://a.example/",
  title: "Tides: *all* of them",
  authors: ["Ada Fenn", 'Bo "Orr"'],
  published: "2024-05-01",
  site: "Shore Post",
  tags: ["sea"],
  page_type: { type: "article", confidence: 0.5 },
  flags: ["over-removal"],
  copies: 1,
  copy_sources: [{ id: "x", source: { path: "y", sha256: "1".repeat(64) }, url: null, published: null }],
  provenance: { title: "h1" },
  quality: { words: 12, mean_word_length: 4.25 },
});

async function written(records: readonly CleanRecord[], options: OutputOptions): Promise<string> {
  const out = await scratch();
  const files = openRecordFiles(out, options);
  for (const one of records) await files.add(one);
  await files.close();
  expect(await recordFilesIn(out)).toEqual([]);
  const names = await files.commit();
  expect(await recordFilesIn(out)).toEqual([...names].sort());
  expect((await readdir(out)).sort()).toEqual([...names].sort());
  return out;
}

/** The rows of a Parquet file as records again. */
async function parquetRecords(path: string): Promise<unknown[]> {
  const rows: Record<string, unknown>[] = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
  return rows.map(
    ({
      path,
      line,
      sha256,
      language,
      language_confidence,
      page_type,
      page_type_confidence,
      quality,
      ...row
    }) => ({
      ...row,
      source: { path, ...(line === null ? {} : { line }), sha256 },
      language: { code: language, confidence: language_confidence },
      page_type: page_type === null ? null : { type: page_type, confidence: page_type_confidence },
      ...(quality === null ? {} : { quality }),
    }),
  );
}

describe("every format reads back", () => {
  const records = [FULL, ...Array.from({ length: 50 }, (_, i) => record(`r${i}`))];

  it("jsonl", async () => {
    const out = await written(records, { format: "jsonl" });
    expect(jsonLines(await readFile(join(out, "records.jsonl"), "utf8"))).toEqual(records);
  });

  it("jsonl in shards, each of the size or a record more", async () => {
    const out = await written(records, { format: "jsonl", shardBytes: 5_000 });
    const names = await recordFilesIn(out);
    expect(names[0]).toBe("records-00001.jsonl");
    expect(names.length).toBeGreaterThan(3);
    const texts = await Promise.all(names.map((name) => readFile(join(out, name), "utf8")));
    expect(texts.flatMap(jsonLines)).toEqual(records);
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(7_000);
  });

  it("parquet", async () => {
    const out = await written(records, { format: "parquet" });
    expect(await parquetRecords(join(out, "records.parquet"))).toEqual(records);
  });

  it("parquet in shards", async () => {
    const long = Array.from({ length: 40 }, (_, i) => record(`p${i}`, { text: `${i} `.repeat(2_000 + i) }));
    const out = await written(long, { format: "parquet", shardBytes: 20_000 });
    const names = await recordFilesIn(out);
    expect(names.length).toBeGreaterThan(1);
    const shards = await Promise.all(names.map((name) => parquetRecords(join(out, name))));
    expect(shards.flat()).toEqual(long);
  });

  it("parquet, in the order of the rows, however many and long", async () => {
    const many = Array.from({ length: 12_000 }, (_, i) => record(`m${i}`));
    many[7] = record("long", { text: "tide ".repeat(4_000_000) });
    const out = await written(many, { format: "parquet" });
    expect(await parquetRecords(join(out, "records.parquet"))).toEqual(many);
  });

  it("parquet, with half a surrogate pair replaced, which no table holds", async () => {
    const odd = record("a\0b", {
      title: "tide \ud800 rises",
      authors: ["\udfffAda", "\\ud800"],
      text: "🙂 \0",
    });
    const out = await written([odd], { format: "parquet" });
    const read = { ...odd, title: "tide \ufffd rises", authors: ["\ufffdAda", "\\ud800"] };
    expect(await parquetRecords(join(out, "records.parquet"))).toEqual([read]);
  });

  it("an empty run leaves an empty file of either kind", async () => {
    const jsonl = await written([], { format: "jsonl" });
    expect(await readFile(join(jsonl, "records.jsonl"), "utf8")).toBe("");
    const parquet = await written([], { format: "parquet" });
    expect(await parquetRecords(join(parquet, "records.parquet"))).toEqual([]);
  });

  it.each<OutputFormat>(["txt", "md"])("%s, with an index", async (format) => {
    const out = await written(records, { format, shardBytes: 1_000 });
    const rows = jsonLines(await readFile(join(out, "records", "index.jsonl"), "utf8"));
    expect(rows.map(({ file: _, ...row }) => row)).toEqual(records.map(({ text: _, ...row }) => row));
    for (const [i, row] of rows.entries()) {
      const content = await readFile(join(out, "records", String(row["file"])), "utf8");
      const text = records[i]?.text ?? "";
      if (format === "txt") expect(content).toBe(`${text}\n`);
      else expect(content.endsWith(`\n\n${text}\n`)).toBe(true);
    }
    expect(new Set(rows.map((row) => String(row["file"]).split("/")[0])).size).toBeGreaterThan(3);
  });

  it("md states its facts at its head", async () => {
    const out = await written([FULL], { format: "md" });
    const content = await readFile(join(out, "records", fileNameOf("full", "md")), "utf8");
    expect(content.split("\n").slice(0, 10)).toEqual([
      "---",
      'id: "full"',
      'title: "Tides: *all* of them"',
      'authors: ["Ada Fenn","Bo \\"Orr\\""]',
      'published: "2024-05-01"',
      'site: "Shore Post"',
      'url: "https://a.example/"',
      "---",
      "",
      "# Tides: \\*all\\* of them",
    ]);
  });
});

describe("names that ids state", () => {
  it("are file names, each its own, whatever the ids are", () => {
    const names = NASTY.map((id) => fileNameOf(id, "txt"));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(NASTY.length);
    for (const name of names) {
      expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}_-]*-[0-9a-f]{15}\.txt$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(160);
    }
    expect(fileNameOf("news/tides.html", "md")).toBe(fileNameOf("news/tides.html", "md"));
  });

  it.each<OutputFormat>(["txt", "md"])("never lead out of the output directory: %s", async (format) => {
    const records = NASTY.map((id) => record(id));
    const out = await written(records, { format });
    const files = await readdir(join(out, "records"), { recursive: true });
    expect(files.length).toBe(NASTY.length + 1);
    expect((await readdir(out)).length).toBe(1);
  });

  it("nor do they in a run", async () => {
    const base = await scratch();
    await mkdir(join(base, "in"));
    const rows = ["../../x", "../x", "/tmp/dechaff-x", "a\u0000b"].map((id, i) =>
      JSON.stringify({
        id,
        text: `The tide came in at noon, and it brought ${i + 20} boats and a brass band.`,
      }),
    );
    await writeFile(join(base, "in", "rows.jsonl"), rows.join("\n"));
    const out = join(base, "a", "b", "out");
    const words = [
      "run",
      join(base, "in"),
      "--out",
      out,
      "--output-format",
      "md",
      "--dedup",
      "off",
      "--quiet",
    ];
    expect(await dechaffHere(words)).toMatchObject({ code: 0 });
    expect((await readdir(join(out, "records"))).length).toBe(5);
    expect(await readdir(base)).toEqual(["a", "in"]);
    expect(await readdir(join(base, "a"))).toEqual(["b"]);
    expect(await readdir(join(base, "a", "b"))).toEqual(["out"]);
    expect(existsSync("/tmp/dechaff-x")).toBe(false);
  });
});

describe("a run in another format", () => {
  it("removes what an interrupted run has left", async () => {
    const out = await scratch();
    const left = [
      "records.parquet.rows.part",
      "records-00003.parquet.part",
      "records.jsonl.part",
      "records.jsonl",
    ];
    for (const name of [...left, "notes.part"]) await writeFile(join(out, name), "half");
    await mkdir(join(out, "records.part"));
    await removeLeftovers(out, []);
    expect(await readdir(out)).toEqual(["notes.part"]);
  });

  it("takes the place of the records of the run before, and can be read as input", async () => {
    const base = await scratch();
    const [input, out] = [join(base, "in.jsonl"), join(base, "out")];
    const rows = Array.from({ length: 6 }, (_, i) => ({
      id: `r${i}`,
      text: `The tide came in at noon on day ${i}, and with it ${i + 40} boats.\n\nNobody had ordered a band of ${i}.`,
      author: "Ada Fenn",
    }));
    await writeFile(input, rows.map((row) => JSON.stringify(row)).join("\n"));
    const run = (paths: string[], to: string, output: OutputOptions, fields = {}): Promise<unknown> =>
      runCorpus(paths, {
        out: to,
        overwrite: true,
        workers: 1,
        clean: parseOptions({ quality: false }),
        fields,
        ruleModules: [],
        report: "none",
        dedup: parseDedupOptions({ mode: "off" }),
        output,
        overrides: new Map(),
        templates: false,
      });
    const texts = async (to: string): Promise<unknown[]> =>
      jsonLines(await readFile(join(to, "records.jsonl"), "utf8")).map(({ id, text, authors }) => [
        id,
        text,
        authors,
      ]);
    await run([input], out, { format: "jsonl" });
    const first = await texts(out);
    await run([input], out, { format: "txt" });
    expect(await recordFilesIn(out)).toEqual(["records"]);
    await run([input], out, { format: "parquet", shardBytes: 1 });
    expect((await recordFilesIn(out)).every((name) => /^records-\d{5}\.parquet$/.test(name))).toBe(true);
    expect((await stat(join(out, "records-00001.parquet"))).size).toBeGreaterThan(100);
    const back = join(base, "back");
    const shards = (await recordFilesIn(out)).map((name) => join(out, name));
    await run(shards, back, { format: "jsonl" }, { author: "authors" });
    expect(await texts(back)).toEqual(first);
  });
});

describe("parseSize", () => {
  it.each<[string, number | undefined]>([
    ["500MB", 500_000_000],
    ["2G", 2_000_000_000],
    ["1.5kb", 1_500],
    ["1048576", 1_048_576],
    ["10 MiB", 10_485_760],
    ["0", undefined],
    ["-1", undefined],
    ["many", undefined],
    ["", undefined],
    ["1e9", undefined],
  ])("%j is %j", (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });
});
