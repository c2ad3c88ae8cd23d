import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DedupEntry, fingerprint, HEAD_TOKENS } from "../../src/dedup/index.ts";
import { encodeFrame, encodePrint, SHARD_SIZE, Shards } from "../../src/store/index.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function entry(order: number): DedupEntry {
  const longer = order === 1 ? " with a catch of herring".repeat(200) : "";
  const text = `the boat number ${order} left the harbour at noon \u2028 and came back${longer}`;
  return { id: `d${order}`, words: 9, facts: 0, published: null, order, fingerprint: fingerprint(text) };
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of source) found.push(item);
  return found;
}

function frame(order: number): Uint8Array {
  const part = (name: string): Uint8Array => Buffer.from(`${name} ${order}`);
  return encodeFrame({
    head: part("head"),
    record: part("record"),
    removals: order % 2 === 0 ? Buffer.alloc(0) : part("removals"),
    // Over what is read at a time.
    report: order === 3 ? Buffer.alloc(3_000_000, "r") : part("report"),
  });
}

async function fill(shards: Shards, from: number, to: number): Promise<void> {
  for (let i = from; i < to; i += 1)
    await shards.add(frame(i), i % 3 === 0 ? undefined : encodePrint(entry(i)));
}

async function heads(shards: Shards): Promise<string[]> {
  const found: string[] = [];
  for await (const { head, record, removals, report } of shards.stored()) {
    const order = found.length;
    expect(String(record)).toBe(`record ${order}`);
    expect(String(removals)).toBe(order % 2 === 0 ? "" : `removals ${order}`);
    if (order === 3) expect(report.length).toBe(3_000_000);
    else expect(String(report)).toBe(`report ${order}`);
    found.push(String(head));
  }
  return found;
}

describe("shards", () => {
  const count = SHARD_SIZE * 2 + 7;

  it("give back documents and prints in order, and each again by its order", async () => {
    const shards = await Shards.open(folder);
    await fill(shards, 0, count);
    await shards.finish();
    expect(await heads(shards)).toEqual(Array.from({ length: count }, (_, i) => `head ${i}`));
    const prints = await all(shards.prints());
    expect(prints.length).toBe(count - Math.ceil(count / 3));
    for (const print of prints) {
      const { fingerprint: whole, ...text } = entry(print.order);
      expect(print.text()).toEqual({ ...text, fingerprint: { exact: whole.exact } });
      const { distinct, size, signature, tokens } = whole;
      expect(print.keys()).toEqual({ distinct, size, signature, tokens: tokens.slice(0, HEAD_TOKENS) });
    }
    for (const order of [1, SHARD_SIZE + 1, count - 2].filter((i) => i % 3 > 0)) {
      expect(String(shards.recordAt(order))).toBe(`record ${order}`);
      expect(shards.printAt(order)).toEqual(entry(order).fingerprint);
    }
    await shards.close();
  });

  it("opened again, hold what was complete and nothing of what was not", async () => {
    const first = await Shards.open(folder);
    await fill(first, 0, SHARD_SIZE + 5);
    await first.close();
    // As a process that is killed leaves them: a shard that is being filled, and one whose frames came last.
    await writeFile(join(folder, "00000001.prints"), "half");
    await writeFile(join(folder, "00000001.frames.part"), "half");
    const second = await Shards.open(folder);
    expect(second.documents).toBe(SHARD_SIZE);
    expect((await readdir(folder)).sort()).toEqual(["00000000.frames", "00000000.prints"]);
    await fill(second, SHARD_SIZE, SHARD_SIZE + 1);
    await second.finish();
    expect((await heads(second)).at(-1)).toBe(`head ${SHARD_SIZE}`);
    expect(second.documents).toBe(SHARD_SIZE + 1);
    await second.close();
  });

  it("keep ids with lone surrogates, and texts without a date", async () => {
    const shards = await Shards.open(folder);
    const odd = { ...entry(0), id: "\ud800 a \ude00", published: null };
    const dated = { ...entry(1), published: "2024-02-29" };
    for (const [i, one] of [odd, dated].entries()) await shards.add(frame(i), encodePrint(one));
    await shards.finish();
    const texts = (await all(shards.prints())).map((print) => print.text());
    expect(texts.map(({ id, published }) => [id, published])).toEqual([
      [odd.id, null],
      ["d1", "2024-02-29"],
    ]);
    await shards.close();
  });
});
