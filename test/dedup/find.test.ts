import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  type DedupEntry,
  dedup,
  findCandidates,
  findDuplicates,
  findEvidence,
  fingerprint,
  makeAligner,
  parseDedupOptions,
} from "../../src/dedup/index.ts";
import { UsageError } from "../../src/document/errors.ts";
import { earnings, edit, HARBOUR, words } from "./texts.ts";

function entry(id: string, text: string, more: Partial<DedupEntry> = {}): DedupEntry {
  const print = fingerprint(text);
  return { id, fingerprint: print, words: print.tokens.length, facts: 0, published: null, ...more };
}

/** Families of edited copies, teasers and strangers; more variety than any one rule is made for. */
const family = fc.record({
  seed: fc.nat(1000),
  size: fc.integer({ min: 1, max: 5 }),
  length: fc.integer({ min: 15, max: 300 }),
});
const batch = fc.array(family, { minLength: 1, maxLength: 6 }).map((families) =>
  families.flatMap(({ seed, size, length }, index) => {
    const base = words(length, seed);
    return Array.from({ length: size }, (_, copy) =>
      entry(`t${index}-${copy}`, edit(base.slice(0, length - copy * 3), copy * 0.06, seed + copy).join(" "), {
        facts: (seed + copy) % 4,
        published: copy === 2 ? null : `2024-0${1 + ((seed + copy) % 9)}-11`,
      }),
    );
  }),
);

