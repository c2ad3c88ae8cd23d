import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import { type Candidates, type Fingerprint, findCandidates, fingerprint } from "../../src/dedup/index.ts";
import { type Ranked, storedCandidates } from "../../src/store/candidates.ts";
import { Random } from "../fuzz/random.ts";

const WORDS =
  "tide boat harbour council night engine ferry bridge morning salt rope lamp quay wind gull".split(" ");
const LIMITS = { memory: "200MB", threads: 2 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Texts of which many share passages, heads, or everything. */
function texts(count: number): Fingerprint[] {
  const random = Random.ofCase(3, count);
  const passages = Array.from({ length: 12 }, () =>
    Array.from({ length: 60 }, () => `${random.pick(WORDS)}${random.below(40)}`).join(" "),
  );
  return Array.from({ length: count }, (_, i) => {
    const parts = [random.pick(passages), random.pick(passages), `own words of text ${i % 17}`];
    return fingerprint(parts.slice(0, 1 + random.below(3)).join(" "));
  });
}

async function* ranked(prints: readonly Fingerprint[]): AsyncGenerator<Ranked> {
  for (const [rank, print] of [...prints.entries()].reverse()) yield { rank, print };
}

async function candidates(prints: readonly Fingerprint[]): Promise<Candidates> {
  const { connection, close } = await openDatabase(folder, LIMITS);
  try {
    return await storedCandidates(connection, { texts: ranked(prints), count: prints.length, fixed: 0 });
  } finally {
    await close();
  }
}

function pairsOf({ starts, preferred }: Candidates): string[] {
  return Array.from(starts.subarray(0, -1)).flatMap((from, member) =>
    Array.from(preferred.subarray(from, starts[member + 1])).map((other) => `${member}-${other}`),
  );
}

describe("candidates by SQL", () => {
  for (const count of [2, 60, 300]) {
    it(`are the pairs that are found in memory, for ${count} texts in any order`, async () => {
      const prints = texts(count);
      const found = pairsOf(await candidates(prints));
      expect(found).toEqual(pairsOf(findCandidates(prints)));
      if (count > 2) expect(found.length).toBeGreaterThan(count);
    });
  }

  it("are none for fewer than two texts", async () => {
    for (const count of [0, 1]) {
      expect(pairsOf(await candidates(texts(count)))).toEqual([]);
    }
  });
});
