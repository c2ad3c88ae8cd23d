import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import {
  BANDS,
  bandKey,
  bandSketch,
  type Candidates,
  equalBytes,
  type Fingerprint,
  findCandidates,
  fingerprint,
  headKeys,
  MIN_EQUAL_BAND,
  MIN_EQUAL_HEAD,
  type Sketch,
} from "../../src/dedup/index.ts";
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

/** Texts of few different words, which are alike by chance, and now and then a copy of another one. */
function likeTexts(count: number): Fingerprint[] {
  const random = Random.ofCase(9, count);
  const article = (): string[] => Array.from({ length: 150 }, () => random.pick(WORDS));
  let last = article();
  return Array.from({ length: count }, () => {
    if (random.below(8) > 0) last = article();
    else last = last.map((word) => (random.below(12) === 0 ? random.pick(WORDS) : word));
    return fingerprint(last.join(" "));
  });
}

/** The keys of a text as rows of the join: what must be equal, and by how many equal bytes of the sketch. */
function keysOf({ signature, tokens, size }: Fingerprint): Map<string, { sketch: Sketch; minEqual: number }> {
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const row = { sketch: bandSketch(signature, band), minEqual: MIN_EQUAL_BAND };
    return [`${band} ${bandKey(signature, band)}`, row] as const;
  });
  const heads = headKeys(tokens, size).map(({ key, sketch }) => {
    return [`head ${key}`, { sketch, minEqual: MIN_EQUAL_HEAD }] as const;
  });
  return new Map([...bands, ...heads]);
}

/** All pairs that share a key, and those of them that are candidates, by the definition. */
function pairsByDefinition(prints: readonly Fingerprint[]): { sharing: number; candidates: string[] } {
  const keys = prints.map(keysOf);
  let sharing = 0;
  const candidates: string[] = [];
  for (const [member, own] of keys.entries()) {
    for (const [preferred, others] of keys.slice(0, member).entries()) {
      const shared = [...own].filter(([key]) => others.has(key));
      if (shared.length > 0) sharing += 1;
      const isCandidate = shared.some(([key, { sketch, minEqual }]) => {
        const [first, second] = others.get(key)?.sketch ?? [0, 0];
        return equalBytes(first, sketch[0]) + equalBytes(second, sketch[1]) >= minEqual;
      });
      if (isCandidate) candidates.push(`${member}-${preferred}`);
    }
  }
  return { sharing, candidates };
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

  it("are the pairs that share a key and enough of what surrounds it, and no others", async () => {
    const prints = likeTexts(400);
    const { sharing, candidates: expected } = pairsByDefinition(prints);
    const found = pairsOf(await candidates(prints));
    expect(found).toEqual(expected);
    expect(found).toEqual(pairsOf(findCandidates(prints)));
    expect(found.length).toBeGreaterThan(40);
    expect(sharing).toBeGreaterThan(2 * found.length);
  });

  it("are none for fewer than two texts", async () => {
    for (const count of [0, 1]) {
      expect(pairsOf(await candidates(texts(count)))).toEqual([]);
    }
  });
});
