import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dechaff, dechaffHere } from "../support/cli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  await writeFile(
    join(folder, "a.txt"),
    "A headline about tides\nThe tide came in at noon, and with it forty boats.\nShare this\n",
  );
  await writeFile(join(folder, "empty.txt"), "");
  await writeFile(join(folder, "bad.json"), '{"workers": "many"}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const oneLine = /^dechaff: [^\n]+\n$/;

describe("wrong usage: exit code 2, one line that says what to do", () => {
  const cases: [string, () => string[], RegExp][] = [
    [
      "an unknown option",
      () => ["run", folder, "--out", join(folder, "o"), "--frobnicate"],
      /unknown option '--frobnicate'/,
    ],
    ["an unknown command", () => ["scrub"], /unknown command 'scrub'/],
    ["no output directory", () => ["run", folder], /--out <dir>/],
    [
      "a missing input",
      () => ["run", join(folder, "nowhere"), "--out", join(folder, "o")],
      /cannot read ".*nowhere": no such file/,
    ],
    [
      "an unknown kind",
      () => ["clean", join(folder, "a.txt"), "--keep", "bylines"],
      /"bylines" is no kind; the kinds are title, /,
    ],
    [
      "a kind both kept and dropped",
      () => ["clean", join(folder, "a.txt"), "--keep", "byline", "--drop", "byline"],
      /"byline" cannot be both/,
    ],
    [
      "an unknown engine",
      () => ["clean", join(folder, "a.txt"), "--engine", "magic"],
      /Allowed choices are auto, readability/,
    ],
    [
      "a wrong number",
      () => ["run", folder, "--out", join(folder, "o"), "--workers", "many"],
      /whole number/,
    ],
    ["a wrong field map", () => ["pipe", "--field", "body"], /--field takes NAME=FIELD/],
    [
      "a missing configuration",
      () => ["clean", join(folder, "a.txt"), "--config", join(folder, "no.json")],
      /cannot read configuration/,
    ],
    [
      "a wrong configuration",
      () => ["clean", join(folder, "a.txt"), "--config", join(folder, "bad.json")],
      /bad\.json": "workers"/,
    ],
    [
      "a rule that is not there",
      () => ["clean", join(folder, "a.txt"), "--disable", "share/none"],
      /cannot disable "share\/none"/,
    ],
    ["a directory for clean", () => ["clean", folder], /is a directory; use dechaff run/],
    ["rows for clean", () => ["clean", "rows.jsonl"], /holds rows; use dechaff run/],
  ];
  for (const [name, words, message] of cases) {
    it(name, async () => {
      const { code, stdout, stderr } = await dechaffHere(words());
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(oneLine);
      expect(stdout).toBe("");
      expect(code).toBe(2);
    });
  }

  it("an output directory that holds another run, until --overwrite", async () => {
    const out = join(folder, "twice");
    const first = await dechaffHere(["run", join(folder, "a.txt"), "--out", out]);
    expect(first.code).toBe(0);
    const other = ["run", join(folder, "a.txt"), "--out", out, "--keep", "share"];
    const second = await dechaffHere(other);
    expect(second.code).toBe(2);
    expect(second.stderr).toMatch(/holds another run; add --overwrite/);
    expect(second.stderr).toMatch(oneLine);
    expect((await dechaffHere([...other, "--overwrite"])).code).toBe(0);
  });

  it("no output directory that holds the whole output of this very command, which is not done again", async () => {
    const words = ["run", join(folder, "a.txt"), "--out", join(folder, "whole")];
    const first = await dechaffHere(words);
    const again = await dechaffHere(words);
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(again.stderr).toMatch(/holds the whole output of this very command; add --overwrite/);
    expect(again.stdout).toBe(first.stdout);
  });
});

describe("exit codes", () => {
  it("1 under --strict where an input was rejected, 0 without", async () => {
    const words = ["run", join(folder, "empty.txt"), "--out", join(folder, "s"), "--overwrite"];
    expect((await dechaffHere(words)).code).toBe(0);
    expect((await dechaffHere([...words, "--strict"])).code).toBe(1);
  });

  it("1 where the one document is rejected, with its code", async () => {
    const { code, stderr } = await dechaffHere(["clean", join(folder, "empty.txt")]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/empty/);
  });
});

describe("help", () => {
  for (const command of ["run", "dedup", "pipe", "clean", "explain"]) {
    it(`of ${command} has examples`, async () => {
      const { code, stdout } = await dechaffHere([command, "--help"]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples:\n {2}\S/);
    });
  }
  it("names the exit codes", async () => {
    const { stdout } = await dechaffHere(["--help"]);
    expect(stdout).toMatch(/Exit codes: 0 done; 1 /);
    expect(stdout).toMatch(/2 wrong usage/);
  });
});

describe("colours", () => {
  it("are left out where the output is no terminal, and with NO_COLOR", async () => {
    const plain = await dechaffHere(["explain", join(folder, "a.txt")]);
    expect(plain.stdout).not.toContain("\u001b[");
    const forced = await dechaff(["explain", join(folder, "a.txt")], "", { FORCE_COLOR: "1" });
    expect(forced.stdout).toContain("\u001b[");
  });
});
