import { spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articles } from "../../bench/corpus/articles.ts";
import { Interruptible, outputOf, runLine } from "./interruptible.ts";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
/** Two shards, the last one short. */
const COUNT = 700;
/** Files that a run may leave behind: whole ones under their names, and what it goes on with. */
const KEPT = /^\.dechaff-work(?:\/(?:journal\.json|templates\.json|shards(?:\/\d{8}\.(?:frames|prints))?))?$/;

let folder = "";
let input = "";
let undisturbed: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  input = join(folder, "articles.jsonl");
  await writeFile(input, [...articles(COUNT)].map((article) => `${JSON.stringify(article)}\n`).join(""));
  const out = join(folder, "undisturbed");
  expect((await new Interruptible(runLine(input, out, 2)).ended).code).toBe(0);
  undisturbed = await outputOf(out);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** A run whose files the system ends at so many blocks of 512 bytes or 1 kB: writes fail half-way, as on a full disk. */
function limited(blocks: number, out: string): Promise<Ended> {
  // The signal is ignored, as it is by default where the limit is the disk's: the write fails with an error.
  const script = `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`;
  const line = [process.execPath, MAIN, ...runLine(input, out, 2), "--quiet"];
  return new Promise((resolve) => {
    const child = spawn("sh", ["-c", script, "sh", ...line], { stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString("utf8");
    });
    child.on("close", (code) => resolve({ code, stderr }));
  });
}

/** Ended with one line that says what to do, and left nothing that is half a file. */
async function expectRefused({ code, stderr }: Ended, out: string, reason: RegExp): Promise<void> {
  expect(stderr).toMatch(/^dechaff: cannot write to ".*; nothing is lost; .*the same command goes on.*\n$/);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(reason);
  expect(code).toBe(3);
  const left = (await readdir(out, { recursive: true })).map((name) => name.replaceAll("\\", "/"));
  expect(left.filter((name) => !KEPT.test(name))).toEqual([]);
}

describe.skipIf(process.platform === "win32")("a disk that takes no more", () => {
  // While templates or shards are written, while they are complete, and while the output is written.
  for (const blocks of [1, 700, 2200]) {
    it(`ends the run with one line, and the same command goes on (${blocks} blocks)`, async () => {
      const out = join(folder, `limited-${blocks}`);
      await expectRefused(
        await limited(blocks, out),
        out,
        /a file would become larger than is allowed \(EFBIG\)/,
      );
      const { code, stderr } = await new Interruptible([...runLine(input, out, 2), "--quiet"]).ended;
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(await outputOf(out)).toEqual(undisturbed);
    });
  }
});

/** A file system of its own of so many kilobytes; undefined where this process may not make one. */
async function smallDisk(kilobytes: number): Promise<string | undefined> {
  const disk = join(folder, "disk");
  await mkdir(disk, { recursive: true });
  const done = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "dechaff-test", disk]);
  return done.status === 0 ? disk : undefined;
}

describe("a full disk", () => {
  it("is told as such, and once there is room the same command goes on", async (context) => {
    const disk = await smallDisk(2000);
    // Only root may mount; the limit on files above fails in the same places.
    if (disk === undefined) return context.skip();
    try {
      const out = join(disk, "out");
      // First no shard fits, then one, then all of them but not the output.
      for (const size of [2000, 9500, 11_500]) {
        expect(spawnSync("mount", ["-o", `remount,size=${size}k`, disk]).status).toBe(0);
        const ended = await new Interruptible([...runLine(input, out, 2), "--quiet"]).ended;
        expect(ended.code, `${size} kB`).toBe(3);
        await expectRefused(ended, out, /no space left on the disk \(ENOSPC\)/);
      }
      expect(spawnSync("mount", ["-o", "remount,size=100m", disk]).status).toBe(0);
      expect((await new Interruptible(runLine(input, out, 2)).ended).code).toBe(0);
      expect(await outputOf(out)).toEqual(undisturbed);
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});
