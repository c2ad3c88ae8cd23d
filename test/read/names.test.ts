import { readFileSync } from "node:fs";
import { mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../src/read/files/directory.ts";
import { type FilePath, inFolder, pathLike } from "../../src/read/files/file-path.ts";
import { fixture, inDirectory, loaded, NAMES_ARE_BYTES, readAll, told } from "./support.ts";

const bytes = (text: string): Buffer => Buffer.from(text, "latin1");

/** Puts a file there; `\xe9` in a name is that byte. Gives its path. */
async function put(folder: FilePath, name: string, content: string | Uint8Array): Promise<string | Buffer> {
  const path = pathLike(inFolder(folder, bytes(name)));
  await writeFile(path, content);
  return path;
}

async function folderIn(folder: FilePath, name: string): Promise<FilePath> {
  const path = inFolder(folder, bytes(name));
  await mkdir(pathLike(path));
  return path;
}

const ROW = '{"text":"a row"}\n';

describe.skipIf(!NAMES_ARE_BYTES)("names that are not UTF-8", () => {
  it("are read in files of every kind, and in directories", async () => {
    await inDirectory(async (root) => {
      const deep = await folderIn(await folderIn(root, "d\xe9pt"), "\xff");
      await put(root, "p\xe9.html", "<!doctype html><p>a page");
      await put(root, "t\xe9.txt", "a text");
      await put(root, "z\xe9.txt.gz", gzipSync("a packed text"));
      await put(root, "l\xe9.jsonl", ROW);
      await put(root, "m\xe9.jsonl.gz", gzipSync(ROW));
      await put(root, "j\xe9.json", `[${ROW}]`);
      await put(root, "c\xe9.csv", "text\na cell\n");
      await put(root, "v\xe9.tsv", "text\na cell\n");
      await put(root, "q\xe9.parquet", readFileSync(fixture("rows-snappy.parquet")));
      await put(root, "w\xe9.wet", readFileSync(fixture("texts.wet")));
      await put(root, "i\xe9.png", "x");
      await put(root, "e.\xe9", "x");
      await put(deep, "utf-8.txt", "a deep text");
      const { inputs, ignored, bytes: read } = await readAll([root], { text: "text", html: "body" });
      expect(inputs.map(({ id }) => id.replace(/^<?urn:uuid:.*/, "urn"))).toEqual([
        "c\\xe9.csv#2",
        "d\\xe9pt/\\xff/utf-8.txt",
        "j\\xe9.json#1",
        "l\\xe9.jsonl#1",
        "m\\xe9.jsonl.gz#1",
        "p\\xe9.html",
        ...[1, 2, 3, 4, 5].map((row) => `q\\xe9.parquet#${row}`),
        "t\\xe9.txt",
        "v\\xe9.tsv#2",
        "urn",
        "urn",
        "z\\xe9.txt.gz",
      ]);
      expect(inputs.map(({ path }) => path.slice(0, root.length))).toEqual(inputs.map(() => root));
      expect(inputs[1]?.path).toBe(`${root}/d\\xe9pt/\\xff/utf-8.txt`);
      const outcomes = await Promise.all(
        inputs.map(async (input) => (await loaded(structuredClone(input))).document.segments[0]?.text),
      );
      expect(outcomes.slice(0, 6)).toEqual(["a cell", "a deep text", "a row", "a row", "a row", "a page"]);
      expect(outcomes.at(-1)).toBe("a packed text");
      expect(ignored).toEqual({ ".png": 1, ".\\xe9": 1 });
      expect(read[0]).toBe(read[1]);
    });
  });

  it("have ids that no other name has, the same each time", async () => {
    await inDirectory(async (root) => {
      const names = [
        "caf\xe9.txt",
        "caf\xe8.txt",
        "caf\\xe9.txt",
        "caf\\\\xe9.txt",
        "caf%E9.txt",
        "caf\xc3\xa9.txt",
        "caf\xef\xbf\xbd.txt",
      ];
      for (const name of names) await put(root, name, name);
      const { files } = await listFiles([root]);
      expect(files.map(({ id }) => id)).toEqual([
        "caf%E9.txt",
        "caf\\\\\\\\xe9.txt",
        "caf\\\\xe9.txt",
        "caf\\xe8.txt",
        "caf\\xe9.txt",
        "café.txt",
        "caf\ufffd.txt",
      ]);
      await rm(join(root, "caf%E9.txt"));
      await rm(join(root, "caf\\xe9.txt"));
      expect((await listFiles([root])).files.map(({ id }) => id)).toEqual(
        files.map(({ id }) => id).filter((id) => id !== "caf%E9.txt" && id !== "caf\\\\xe9.txt"),
      );
    });
  });

  it("are told apart where one file takes the place of another", async () => {
    await inDirectory(async (root) => {
      const before = await put(root, "caf\xe9.txt", "x");
      const [first] = (await listFiles([root])).files;
      await rename(before, pathLike(inFolder(root, bytes("caf\xe8.txt"))));
      const [second] = (await listFiles([root])).files;
      expect([first?.id, first?.path, second?.id, second?.path]).toEqual([
        "caf\\xe9.txt",
        `${root}/caf\\xe9.txt`,
        "caf\\xe8.txt",
        `${root}/caf\\xe8.txt`,
      ]);
    });
  });

  it("may be links, and loops of them are read once", async () => {
    await inDirectory(async (root) => {
      const folder = await folderIn(root, "d\xe9pt");
      await put(folder, "a\xe9.txt", "a text");
      await symlink(pathLike(folder), pathLike(inFolder(folder, bytes("up\xe9"))));
      await symlink("nothing", pathLike(inFolder(root, bytes("gone\xe9.txt"))));
      const { inputs } = await readAll([root]);
      expect(inputs.map(({ id }) => id)).toEqual(["d\\xe9pt/a\\xe9.txt", "gone\\xe9.txt"]);
      await expect(loaded(inputs[1] ?? expect.fail())).rejects.toMatchObject({
        code: "unreadable",
        message: "no such file: a dangling link, or gone since it was listed",
      });
    });
  });

  it("may be those of the inputs, of which a program is told no bytes", async () => {
    await inDirectory(async (root) => {
      const folder = await folderIn(root, "d\xe9pt");
      await put(folder, "a\xe9.txt", "a text");
      await put(root, "b\xe9.txt", "b text");
      const all = await readAll([join(root, "d\ufffdpt"), join(root, "b\ufffd.txt")]);
      expect(all.inputs.map(({ id, path }) => [id, path])).toEqual([
        ["b\\xe9.txt", `${root}/b\\xe9.txt`],
        ["d\\xe9pt/a\\xe9.txt", `${root}/d\\xe9pt/a\\xe9.txt`],
      ]);
      const one = await readAll([join(root, "d\ufffdpt", "a\ufffd.txt")]);
      expect(one.inputs.map((input) => [input.id, told(input)])).toEqual([["a\\xe9.txt", "file"]]);
      await expect(listFiles([join(root, "c\ufffd.txt")])).rejects.toThrow(/cannot read ".*": no such file/);
    });
  });
});
