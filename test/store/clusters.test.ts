import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Clusters,
  type Compare,
  cluster,
  comparing,
  type Fingerprint,
  findCandidates,
  fingerprint,
  parseDedupOptions,
} from "../../src/dedup/index.ts";
import type { Ranked } from "../../src/store/candidates.ts";
import { storedClusters } from "../../src/store/clusters.ts";
import { edit, words } from "../dedup/texts.ts";
import { Random } from "../fuzz/random.ts";

const LIMITS = { memory: "200MB", threads: 2 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* ranked(prints: readonly Fingerprint[]): AsyncGenerator<Ranked> {
  for (const [rank, print] of prints.entries()) yield { rank, print };
}

/** Clusters of the same texts by the database and in memory. */
async function both(
  prints: readonly Fingerprint[],
  compare: Compare,
  fixed: number,
): Promise<{ stored: Clusters; held: Clusters }> {
  const batch = { texts: ranked(prints), count: prints.length, fixed };
  return {
    stored: await storedClusters(folder, LIMITS, batch, compare),
    held: cluster(findCandidates(prints, fixed), compare, fixed),
  };
}

/** Versions of a few texts, each edited a little or a lot, in any order. */
function versions(count: number): Fingerprint[] {
  const random = Random.ofCase(5, count);
  return Array.from({ length: count }, (_, i) => {
    const original = words(150, random.below(6));
    return fingerprint(edit(original, random.pick([0.02, 0.05, 0.1, 0.2]), i).join(" "));
  });
}

describe("clusters by SQL", () => {
  for (const fixed of [0, 20]) {
    it(`are those that are found in memory, with ${fixed} known texts`, async () => {
      const prints = versions(160);
      const print = (rank: number): Fingerprint => prints[rank] ?? fingerprint("");
      const { stored, held } = await both(prints, comparing(print, parseDedupOptions()), fixed);
      expect(stored).toEqual(held);
      expect(held.members.length).toBeGreaterThan(80);
      expect(new Set(held.members.map(({ survivor }) => survivor)).size).toBeGreaterThan(6);
    });
  }

  it("are the same where chains, ties, twins and separations are mixed at random", async () => {
    const prints = Array.from({ length: 120 }, () => fingerprint(words(60, 1).join(" ")));
    const kinds = Random.ofCase(8, 1);
    const verdicts = new Map<string, ReturnType<Compare>>();
    const compare: Compare = (preferred, member) => {
      const key = `${preferred} ${member}`;
      const known = verdicts.get(key);
      if (known !== undefined) return known;
      const shares = { similarity: kinds.below(5) / 5, containment: kinds.below(3) / 3 };
      const reason = kinds.pick(["template-story", "round-up", "shared-quotations", "different"] as const);
      const copies = kinds.below(5) === 0;
      const start = kinds.below(90);
      const place = {
        holder: kinds.pick([preferred, member]),
        held: { start, end: start + kinds.below(30) },
      };
      const made: ReturnType<Compare> = {
        ...(copies ? { copies } : { copies, reason }),
        ...shares,
        ...(kinds.below(3) === 0 && (copies || reason === "round-up") ? place : {}),
      };
      verdicts.set(key, made);
      return made;
    };
    const { stored, held } = await both(prints, compare, 0);
    expect(stored).toEqual(held);
    expect(held.members.length).toBeGreaterThan(20);
    expect(held.apart.length).toBeGreaterThan(3);
    const judged = (separation: { preferred: number; other: number }): boolean | undefined =>
      verdicts.get(`${separation.preferred} ${separation.other}`)?.copies;
    expect(held.apart.some(judged)).toBe(true);
  });

  it("are none for fewer than two texts", async () => {
    const never: Compare = () => {
      throw new Error("nothing to compare");
    };
    for (const count of [0, 1]) {
      const { stored } = await both(versions(count), never, 0);
      expect(stored).toEqual({ members: [], apart: [] });
    }
  });
});
