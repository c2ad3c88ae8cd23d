import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dechaff, dechaffHere, jsonLines } from "../support/cli.ts";

const BODY = "The tide came in at noon, and with it forty boats and a brass band that nobody had ordered.";
const OTHER =
  "A lighthouse keeper has taught eleven gulls to queue, and the twelfth is said to be learning by watching.";
const PAGE = `<!doctype html><html lang="en"><head><title>Gulls that queue - Shore Post</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Gulls that queue</h1><p>${OTHER}</p><p>${OTHER} Nobody knows why, and the keeper does not say.</p></article></body></html>`;

let base = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "dechaff-"));
  const input = join(base, "in");
  await mkdir(join(input, "deep", "er"), { recursive: true });
  await mkdir(join(input, ".hidden"));
  await writeFile(join(input, "plain.txt"), `${BODY}\nShare this\n`);
  await writeFile(join(input, "packed.txt.gz"), gzipSync(`${OTHER} It was a Tuesday.\nSource link\n`));
  await writeFile(join(input, "deep", "page-named.txt"), PAGE);
  await writeFile(
    join(input, "deep", "er", "rows.jsonl.gz"),
    gzipSync(`{"key":"r1","body":"${BODY} Twice."}\nbroken\n{"key":"r3","body":""}\n`),
  );
  await writeFile(
    join(input, "list.json"),
    JSON.stringify([{ body: "One row of a list, about nothing much at all." }, 7]),
  );
  await writeFile(join(input, "damaged.txt.gz"), gzipSync(BODY).subarray(0, 40));
  await writeFile(join(input, "picture.png"), "not read");
  await writeFile(join(input, ".hidden", "x.txt"), BODY);
  await symlink(input, join(input, "deep", "loop"));
  await symlink(join(base, "nowhere.txt"), join(input, "dangling.txt"));
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** A line that a run writes now and then where it takes long. */
const PROGRESS = /^dechaff: (?:surveying|cleaning|merging copies): /;

describe("dechaff run", () => {
  it("reads every kind of file, accounts for every input, and leaves only finished files", async () => {
    const out = join(base, "out");
    const words = [
      "run",
      join(base, "in"),
      "--out",
      out,
      "--field",
      "text=body",
      "--field",
      "id=key",
      "--dedup",
      "off",
    ];
    const { code, stdout, stderr } = await dechaff(words);
    expect(stderr.split("\n").filter((line) => !PROGRESS.test(line))).toEqual([""]);
    expect(code).toBe(0);
    const rows = async (name: string): Promise<Record<string, unknown>[]> =>
      jsonLines(await readFile(join(out, name), "utf8"));
    const records = await rows("records.jsonl");
    expect(records.map((record) => record["id"])).toEqual([
      "r1",
      "deep/page-named.txt",
      "list.json#1",
      "packed.txt.gz",
      "plain.txt",
    ]);
    expect(records[1]).toMatchObject({ title: "Gulls that queue" });
    expect(records[3]).toMatchObject({ text: `${OTHER} It was a Tuesday.` });
    const rejects = (await rows("rejects.jsonl")).map((row) => [row["id"], row["code"]]);
    expect(rejects).toEqual([
      ["damaged.txt.gz", "bad-gzip"],
      ["dangling.txt", "unreadable"],
      ["deep/er/rows.jsonl.gz#2", "bad-json"],
      ["r3", "empty"],
      ["list.json#2", "bad-row"],
    ]);
    const run: unknown = JSON.parse(await readFile(join(out, "run.json"), "utf8"));
    expect(run).toMatchObject({
      counts: { read: 10, kept: 5, duplicates: 0, rejected: 4, failed: 1 },
      ignored: { ".png": 1 },
    });
    expect((await readdir(out)).sort()).toEqual([
      "apart.jsonl",
      "duplicates.jsonl",
      "records.jsonl",
      "rejects.jsonl",
      "removals.jsonl",
      "report",
      "run.json",
    ]);
    expect(stdout).toMatch(/read +10\n/);
    expect(stdout).toMatch(/rejected +4 {2}.*bad-gzip 1/);
    expect(stdout).toContain(join(out, "report", "index.html"));
  });

  it("gives the same records as pipe for the same documents", async () => {
    const out = join(base, "same");
    await dechaffHere([
      "run",
      join(base, "in", "deep", "page-named.txt"),
      join(base, "in", "plain.txt"),
      "--out",
      out,
      "--dedup",
      "off",
    ]);
    const ran = jsonLines(await readFile(join(out, "records.jsonl"), "utf8"));
    const lines = [{ html: PAGE }, { text: `${BODY}\nShare this\n` }].map((row) => JSON.stringify(row));
    const piped = jsonLines((await dechaffHere(["pipe"], lines.join("\n"))).stdout);
    const bare = ({ id, source, ...rest }: Record<string, unknown>): Record<string, unknown> => ({
      ...rest,
      named: Boolean(id),
      from: Boolean(source),
    });
    expect(piped.map(bare)).toEqual(ran.map(bare));
    const hash = (row: Record<string, unknown>): unknown => (row["source"] as { sha256: string }).sha256;
    expect(piped.map(hash)).toEqual(ran.map(hash));
  });

  it("keeps, drops and disables what it is told", async () => {
    const file = join(base, "in", "plain.txt");
    expect((await dechaffHere(["clean", file])).stdout).toBe(`${BODY}\n`);
    expect((await dechaffHere(["clean", file, "--keep", "share"])).stdout).toBe(`${BODY}\n\nShare this\n`);
    await writeFile(join(base, "config.json"), '{ "keep": ["share"] }');
    expect((await dechaffHere(["clean", file, "--config", join(base, "config.json")])).stdout).toBe(
      `${BODY}\n\nShare this\n`,
    );
  });

  it("does not read its own output", async () => {
    const folder = join(base, "self");
    await mkdir(folder);
    await writeFile(join(folder, "a.txt"), BODY);
    const words = ["run", folder, "--out", join(folder, "out"), "--overwrite", "--quiet"];
    await dechaffHere(words);
    await dechaffHere(words);
    expect(JSON.parse(await readFile(join(folder, "out", "run.json"), "utf8"))).toMatchObject({
      counts: { read: 1 },
    });
  });
});

describe("dechaff clean and explain", () => {
  it("read standard input, text or page", async () => {
    expect((await dechaff(["clean", "-"], PAGE)).stdout).toContain(OTHER);
    expect((await dechaffHere(["clean", "-"], Buffer.from(`${BODY}\nSource link`))).stdout).toBe(`${BODY}\n`);
  });

  it("explain names verdict, kind, rule, score and reason of every segment", async () => {
    const file = join(base, "in", "plain.txt");
    const pieces = jsonLines((await dechaffHere(["explain", "--json", file])).stdout);
    expect(pieces.map((piece) => piece["verdict"])).toEqual(["kept", "removed"]);
    expect(pieces[1]).toMatchObject({
      kind: "share",
      text: "Share this",
      span: { start: BODY.length + 1, end: BODY.length + 11 },
    });
    const shown = (await dechaffHere(["explain", file])).stdout;
    expect(shown).toMatch(/^\+ line The tide came in/);
    expect(shown).toMatch(/^- share Share this\n +share\/\S+ 0\.\d\d: \S/m);
  });
});
