import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DedupEntry, fingerprint } from "../../src/dedup/index.ts";
import { SHARD_SIZE, Shards } from "../../src/store/index.ts";

interface Row {
  readonly id: string;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function entry(order: number): DedupEntry {
  const text = `the boat number ${order} left the harbour at noon \u2028 and came back`;
  return { id: `d${order}`, words: 9, facts: 0, published: null, order, fingerprint: fingerprint(text) };
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of source) found.push(item);
  return found;
}

async function filled(count: number): Promise<Shards<Row>> {
  const shards = await Shards.open<Row>(folder);
  for (let i = 0; i < count; i += 1) await shards.add({ id: `d${i}` }, i % 3 === 0 ? undefined : entry(i));
  await shards.finish();
  return shards;
}

describe("shards", () => {
  const count = SHARD_SIZE * 2 + 7;

  it("give back entries and prints in order, and each again by its order", async () => {
    const shards = await filled(count);
    expect((await all(shards.entries())).map(({ id }) => id)).toEqual(
      Array.from({ length: count }, (_, i) => `d${i}`),
    );
    const prints = await all(shards.prints());
    expect(prints.length).toBe(count - Math.ceil(count / 3));
    for (const order of [1, SHARD_SIZE + 1, count - 2].filter((i) => i % 3 > 0)) {
      expect(shards.entryAt(order)).toEqual({ id: `d${order}` });
      expect(shards.printAt(order)).toEqual(entry(order).fingerprint);
    }
    await shards.close();
  });

  it("opened again, hold what was complete and nothing of what was not", async () => {
    const first = await Shards.open<Row>(folder);
    for (let i = 0; i < SHARD_SIZE + 5; i += 1) await first.add({ id: `d${i}` }, entry(i));
    // As a process that is killed leaves them: a shard that is being filled, and one whose entries came last.
    await writeFile(join(folder, "00000001.prints"), "half");
    const second = await Shards.open<Row>(folder);
    expect(second.documents).toBe(SHARD_SIZE);
    expect((await readdir(folder)).sort()).toEqual(["00000000.jsonl", "00000000.prints"]);
    await second.add({ id: "next" }, undefined);
    await second.finish();
    expect((await all(second.entries())).at(-1)).toEqual({ id: "next" });
    expect(second.documents).toBe(SHARD_SIZE + 1);
    await second.close();
  });
});
