import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { parseOptions } from "../../src/document/options.ts";
import type { RawInput } from "../../src/read/input.ts";
import { type StoredHead, unpack } from "../../src/run/batch/packed.ts";
import { Pool } from "../../src/run/batch/pool.ts";
import { Tally } from "../../src/run/batch/tally.ts";
import { decodeFrame } from "../../src/store/index.ts";

const HOSTILE = fileURLToPath(new URL("../fixtures/rules/hostile.mjs", import.meta.url));
const poolWith = (timeLimit: number): Pool =>
  new Pool(1, {
    options: parseOptions({ timeLimit, maxMemory: 100_000_000 }),
    ruleModules: [HOSTILE],
    wantReport: false,
  });
/** For documents that hang: whatever the machine is doing, they take longer. */
const quick = poolWith(2000);
/** For all others, which a busy machine may let wait for seconds. */
const pool = poolWith(20_000);
afterAll(() => Promise.all([quick.close(), pool.close()]));

function text(value: string): RawInput {
  return { id: value, path: "-", line: 1, content: { kind: "text", value }, stated: {} };
}

describe("a document that misbehaves is rejected with a code, and the next one is cleaned", () => {
  const cases: [string, string, RegExp][] = [
    ["HANG", "timed-out", /not done after 2000 ms/],
    ["REGEX", "timed-out", /not done after 2000 ms/],
    ["GROW", "crashed", /memory/],
    ["THROW", "crashed", /thrown by a rule/],
    ["EXIT", "crashed", /./],
  ];
  for (const [word, code, detail] of cases) {
    it(`${word}: ${code}`, async () => {
      const own = code === "timed-out" ? quick : pool;
      const bad = await own.run(text(`Now ${word} please.`));
      expect(bad).toMatchObject({ kind: "reject", failed: true, reject: { code } });
      if (bad.kind === "reject") expect(bad.reject.detail).toMatch(detail);
      const good = await pool.run(text("The tide came in at noon."));
      expect(good).toMatchObject({ kind: "clean", record: { text: "The tide came in at noon." } });
    });
  }
});

describe("a batch", () => {
  it("loses no document to those that hang or take the worker down, and keeps the order", async () => {
    const words = ["", "EXIT", "", "HANG", "EXIT", "", "THROW", "", "GROW"];
    const inputs = words.map((word, i) => text(`Boat ${i} came in at noon. ${word}`));
    const documents = (await pool.runBatch(inputs)).flatMap((part) => [...unpack(part)]);
    expect(documents.map(({ id }) => id)).toEqual(inputs.map(({ id }) => id));
    const heads = documents.map(({ frame }): StoredHead => {
      return JSON.parse(String(decodeFrame(Buffer.from(frame)).head));
    });
    const codes: Record<string, string> = { "": "clean", HANG: "timed-out" };
    expect(heads.map((head) => (head.kind === "clean" ? "clean" : head.reject.code))).toEqual(
      words.map((word) => codes[word] ?? "crashed"),
    );
  });

  it("counts each of its documents once, whatever was cleaned again", async () => {
    const inputs = ["", "", "EXIT", ""].map((word, i) => text(`Boat ${i} came in at noon. ${word}`));
    const tally = new Tally();
    for (const { counts } of await pool.runBatch(inputs)) tally.add(counts);
    expect(tally.counts(0)).toEqual({ read: 4, kept: 3, duplicates: 0, rejected: 0, failed: 1 });
    expect(tally.rejects()).toEqual({ crashed: 1 });
  });

  it("does not reject a document for what an earlier one left behind in its worker", async () => {
    const inputs = ["ARM", "AFTER", ""].map((word, i) => text(`Boat ${i} came in at noon. ${word}`));
    const documents = (await pool.runBatch(inputs)).flatMap((part) => [...unpack(part)]);
    expect(documents.map(({ id }) => id)).toEqual(inputs.map(({ id }) => id));
    expect(documents.every(({ print }) => print !== undefined)).toBe(true);
  });
});

describe("a survey", () => {
  const lines = ["The tide came in at noon.", "Printed on seaweed."];
  // So many lines do not fit the memory of a worker.
  const huge = { ...text("huge"), content: { kind: "text", value: "a\n".repeat(6_000_000) } } as const;

  it("loses no document to one that takes the worker down among them", async () => {
    const roomy = new Pool(1, {
      options: parseOptions({ timeLimit: 120_000, maxMemory: 100_000_000 }),
      ruleModules: [],
      wantReport: false,
    });
    try {
      const inputs = [0, 1, 2].map((i) => text([`Boat ${"i".repeat(i)}`, ...lines].join("\n")));
      const expected = await roomy.survey(inputs);
      expect(expected.map(({ lines }) => lines.length)).toEqual([3, 3, 3]);
      expect(await roomy.survey([...inputs.slice(0, 2), huge, ...inputs.slice(2)])).toEqual(expected);
    } finally {
      await roomy.close();
    }
  });
});
