import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readLabelled } from "../eval/dedup.ts";
import {
  type DedupEntry,
  dedup,
  type Fingerprint,
  findCandidates,
  fingerprint,
  SIGNATURE_SIZE,
  shingleSequence,
  signature,
} from "../src/dedup/index.ts";
import { measureBackground } from "./dedup/background.ts";
import { search } from "./dedup/candidates.ts";
import { bandRecall, forecast } from "./dedup/scaling.ts";
import { madeUpTexts } from "./dedup/texts.ts";

interface Peer {
  readonly name: string;
  readonly signatures: number;
  readonly pairs: string | null;
}

/** Texts a second of CPU time, the best of a few rounds. CPU time, because other programs may be running. */
function rate(texts: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
  }
  return texts / best;
}

/** Precision and recall of pairs `[a, b, a, b…]` of text numbers against the stories. */
function score(pairs: Uint32Array, stories: readonly number[]): { precision: number; recall: number } {
  const sizes = new Map<number, number>();
  for (const story of stories) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  let truth = 0;
  for (const size of sizes.values()) truth += (size * (size - 1)) / 2;
  let right = 0;
  for (let i = 0; i < pairs.length; i += 2)
    if (stories[pairs[i] ?? 0] === stories[pairs[i + 1] ?? 0]) right += 1;
  return { precision: pairs.length === 0 ? 1 : (2 * right) / pairs.length, recall: right / truth };
}

/** All pairs of texts that share a survivor. */
function ownPairs(entries: readonly DedupEntry[]): Uint32Array {
  const survivors = new Map(dedup(entries).duplicates.map(({ id, survivor }) => [id, survivor]));
  const clusters = new Map<string, number[]>();
  entries.forEach(({ id }, index) => {
    const survivor = survivors.get(id) ?? id;
    const members = clusters.get(survivor);
    if (members === undefined) clusters.set(survivor, [index]);
    else members.push(index);
  });
  const pairs: number[] = [];
  for (const members of clusters.values()) {
    for (let i = 0; i < members.length; i += 1) {
      for (let j = i + 1; j < members.length; j += 1) pairs.push(members[i] ?? 0, members[j] ?? 0);
    }
  }
  return Uint32Array.from(pairs);
}

/** The pairs before verification: what the peers' indexes return. */
function candidatePairs(prints: readonly Fingerprint[]): Uint32Array {
  const { starts, preferred } = findCandidates(prints);
  const pairs = new Uint32Array(preferred.length * 2);
  for (let member = 0; member < prints.length; member += 1) {
    for (let i = starts[member] ?? 0; i < (starts[member + 1] ?? 0); i += 1) {
      pairs[2 * i] = preferred[i] ?? 0;
      pairs[2 * i + 1] = member;
    }
  }
  return pairs;
}

function isPeer(value: unknown): value is Peer {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    "signatures" in value &&
    "pairs" in value
  );
}

