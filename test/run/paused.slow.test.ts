import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { articles } from "../../bench/corpus/articles.ts";
import { MAIN } from "../support/cli.ts";

/** Milliseconds that a document may take, and that the process stands still. */
const LIMIT = 5000;
const PAUSE = 8000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-paused-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.skipIf(process.platform === "win32")(
  "a process that was paused rejects nothing for the time in which it stood still",
  async () => {
    const input = join(folder, "in.jsonl");
    const out = join(folder, "out");
    const count = 3000;
    const rows = [...articles(count)].map((article) => `${JSON.stringify(article)}\n`);
    await writeFile(input, rows.join(""));
    const flags = ["--workers", "1", "--no-templates", "--report", "none", "--quiet"];
    const line = ["run", input, "--out", out, ...flags, "--time-limit", String(LIMIT)];
    const child = spawn(process.execPath, [MAIN, ...line], { stdio: "ignore" });
    const ended = once(child, "exit");
    const underWay = join(out, ".dechaff-work", "shards", "00000000.frames.part");
    while (!existsSync(underWay) && child.exitCode === null) await wait(5);
    child.kill("SIGSTOP");
    await wait(PAUSE);
    child.kill("SIGCONT");
    expect((await ended)[0]).toBe(0);
    const { counts } = JSON.parse(await readFile(join(out, "run.json"), "utf8"));
    expect(counts).toMatchObject({ read: count, rejected: 0, failed: 0 });
  },
);
