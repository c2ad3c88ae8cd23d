import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SiteRow, siteRows } from "../../bench/corpus/sites.ts";
import { Random } from "../fuzz/random.ts";
import { dechaff, jsonLines } from "../support/cli.ts";
import { compareOutcomes } from "../support/outcomes.ts";

const COUNT = 2000;

let folder = "";
let rows: readonly SiteRow[] = [];
let first = "";

/** Cleans rows that lie in files of these names, each in equal parts. Gives the output directory. */
async function run(name: string, of: readonly SiteRow[], files: readonly string[], workers: number) {
  const [input, out] = [join(folder, name), join(folder, `${name}-out`)];
  await mkdir(input);
  const size = Math.ceil(of.length / files.length);
  for (const [i, file] of files.entries()) {
    const part = of.slice(i * size, (i + 1) * size);
    await writeFile(join(input, file), part.map((row) => `${JSON.stringify(row)}\n`).join(""));
  }
  const line = ["run", input, "--out", out, "--report", "none", "--quiet", "--workers", String(workers)];
  expect(await dechaff(line)).toMatchObject({ code: 0, stderr: "" });
  return out;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  const rowAt = siteRows(COUNT);
  rows = Array.from({ length: COUNT }, (_, i) => rowAt(i));
  first = await run("first", rows, ["rows.jsonl"], 1);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = Random.ofCase(45, seed);
  return values
    .map((value) => ({ value, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

describe("invariant 4: rows that state an id come out the same", () => {
  it("which have templates, copies and pairs kept apart among them", async () => {
    const read = async (name: string) => jsonLines(await readFile(join(first, `${name}.jsonl`), "utf8"));
    const templates = (await read("removals")).filter(({ rule }) => rule === "template/repeated");
    expect(templates.length).toBeGreaterThan(COUNT / 4);
    // Lines of more than 64 articles, of which some stand there in many copies.
    const wide = templates.filter(({ reason }) => Number(/ (\d+) of \d+/.exec(String(reason))?.[1]) > 64);
    expect(wide.length).toBeGreaterThan(50);
    expect((await read("duplicates")).length).toBeGreaterThan(COUNT / 10);
    expect((await read("apart")).length).toBeGreaterThan(100);
  });

  const cases: [string, (of: readonly SiteRow[]) => readonly SiteRow[], string[], number][] = [
    ["on two workers", (of) => of, ["rows.jsonl"], 2],
    ["in reverse", (of) => [...of].reverse(), ["rows.jsonl"], 1],
    ["in reverse, in other files, on two workers", (of) => [...of].reverse(), ["z.jsonl", "y.jsonl"], 2],
    ["shuffled", (of) => shuffled(of, 1), ["rows.jsonl"], 1],
    ["shuffled over files, on two workers", (of) => shuffled(of, 2), ["b.jsonl", "c.jsonl", "a.jsonl"], 2],
  ];
  for (const [name, arrange, files, workers] of cases) {
    it(name, async () => {
      const out = await run(name.replaceAll(/\W+/g, "-"), arrange(rows), files, workers);
      for (const { file, differ, ids } of await compareOutcomes(first, out))
        expect({ file, differ, ids }).toEqual({ file, differ: 0, ids: [] });
    });
  }
});