async function runPeers(
  python: string,
  sequences: readonly Uint32Array[],
  stories: readonly number[],
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "dechaff-bench-"));
  try {
    const offsets = new Uint32Array(sequences.length + 1);
    sequences.forEach((sequence, i) => {
      offsets[i + 1] = (offsets[i] ?? 0) + sequence.length;
    });
    const flat = new Uint32Array(offsets.at(-1) ?? 0);
    sequences.forEach((sequence, i) => {
      flat.set(sequence, offsets[i]);
    });
    await writeFile(join(directory, "shingles.bin"), flat);
    await writeFile(join(directory, "offsets.bin"), offsets);
    const args = ["bench/peers/dedup.py", directory, String(SIGNATURE_SIZE), "0.4"];
    const run = spawnSync(python, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
    if (run.error !== undefined || run.status !== 0) {
      console.log(
        `peers left out: ${python} did not run bench/peers/dedup.py (see bench/peers/requirements.txt)`,
      );
    }
    for (const line of (run.stdout ?? "").split("\n").filter((each) => each !== "")) {
      const peer: unknown = JSON.parse(line);
      if (!isPeer(peer)) continue;
      const pairs = peer.pairs === null ? undefined : await readPairs(peer.pairs);
      print(peer.name, peer.signatures, pairs === undefined ? undefined : score(pairs, stories));
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function readPairs(path: string): Promise<Uint32Array> {
  const bytes = await readFile(path);
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

function print(name: string, signatures: number, pairs?: { precision: number; recall: number }): void {
  const columns = [name.padEnd(20), Math.round(signatures).toLocaleString("en").padStart(12)];
  if (pairs !== undefined)
    columns.push(pairs.precision.toFixed(4).padStart(10), pairs.recall.toFixed(4).padStart(10));
  console.log(columns.join(""));
}

/** Sizes of the forecast. */
const FORECAST = [1e4, 1e5, 1e6, 1e7, 1e8];
const LABELLED = "../shared/data/neardup-dev.jsonl";

/**
 * `bench dedup [TEXTS] [PYTHON]`: signatures a second and CPU, pair precision and recall, beside datasketch and rensa
 * on the same shingles. PYTHON is the interpreter of a virtual environment with bench/peers/requirements.txt.
 * `bench dedup --candidates [TEXTS…]`: how many pairs come out of the join and are verified, as a run finds them.
 * `bench dedup --scaling [FILE]`: how many come about by chance among up to a hundred million texts that are like the
 * different articles of FILE, labelled texts (see eval/dedup.ts).
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { candidates: { type: "boolean" }, scaling: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.candidates === true)
    await printCandidates(positionals.length === 0 ? [1e4, 1e5] : positionals.map(Number));
  else if (values.scaling === true) await printScaling(positionals[0] ?? LABELLED);
  else await compare(positionals);
}

function figure(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 3 : 0 });
}

async function printCandidates(sizes: readonly number[]): Promise<void> {
  if (sizes.some((size) => !Number.isInteger(size) || size < 2))
    throw new Error("dedup --candidates [TEXTS…] takes whole numbers");
  for (const size of sizes) {
    const { counts, met, processor, truePairs } = await search(size);
    const each = (pairs: number): string => `${figure(pairs)} (${figure(pairs / size)} a text)`;
    console.log(`${figure(size)} texts, ${figure(counts.keys)} keys, copies of a story ${each(truePairs)}`);
    console.log(`  pairs that share a key ${each(met)}`);
    console.log(`  candidates: out of the join, and verified, ${each(counts.pairs)}`);
    console.log(`  ${processor.toFixed(1)} s of the processor from fingerprints to pairs`);
  }
}

async function printScaling(file: string): Promise<void> {
  const rows = await readLabelled(file);
  const articles = new Map(rows.toReversed().map(({ cluster, text }) => [cluster, text]));
  const background = measureBackground([...articles.values()]);
  const { similarities, headKeys, phrases, continuation, alike } = background;
  const mean = (power: number): number =>
    similarities.reduce((sum, similarity) => sum + similarity ** power, 0) / similarities.length;
  console.log(`${articles.size} different articles, ${figure(similarities.length)} pairs:`);
  console.log(`  mean similarity s ${mean(1).toExponential(2)}, mean s^3 ${mean(3).toExponential(2)}`);
  console.log(`  ${headKeys.toFixed(1)} keys a head, shared by ${phrases.toExponential(2)} of the pairs`);
  console.log(`  such a phrase goes on for two more words with probability ${continuation.toFixed(3)}`);
  console.log(`  begin like others of their site, taken as ${alike}`);
  const columns = ["texts", "met in the join", "bands", "heads", "boilerplate", "candidates a text"];
  console.log(`\n| ${columns.join(" | ")} |`);
  for (const size of FORECAST) {
    const { texts, met, bands, heads, boilerplate, candidates } = forecast(size, background);
    console.log(`| ${[texts, met, bands, heads, boilerplate, candidates].map(figure).join(" | ")} |`);
  }
  console.log("\nfound by their bands, by similarity:");
  for (const similarity of [0.2, 0.3, 0.4, 0.5, 0.6])
    console.log(`  ${similarity}: ${bandRecall(similarity).toFixed(4)}`);
}

async function compare(args: readonly string[]): Promise<void> {
  const count = Number(args[0] ?? 10_000);
  const python = args[1] ?? process.env["PYTHON"] ?? "python3";
  const texts = [...madeUpTexts(count)];
  const prints = texts.map(({ text }) => fingerprint(text));
  const sequences = prints.map(({ tokens, size }) => shingleSequence(tokens, size));
  const stories = texts.map(({ story }) => story);
  const entries = prints.map((print, index): DedupEntry => {
    return {
      id: String(index).padStart(9, "0"),
      fingerprint: print,
      words: print.tokens.length,
      facts: 0,
      published: null,
    };
  });
  const start = performance.now();
  const pairs = ownPairs(entries);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${count} texts, ${new Set(stories).size} stories; signatures of ${SIGNATURE_SIZE} hashes, one thread`,
  );
  console.log(
    `${"".padEnd(20)}${"signatures/s".padStart(12)}${"precision".padStart(10)}${"recall".padStart(10)}`,
  );
  const signatures = rate(count, () => {
    for (const sequence of sequences) signature(sequence);
  });
  print("dechaff", signatures, score(pairs, stories));
  const candidates = candidatePairs(prints);
  print("  its candidates", signatures, score(candidates, stories));
  await runPeers(python, sequences, stories);
  const whole = rate(count, () => {
    for (const { text } of texts) fingerprint(text);
  });
  console.log(`dechaff, text to fingerprint: ${Math.round(whole).toLocaleString("en")} texts/s`);
  console.log(`dechaff, fingerprints to clusters: ${seconds.toFixed(2)} s`);
  console.log(`dechaff, candidates: ${(candidates.length / 2 / count).toFixed(3)} a text`);
}
