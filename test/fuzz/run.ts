import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { parseOptions } from "../../src/document/options.ts";
import type { RawInput } from "../../src/read/input.ts";
import { withRules } from "../../src/run/document/cleaner.ts";
import { caseInput, seedTexts } from "./cases.ts";
import { check } from "./check.ts";
import { shrunk } from "./shrink.ts";
import type { Told } from "./worker.ts";

const HELP = `Takes mutated documents through the whole pipeline and reports what must not be.

  npx tsx test/fuzz/run.ts [--cases 1000] [--seed 1] [--from 0] [--pages DIR]
  npx tsx test/fuzz/run.ts --seed 7 --from 123 --cases 1 --save FILE [--shrink]   one case, written to a file

Exit code 1 where a case failed.`;

/** Looks after which a case hangs, and its thread is replaced. Not a time: a process that is paused doesn't look. */
const HANGS = 60;
/** Milliseconds between looks. */
const LOOK = 1_000;
/** A thread doesn't inherit the loader of this one. */
const START = `import("tsx/esm/api").then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL("./worker.ts", import.meta.url).href)});
});`;
/** Cases between signs of life. */
const EVERY = 500;
/** Failures that are shown whole. */
const SHOWN = 40;

interface Options {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly pages: string | undefined;
}

/** Counts and failures of a run. */
class Report {
  readonly outcomes: Map<string, number> = new Map();
  readonly failures: Map<string, number[]> = new Map();
  slowest: { readonly index: number; readonly ms: number } = { index: -1, ms: 0 };
  cases = 0;

  add({ index, outcome, ms, failure }: Told): void {
    this.cases += 1;
    if (this.cases % EVERY === 0)
      process.stderr.write(`${this.cases} cases, ${this.failures.size} kinds of failures\n`);
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
    if (ms > this.slowest.ms) this.slowest = { index, ms };
    if (failure !== undefined) this.fail(index, failure);
  }

  fail(index: number, failure: string): void {
    // Failures that differ in a number only are one.
    const name = failure.replace(/\d+/g, "#");
    const before = this.failures.get(name);
    this.failures.set(name, [...(before ?? []), index]);
    if (before === undefined && this.failures.size <= SHOWN)
      process.stdout.write(`case ${index}: ${failure}\n`);
  }
}

/** Runs cases in a thread until it ends, hangs or dies; gives the index to go on with. */
function runCases(options: Options, report: Report): Promise<number> {
  return new Promise((resolve) => {
    const worker = new Worker(START, { eval: true, workerData: options });
    let current = options.from;
    let looks = 0;
    const watch = setInterval(() => {
      looks += 1;
      if (looks < HANGS) return;
      report.fail(current, `hangs: not done after ${HANGS} s`);
      void worker.terminate();
    }, LOOK);
    worker.on("message", (told: number | Told) => {
      looks = 0;
      if (typeof told === "number") current = told;
      else report.add(told);
    });
    worker.on("error", (error) => report.fail(current, `took its thread down: ${error.message}`));
    worker.on("exit", (code) => {
      clearInterval(watch);
      resolve(code === 0 ? options.to : current + 1);
    });
  });
}

async function saveCase(options: Options, file: string, shrink: boolean): Promise<void> {
  const cleaner = withRules(parseOptions({}), []);
  const input = caseInput(seedTexts(options.pages), options.seed, options.from);
  const first = await check(input, cleaner);
  process.stdout.write(
    `case ${options.from}: ${first.outcome}, ${Math.round(first.ms)} ms, ${first.failure ?? "no failure"}\n`,
  );
  const kind = firstLine(first.failure);
  const fails = async (one: RawInput): Promise<boolean> =>
    firstLine((await check(one, cleaner)).failure) === kind;
  const { content } = shrink && first.failure !== undefined ? await shrunk(input, fails) : input;
  const saved = "value" in content ? content.value : "bytes" in content ? content.bytes : "";
  await writeFile(file, saved);
  process.stdout.write(`${content.kind}, ${saved.length} long, written to ${file}\n`);
}

function firstLine(failure: string | undefined): string | undefined {
  return failure?.split("\n", 1)[0]?.replace(/\d+/g, "#");
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cases: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      from: { type: "string", default: "0" },
      pages: { type: "string" },
      save: { type: "string" },
      shrink: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  const from = Number(values.from);
  const options = { seed: Number(values.seed), from, to: from + Number(values.cases), pages: values.pages };
  if (values.save !== undefined) {
    await saveCase(options, values.save, values.shrink);
    return;
  }
  const report = new Report();
  const started = performance.now();
  for (let next = from; next < options.to; ) next = await runCases({ ...options, from: next }, report);
  const seconds = (performance.now() - started) / 1_000;
  const outcomes = [...report.outcomes]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`);
  process.stdout.write(
    `${report.cases} cases in ${seconds.toFixed(0)} s, ${(report.cases / seconds).toFixed(1)}/s: ${outcomes.join(", ")}\n`,
  );
  process.stdout.write(
    `slowest: case ${report.slowest.index}, ${Math.round(report.slowest.ms)} ms of processor time\n`,
  );
  for (const [name, cases] of report.failures) {
    process.stdout.write(
      `FAILED ${cases.length}: ${name.split("\n", 1)[0]} (seed ${options.seed}, cases ${cases.slice(0, 8).join(" ")})\n`,
    );
    process.exitCode = 1;
  }
}

await main();
