import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "../../src/document/errors.ts";
import { acquireLock } from "../../src/run/lock.ts";
import { type LockHolder, thisProcess } from "../../src/run/lock-holder.ts";

const BUILT = new URL("../../dist/run/lock.js", import.meta.url).href;
/** A holder elsewhere shows itself every 20 ms, and counts as gone after half a second. */
const QUICK = { heartbeat: 20, silence: 1000 };

let work = "";
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), "dechaff-lock-"));
});
afterEach(() => rm(work, { recursive: true, force: true }));

const leave = (name: string, holder: Partial<LockHolder>): Promise<void> =>
  writeFile(join(work, name), JSON.stringify({ ...thisProcess(), ...holder }));
const holderOf = async (name: string): Promise<LockHolder> =>
  JSON.parse(await readFile(join(work, name), "utf8"));

/** A number that no process has: above what Linux, macOS and Windows give. */
const NO_PROCESS = 2 ** 30;

describe("a lock", () => {
  it("is held by one at a time, and free once it was released", async () => {
    const lock = await acquireLock(work, "out");
    await expect(acquireLock(work, "out")).rejects.toThrow(UsageError);
    await expect(acquireLock(work, "out")).rejects.toThrow(
      new RegExp(`another run is at work in "out" \\(process ${process.pid} on `),
    );
    await lock.check();
    await lock.release();
    expect(await readdir(work)).toEqual([]);
    await (await acquireLock(work, "out")).release();
  });

  it("is taken over from a process that is gone, and from a chain of them", async () => {
    await leave("lock", { token: "one", pid: NO_PROCESS });
    await leave("lock.one", { token: "two", pid: NO_PROCESS });
    const lock = await acquireLock(work, "out");
    expect((await holderOf("lock.two")).pid).toBe(process.pid);
    await expect(acquireLock(work, "out")).rejects.toThrow(/another run is at work/);
    await lock.release();
    await (await acquireLock(work, "out")).release();
  });

  it("is taken over where its process number belongs to a later process", async () => {
    const { began } = thisProcess();
    if (began === "") return; // Not told by this system.
    await leave("lock", { token: "one", began: `${began}0` });
    await (await acquireLock(work, "out")).release();
  });

  it("of another machine is respected while it gives signs of life, whatever the process numbers say", async () => {
    await leave("lock", { token: "far", machine: "elsewhere", pid: NO_PROCESS });
    const { utimes } = await import("node:fs/promises");
    const beating = setInterval(() => void utimes(join(work, "lock"), new Date(), new Date()), 10);
    await expect(acquireLock(work, "out", { ...QUICK, silence: 600_000 })).rejects.toThrow(
      /process \d+ on elsewhere/,
    );
    clearInterval(beating);
  });

  it("of another machine that gives none is taken over, and its holder notices", async () => {
    const mine = await acquireLock(work, "out", { ...QUICK, heartbeat: 1_000_000 });
    await writeFile(
      join(work, "lock"),
      JSON.stringify({ ...(await holderOf("lock")), machine: "elsewhere" }),
    );
    const other = await acquireLock(work, "out", QUICK);
    await other.check();
    await expect(mine.check()).rejects.toThrow(/another process has taken over/);
    await other.release();
    await mine.release();
  });

  it("whose file was cut off is taken over after a while", async () => {
    await writeFile(join(work, "lock"), '{"tok');
    await (await acquireLock(work, "out", QUICK)).release();
    await writeFile(join(work, "lock"), "4711");
    await (await acquireLock(work, "out", QUICK)).release();
  });

  it("shows signs of life while its process computes without a pause", async () => {
    const lock = await acquireLock(work, "out", QUICK);
    const { statSync } = await import("node:fs");
    const before = statSync(join(work, "lock")).mtimeMs;
    // However busy the machine is, the other thread comes to it at some time.
    while (statSync(join(work, "lock")).mtimeMs === before);
    await lock.release();
  });

  it("is got by one of many processes that ask at once, over a dead holder as without one", async () => {
    for (const dead of [false, true]) {
      const folder = await mkdtemp(join(work, "race-"));
      if (dead) {
        const holder = { ...thisProcess(), token: "one", pid: NO_PROCESS };
        await writeFile(join(folder, "lock"), JSON.stringify(holder));
      }
      // Each holds until all have asked: until its standard input is closed.
      const script = `
        const { acquireLock } = await import(${JSON.stringify(BUILT)});
        process.stdin.once("data", async () => {
          try { await acquireLock(${JSON.stringify(folder)}, "out"); console.log("got"); }
          catch (error) { console.log(error.name === "UsageError" ? "refused" : error.stack); }
        }).once("end", () => process.exit());`;
      const racers = Array.from({ length: 4 }, () =>
        spawn(process.execPath, ["--input-type=module", "-e", script], {
          stdio: ["pipe", "pipe", "inherit"],
        }),
      );
      const said = racers.map(
        (racer) =>
          new Promise<string>((done) => racer.stdout.once("data", (data) => done(String(data).trim()))),
      );
      for (const racer of racers) racer.stdin.write("go\n");
      expect((await Promise.all(said)).sort(), `dead holder: ${dead}`).toEqual([
        "got",
        "refused",
        "refused",
        "refused",
      ]);
      for (const racer of racers) racer.stdin.end();
    }
  });
});
