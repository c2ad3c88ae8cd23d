import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dechaffHere, jsonLines } from "../support/cli.ts";

/** What callers join their rows by: no two of them are the same. */
const IDS = [
  "a/",
  "a/ ",
  " a/",
  "  ",
  "\t",
  "x",
  "x\0",
  "\0x",
  "\ufeffx",
  "\ud800",
  "\ud801",
  "a\nb",
  "7 ",
  "\u2028",
];
/** As they are written, and as they come back. */
const NUMBERS: readonly (readonly [string, string])[] = [
  ["7", "7"],
  ["12345678901234567890", "12345678901234567890"],
  ["12345678901234567891", "12345678901234567891"],
  ["3.10", "3.10"],
];
const CAME = [...IDS, ...NUMBERS.map(([, id]) => id)];

function lines(text: (index: number) => string): string {
  const written = [...IDS.map((id) => JSON.stringify(id)), ...NUMBERS.map(([number]) => number)];
  return written
    .map((id, index) => `{"id":${id},"score":NaN,"text":${JSON.stringify(text(index))}}\n`)
    .join("");
}

const TEXT = "The tide came in at noon, and with it forty boats and a brass band that nobody had ordered.";

let base = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "dechaff-ids-"));
  await writeFile(
    join(base, "kept.jsonl"),
    lines((index) => `${TEXT} It was number ${index}.`),
  );
  await writeFile(
    join(base, "copies.jsonl"),
    lines(() => TEXT),
  );
  await writeFile(
    join(base, "empty.jsonl"),
    lines(() => " "),
  );
});
afterAll(() => rm(base, { recursive: true, force: true }));

async function done(words: readonly string[], input = ""): Promise<string> {
  const { code, stdout, stderr } = await dechaffHere(words, input);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
}

async function rowsIn(...path: readonly string[]): Promise<Record<string, unknown>[]> {
  return jsonLines(await readFile(join(base, ...path), "utf8"));
}

const idOf = ({ id }: Record<string, unknown>): unknown => id;

it("run and dedup give every id back as it came", async () => {
  const options = ["--quiet", "--dedup", "off"];
  await done(["run", join(base, "kept.jsonl"), "--out", join(base, "kept"), ...options]);
  expect((await rowsIn("kept", "records.jsonl")).map(idOf)).toEqual(CAME);
  await done(["run", join(base, "empty.jsonl"), "--out", join(base, "empty"), ...options]);
  expect((await rowsIn("empty", "rejects.jsonl")).map(idOf)).toEqual(CAME);
  await done(["dedup", join(base, "kept"), "--out", join(base, "again"), ...options]);
  expect((await rowsIn("again", "records.jsonl")).map(idOf)).toEqual(CAME);
});

it("copies and their survivors have the ids that came", async () => {
  await done(["run", join(base, "copies.jsonl"), "--out", join(base, "copies"), "--quiet"]);
  const [record] = await rowsIn("copies", "records.jsonl");
  const duplicates = await rowsIn("copies", "duplicates.jsonl");
  expect([idOf(record ?? {}), ...duplicates.map(idOf)].sort()).toEqual([...CAME].sort());
  expect(new Set(duplicates.map(({ survivor }) => survivor))).toEqual(new Set([idOf(record ?? {})]));
  expect(record).toMatchObject({ copies: CAME.length - 1 });
});

it("a file for each record has every id in its index", async () => {
  const words = ["--output-format", "md", "--quiet", "--dedup", "off"];
  await done(["run", join(base, "kept.jsonl"), "--out", join(base, "files"), ...words]);
  const index = await rowsIn("files", "records", "index.jsonl");
  expect(index.map(idOf)).toEqual(CAME);
  expect(new Set(index.map(({ file }) => file)).size).toBe(CAME.length);
});

it("pipe gives every id back, of records and of errors", async () => {
  const kept = await done(["pipe"], await readFile(join(base, "kept.jsonl"), "utf8"));
  expect(jsonLines(kept).map(idOf)).toEqual(CAME);
  const empty = jsonLines(await done(["pipe"], await readFile(join(base, "empty.jsonl"), "utf8")));
  expect(empty.map(idOf)).toEqual(CAME);
  expect(empty.every((row) => "error" in row)).toBe(true);
});

it("compare joins two runs by them, and the report holds them", async () => {
  const words = ["--quiet", "--dedup", "off", "--no-quality"];
  await writeFile(
    join(base, "other.jsonl"),
    lines((index) => `${TEXT} It was Number ${index}.`),
  );
  for (const name of ["kept", "other"])
    await done(["run", join(base, `${name}.jsonl`), "--out", join(base, `c-${name}`), ...words]);
  await done([
    "compare",
    join(base, "c-kept"),
    join(base, "c-other"),
    "--out",
    join(base, "changes"),
    "--quiet",
  ]);
  const summary: unknown = JSON.parse(await readFile(join(base, "changes", "compare.json"), "utf8"));
  expect(summary).toMatchObject({ documents: { compared: CAME.length, changed: CAME.length } });
  const index = await readFile(join(base, "c-kept", "report", "data", "index-0.js"), "utf8");
  for (const id of CAME) expect(index).toContain(JSON.stringify(id).replaceAll("\u2028", "\\u2028"));
});
