import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  equalBytes,
  estimate,
  fingerprint,
  HEAD_TOKENS,
  type HeadKey,
  headKeys,
  MIN_EQUAL_HEAD,
  makeAligner,
  shingleSequence,
  shingleSet,
  signature,
  tokenise,
} from "../../src/dedup/index.ts";
import { ShingleTable } from "../../src/dedup/tokens/shingle-table.ts";
import { edit, words } from "./texts.ts";

const shinglesOf = (text: readonly string[]): Uint32Array => {
  const { tokens, size } = tokenise(text.join(" "));
  return shingleSequence(tokens, size);
};

/** Jaccard and containment by the definition, over strings. */
function bruteForce(a: readonly string[], b: readonly string[]): { similarity: number; containment: number } {
  const setOf = (text: readonly string[]): Set<string> => {
    const width = Math.min(3, text.length);
    return new Set(
      Array.from({ length: text.length - width + 1 }, (_, i) => text.slice(i, i + width).join(" ")),
    );
  };
  const [x, y] = [setOf(a), setOf(b)];
  const shared = [...x].filter((shingle) => y.has(shingle)).length;
  return { similarity: shared / (x.size + y.size - shared), containment: shared / Math.min(x.size, y.size) };
}

describe("shingles", () => {
  it("are one for each run of three words, and one for a shorter text", () => {
    expect(shinglesOf(words(10, 1)).length).toBe(8);
    expect(shinglesOf(["one", "two"]).length).toBe(1);
    expect(shinglesOf([]).length).toBe(0);
  });

  it("form an ascending set without repetitions", () => {
    const repeated = ["a", "b", "c", "a", "b", "c", "a", "b", "c"];
    const set = shingleSet(shinglesOf(repeated));
    expect(set.length).toBe(3);
    expect([...set]).toEqual([...set].sort((x, y) => x - y));
  });

  it("keep their first place in the table, which can be filled again", () => {
    const table = new ShingleTable();
    for (const size of [5, 5000, 40, 0]) {
      const sequence = shinglesOf(words(size, size));
      table.fill(sequence);
      expect(table.distinct).toBe(new Set(sequence).size);
      for (const shingle of sequence) expect(table.place(shingle)).toBe(sequence.indexOf(shingle));
      expect(table.place(0x12345678)).toBe(-1);
    }
  });
});

describe("alignment", () => {
  const align = makeAligner();
  const word = fc.constantFrom("ash", "birch", "cedar", "elm", "fir");
  it("has the exact Jaccard similarity and containment, in either order", () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.array(word, { minLength: 1, maxLength: 40 }),
        (a, b) => {
          const [x, y] = [fingerprint(a.join(" ")), fingerprint(b.join(" "))];
          const forth = { ...align(x, y) };
          const expected = bruteForce(a, b);
          expect(forth.similarity).toBeCloseTo(expected.similarity, 12);
          expect(forth.containment).toBeCloseTo(expected.containment, 12);
          const places = [...forth.places];
          const back = align(y, x);
          expect([...back.places]).toEqual(places);
          expect([back.similarity, back.small.exact]).toEqual([forth.similarity, forth.small.exact]);
        },
      ),
    );
  });
});

describe("signature", () => {
  it("ignores order and repetition", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff), { maxLength: 300 }), (shingles) => {
        const once = signature(Uint32Array.from(new Set(shingles)));
        expect(signature(Uint32Array.from([...shingles, ...shingles].reverse()))).toEqual(once);
      }),
    );
  });

  it("has no empty bin once there is a shingle", () => {
    expect(signature(shinglesOf(["one"])).every((hash) => hash < 0x7fffffff)).toBe(true);
    expect(new Set(signature(new Uint32Array(0)))).toEqual(new Set([0x7fffffff]));
  });

  it.each([
    ["long texts", 2000],
    ["texts with fewer shingles than bins", 80],
  ])("estimates the Jaccard similarity without bias: %s", (_, length) => {
    let error = 0;
    const rounds = 150;
    for (let seed = 0; seed < rounds; seed += 1) {
      const a = words(length, seed);
      const b = edit(a, 0.15, seed + 1);
      error += estimate(signature(shinglesOf(a)), signature(shinglesOf(b))) - bruteForce(a, b).similarity;
    }
    expect(Math.abs(error / rounds)).toBeLessThan(0.02);
  });
});

