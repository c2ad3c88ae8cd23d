import { execFileSync } from "node:child_process";
import { chmod, mkdir, rename, symlink, unlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/document/errors.ts";
import { listFiles } from "../../src/read/files/directory.ts";
import { pathLike, pathText } from "../../src/read/files/file-path.ts";
import { inputsOf } from "../../src/read/inputs.ts";
import { drained, inDirectory, loaded, readAll, told } from "./support.ts";

/** Root may read everything, so that nothing can be forbidden to it. */
const IS_ROOT = process.getuid?.() === 0;

async function outcomeOf(input: Parameters<typeof loaded>[0]): Promise<string> {
  return loaded(input).then(
    ({ document }) => document.source,
    (error: { code: string }) => `!${error.code}`,
  );
}

describe("a directory", () => {
  it("lists what can be read, by name, and counts the rest", async () => {
    await inDirectory(async (root) => {
      const names = [
        "b.txt",
        "a.html",
        "c.JSONL.gz",
        "d.csv.zst",
        "e.warc.gz",
        "f.wet",
        "g.parquet",
        "h.tsv",
        "i.png",
        "j",
        "k.txt.bz2",
        ".hidden.txt",
        "l.constructor",
      ];
      for (const name of names) await writeFile(join(root, name), "x");
      const { files, ignored } = await listFiles([root]);
      expect(files.map(({ id }) => id)).toEqual([
        "a.html",
        "b.txt",
        "c.JSONL.gz",
        "d.csv.zst",
        "e.warc.gz",
        "f.wet",
        "g.parquet",
        "h.tsv",
      ]);
      expect(ignored).toEqual({ ".png": 1, "(none)": 1, ".bz2": 1, ".constructor": 1 });
    });
  });

  it("may be called like a file", async () => {
    await inDirectory(async (root) => {
      await mkdir(join(root, "page.html"));
      await writeFile(join(root, "page.html", "rows.jsonl"), '{"text":"one"}');
      expect((await readAll([root])).inputs.map((input) => [input.id, told(input)])).toEqual([
        ["page.html/rows.jsonl#1", "one"],
      ]);
      expect((await readAll([join(root, "page.html")])).inputs.map(({ id }) => id)).toEqual(["rows.jsonl#1"]);
    });
  });

  it("with loops of links is read once", async () => {
    await inDirectory(async (root) => {
      await mkdir(join(root, "a", "b"), { recursive: true });
      await writeFile(join(root, "a", "b", "x.txt"), "x");
      await symlink(root, join(root, "a", "b", "up"));
      await symlink(join(root, "self"), join(root, "self"));
      await symlink(join(root, "a"), join(root, "z"));
      const { files, ignored } = await listFiles([root]);
      expect(files.map(({ id }) => id)).toEqual(["a/b/x.txt"]);
      expect(ignored).toEqual({ "(none)": 1 });
    });
  });

  it("takes names with line breaks, quotes and what looks like a way out", async () => {
    await inDirectory(async (root) => {
      const names = [
        "a\nb.txt",
        "a\tb\u001b[31m.txt",
        "quote\"'.txt",
        "x..%2f..%2fx.txt",
        "-rf.txt",
        "\u202etxt.txt",
      ];
      for (const name of names) await writeFile(join(root, name), `I am ${JSON.stringify(name)}.`);
      const { inputs } = await readAll([root]);
      expect(inputs.map(({ id }) => id)).toEqual([...names].sort());
      for (const input of inputs) expect(await outcomeOf(input)).toBe(`I am ${JSON.stringify(input.id)}.`);
    });
  });

  it.skipIf(process.platform === "win32")(
    "passes over pipes, sockets and devices without waiting for them",
    async () => {
      await inDirectory(async (root) => {
        execFileSync("mkfifo", [join(root, "pipe.txt"), join(root, "later.txt")]);
        await symlink("/dev/zero", join(root, "zero.txt"));
        const server = createServer().listen(join(root, "socket.txt"));
        await new Promise((resolve) => server.once("listening", resolve));
        const { files, ignored } = await listFiles([root]);
        server.close();
        expect(files).toEqual([]);
        expect(ignored).toEqual({ "(pipe)": 2, "(socket)": 1, "(device)": 1 });
        await expect(listFiles([join(root, "pipe.txt")])).rejects.toThrow(UsageError);
      });
    },
  );

  it.skipIf(process.platform === "win32")(
    "rejects a file whose place a pipe has taken meanwhile",
    async () => {
      await inDirectory(async (root) => {
        for (const name of ["a.txt", "b.jsonl", "c.csv", "d.warc", "e.json", "f.parquet"])
          await writeFile(join(root, name), "x");
        const { files } = await listFiles([root]);
        for (const { file } of files) {
          await unlink(pathLike(file));
          execFileSync("mkfifo", [pathText(file)]);
        }
        const { items } = await drained(
          inputsOf(files, { fields: {}, maxBytes: 1_000 }, { bytes: 0, ignored: {} }),
        );
        expect(items.map(({ id }) => id)).toEqual([
          "a.txt",
          "b.jsonl",
          "c.csv",
          "d.warc",
          "e.json",
          "f.parquet",
        ]);
        for (const input of items) expect(await outcomeOf(input)).toBe("!unreadable");
      });
    },
  );

  it("rejects files that are gone, and directories that took their place", async () => {
    await inDirectory(async (root) => {
      const names = ["a.txt", "b.jsonl", "c.csv", "d.warc", "e.json", "f.parquet"];
      for (const name of names) await writeFile(join(root, name), "x");
      await symlink(join(root, "nothing"), join(root, "g.txt"));
      const { files } = await listFiles([root]);
      for (const name of names.slice(0, 3)) await unlink(join(root, name));
      for (const name of names.slice(3)) {
        await unlink(join(root, name));
        await mkdir(join(root, name));
      }
      const { items } = await drained(
        inputsOf(files, { fields: {}, maxBytes: 1_000 }, { bytes: 0, ignored: {} }),
      );
      expect(items.map(({ id }) => id)).toEqual([...names, "g.txt"]);
      for (const input of items) expect(await outcomeOf(input)).toBe("!unreadable");
    });
  });

  it("reads what a file holds, not what it held when it was listed", async () => {
    await inDirectory(async (root) => {
      for (const name of ["grows.txt", "overflows.txt", "shrinks.txt"])
        await writeFile(join(root, name), "twelve bytes");
      const { files } = await listFiles([root]);
      await writeFile(join(root, "grows.txt"), "twelve bytes and more");
      await writeFile(join(root, "overflows.txt"), "x".repeat(5_000));
      await writeFile(join(root, "shrinks.txt"), "four");
      const { items } = await drained(
        inputsOf(files, { fields: {}, maxBytes: 1_000 }, { bytes: 0, ignored: {} }),
      );
      const read = await Promise.all(
        items.map((input) =>
          loaded(input, 1_000).then(
            ({ document }) => document.source,
            (error: { code: string }) => error.code,
          ),
        ),
      );
      expect(read).toEqual(["twelve bytes and more", "too-large", "four"]);
    });
  });

  it.skipIf(IS_ROOT || process.platform === "win32")("rejects what may not be read", async () => {
    await inDirectory(async (root) => {
      await mkdir(join(root, "closed"));
      await writeFile(join(root, "closed", "x.txt"), "x");
      await writeFile(join(root, "mine.txt"), "x");
      await chmod(join(root, "closed"), 0);
      await chmod(join(root, "mine.txt"), 0);
      const { inputs } = await readAll([root]);
      await chmod(join(root, "closed"), 0o700);
      expect(inputs.map(({ id }) => id)).toEqual(["closed", "mine.txt"]);
      for (const input of inputs) expect(await outcomeOf(input)).toBe("!unreadable");
    });
  });

  it("that vanishes while it is listed takes no run along", async () => {
    await inDirectory(async (root) => {
      for (const name of ["a", "b"]) {
        await mkdir(join(root, name));
        for (let i = 0; i < 300; i += 1) await writeFile(join(root, name, `${i}.txt`), "x");
      }
      const listing = listFiles([root]);
      await rename(join(root, "b"), `${root}-b`);
      const { files } = await listing;
      await rename(`${root}-b`, join(root, "b"));
      // Whether it was seen in time is up to the machine.
      expect(files.length).toBeGreaterThanOrEqual(300);
    });
  });

  it("counts no more than a hundred kinds of ignored files apart", async () => {
    await inDirectory(async (root) => {
      for (let i = 0; i < 150; i += 1) await writeFile(join(root, `x.e${i}`), "");
      const { ignored } = await listFiles([root]);
      expect(Object.keys(ignored)).toHaveLength(101);
      expect(ignored["(other)"]).toBe(50);
    });
  });
});
