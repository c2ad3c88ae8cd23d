import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { articles, writeCorpus } from "./corpus/index.ts";
import { readUsage, USAGE_MODULE, USAGE_VARIABLE, type Usage } from "./usage.ts";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
/** Documents in the report, whatever the size of the run. */
const SHOWN = "1000";
/** Stages that one thread does for the whole batch; all others are added up over the workers. */
const WHOLE: ReadonlySet<string> = new Set(["survey", "dedup", "write"]);

const summaryShape = z.object({
  elapsed: z.number(),
  timings: z.array(z.object({ stage: z.string(), ms: z.number() })),
});
const copyShape = z.object({ id: z.string(), survivor: z.string() });

/** What one run took and found. */
interface Measured extends Usage {
  readonly documents: number;
  /** Seconds by the clock. */
  readonly seconds: number;
  readonly timings: readonly { readonly stage: string; readonly ms: number }[];
  readonly copies: string;
}

/** `npm run bench -- run [N…] [--workers N]`: whole runs over invented articles of 2 kB, one after the other. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { workers: { type: "string", default: "2" } },
    allowPositionals: true,
  });
  const sizes = (positionals.length === 0 ? ["10000", "100000"] : positionals).map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Error("run [N…] takes whole numbers");
  const [load = 0] = loadavg();
  console.log(
    `${values.workers} workers, ${availableParallelism()} cores, ${load.toFixed(1)} processes at work before`,
  );
  let before: Measured | undefined;
  for (const size of sizes) {
    const measured = await measure(size, values.workers);
    print(measured, before);
    before = measured;
  }
}

async function measure(documents: number, workers: string): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  try {
    const input = join(folder, "articles.jsonl");
    const out = join(folder, "out");
    const usageFile = join(folder, "usage.json");
    await writeCorpus(input, documents);
    const started = performance.now();
    const line = ["run", input, "--out", out, "--workers", workers, "--report-sample", SHOWN, "--quiet"];
    const child = spawn(process.execPath, ["--import", USAGE_MODULE, MAIN, ...line], {
      stdio: "inherit",
      env: { ...process.env, [USAGE_VARIABLE]: usageFile },
    });
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error(`the run ended with ${code}`);
    const seconds = (performance.now() - started) / 1000;
    const usage = await readUsage(usageFile);
    const { timings } = summaryShape.parse(JSON.parse(await readFile(join(out, "run.json"), "utf8")));
    return {
      documents,
      seconds,
      ...usage,
      timings,
      copies: await foundCopies(documents, join(out, "duplicates.jsonl")),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many of the copies that the corpus holds were found, by how they were made, and how many merges are wrong. */
async function foundCopies(documents: number, file: string): Promise<string> {
  const survivors = new Map<string, string>();
  for (const line of (await readFile(file, "utf8")).split("\n")) {
    if (line === "") continue;
    const { id, survivor } = copyShape.parse(JSON.parse(line));
    survivors.set(id, survivor);
  }
  const survivorOf = (id: string): string => survivors.get(id) ?? id;
  const found = new Map<string, { found: number; all: number }>();
  const originals = new Map<string, string>();
  for (const { id, copyOf, made } of articles(documents)) {
    if (copyOf === undefined || made === undefined) continue;
    originals.set(id, copyOf);
    const counts = found.get(made) ?? { found: 0, all: 0 };
    found.set(made, counts);
    counts.all += 1;
    if (survivorOf(id) === survivorOf(copyOf)) counts.found += 1;
  }
  const originalOf = (id: string): string => originals.get(id) ?? id;
  const wrong = [...survivors].filter(([id, survivor]) => originalOf(id) !== originalOf(survivor)).length;
  const parts = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...parts.map(([made, counts]) => `${made} ${counts.found} of ${counts.all}`),
    `${wrong} wrong`,
  ].join(", ");
}

function print(measured: Measured, before: Measured | undefined): void {
  const { documents, seconds, processor, memory, timings, copies, candidates } = measured;
  const rate = (time: number): string => Math.round(documents / time).toLocaleString("en");
  console.log(`\n${documents.toLocaleString("en")} articles`);
  console.log(`  time       ${seconds.toFixed(1)} s, ${rate(seconds)} documents/s`);
  console.log(
    `  processor  ${processor.toFixed(1)} s over all threads, ${rate(processor)} documents a core and second`,
  );
  console.log(`  memory     ${(memory / 1e6).toFixed(0)} MB at most`);
  const stages = timings.map(
    ({ stage, ms }) => `${stage} ${(ms / 1000).toFixed(1)} s${WHOLE.has(stage) ? "" : " (all workers)"}`,
  );
  console.log(`  stages     ${stages.join(", ")}`);
  console.log(`  copies     ${copies}`);
  if (candidates !== undefined) {
    const { texts, pairs } = candidates;
    const count = `${pairs.toLocaleString("en")} pairs out of the join, all of them verified`;
    console.log(`  candidates ${(pairs / texts).toFixed(3)} a text: ${count}`);
  }
  if (before === undefined) return;
  const growth = (pick: (of: Measured) => number): string => (pick(measured) / pick(before)).toFixed(2);
  console.log(
    `  growth     documents ${growth((of) => of.documents)}, time ${growth((of) => of.seconds)}, processor ${growth((of) => of.processor)}, memory ${growth((of) => of.memory)}`,
  );
}