/** Equal bytes of the sketches of the keys that two heads share. */
function agreements(a: string, b: string): number[] {
  const keysOf = (text: string): HeadKey[] => {
    const { tokens, size } = tokenise(text);
    return headKeys(tokens, size);
  };
  const others = new Map(keysOf(b).map(({ key, sketch }) => [key, sketch]));
  return keysOf(a).flatMap(({ key, sketch: [first, second] }) => {
    const other = others.get(key);
    return other === undefined ? [] : [equalBytes(first, other[0]) + equalBytes(second, other[1])];
  });
}

describe("headKeys", () => {
  const between = (run: readonly string[], before: number, seed: number): string =>
    [...words(before, seed), ...run, ...words(90, seed + 1)].join(" ");

  it("share a key where the heads share a run of 13 words, wherever it stands", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(60), fc.nat(60), (seed, before, after) => {
        const run = words(13, seed);
        expect(agreements(between(run, before, seed + 1), between(run, after, seed + 3))).not.toEqual([]);
      }),
    );
  });

  it("agree in what surrounds the key where the run has 15 words, also at the ends of the texts", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(60), fc.boolean(), (seed, before, alone) => {
        const run = words(15, seed);
        const a = between(run, before, seed + 1);
        const b = alone ? run.join(" ") : between(run, 0, seed + 3);
        expect(Math.max(...agreements(a, b))).toBeGreaterThanOrEqual(MIN_EQUAL_HEAD);
      }),
    );
  });

  it("agree where unspaced texts share a run of 42 characters, which are 25 words", () => {
    const character = (from: number, at: number): string => String.fromCodePoint(from + ((at * 7919) % 5000));
    const text = (count: number, seed: number): string =>
      Array.from({ length: count }, (_, at) => character(0x4e00, at + seed * 997)).join("");
    for (let seed = 0; seed < 60; seed += 1) {
      const run = text(42, seed);
      const whole = text(seed, seed + 100) + run + text(200, seed + 200);
      expect(Math.max(...agreements(run, whole)), `${seed}`).toBeGreaterThanOrEqual(MIN_EQUAL_HEAD);
    }
  });

  it("do not agree around a phrase", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const run = words(9, seed);
      for (const equal of agreements(between(run, 0, seed + 1), between(run, 0, seed + 3)))
        expect(equal).toBeLessThan(MIN_EQUAL_HEAD);
    }
  });

  it("are few, and none for less than six words", () => {
    const keysOf = (text: readonly string[]): HeadKey[] => {
      const { tokens, size } = tokenise(text.join(" "));
      return headKeys(tokens, size);
    };
    expect(keysOf(words(5000, 3)).length).toBeLessThan(40);
    expect(keysOf(words(5, 3))).toEqual([]);
  });

  it("need no more of a text than its first tokens", () => {
    for (const text of [words(2000, 4).join(" "), "灯塔守护人在墙中发现上百封信".repeat(90)]) {
      const { tokens, size } = tokenise(text);
      expect(headKeys(tokens.subarray(0, HEAD_TOKENS), size)).toEqual(headKeys(tokens, size));
    }
  });
});

describe("equalBytes", () => {
  it("counts by the definition", () => {
    const bytes = fc.array(fc.constantFrom(0, 1, 127, 128, 255), { minLength: 4, maxLength: 4 });
    const number = (of: readonly number[]): number => new Uint32Array(Uint8Array.from(of).buffer)[0] ?? 0;
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(equalBytes(number(a), number(b))).toBe(a.filter((byte, i) => byte === b[i]).length);
      }),
    );
  });
});
