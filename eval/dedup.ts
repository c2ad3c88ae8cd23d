import { readFile } from "node:fs/promises";
import { type DedupEntry, dedup, fingerprint } from "../src/dedup/index.ts";
import { cleanAll } from "../src/index.ts";

/** A labelled text: texts of one `cluster` are copies of one article. */
export interface LabelledText {
  readonly id: string;
  readonly cluster: string;
  /** How the copy was made: `clean`, `edited`, `syndicated`, or the extractor that saved it. */
  readonly variant: string;
  readonly text: string;
}

/** How well the clusters found agree with the labels. */
export interface DedupScores {
  readonly texts: number;
  readonly truePairs: number;
  readonly foundPairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Adjusted Rand index (L. Hubert, P. Arabie, 1985): 1 for equal partitions, 0 for chance. */
  readonly rand: number;
  /** Pairs of the largest wrong merges and of the misses, for study by eye. */
  readonly wrong: readonly (readonly [string, string])[];
  readonly missed: readonly (readonly [string, string])[];
  /** How often texts were kept apart for which reason, within one true cluster and across clusters. */
  readonly apart: Readonly<Record<string, { within: number; across: number }>>;
}

const DEFAULT_DATA = "../shared/data/neardup-dev.jsonl";

/** Reads the labelled texts of a JSON-lines file. */
export async function readLabelled(path: string): Promise<LabelledText[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
  return lines.map((line, index): LabelledText => {
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null) throw new TypeError(`line ${index + 1}: not an object`);
    const field = (name: string): string => {
      const value: unknown = Reflect.get(row, name);
      if (typeof value !== "string") throw new TypeError(`line ${index + 1}: no string "${name}"`);
      return value;
    };
    return { id: field("id"), cluster: field("cluster"), variant: field("variant"), text: field("text") };
  });
}

function pairs(size: number): number {
  return (size * (size - 1)) / 2;
}

function count(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sumPairs(counts: Map<string, number>): number {
  let sum = 0;
  for (const size of counts.values()) sum += pairs(size);
  return sum;
}

/** Clusters the cleaned texts with default options and compares with the labels. `clean` is the text pipeline. */
export function evaluate(
  rows: readonly LabelledText[],
  clean: (text: string) => string = (text) => text,
): DedupScores {
  const entries = rows.map((row): DedupEntry => {
    const print = fingerprint(clean(row.text));
    return { id: row.id, fingerprint: print, words: print.tokens.length, facts: 0, published: null };
  });
  const { duplicates, apart } = dedup(entries);
  const survivors = new Map(duplicates.map((duplicate) => [duplicate.id, duplicate.survivor]));
  const found = (id: string): string => survivors.get(id) ?? id;
  const truth = new Map(rows.map((row) => [row.id, row.cluster]));

  const truePairs = sumPairs(count(rows.map((row) => row.cluster)));
  const foundPairs = sumPairs(count(rows.map((row) => found(row.id))));
  const common = sumPairs(count(rows.map((row) => `${row.cluster} ${found(row.id)}`)));
  const expected = (truePairs * foundPairs) / pairs(rows.length);
  const reasons: Record<string, { within: number; across: number }> = {};
  for (const { ids, reason } of apart) {
    const counts = reasons[reason] ?? { within: 0, across: 0 };
    reasons[reason] = counts;
    if (truth.get(ids[0]) === truth.get(ids[1])) counts.within += 1;
    else counts.across += 1;
  }
  const wrong: [string, string][] = [];
  const missed: [string, string][] = [];
  for (let i = 0; i < rows.length; i += 1) {
    for (let j = i + 1; j < rows.length; j += 1) {
      const [a, b] = [rows[i], rows[j]];
      if (a === undefined || b === undefined) continue;
      const together = found(a.id) === found(b.id);
      if (together && a.cluster !== b.cluster) wrong.push([a.id, b.id]);
      else if (!together && a.cluster === b.cluster) missed.push([a.id, b.id]);
    }
  }
  const precision = foundPairs === 0 ? 1 : common / foundPairs;
  const recall = truePairs === 0 ? 1 : common / truePairs;
  return {
    texts: rows.length,
    truePairs,
    foundPairs,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    rand: (common - expected) / ((truePairs + foundPairs) / 2 - expected),
    wrong,
    missed,
    apart: reasons,
  };
}

/** The rows with their texts as the text pipeline leaves them; what it rejects keeps its text. */
export async function cleaned(rows: readonly LabelledText[]): Promise<LabelledText[]> {
  const result: LabelledText[] = [];
  for await (const outcome of cleanAll(
    rows.map(({ id, text }) => ({ id, text })),
    { quality: false },
  )) {
    const row = rows[result.length];
    if (row !== undefined) result.push("record" in outcome ? { ...row, text: outcome.record.text } : row);
  }
  return result;
}

/** `eval dedup [FILE]`: prints the scores on labelled texts, through the whole text pipeline and as they are. */
export async function main(args: readonly string[]): Promise<void> {
  const rows = await readLabelled(args[0] ?? DEFAULT_DATA);
  print("as they are", rows, evaluate(rows));
  print("cleaned", rows, evaluate(await cleaned(rows)));
}

function print(how: string, rows: readonly LabelledText[], scores: DedupScores): void {
  const variants = new Map(rows.map((row) => [row.id, row.variant]));
  const name = (id: string): string => `${id} (${variants.get(id) ?? "?"})`;
  console.log(
    `${how}: texts ${scores.texts}, pairs of copies ${scores.truePairs}, found ${scores.foundPairs}`,
  );
  console.log(`precision ${scores.precision.toFixed(4)}  recall ${scores.recall.toFixed(4)}`);
  console.log(`F1 ${scores.f1.toFixed(4)}  adjusted Rand index ${scores.rand.toFixed(4)}`);
  for (const [reason, { within, across }] of Object.entries(scores.apart)) {
    console.log(`kept apart as ${reason}: ${within} within a cluster, ${across} across`);
  }
  for (const [a, b] of scores.wrong) console.log(`wrong   ${name(a)} ${name(b)}`);
  for (const [a, b] of scores.missed) console.log(`missed  ${name(a)} ${name(b)}`);
}
