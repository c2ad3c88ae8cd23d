import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fingerprint } from "../../src/dedup/index.ts";
import { type IndexedText, LazyFingerprint, SignatureIndex } from "../../src/store/index.ts";
import { HARBOUR } from "../dedup/texts.ts";

it("an index of an earlier version, whose lines hold keys of the heads, is read as before", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  try {
    const source = { path: "a.jsonl", line: 1, sha256: "0".repeat(64) };
    const print = fingerprint(HARBOUR, { title: "Council rebuilds the fish market" });
    const text = { id: "a", source, url: null, published: null, words: 150, facts: 2, fingerprint: print };
    const [index, one, other] = ["index", "one", "other"].map((name) => join(folder, name));
    if (index === undefined || one === undefined || other === undefined) throw new Error("no folders");
    for (const work of [one, other]) await mkdir(work);
    const writing = await SignatureIndex.open(index, "out/one");
    await writing.read(one);
    await writing.stage([text], one);
    await writing.publish(one);
    const [name = ""] = (await readdir(index)).filter((each) => each.endsWith(".signatures"));
    const [head = "", line = ""] = (await readFile(join(index, name), "utf8")).split("\n");
    const earlier = {
      ...JSON.parse(line),
      heads: Buffer.from(Uint32Array.of(1, 2, 3).buffer).toString("base64"),
    };
    await writeFile(join(index, name), `${head}\n${JSON.stringify(earlier)}\n`);

    const reading = await SignatureIndex.open(index, "out/other");
    const [found]: IndexedText[] = await reading.read(other);
    expect(found).toMatchObject({ ...text, fingerprint: { exact: print.exact } });
    const lazy = found?.fingerprint;
    expect(lazy instanceof LazyFingerprint ? lazy.whole() : lazy).toEqual(print);
    reading.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
