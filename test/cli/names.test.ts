import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFolder, pathLike } from "../../src/read/files/file-path.ts";
import { NAMES_ARE_BYTES } from "../read/support.ts";
import { dechaffHere, jsonLines, MAIN } from "../support/cli.ts";

const TEXT = "The tide came in at noon, and with it forty boats and a brass band that nobody had ordered.";
const bytes = (text: string): Buffer => Buffer.from(text, "latin1");

let base = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "dechaff-names-"));
  if (!NAMES_ARE_BYTES) return;
  const folder = inFolder(base, bytes("d\xe9pt"));
  await mkdir(pathLike(folder));
  for (const [index, name] of ["a\xe9.txt", "a\xe8.txt", "plain.txt"].entries())
    await writeFile(pathLike(inFolder(folder, bytes(name))), `${TEXT} It was number ${index}.\nShare this\n`);
  await writeFile(
    pathLike(inFolder(folder, bytes("rows\xe9.jsonl"))),
    `{"text":"${TEXT} Once more."}\nbroken\n`,
  );
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** Runs words in a shell, which alone can hand on names that are not UTF-8. */
async function shell(words: string): Promise<string> {
  const { stdout } = await promisify(execFile)("bash", ["-c", words], {
    env: { ...process.env, MAIN, BASE: base },
  });
  return stdout;
}

const RECORDS: readonly (readonly [string, string])[] = [
  ["a\\xe8.txt", "number 1"],
  ["a\\xe9.txt", "number 0"],
  ["plain.txt", "number 2"],
  ["rows\\xe9.jsonl#1", "Once more"],
];

describe.skipIf(!NAMES_ARE_BYTES)("names that are not UTF-8", () => {
  for (const workers of [1, 2]) {
    it(`are read by run, on ${workers} workers`, async () => {
      const out = join(base, `out-${workers}`);
      const words = [
        "run",
        base,
        "--out",
        out,
        "--workers",
        `${workers}`,
        "--dedup",
        "off",
        "--quiet",
        "--report",
        "none",
      ];
      expect(await dechaffHere(words)).toMatchObject({ code: 0, stderr: "" });
      const records = jsonLines(await readFile(join(out, "records.jsonl"), "utf8"));
      expect(records.map(({ id }) => id)).toEqual(RECORDS.map(([id]) => `d\\xe9pt/${id}`));
      for (const [index, [, said]] of RECORDS.entries()) expect(records[index]?.["text"]).toContain(said);
      expect(records[0]).toMatchObject({ source: { path: `${base}/d\\xe9pt/a\\xe8.txt` } });
      expect(jsonLines(await readFile(join(out, "rejects.jsonl"), "utf8"))).toMatchObject([
        { id: "d\\xe9pt/rows\\xe9.jsonl#2", code: "bad-json" },
      ]);
      await rm(out, { recursive: true });
    });
  }

  it("may be those of arguments, and of the working directory", async () => {
    await shell(
      `cd "$BASE"/d*pt && node "$MAIN" run . --out ../here --workers 1 --dedup off --quiet --report none`,
    );
    const here = jsonLines(await readFile(join(base, "here", "records.jsonl"), "utf8"));
    expect(here.map(({ id, source }) => [id, source])).toMatchObject(
      RECORDS.map(([id]) => [id, { path: id.replace(/#.*/, "") }]),
    );
    await shell(
      `node "$MAIN" run "$BASE"/d*pt --out "$BASE/there" --workers 1 --dedup off --quiet --report none`,
    );
    const there = jsonLines(await readFile(join(base, "there", "records.jsonl"), "utf8"));
    expect(there.map(({ id }) => id)).toEqual(RECORDS.map(([id]) => id));
    const record: unknown = JSON.parse(await shell(`cd "$BASE" && node "$MAIN" clean --json d*pt/plain.txt`));
    expect(record).toMatchObject({ id: "plain.txt", source: { path: "d\\xe9pt/plain.txt" } });
  });
});
