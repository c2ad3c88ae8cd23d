import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Override, writeOverrides } from "../../src/report/index.ts";
import { dechaffHere, jsonLines } from "../support/cli.ts";

const STORY = "The ferry left the harbour at dawn, carrying forty passengers and a crate of lemons.";
const WRONG = "Get the tide table by mail";

let folder = "";
const at = (name: string): string => join(folder, name);

function mark(verdict: Override["verdict"], id: string, text: string): Override {
  return { verdict, id, path: `input/${id}`, segment: 0, from: 0, to: text.length, text, occurrence: 0 };
}

async function marks(name: string, overrides: readonly Override[]): Promise<string> {
  await writeFile(at(name), writeOverrides(overrides, "report", "0.1.0"));
  return at(name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-eval-"));
  await writeFile(at("a.txt"), `A headline about tides\n${STORY}\n${WRONG}\nShare this\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("dechaff eval", () => {
  it("passes while every judgement holds", async () => {
    const file = await marks("good.json", [
      mark("keep", "a.txt", STORY),
      mark("remove", "a.txt", "Share this"),
    ]);
    const { code, stdout, stderr } = await dechaffHere(["eval", "--overrides", file, at("a.txt")]);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^ok {2} keep {2} a\.txt: The ferry left/m);
    expect(stdout).toMatch(/^ok {2} remove a\.txt: Share this \(share\/label\)$/m);
    expect(stdout).toMatch(/\n\n2 judgements: 2 hold, 0 fail, 0 gone\n$/);
    expect(code).toBe(0);
  });

  it("fails with exit code 1 where a rule set breaks one, and names what removes it", async () => {
    const file = await marks("rule.json", [mark("remove", "a.txt", "Share this")]);
    const words = ["eval", "--overrides", file, at("a.txt"), "--keep", "share"];
    const { code, stdout } = await dechaffHere(words);
    expect(stdout).toMatch(/^FAIL remove a\.txt: Share this$/m);
    expect(stdout).toMatch(/1 judgements: 0 hold, 1 fail, 0 gone/);
    expect(code).toBe(1);
    const wrong = await marks("wrong.json", [mark("keep", "a.txt", "Share this")]);
    expect((await dechaffHere(["eval", "--overrides", wrong, at("a.txt")])).stdout).toMatch(
      /^FAIL keep {2} a\.txt: Share this \(share\/label\)$/m,
    );
  });

  it("says what is no longer there, which is no pass", async () => {
    const file = await marks("gone.json", [
      mark("keep", "b.txt", STORY),
      mark("keep", "a.txt", "\u202eno such"),
    ]);
    const { code, stdout } = await dechaffHere(["eval", "--overrides", file, at("a.txt")]);
    expect(stdout).toMatch(/^gone keep {2} a\.txt: {2}no such$/m);
    expect(stdout).toMatch(/^gone keep {2} b\.txt: The ferry/m);
    expect(code).toBe(1);
  });

  it("agrees with a run that carries the judgements out", async () => {
    const overrides = [mark("keep", "a.txt", "Share this"), mark("remove", "a.txt", STORY.slice(0, 20))];
    const file = await marks("run.json", overrides);
    const out = at("out");
    expect((await dechaffHere(["run", at("a.txt"), "--out", out, "--overrides", file, "--quiet"])).code).toBe(
      0,
    );
    const [record] = jsonLines(await readFile(join(out, "records.jsonl"), "utf8"));
    expect(record?.["text"]).toContain("Share this");
    expect(record?.["text"]).not.toContain("The ferry left the h");
  });

  it("prints JSON for programs", async () => {
    const file = await marks("json.json", [mark("remove", "a.txt", "Share this")]);
    const { stdout } = await dechaffHere(["eval", "--overrides", file, at("a.txt"), "--json"]);
    expect(jsonLines(stdout)).toEqual([
      { ...mark("remove", "a.txt", "Share this"), standing: "holds", by: ["share/label"] },
    ]);
  });

  const wrong: [string, () => string[], RegExp][] = [
    ["no file", () => [at("a.txt")], /--overrides <file>/],
    [
      "a file that is none",
      () => ["--overrides", at("a.txt"), at("a.txt")],
      /cannot read overrides .*not JSON/,
    ],
    ["no input", () => ["--overrides", at("good.json")], /missing required argument/],
    ["a missing input", () => ["--overrides", at("good.json"), at("none")], /no such file/],
  ];
  it.each(wrong)("refuses %s", async (_, words, message) => {
    const { code, stdout, stderr } = await dechaffHere(["eval", ...words()]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^dechaff: [^\n]+\n$/);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("--help has examples", async () => {
    expect((await dechaffHere(["eval", "--help"])).stdout).toMatch(/Examples:\n {2}\S/);
  });
});
