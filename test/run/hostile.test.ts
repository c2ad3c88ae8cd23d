import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dechaff, type Finished, jsonLines } from "../support/cli.ts";

const GOOD = "The tide came in at noon, and with it forty boats and a brass band that nobody had ordered.";
const DEEP = 100_000;
/** Rows over this are too large; what a rule makes of one just below it is the test of its expressions. */
const MAX_BYTES = 2_000_000;
const ROOT_USER = process.getuid?.() === 0;

/** Text on which expressions with nested or neighbouring repetitions take quadratic time or worse. */
const PATHOLOGICAL = [
  " ",
  "\t\u00a0",
  "a",
  "A",
  "1",
  "(",
  "- ",
  "> ",
  "| ",
  "2019",
  "中",
  "# ",
  "http://",
  "www.a.",
  "a@",
  "By ",
  "By Ada ",
  "2 min ",
  "Read more ",
  "Share ",
  "#a ",
  "&amp;",
  "\u180e",
  "\u200d",
  "\u0301",
  "a\u0301",
  "«",
  '"',
  "12/12/",
  "Jan ",
  "…",
  "Photo: ",
  "The post ",
  "\ud83d\ude00\ufe0f",
];

let base = "";
let done: Finished;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "dechaff-"));
  const root = join(base, "in");
  await mkdir(join(root, "loop"), { recursive: true });
  const put = (name: string, content: string | Uint8Array): Promise<void> =>
    writeFile(join(root, name), content);
  await put("bomb.html.gz", gzipSync(Buffer.alloc(200_000_000)));
  await put(
    "bomb.jsonl.gz",
    gzipSync(Buffer.concat([Buffer.alloc(50_000_000, "x"), Buffer.from(`\n{"text":"${GOOD}"}`)])),
  );
  await put("twice.txt.gz", gzipSync(gzipSync(Buffer.alloc(50_000_000))));
  await put("nul.txt", `${GOOD}\0\0 It was \0a Tuesday.\0\n${`${GOOD}\n`.repeat(9)}`);
  await put("nul-only.txt", Buffer.alloc(10_000));
  await put("deep.html", `<html><body>${"<div>".repeat(DEEP)}<p>${GOOD}</p>`);
  await put("deep-closed.html", `<html><body>${"<div>".repeat(DEEP)}<p>${GOOD}</p>${"</div>".repeat(DEEP)}`);
  await put("deep.jsonl", `${'{"text":'.repeat(DEEP)}\n${"[".repeat(DEEP)}\n{"text":"${GOOD} Again."}`);
  await put("deep.json", "[".repeat(DEEP));
  await put(
    "ids.jsonl",
    ["../../x", "/etc/x", "..", "__proto__", "constructor", "a\nb", "\ud800", "same", "same"]
      .map((id, i) =>
        JSON.stringify({ id, text: `${GOOD} For the ${i + 3}rd time.`, url: "javascript:alert(1)" }),
      )
      .join("\n"),
  );
  await put("surrogates.jsonl", `{"id":"s","text":"${GOOD} \\ud800 and \\udc00\\ud800.","title":"\\udfff"}`);
  await put(
    "patterns.jsonl",
    PATHOLOGICAL.flatMap((unit, i) => {
      const long = unit.repeat(Math.floor(60_000 / unit.length));
      // Each on a site of its own: the sentence that all of them hold is no template.
      const url = `https://paper-${i}.example/`;
      return [
        JSON.stringify({ id: `p${i}`, url, text: `${GOOD}\n${long}!\n${GOOD} Twice.` }),
        JSON.stringify({ id: `q${i}`, url, text: `9${long}">x\n${GOOD}\n${GOOD} Twice.` }),
        JSON.stringify({
          id: `r${i}`,
          url,
          html: `<h1>${long}</h1><p>${GOOD}</p><pre>x${long}x</pre><p>${long}.`,
        }),
      ];
    }).join("\n"),
  );
  await put("line\nbreak\r.txt", `${GOOD} Its name has a line break.`);
  await put("locked.txt", GOOD);
  await chmod(join(root, "locked.txt"), 0o000);
  await symlink(root, join(root, "loop", "up"));
  await symlink(join(root, "self.txt"), join(root, "self.txt"));
  done = await dechaff([
    "run",
    root,
    "--out",
    join(base, "out"),
    "--dedup",
    "off",
    "--max-bytes",
    String(MAX_BYTES),
    "--workers",
    "2",
    "--quiet",
  ]);
});
afterAll(() => rm(base, { recursive: true, force: true }));

async function rows(name: string): Promise<Record<string, unknown>[]> {
  return jsonLines(new TextDecoder("utf-8", { fatal: true }).decode(await readFile(join(base, "out", name))));
}

describe("a directory of all that is hostile", () => {
  it("is run to its end, and every document is accounted for once", async () => {
    expect(done.stderr).toBe("");
    expect(done.code).toBe(0);
    const run: unknown = JSON.parse(await readFile(join(base, "out", "run.json"), "utf8"));
    const [records, rejects] = [await rows("records.jsonl"), await rows("rejects.jsonl")];
    const ids = [...records, ...rejects].map((row) => row["id"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(run).toMatchObject({
      counts: { read: ids.length, kept: records.length, duplicates: 0 },
    });
  });

  it("names what it could not read with a code", async () => {
    const codes = new Map((await rows("rejects.jsonl")).map((row) => [row["id"], row["code"]]));
    expect(Object.fromEntries(codes)).toEqual({
      "bomb.html.gz": "too-large",
      "bomb.jsonl.gz#1": "too-large",
      "twice.txt.gz": expect.stringMatching(/^(?:binary|too-large)$/),
      "nul-only.txt": "binary",
      "deep.json#1": "bad-json",
      "deep.jsonl#1": "bad-json",
      "deep.jsonl#2": expect.stringMatching(/^bad-(?:json|row)$/),
      "self.txt": "unreadable",
      ...(ROOT_USER ? {} : { "locked.txt": "unreadable" }),
    });
  });

  it("loses no document for its neighbours", async () => {
    const texts = new Map((await rows("records.jsonl")).map((row) => [row["id"], String(row["text"])]));
    for (const id of [
      "bomb.jsonl.gz#2",
      "deep.html",
      "deep-closed.html",
      "deep.jsonl#3",
      "line\nbreak\r.txt",
      "nul.txt",
    ])
      expect(texts.get(id), id).toContain(GOOD);
    for (const [i, unit] of PATHOLOGICAL.entries()) {
      for (const id of [`p${i}`, `q${i}`, `r${i}`])
        expect(texts.get(id), `${id} ${JSON.stringify(unit)}`).toContain(GOOD);
    }
    expect(texts.get("nul.txt")).not.toContain("\0");
    expect(texts.get("s")).toMatch(/ \ufffd and \ufffd\ufffd\.$/);
  });

  it("keeps ids apart, and writes nothing outside its directory", async () => {
    const ids = (await rows("records.jsonl")).map((row) => row["id"]);
    for (const id of ["../../x", "/etc/x", "..", "__proto__", "constructor", "a\nb", "same", "same~2"])
      expect(ids).toContain(id);
    expect((await readdir(base)).sort()).toEqual(["in", "out"]);
  });
});
