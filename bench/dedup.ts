import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

const SYLLABLES = "ba cor del fin gor hal jun kel lom mar nis pol rut sen tav wex zim".split(" ");
const VOCABULARY = 30_000;
/** Words that a made-up article has on average, and how much they vary. */
const WORDS = 350;

interface Text {
  readonly story: number;
  readonly text: string;
}

interface Peer {
  readonly name: string;
  readonly signatures: number;
  readonly pairs: string | null;
}

/** Deterministic numbers in [0, 1) (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** Articles of made-up words with the frequencies of a language (Zipf), a third of them copies of another one. */
function makeTexts(count: number): Text[] {
  const next = random(20);
  const word = (rank: number): string => {
    let name = "";
    for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
      name += SYLLABLES[rest % SYLLABLES.length] ?? "";
    }
    return name;
  };
  const draw = (): string => word(Math.floor(VOCABULARY ** next()) - 1);
  const article = (): string[] => Array.from({ length: Math.floor(WORDS * (0.4 + 1.2 * next())) }, draw);
  const texts: Text[] = [];
  for (let story = 0; texts.length < count; story += 1) {
    const original = article();
    texts.push({ story, text: original.join(" ") });
    for (let copy = next() < 0.25 ? 1 + Math.floor(next() * 3) : 0; copy > 0; copy -= 1) {
      texts.push({ story, text: copyOf(original, next, draw).join(" ") });
    }
  }
  return texts.slice(0, count);
}

/** A copy as feeds make them: edited, cut to its first part, or wrapped in other words. */
function copyOf(original: readonly string[], next: () => number, draw: () => string): string[] {
  const manner = next();
  const share = 0.05 * next();
  const edited = original.map((word) => (next() < share ? draw() : word));
  if (manner < 0.5) return edited;
  if (manner < 0.8) return edited.slice(0, Math.floor(edited.length * (0.6 + 0.35 * next())));
  const cruft = (): string[] => Array.from({ length: Math.floor(60 * next()) }, draw);
  return [...cruft(), ...edited, ...cruft()];
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

/**
 * `bench dedup [TEXTS] [PYTHON]`: signatures a second and CPU, pair precision and recall, beside datasketch and rensa
 * on the same shingles. PYTHON is the interpreter of a virtual environment with bench/peers/requirements.txt.
 */
export async function main(args: readonly string[]): Promise<void> {
  const count = Number(args[0] ?? 10_000);
  const python = args[1] ?? process.env["PYTHON"] ?? "python3";
  const texts = makeTexts(count);
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
  print("  its candidates", signatures, score(candidatePairs(prints), stories));
  await runPeers(python, sequences, stories);
  const whole = rate(count, () => {
    for (const { text } of texts) fingerprint(text);
  });
  console.log(`dechaff, text to fingerprint: ${Math.round(whole).toLocaleString("en")} texts/s`);
  console.log(`dechaff, fingerprints to clusters: ${seconds.toFixed(2)} s`);
}
