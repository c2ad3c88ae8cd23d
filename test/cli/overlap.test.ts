import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dechaffHere } from "../support/cli.ts";

const ONE_LINE = /^dechaff: [^\n]+; name another --out\n$/;

let base = "";
const at = (path: string): string => join(base, path);
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "dechaff-overlap-"));
  await mkdir(at("in/deep"), { recursive: true });
  await writeFile(at("in/a.txt"), "The tide came in at noon, and with it forty boats and a brass band.\n");
  await writeFile(
    at("in/deep/b.txt"),
    "A keeper has taught eleven gulls to queue; the twelfth is learning.\n",
  );
  await symlink("in", at("link"));
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** Everything below the directory. */
async function tree(): Promise<string[]> {
  return (await readdir(base, { recursive: true })).sort();
}

async function refused(words: readonly string[], message: RegExp): Promise<void> {
  const before = await tree();
  const { code, stdout, stderr } = await dechaffHere(words);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(ONE_LINE);
  expect([code, stdout]).toEqual([2, ""]);
  expect(await tree()).toEqual(before);
}

async function run(input: string, out: string, ...more: readonly string[]): Promise<unknown> {
  const words = ["--report", "none", "--no-templates", "--workers", "1", "--overwrite", ...more];
  const { code, stdout } = await dechaffHere(["run", at(input), "--out", at(out), ...words]);
  expect(code).toBe(0);
  expect(stdout.includes("(output directory) 1")).toBe(out.startsWith("in/") || out.startsWith("link/"));
  const summary: unknown = JSON.parse(await readFile(at(`${out}/run.json`), "utf8"));
  return summary;
}

it("run refuses to write where it reads, before anything is written", async () => {
  await refused(["run", at("in"), "--out", at("link"), "--overwrite"], /link" is one of the inputs;/);
  await refused(["run", at("in/a.txt"), "--out", at("in")], /a\.txt" is one of the inputs and lies in /);
  await refused(["run", at("in/deep"), at("in/a.txt"), "--out", at("in/deep")], /one of the inputs;/);
});

it("run passes over an output directory inside the input, and an index there changes nothing", async () => {
  const two = { counts: { read: 2, kept: 2 }, ignored: { "(output directory)": 1 } };
  const index = ["--index", at("in/index")];
  expect(await run("in", "in/out", ...index)).toMatchObject(two);
  // By another name it is the same run, which is not compared with itself.
  expect(await run("in", "link/out", ...index)).toMatchObject(two);
  await rm(at("in/out"), { recursive: true });
  expect(await run("in", "old", ...index)).toMatchObject({ counts: { read: 2, duplicates: 2 } });
});

it("dedup and compare refuse to write where they read", async () => {
  await run("in", "old");
  await symlink("old", at("old-link"));
  const records = at("old/records.jsonl");
  await refused(["dedup", at("old"), "--out", at("old-link"), "--overwrite"], /one of the inputs;/);
  await refused(["dedup", records, "--out", at("old"), "--overwrite"], /lies in the output directory/);
  const against = ["--against", records, "--overwrite"];
  await refused(
    ["run", at("in"), "--out", at("old"), ...against],
    /one of the records of --against and lies in/,
  );
  await refused(["dedup", at("in"), "--out", at("old"), ...against], /one of the records of --against/);
  await refused(["compare", at("old"), at("old"), "--out", at("old-link")], /one of the runs to compare;/);
  await refused(["compare", at("old"), at("old"), "--out", base], /lies in the output directory/);
  expect(await dechaffHere(["dedup", at("old"), "--out", at("old/merged")])).toMatchObject({ code: 0 });
  expect(await dechaffHere(["compare", at("old"), at("old"), "--out", at("old/changes")])).toMatchObject({
    code: 0,
  });
});
