import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { parseOptions } from "../../src/document/options.ts";
import type { RawInput } from "../../src/read/input.ts";
import { Pool } from "../../src/run/pool.ts";

const HOSTILE = fileURLToPath(new URL("../fixtures/rules/hostile.mjs", import.meta.url));
const pool = new Pool(1, {
  options: parseOptions({ timeLimit: 4000, maxMemory: 100_000_000 }),
  ruleModules: [HOSTILE],
  wantReport: false,
});
afterAll(() => pool.close());

function text(value: string): RawInput {
  return { id: value, path: "-", line: 1, content: { kind: "text", value }, stated: {} };
}

describe("a document that misbehaves is rejected with a code, and the next one is cleaned", () => {
  const cases: [string, string, RegExp][] = [
    ["HANG", "timed-out", /not done after 4000 ms/],
    ["REGEX", "timed-out", /not done after 4000 ms/],
    ["GROW", "crashed", /memory/],
    ["THROW", "crashed", /thrown by a rule/],
    ["EXIT", "crashed", /./],
  ];
  for (const [word, code, detail] of cases) {
    it(`${word}: ${code}`, async () => {
      const bad = await pool.run(text(`Now ${word} please.`));
      expect(bad).toMatchObject({ kind: "reject", failed: true, reject: { code } });
      if (bad.kind === "reject") expect(bad.reject.detail).toMatch(detail);
      const good = await pool.run(text("The tide came in at noon."));
      expect(good).toMatchObject({ kind: "clean", record: { text: "The tide came in at noon." } });
    });
  }
});
