import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "../../src/document/errors.ts";
import { listFiles } from "../../src/read/files/directory.ts";
import { refuseOutputOfDocuments, refuseReadingOutput } from "../../src/run/overlap.ts";

const OUTPUT = "(output directory)";

let base = "";
/** Not joined: spelled as it stands. */
const at = (path: string): string => `${base}/${path}`;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "dechaff-overlap-"));
  await mkdir(at("in/deep"), { recursive: true });
  await writeFile(at("in/a.txt"), "a");
  await writeFile(at("in/deep/b.txt"), "b");
  await symlink("in", at("link"));
  await symlink("a.txt", at("in/link.txt"));
  await symlink("nothing", at("dangling"));
});
afterEach(() => rm(base, { recursive: true, force: true }));

describe("what is read may not be the output directory", () => {
  const SAME = /" is one of the inputs; name another --out$/;
  const INSIDE = /" is one of the inputs and lies in the output directory ".*"; name another --out$/;
  const refused: [string, string[], string, RegExp][] = [
    ["the input", ["in"], "in", SAME],
    ["the input with a slash", ["in"], "in/", SAME],
    ["the input by a way round", ["in/deep/../"], "./in/deep/..", SAME],
    ["a link to the input", ["in"], "link", SAME],
    ["what an input links to", ["link/"], "in", SAME],
    ["one input of several", ["in/a.txt", "in/deep"], "link/deep", SAME],
    ["above the input", ["in/deep"], "in", INSIDE],
    ["above an input by a link", ["in/deep"], "link", INSIDE],
    ["far above it", ["in/deep"], "", INSIDE],
    ["around a file", ["in/a.txt"], "in", INSIDE],
    ["around what a file links to", ["link/link.txt"], "in", INSIDE],
    ["by a way through what is not there", ["in"], "new/../link", SAME],
  ];
  for (const [name, inputs, out, message] of refused) {
    it(name, async () => {
      const refusal = refuseReadingOutput(at(out), inputs.map(at), "inputs");
      await expect(refusal).rejects.toThrow(UsageError);
      await expect(refusal).rejects.toThrow(message);
    });
  }
  const taken: [string, string[], string][] = [
    ["inside the input", ["in"], "in/out"],
    ["deep inside it by a link", ["in"], "link/new/er"],
    ["inside it, where documents are", ["in"], "in/deep"],
    ["beside it", ["in"], "out"],
    ["whose name only begins alike", ["in"], "in-out"],
    ["around what is not there", ["none", "in/none.txt"], "in"],
    ["at a link that leads nowhere", ["in"], "dangling"],
  ];
  for (const [name, inputs, out] of taken) {
    it(`but may be ${name}`, async () => {
      await refuseReadingOutput(at(out), inputs.map(at), "inputs");
    });
  }
  it("whatever the working directory is", async () => {
    const before = process.cwd();
    try {
      process.chdir(at("link"));
      await expect(refuseReadingOutput(".", [at("in")], "inputs")).rejects.toThrow(SAME);
      await expect(refuseReadingOutput("../in", ["."], "inputs")).rejects.toThrow(SAME);
      await expect(refuseReadingOutput(".", ["a.txt"], "inputs")).rejects.toThrow(INSIDE);
      await refuseReadingOutput("out", ["."], "inputs");
    } finally {
      process.chdir(before);
    }
  });
});

describe("an output directory inside an input", () => {
  const listed = async (inputs: readonly string[], out: string): Promise<unknown> => {
    const listing = await listFiles(inputs.map(at), at(out));
    await refuseOutputOfDocuments(at(out), listing);
    return [listing.files.map(({ id }) => id), listing.ignored];
  };
  const files = ["a.txt", "deep/b.txt", "link.txt"];

  it("is passed over and counted, there or not yet", async () => {
    for (const out of ["in/out", "link/out", "in/deep/new/er", "in/.hidden/out"]) {
      expect(await listed(["in"], out)).toEqual([files, { [OUTPUT]: 1 }]);
      await mkdir(at(out), { recursive: true });
      await writeFile(at(`${out}/records.jsonl`), "{}");
      expect(await listed(["in"], out)).toEqual([files, { [OUTPUT]: 1 }]);
      expect(await listed(["link"], out)).toEqual([files, { [OUTPUT]: 1 }]);
      await rm(at(out), { recursive: true });
    }
  });
  it("is passed over where a link leads into it", async () => {
    await mkdir(at("other/out"), { recursive: true });
    await writeFile(at("other/out/c.txt"), "c");
    await symlink(at("other/out"), at("in/results"));
    expect(await listed(["in"], "other/out")).toEqual([files, {}]);
    await symlink(at("other"), at("in/other"));
    expect(await listed(["in"], "other/out")).toEqual([files, { [OUTPUT]: 1 }]);
  });
  it("outside of it is not counted", async () => {
    for (const out of ["out", "in-out", "in/deeper"])
      expect(await listed(["in/deep"], out)).toEqual([["b.txt"], {}]);
  });
  it("is refused where all that could be read lies there", async () => {
    await rm(at("in/a.txt"));
    await rm(at("in/link.txt"));
    await expect(listed(["in"], "in/deep")).rejects.toThrow(UsageError);
    await expect(listed(["in"], "in/deep")).rejects.toThrow(
      /^the only file to read lies in the output directory/,
    );
    await writeFile(at("in/deep/c.txt"), "c");
    await expect(listed(["in"], "in/deep")).rejects.toThrow(
      /^all 2 files to read lie in the output directory/,
    );
    await writeFile(at("in/d.txt"), "d");
    expect(await listed(["in"], "in/deep")).toEqual([["d.txt"], { [OUTPUT]: 1 }]);
  });
  it("is none to refuse where a run made all of it", async () => {
    await mkdir(at("empty/out/report"), { recursive: true });
    await mkdir(at("empty/out/records"));
    for (const name of ["records.jsonl", "rejects.jsonl", "run.json", "report/index.html", "records/a.md"])
      await writeFile(at(`empty/out/${name}`), "{}");
    expect(await listed(["empty"], "empty/out")).toEqual([[], { [OUTPUT]: 1 }]);
  });
});

it("an input inside another one is read once, whatever the order", async () => {
  const ids = async (...inputs: string[]): Promise<string[]> =>
    (await listFiles(inputs.map(at))).files.map(({ id }) => id);
  const once = ["in/a.txt", "in/deep/b.txt", "in/link.txt"];
  expect(await ids("in", "in/deep", "in/a.txt")).toEqual(["a.txt", ...once.slice(1)]);
  expect(await ids("in/a.txt", "in/deep", "in")).toEqual(["a.txt", ...once.slice(1)]);
  expect(await ids("in/deep", "in")).toEqual(once);
});
