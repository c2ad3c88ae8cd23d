import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articles } from "../../bench/corpus/articles.ts";
import { jsonLines } from "../support/cli.ts";
import { Interruptible, outputOf, runLine } from "./interruptible.ts";

const COUNT = 700;

let folder = "";
let input = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  input = join(folder, "in");
  await mkdir(input);
  for (const [i, { text }] of [...articles(COUNT)].entries()) await writeFile(join(input, nameOf(i)), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function nameOf(index: number): string {
  return `${String(index).padStart(4, "0")}.txt`;
}

/** Begins a run, and stops it once the first shard is being filled. */
async function begun(out: string): Promise<void> {
  const run = new Interruptible(runLine(input, out, 1));
  await run.file(join(out, ".dechaff-work/shards/00000000.frames.part"));
  expect((await run.stopped()).code).toBe(130);
}

describe("an input that vanishes", () => {
  it("while the run is at work, becomes a counted reject and takes no other along", async () => {
    const out = join(folder, "during");
    const run = new Interruptible([...runLine(input, out, 1), "--no-templates", "--quiet"]);
    await run.file(join(out, ".dechaff-work/shards/00000000.frames.part"));
    const gone = nameOf(COUNT - 1);
    await rename(join(input, gone), join(folder, gone));
    const { code, stderr } = await run.ended;
    await rename(join(folder, gone), join(input, gone));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rejects = jsonLines(await readFile(join(out, "rejects.jsonl"), "utf8"));
    expect(rejects).toMatchObject([{ id: gone, code: "unreadable" }]);
    expect(JSON.parse(await readFile(join(out, "run.json"), "utf8"))).toMatchObject({
      counts: { read: COUNT, rejected: 0, failed: 1 },
      rejects: { unreadable: 1 },
    });
  });

  it("between an interruption and the next command, is not passed over; back again, the run goes on", async () => {
    const undisturbed = join(folder, "undisturbed");
    expect((await new Interruptible(runLine(input, undisturbed, 2)).ended).code).toBe(0);
    const out = join(folder, "between");
    await begun(out);
    const gone = nameOf(3);
    await rename(join(input, gone), join(folder, gone));
    const shards = join(out, ".dechaff-work/shards");
    const before = await readdir(shards);
    const refused = await new Interruptible(runLine(input, out, 2)).ended;
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/holds an unfinished run with other inputs or options/);
    expect(await readdir(shards)).toEqual(before);
    await rename(join(folder, gone), join(input, gone));
    expect((await new Interruptible(runLine(input, out, 2)).ended).code).toBe(0);
    expect(await outputOf(out)).toEqual(await outputOf(undisturbed));
    expect(existsSync(join(out, ".dechaff-work"))).toBe(false);
  });
});
