import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AFTER, BEFORE, writeRun } from "../run/compare-runs.ts";
import { dechaffHere } from "../support/cli.ts";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const oneLine = /^dechaff: [^\n]+\n$/;

let folder = "";
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  await writeRun(at("a"), BEFORE);
  await writeRun(at("b"), AFTER);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("dechaff compare", () => {
  it("prints the numbers as a table and writes the report", async () => {
    const { code, stdout, stderr } = await dechaffHere(["compare", at("a"), at("b"), "--out", at("out")]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}changed +9$/m);
    expect(stdout).toMatch(/^ {2}disappeared +2 +9$/m);
    expect(stdout).toMatch(/^ {2}kept -> duplicate +1$/m);
    expect(stdout).toMatch(/^ {2}share\/row +1 +0 +0 +1 +2$/m);
    expect(stdout).toMatch(/^ {2}disable +\[\] +-> +\["tags\/list"\]$/m);
    expect((await readdir(at("out"))).sort()).toEqual(["compare.json", "report"]);
    expect(await readdir(join(at("out"), "report"))).toContain("index.html");
  });

  const cases: [string, () => string[], RegExp][] = [
    ["another comparison", () => [at("b"), at("a"), "--out", at("out")], /add --overwrite/],
    ["no run", () => [at("a"), at("none"), "--out", at("new")], /none" holds no run: cannot read run\.json/],
    ["one run only", () => [at("a"), "--out", at("new")], /missing required argument 'after'/],
    [
      "a run as output",
      () => [at("a"), at("b"), "--out", at("b"), "--overwrite"],
      /is one of the runs to compare/,
    ],
  ];
  it.each(cases)("refuses %s", async (_, words, message) => {
    const { code, stdout, stderr } = await dechaffHere(["compare", ...words()]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(oneLine);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("writes beside the later run unless told where", async () => {
    const { code, stdout } = await dechaffHere(["compare", at("a"), `${at("b")}/`]);
    expect(code).toBe(0);
    expect(stdout).toContain(join(at("b-changes"), "report", "index.html"));
    expect((await readdir(at("b-changes"))).sort()).toEqual(["compare.json", "report"]);
    expect((await dechaffHere(["compare", at("a"), at("b")])).stderr).toMatch(/add --overwrite/);
  });

  it("leaves nothing of itself where a run takes its directory", async () => {
    const out = at("reused");
    await dechaffHere(["compare", at("a"), at("b"), "--out", out]);
    await writeFile(at("one.txt"), "The tide came in at noon, and with it forty boats.\n");
    const refused = await dechaffHere(["run", at("one.txt"), "--out", out]);
    expect(refused.stderr).toMatch(/reused" holds a comparison; add --overwrite/);
    expect(refused.code).toBe(2);
    const run = ["run", at("one.txt"), "--out", out, "--overwrite", "--quiet"];
    expect((await dechaffHere(run)).code).toBe(0);
    expect(await readdir(out)).not.toContain("compare.json");
    expect(await readFile(join(out, "report", "data", "run.js"), "utf8")).not.toContain('"compare"');
    expect((await dechaffHere([...run, "--report", "none"])).code).toBe(0);
    expect(await readdir(out)).not.toContain("report");
  });

  it.each(["compare", "inspect"])("%s --help has examples", async (command) => {
    expect((await dechaffHere([command, "--help"])).stdout).toMatch(/Examples:\n {2}\S/);
  });
});

describe("dechaff inspect", () => {
  it("serves a report until it is interrupted", async () => {
    await dechaffHere(["compare", at("a"), at("b"), "--out", at("served")]);
    const child = spawn(process.execPath, [MAIN, "inspect", at("served")]);
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    await once(child.stdout, "data");
    const answer = await fetch(`${said.split("\n")[0]}data/run.js`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('dechaff("run",');
    const ended = once(child, "exit");
    child.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
  });

  it("refuses a directory without a report, and a wrong port", async () => {
    const none = await dechaffHere(["inspect", at("a")]);
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(oneLine);
    expect(none.stderr).toMatch(/holds no report/);
    expect((await dechaffHere(["inspect", at("served"), "--port", "0"])).code).toBe(2);
  });
});

describe("dechaff run --report-…", () => {
  it("holds a sample of the documents, and the source around removals", async () => {
    const page = (n: number): string =>
      `<!doctype html><title>Ferry ${n}</title><article>${"<p>The ferry left the harbour at dawn, carrying forty passengers and a crate of lemons.</p>".repeat(4)}<p class="x-${n}">Click to share on Twitter (Opens in new window)</p></article>`;
    const rows = Array.from({ length: 60 }, (_, n) => `${JSON.stringify({ id: `d${n}`, html: page(n) })}\n`);
    await writeFile(at("pages.jsonl"), rows.join(""));
    const words = [
      "run",
      at("pages.jsonl"),
      "--out",
      at("run"),
      "--workers",
      "1",
      "--quiet",
      "--dedup",
      "off",
    ];
    const { code, stderr } = await dechaffHere([...words, "--report-sample", "12", "--report-sources"]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const data = (name: string): Promise<string> => readFile(join(at("run"), "report", "data", name), "utf8");
    const [, held = ""] = /"documents":(\d+),"reported":60,/.exec(await data("run.js")) ?? [];
    expect(Number(held)).toBeGreaterThan(2);
    expect(Number(held)).toBeLessThan(30);
    expect(await data("source-0.js")).toContain("Click to share on Twitter");
  });
});
