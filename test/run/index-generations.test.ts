import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprint } from "../../src/dedup/index.ts";
import { type IndexedText, SignatureIndex } from "../../src/store/index.ts";
import { words } from "../dedup/texts.ts";

let base = "";
let index = "";
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "dechaff-"));
  index = join(base, "index");
});
afterEach(() => rm(base, { recursive: true, force: true }));

function text(id: string, seed: number): IndexedText {
  const source = { path: "in.jsonl", line: 1, sha256: "0".repeat(64) };
  const print = fingerprint(words(80, seed).join(" "));
  return { id, source, url: null, published: null, words: 80, facts: 0, fingerprint: print };
}

const folderOf = async (name: string): Promise<string> => {
  const work = join(base, name);
  await mkdir(work, { recursive: true });
  return work;
};

/** What a run into `out` adds. */
async function add(out: string, texts: readonly IndexedText[]): Promise<void> {
  const work = await folderOf(`work-${out}`);
  const part = await SignatureIndex.open(index, out);
  await part.read(work);
  await part.stage(texts, work);
  await part.publish(work);
  part.close();
  await rm(work, { recursive: true });
}

describe("an index that other runs write to", () => {
  it("stays for its readers as they opened it, also over an interruption", async () => {
    await add("a", [text("one", 1), text("two", 2)]);
    await add("b", [text("three", 3)]);
    const work = await folderOf("reader");
    const reader = await SignatureIndex.open(index, "c");
    const before = await reader.read(work);
    expect(before.map(({ id }) => id).sort()).toEqual(["one", "three", "two"]);
    // Fingerprints are read only now, when the part of "a" has been replaced twice and that of "b" is gone.
    await add("a", [text("other", 9)]);
    await add("a", [text("another", 10)]);
    for (const name of await readdir(index)) if (!name.includes("work")) await rm(join(index, name));
    for (const { id, fingerprint: print } of before) {
      const seed = { one: 1, two: 2, three: 3 }[id] ?? 0;
      expect([...print.tokens], id).toEqual([...text(id, seed).fingerprint.tokens]);
    }
    reader.close();
    // The same job, repeated in another process.
    const again = await SignatureIndex.open(index, "c");
    expect((await again.read(work)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    again.close();
  });

  it("keeps nothing of replaced parts, and holds none of its own", async () => {
    for (const seed of [1, 2, 3]) await add("a", [text(`text-${seed}`, seed)]);
    const names = await readdir(index);
    expect(names.map((name) => name.replace(/^[0-9a-f]+/, "")).sort()).toEqual(["-3.tokens", ".signatures"]);
    const own = await SignatureIndex.open(index, "a");
    expect(await own.read(await folderOf("own"))).toEqual([]);
  });

  it("is put in place again where that was interrupted", async () => {
    const work = await folderOf("work");
    const part = await SignatureIndex.open(index, "a");
    await part.read(work);
    await part.stage([text("one", 1)], work);
    await part.publish(work);
    await rm(join(index, (await readdir(index)).find((name) => name.endsWith(".signatures")) ?? ""));
    await part.publish(work);
    await part.publish(work);
    const reader = await SignatureIndex.open(index, "b");
    expect((await reader.read(await folderOf("reader"))).map(({ id }) => id)).toEqual(["one"]);
    reader.close();
  });

  it("whose tokens are missing is refused, naming the file of the index", async () => {
    await add("a", [text("one", 1)]);
    const tokens = (await readdir(index)).find((name) => name.endsWith(".tokens")) ?? "";
    await rm(join(index, tokens));
    const reader = await SignatureIndex.open(index, "b");
    const work = await folderOf("reader");
    await expect(reader.read(work)).rejects.toThrow(/index\/[0-9a-f]+\.signatures" is damaged/);
    await writeFile(join(index, tokens), "");
  });
});