describe("dedup", () => {
  it("does not depend on the order of the entries", () => {
    const policy = fc.constantFrom("most-complete", "longest", "earliest", "first");
    const shuffled = batch.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }), policy),
    );
    fc.assert(
      fc.property(shuffled, ([entries, other, survivor]) => {
        const options = parseDedupOptions({ survivor });
        expect(dedup(other, options)).toEqual(dedup(entries, options));
      }),
      { numRuns: 60 },
    );
  });

  it("does not chain: every duplicate is close to its survivor, which is no duplicate", () => {
    const align = makeAligner();
    fc.assert(
      fc.property(batch, (entries) => {
        const prints = new Map(entries.map((each) => [each.id, each.fingerprint]));
        const found = findDuplicates(entries);
        const ids = new Set(found.map((duplicate) => duplicate.id));
        expect(ids.size).toBe(found.length);
        for (const { id, survivor, similarity, containment } of found) {
          const [a, b] = [prints.get(id), prints.get(survivor)];
          if (a === undefined || b === undefined) throw new Error("unknown id");
          expect(ids.has(survivor)).toBe(false);
          const exact = align(a, b);
          expect([similarity, containment]).toEqual([exact.similarity, exact.containment]);
          expect(similarity >= 0.4 || containment >= 0.7).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("breaks a chain of texts each of which is close to the next only", () => {
    const line = words(400, 1);
    const chain = [0, 1, 2, 3, 4].map((step) =>
      entry(`c${step}`, line.slice(step * 50, step * 50 + 200).join(" ")),
    );
    expect(findDuplicates(chain).map(({ id, survivor }) => [id, survivor])).toEqual([
      ["c1", "c0"],
      ["c3", "c2"],
    ]);
  });

  it("finds exact copies whatever their case and punctuation, and links them to a near survivor", () => {
    const entries = [
      entry("a", HARBOUR),
      entry("b", HARBOUR.toUpperCase()),
      entry("c", edit(HARBOUR.split(" "), 0.05, 1).join(" "), { facts: 3 }),
      entry("d", edit(HARBOUR.split(" "), 0.05, 1).join("  ")),
      entry("e", "Nothing to do with it."),
    ];
    expect(findDuplicates(entries).map(({ id, survivor, kind }) => `${id} ${kind} ${survivor}`)).toEqual([
      "a near c",
      "b near c",
      "d exact c",
    ]);
    const exact = findDuplicates(entries, parseDedupOptions({ mode: "exact" }));
    expect(exact.map(({ id, survivor, similarity }) => [id, survivor, similarity])).toEqual([
      ["b", "a", 1],
      ["d", "c", 1],
    ]);
    expect(findDuplicates(entries, parseDedupOptions({ mode: "off" }))).toEqual([]);
  });

  it.each([
    ["most-complete", "more complete: 30 words and 2 known facts, the copy 30 and 0"],
    ["longest", "as good as the copy, and first by id"],
    ["earliest", "published earlier: 2024-01-02, the copy at an unknown time"],
    ["first", "the first that was read"],
  ])("says what decided for the survivor: %s", (survivor, why) => {
    const text = words(30, 7).join(" ");
    const entries = [
      entry("a", text, { facts: 2, published: "2024-01-02", order: 1 }),
      entry("b", text, { order: 2 }),
    ];
    const options = parseDedupOptions({ survivor });
    expect(findDuplicates(entries, options).map((found) => [found.id, found.why])).toEqual([["b", why]]);
  });

  it.each<[string, string | null, string | null, string, string]>([
    [
      "the later",
      "2024-03-05T08:00:00Z",
      "2024-03-05T12:00:00Z",
      "b",
      "published later: 2024-03-05T12:00:00Z, the copy 2024-03-05T08:00:00Z",
    ],
    [
      "the later by the clock of the world",
      "2024-03-05T08:00:00-05:00",
      "2024-03-05T12:00:00+02:00",
      "a",
      "published later: 2024-03-05T08:00:00-05:00, the copy 2024-03-05T12:00:00+02:00",
    ],
    [
      "the one that has a time of day",
      "2024-03-05",
      "2024-03-05T00:10:00",
      "b",
      "published later: 2024-03-05T00:10:00, the copy 2024-03-05",
    ],
    ["the dated", null, "2019-01-01", "b", "published later: 2019-01-01, the copy at an unknown time"],
    [
      "the dated where a date is none",
      "2019-01-01",
      "soon",
      "a",
      "published later: 2019-01-01, the copy at an unknown time",
    ],
    [
      "the first by id",
      "2024-03-05T08:00:00Z",
      "2024-03-05T09:00:00+01:00",
      "a",
      "as good as the copy, and first by id",
    ],
    ["the first by id where neither is dated", null, null, "a", "as good as the copy, and first by id"],
  ])("of two versions that are equally complete keeps %s", (_, one, other, survivor, why) => {
    const entries = [
      entry("a", HARBOUR, { published: one }),
      entry("b", HARBOUR.replace("Tuesday", "Monday"), { published: other }),
    ];
    for (const zone of ["Pacific/Auckland", "America/Los_Angeles"]) {
      vi.stubEnv("TZ", zone);
      const [found] = findDuplicates(entries);
      expect(found).toMatchObject({ survivor, why });
      expect(findDuplicates(entries.toReversed())).toEqual([found]);
      const exact = entries.map((each) => ({ ...each, fingerprint: fingerprint(HARBOUR) }));
      expect(findDuplicates(exact)[0]).toMatchObject({ survivor, why, kind: "exact" });
    }
    vi.unstubAllEnvs();
  });

  it("says that a longer copy stays for its length", () => {
    const entries = [entry("a", HARBOUR), entry("b", HARBOUR.split(" ").slice(0, -9).join(" "))];
    const [found] = findDuplicates(entries, parseDedupOptions({ survivor: "longest" }));
    const [length, shorter] = entries.map((each) => each.words);
    expect(found?.why).toBe(`longer: ${length} words, the copy ${shorter}`);
  });

  it("leaves empty texts alone", () => {
    expect(findDuplicates([entry("a", ""), entry("b", " … "), entry("c", "")])).toEqual([]);
  });

  it.each([
    ["longest", "long"],
    ["earliest", "early"],
    ["first", "start"],
    ["most-complete", "rich"],
  ] as const)("keeps by policy %s", (survivor, expected) => {
    const entries = [
      entry("early", HARBOUR, { published: "2019-03-01T10:00:00+05:00" }),
      entry("long", `${HARBOUR} And that is all.`, { published: "2019-03-01T06:00:00Z", order: 3 }),
      entry("rich", HARBOUR, { facts: 4, order: 2 }),
      entry("start", edit(HARBOUR.split(" "), 0.02, 3).join(" "), { published: "not a date", order: -1 }),
    ];
    const found = findDuplicates(entries, parseDedupOptions({ survivor }));
    expect(new Set(found.map((duplicate) => duplicate.survivor))).toEqual(new Set([expected]));
    expect(found).toHaveLength(3);
  });

  it("reports what it kept apart", () => {
    const a = entry("a", earnings("Acmeda", "Leedon", "Tuesday", [12, 31, 407, 55]));
    const b = entry("b", earnings("Bluefen", "Harrowby", "Friday", [7, 44, 918, 23]));
    const { duplicates, apart } = dedup([b, a]);
    expect(duplicates).toEqual([]);
    expect(apart.map(({ ids, reason }) => [ids, reason])).toEqual([[["a", "b"], "template-story"]]);
  });

  it("handles a copy that is spread hundreds of times", () => {
    const base = HARBOUR.split(" ");
    const entries = Array.from({ length: 600 }, (_, i) => entry(`w${i}`, edit(base, 0.02, i).join(" ")));
    expect(findDuplicates(entries).length).toBeGreaterThanOrEqual(595);
  });
});

describe("findCandidates", () => {
  it("finds the pairs that comparison of all with all finds", () => {
    const prints = Array.from({ length: 240 }, (_, i) => {
      const base = words(120 + (Math.floor(i / 3) % 7) * 60, Math.floor(i / 3));
      return fingerprint(edit(base, [0, 0.05, 0.12][i % 3] ?? 0, i).join(" "));
    });
    const { starts, preferred } = findCandidates(prints);
    const align = makeAligner();
    let similar = 0;
    let found = 0;
    for (let member = 0; member < prints.length; member += 1) {
      const candidates = new Set(preferred.subarray(starts[member], starts[member + 1]));
      for (let other = 0; other < member; other += 1) {
        const [a, b] = [prints[member], prints[other]];
        if (a === undefined || b === undefined || align(a, b).similarity < 0.4) continue;
        similar += 1;
        if (candidates.has(other)) found += 1;
      }
    }
    expect(similar).toBeGreaterThan(180);
    expect(found / similar).toBeGreaterThan(0.99);
    expect(preferred.length).toBeLessThan(similar * 2);
  });
});

describe("findEvidence", () => {
  it("names the paragraphs that differ", () => {
    const lines = HARBOUR.split("\n");
    const copy = ["A new headline here", ...lines.slice(0, 3), ...lines.slice(4)].join("\n\n");
    const { onlyInCopy, onlyInSurvivor } = findEvidence(copy, HARBOUR);
    expect(onlyInCopy).toEqual([{ index: 0, text: "A new headline here", shared: 0 }]);
    expect(onlyInSurvivor).toEqual([{ index: 3, text: lines[3], shared: 0 }]);
    expect(findEvidence(HARBOUR, HARBOUR)).toEqual({ onlyInCopy: [], onlyInSurvivor: [] });
  });
});

describe("parseDedupOptions", () => {
  it("completes and freezes", () => {
    const options = parseDedupOptions();
    expect(options).toMatchObject({ mode: "near", survivor: "most-complete", similarity: 0.4 });
    expect(Object.isFrozen(options)).toBe(true);
  });

  it.each([{ mode: "fuzzy" }, { similarity: 2 }, { survivor: "best" }, { treshold: 1 }])(
    "refuses %j",
    (given) => {
      expect(() => parseDedupOptions(given)).toThrow(UsageError);
    },
  );
});

describe("known texts", () => {
  it("are survivors whatever the policy prefers, and are not compared with each other", () => {
    const base = HARBOUR.split(" ");
    const known = [
      entry("k", edit(base, 0.02, 1).slice(0, 80).join(" ")),
      entry("k", edit(base, 0.02, 2).slice(0, 80).join(" ")),
    ];
    const entries = [
      entry("a", HARBOUR, { facts: 5 }),
      entry("k", base.slice(0, 80).join(" ")),
      entry("b", "No copy."),
    ];
    const { duplicates } = dedup(entries, parseDedupOptions({ survivor: "longest" }), known);
    expect(duplicates.map(({ id, survivor, known: place }) => [id, survivor, place >= 0])).toEqual([
      ["a", "k", true],
      ["k", "k", true],
    ]);
    expect(dedup(entries, parseDedupOptions({ mode: "exact" }), known).duplicates).toEqual([]);
    const exact = dedup(entries, parseDedupOptions({ mode: "exact" }), [entry("old", HARBOUR.toUpperCase())]);
    expect(exact.duplicates.map(({ id, survivor, known: place }) => [id, survivor, place])).toEqual([
      ["a", "old", 0],
    ]);
  });
});
