import { readFileSync } from "node:fs";
import { z } from "zod";
import { FOLDS } from "../../datasets/pages.ts";
import { tokensOf } from "../../src/label/html/features/class-names.ts";
import { WeightTable } from "../../src/label/html/features/hash.ts";
import type { PageFeatures, Weights } from "../../src/label/html/features/index.ts";

/** Domains that must hold a token before it gets a weight. */
const FEWEST_DOMAINS = 4;
/** Strength of the prior, in domains. */
const PRIOR = 2;
/** Weights are stored as bytes: units of 1/24, within ±5. */
export const STEP: number = 1 / 24;
/** Only the words of short segments are counted: long ones are told by their shape. */
const LONGEST = 40;

interface Tally {
  /** Sums over domains of the share of content, and number of domains, by fold. */
  readonly content: Float64Array;
  readonly domains: Float64Array;
}

/** A learned table as it is stored. */
export interface Table {
  readonly hashes: Int32Array;
  readonly weights: Int8Array;
}

/** Collects how often a token stands with content, each registrable domain counting once. */
export class OddsCounter {
  private readonly tallies = new Map<number, Tally>();
  private readonly open = new Map<number, { content: number; total: number }>();
  private fold = 0;

  /** Adds an occurrence to the current domain. */
  add(token: number, content: number, weight: number): void {
    const entry = this.open.get(token);
    if (entry === undefined) this.open.set(token, { content: content * weight, total: weight });
    else {
      entry.content += content * weight;
      entry.total += weight;
    }
  }

  /** Begins a domain that belongs to `fold`. */
  startDomain(fold: number): void {
    this.endDomain();
    this.fold = fold;
  }

  endDomain(): void {
    for (const [token, { content, total }] of this.open) {
      let tally = this.tallies.get(token);
      if (tally === undefined) {
        tally = { content: new Float64Array(FOLDS), domains: new Float64Array(FOLDS) };
        this.tallies.set(token, tally);
      }
      tally.content[this.fold] = (tally.content[this.fold] ?? 0) + content / total;
      tally.domains[this.fold] = (tally.domains[this.fold] ?? 0) + 1;
    }
    this.open.clear();
  }

  /** Log-odds against the mean, learned from all folds but those left out. */
  table(leftOut: readonly number[]): Table {
    const kept: [number, number, number][] = [];
    let content = 0;
    let domains = 0;
    for (const [token, tally] of this.tallies) {
      let own = 0;
      let count = 0;
      for (let fold = 0; fold < FOLDS; fold++) {
        if (leftOut.includes(fold)) continue;
        own += tally.content[fold] ?? 0;
        count += tally.domains[fold] ?? 0;
      }
      content += own;
      domains += count;
      if (count >= FEWEST_DOMAINS) kept.push([token, own, count]);
    }
    const mean = content / domains;
    const base = Math.log(mean / (1 - mean));
    const rows = kept
      .map(([token, own, count]): [number, number] => {
        const odds = Math.log((own + PRIOR * mean) / (count - own + PRIOR * (1 - mean))) - base;
        return [token, Math.max(-120, Math.min(120, Math.round(odds / STEP)))];
      })
      .filter(([, weight]) => Math.abs(weight) >= 3)
      .sort((a, b) => a[0] - b[0]);
    return {
      hashes: Int32Array.from(rows, ([token]) => token),
      weights: Int8Array.from(rows, ([, weight]) => weight),
    };
  }
}

/** The lookup made of a stored table, as serving makes it. */
export function weightTable(table: Table): WeightTable {
  return new WeightTable(
    table.hashes,
    Float32Array.from(table.weights, (weight) => weight * STEP),
  );
}

/** Counts the names above a page's segments and the words in its short ones. */
export function countPage(
  page: PageFeatures,
  wanted: Float32Array,
  names: OddsCounter,
  words: OddsCounter,
): void {
  const { layout, counts: measures } = page;
  const count = wanted.length;
  const weights = new Float64Array(count + 1);
  const content = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) {
    const stats = measures.stats[at];
    if (stats === undefined) continue;
    const weight = Math.sqrt(1 + stats.words);
    weights[at + 1] = (weights[at] ?? 0) + weight;
    content[at + 1] = (content[at] ?? 0) + weight * (wanted[at] ?? 0);
    if (stats.words > LONGEST) continue;
    for (const hash of new Set(stats.hashes)) words.add(hash, wanted[at] ?? 0, 1);
    if (stats.phrase !== 0) words.add(stats.phrase, wanted[at] ?? 0, 1);
  }
  for (const container of layout.containers) {
    const weight = (weights[container.last + 1] ?? 0) - (weights[container.first] ?? 0);
    if (weight <= 0) continue;
    const share = ((content[container.last + 1] ?? 0) - (content[container.first] ?? 0)) / weight;
    const { tag, className, id, role, itemprop } = container.node;
    const tokens = [tag, className, id, role, itemprop].flatMap(tokensOf);
    for (const token of new Set(tokens)) names.add(token, share, weight);
  }
}

const tableText = z.object({ hashes: z.string(), weights: z.string() });
const weightsText = z.object({ names: tableText, words: tableText });

/** A table in JSON: both arrays in base64. */
export interface StoredTable {
  readonly hashes: string;
  readonly weights: string;
}

/** A table as JSON holds it: both arrays in base64. */
export function stored(table: Table): StoredTable {
  return {
    hashes: Buffer.from(table.hashes.buffer).toString("base64"),
    weights: Buffer.from(table.weights.buffer).toString("base64"),
  };
}

/** Reads what `stored` wrote for both tables. */
export function storedWeights(json: string): Weights {
  const { names, words } = weightsText.parse(JSON.parse(json));
  const read = (text: StoredTable): WeightTable => {
    const hashes = new Uint8Array(Buffer.from(text.hashes, "base64"));
    const weights = new Uint8Array(Buffer.from(text.weights, "base64"));
    return weightTable({ hashes: new Int32Array(hashes.buffer), weights: new Int8Array(weights.buffer) });
  };
  return { names: read(names), words: read(words) };
}

/** Reads an array of doubles. */
export function numbers(path: string): Float64Array {
  return new Float64Array(new Uint8Array(readFileSync(path)).buffer);
}
