import { describe, expect, it } from "vitest";
import {
  type Background,
  bandAgreement,
  bandRecall,
  binomialTail,
  forecast,
  headAgreement,
  sharedBands,
} from "../../bench/dedup/scaling.ts";
import {
  BANDS,
  bandKey,
  bandSketch,
  equalBytes,
  findCandidates,
  type Keyed,
  MIN_EQUAL_BAND,
  shingleSet,
  signature,
} from "../../src/dedup/index.ts";
import { random } from "../dedup/texts.ts";

const next = random(17);
const number = (): number => Math.floor(next() * 2 ** 32);
const numbers = (count: number): number[] => Array.from({ length: count }, number);

/** What a text is to the search, given its shingles; its head is like no other. */
function text(shingles: readonly number[]): Keyed {
  const set = shingleSet(Uint32Array.from(shingles));
  return { signature: signature(set), distinct: set.length, tokens: Uint32Array.from(numbers(40)), size: 3 };
}

const nothing: Background = {
  similarities: Float64Array.of(0),
  headKeys: 0,
  phrases: 0,
  continuation: 0,
  alike: 0,
};

describe("the forecast of candidates", () => {
  it("has the tail of the binomial distribution", () => {
    // All outcomes of eight trials, one by one.
    const byDefinition = (probability: number, least: number): number =>
      Array.from({ length: 256 }, (_, outcome) => outcome.toString(2).replaceAll("0", "").length)
        .filter((successes) => successes >= least)
        .reduce((sum, k) => sum + probability ** k * (1 - probability) ** (8 - k), 0);
    for (const probability of [0, 1 / 256, 0.3, 1]) {
      for (const least of [0, 1, 2, 8])
        expect(binomialTail(8, probability, least)).toBeCloseTo(byDefinition(probability, least), 12);
    }
  });

  it.each([0.25, 0.4, 0.6])("knows how many bands and sketches agree at similarity %d", (similarity) => {
    const rounds = 500;
    const size = 300;
    const common = Math.round((2 * size * similarity) / (1 + similarity));
    let shared = 0;
    let agreeing = 0;
    let found = 0;
    for (let round = 0; round < rounds; round += 1) {
      const both = numbers(common);
      const [a, b] = [0, 1].map(() => text([...both, ...numbers(size - common)]).signature);
      if (a === undefined || b === undefined) continue;
      const before = agreeing;
      for (let band = 0; band < BANDS; band += 1) {
        if (bandKey(a, band) !== bandKey(b, band)) continue;
        shared += 1;
        const [one, other] = [bandSketch(a, band), bandSketch(b, band)];
        if (equalBytes(one[0], other[0]) + equalBytes(one[1], other[1]) >= MIN_EQUAL_BAND) agreeing += 1;
      }
      if (agreeing > before) found += 1;
    }
    expect(Math.abs(shared / rounds / sharedBands(similarity) - 1)).toBeLessThan(0.15);
    expect(Math.abs(agreeing / shared - bandAgreement(similarity))).toBeLessThan(0.06);
    expect(Math.abs(found / rounds - bandRecall(similarity))).toBeLessThan(0.06);
  });

  it("says how many pairs the search finds among unrelated texts", () => {
    const universe = numbers(1000);
    const draw = (): number[] =>
      Array.from({ length: 130 }, () => universe[Math.floor(next() * universe.length)] ?? 0);
    const sets = Array.from({ length: 500 }, draw);
    const similarities = sets.flatMap((a, i) => {
      const inA = new Set(a);
      return sets.slice(0, i).map((b) => {
        const inB = new Set(b);
        const shared = [...inA].filter((shingle) => inB.has(shingle)).length;
        return shared / (inA.size + inB.size - shared);
      });
    });
    const expected =
      sets.length *
      forecast(sets.length, { ...nothing, similarities: Float64Array.from(similarities) }).bands;
    const { length: found } = findCandidates(sets.map(text)).preferred;
    expect(expected).toBeGreaterThan(150);
    expect(Math.abs(found / expected - 1)).toBeLessThan(0.2);
  });

  it("grows with the texts, and by the sketches' measure", () => {
    // Unrelated articles of Jaccard similarity 0.005: what the join would make of them without sketches.
    const background: Background = { ...nothing, similarities: Float64Array.of(0.005) };
    expect(forecast(1e6, background).met).toBeCloseTo(4, 1);
    expect(forecast(1e8, background).met).toBeCloseTo(400, -1);
    expect(forecast(1e6, background).candidates).toBeLessThan(0.01);
    expect(forecast(1e8, background).candidates).toBeLessThan(1);
    expect(forecast(1e8, { ...background, headKeys: 25 }).candidates).toBeLessThan(1);
    expect(forecast(1e8, { ...nothing, alike: 0.5 }).candidates).toBeCloseTo(8, 1);
  });

  it("takes a phrase for a run the likelier, the longer it goes on", () => {
    expect(headAgreement(1)).toBe(1);
    expect(headAgreement(0)).toBeCloseTo(binomialTail(8, 1 / 256, 4), 15);
    expect(headAgreement(0.5)).toBeGreaterThan(0.5 ** 4);
    expect(headAgreement(0.2)).toBeLessThan(headAgreement(0.3));
  });
});
