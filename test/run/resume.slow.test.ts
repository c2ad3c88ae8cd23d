import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articles } from "../../bench/corpus/articles.ts";
import { Random } from "../fuzz/random.ts";
import { Interruptible, outputOf, runLine } from "./interruptible.ts";

/** Two shards, the last one short. */
const COUNT = 700;
const KILLS = 5;

let folder = "";
let input = "";
let undisturbed: ReadonlyMap<string, string> = new Map();
let duration = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  input = join(folder, "articles.jsonl");
  await writeFile(input, [...articles(COUNT)].map((article) => `${JSON.stringify(article)}\n`).join(""));
  const out = join(folder, "undisturbed");
  const started = performance.now();
  expect((await new Interruptible(runLine(input, out, 2)).ended).code).toBe(0);
  duration = performance.now() - started;
  undisturbed = await outputOf(out);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("an interrupted run", () => {
  it(`killed at ${KILLS} instants and gone on with, writes the same bytes`, async () => {
    const random = Random.ofCase(5, 5);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const out = join(folder, `killed-${kill}`);
      const first = new Interruptible(runLine(input, out, 2));
      const { signal } = await first.killedAfter(random.next() * duration);
      const second = await new Interruptible(runLine(input, out, 2)).ended;
      // Killed when all was done already, it holds another run.
      expect([0, 2]).toContain(second.code);
      if (second.code === 2) expect(signal).toBe(null);
      expect(await outputOf(out), `kill ${kill}`).toEqual(undisturbed);
    }
  });

  it("killed while lines are counted, counts them anew", async () => {
    const out = join(folder, "counted");
    const work = join(out, ".dechaff-work");
    const first = new Interruptible(runLine(input, out, 2));
    await first.file(join(work, "shards/00000000.prints.part"));
    await first.killedAfter(0);
    // As a kill in the first pass leaves it: no templates, and half a database.
    await rm(join(work, "templates.json"));
    await writeFile(join(work, "run.duckdb"), "half");
    await writeFile(join(work, "run.duckdb.wal"), "half");
    expect((await new Interruptible(runLine(input, out, 2)).ended).code).toBe(0);
    expect(await outputOf(out)).toEqual(undisturbed);
  });

  it("given too little memory, says so, and goes on with more", async () => {
    const out = join(folder, "memory");
    const starved = await new Interruptible([...runLine(input, out, 2), "--memory", "1MB", "--quiet"]).ended;
    expect(starved.stderr).toMatch(/^dechaff: the database needs more than --memory grants it; .*grant more/);
    expect(starved.code).toBe(2);
    expect((await new Interruptible([...runLine(input, out, 2), "--memory", "100MB"]).ended).code).toBe(0);
    expect(await outputOf(out)).toEqual(undisturbed);
  });

  it("stopped by Ctrl-C, ends with a whole shard and says how to go on", async () => {
    const out = join(folder, "stopped");
    const first = new Interruptible(runLine(input, out, 1));
    await first.file(join(out, ".dechaff-work/shards/00000000.prints.part"));
    const { code, stderr } = await first.stopped();
    expect(stderr).toMatch(/stopped after \d+ documents; the same command goes on from there/);
    expect(code).toBe(130);
    const second = await new Interruptible(runLine(input, out, 2)).ended;
    expect(second.code).toBe(0);
    expect(await outputOf(out)).toEqual(undisturbed);
  });

  it("is not gone on with where the input or the options are others", async () => {
    const out = join(folder, "changed");
    const first = new Interruptible(runLine(input, out, 2));
    await first.file(join(out, ".dechaff-work/shards/00000000.prints.part"));
    await first.killedAfter(0);
    const others = await new Interruptible([...runLine(input, out, 2), "--keep", "share"]).ended;
    expect(others.code).toBe(2);
    expect(others.stderr).toMatch(/holds an unfinished run with other inputs or options; .*--overwrite/);
    const anew = await new Interruptible([...runLine(input, out, 2), "--overwrite"]).ended;
    expect(anew.code).toBe(0);
    expect(await outputOf(out)).toEqual(undisturbed);
  });
});

describe("a run", () => {
  it("writes the same bytes on 1 and 4 workers", async () => {
    for (const workers of [1, 4]) {
      const out = join(folder, `workers-${workers}`);
      expect((await new Interruptible(runLine(input, out, workers)).ended).code).toBe(0);
      expect(await outputOf(out), `${workers} workers`).toEqual(undisturbed);
    }
  });

  it("writes the same bytes whatever the order of its inputs", async () => {
    const lines = (await readFile(input, "utf8")).trimEnd().split("\n");
    const files = ["a.jsonl", "b.jsonl", "c.jsonl"].map((name) => join(folder, name));
    for (const [i, file] of files.entries())
      await writeFile(file, lines.filter((_, line) => line % 3 === i && line < 300).join("\n"));
    const outputs = [files, [...files].reverse()].map(async (inputs, i) => {
      const out = join(folder, `order-${i}`);
      expect((await new Interruptible(runLine(inputs, out, 2)).ended).code).toBe(0);
      return outputOf(out);
    });
    const [sorted, shuffled] = await Promise.all(outputs);
    expect(shuffled).toEqual(sorted);
  });

  it("makes the same of every document in whatever order the lines of a file stand", async () => {
    const lines = (await readFile(input, "utf8")).trimEnd().split("\n").slice(0, 300);
    const random = Random.ofCase(9, 9);
    const made = [lines, shuffled(lines, random), shuffled(lines, random)].map(async (rows, i) => {
      const file = join(folder, `lines-${i}.jsonl`);
      await writeFile(file, rows.join("\n"));
      const out = join(folder, `lines-${i}`);
      expect((await new Interruptible(runLine(file, out, 2)).ended).code).toBe(0);
      const of = (name: string): Promise<string[]> => rowsWithoutPlace(join(out, name));
      return [await of("records.jsonl"), await of("removals.jsonl"), await of("duplicates.jsonl")];
    });
    const [as, ...others] = await Promise.all(made);
    for (const other of others) expect(other).toEqual(as);
    expect(as?.[2]?.length).toBeGreaterThan(10);
  });
});

function shuffled<T>(values: readonly T[], random: Random): T[] {
  return values
    .map((value) => ({ value, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** Rows in the order of their ids, without the file and the line that they come from. */
async function rowsWithoutPlace(file: string): Promise<string[]> {
  const rows = (await readFile(file, "utf8")).trimEnd().split("\n");
  return rows
    .map((row) => row.replaceAll(/"path":"[^"]*lines-\d\.jsonl","line":\d+/g, '"place"'))
    .map((row, i) => ({ id: /"id":"[^"]*"/.exec(row)?.[0] ?? "", row, i }))
    .sort((a, b) => (a.id === b.id ? a.i - b.i : a.id < b.id ? -1 : 1))
    .map(({ row }) => row);
}
