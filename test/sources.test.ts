import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { sourcesHash } from "../scripts/sources.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BESIDE = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];

let root = "";
const at = (path: string): string => join(root, path);
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dechaff-"));
  await mkdir(at("src/deep"), { recursive: true });
  await mkdir(at("scripts"));
  for (const name of BESIDE) await writeFile(at(name), "{}\n");
  await writeFile(at("scripts/build.mjs"), "");
  await writeFile(at("src/a.ts"), "export const a = 1;\n");
  await writeFile(at("src/deep/b.sql"), "SELECT 1;\n");
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** What may become of sources between two builds. */
const CHANGES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["a file is edited", () => writeFile(at("src/a.ts"), "export const a = 2;\n")],
  ["a file that is no code is edited", () => writeFile(at("src/deep/b.sql"), "SELECT 2;\n")],
  ["a file is added", () => writeFile(at("src/deep/c.ts"), "")],
  ["a file is deleted", () => rm(at("src/deep/b.sql"))],
  ["a file is renamed", () => rename(at("src/a.ts"), at("src/b.ts"))],
  ["a file is moved", () => rename(at("src/a.ts"), at("src/deep/a.ts"))],
  ["text moves from one file to another", () => move("src/a.ts", "src/deep/b.sql")],
  ["a dependency changes", () => writeFile(at("package-lock.json"), "{ }\n")],
  ["the compiler's options change", () => writeFile(at("tsconfig.build.json"), "{ }\n")],
  [
    "an edited file has the date that it had",
    async () => {
      const { atime, mtime } = await stat(at("src/a.ts"));
      await writeFile(at("src/a.ts"), "export const a = 3;\n");
      await utimes(at("src/a.ts"), atime, mtime);
    },
  ],
];

async function move(from: string, to: string): Promise<void> {
  const text = await readFile(at(from), "utf8");
  await writeFile(at(from), "");
  await writeFile(at(to), text + (await readFile(at(to), "utf8")));
}

it.each(CHANGES)("a build is of other sources once %s", async (_, change) => {
  const before = sourcesHash(root);
  await change();
  expect(sourcesHash(root)).not.toBe(before);
});

it("a build is of the same sources in another folder, at another time", async () => {
  const copy = await mkdtemp(join(tmpdir(), "dechaff-copy-"));
  try {
    await cp(root, copy, { recursive: true });
    await utimes(join(copy, "src/a.ts"), new Date(), new Date());
    expect(sourcesHash(copy)).toBe(sourcesHash(root));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});

it("tests run a build of the sources that they began with", async () => {
  expect(await readFile(join(ROOT, "dist/.built"), "utf8")).toBe(inject("sources"));
});
