import { join } from "node:path";
import { pageIds, readPage } from "../datasets/pages.ts";
import { bodyF1 } from "../datasets/score.ts";
import { CONTENDERS, isContender } from "./html/contenders.ts";
import type { Outcome } from "./html/messages.ts";
import { hasPackages, PYTHON_CONTENDERS, runPython } from "./html/python.ts";
import { rounds } from "./html/rounds.ts";

const USAGE = "bench html ROOT [--all] [--python PYTHON] [--only NAME,NAME] [--every N]";
/** Slow contenders see every so many pages unless `--all` is given. */
const SAMPLE = 15;
const SLOW: ReadonlySet<string> = new Set(["readability", "defuddle"]);
/** The fastest round counts. */
const ROUNDS = 3;
/** Contenders that were trained on these pages: their F1 here would say nothing. */
const TRAINED: ReadonlySet<string> = new Set(["dechaff", "single", "record"]);
const MEGABYTE = 1e6;

interface Options {
  readonly root: string;
  readonly all: boolean;
  readonly every: number;
  readonly python: string | undefined;
  readonly only: readonly string[] | undefined;
}

function optionsOf(args: readonly string[]): Options {
  const value = (name: string): string | undefined => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const root = args[0] ?? "";
  if (root === "" || root.startsWith("--")) throw new Error(USAGE);
  return {
    root,
    all: args.includes("--all"),
    every: Number(value("--every") ?? 1),
    python: value("--python") ?? process.env["PYTHON"],
    only: value("--only")?.split(","),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function mean(values: readonly number[]): string {
  return values.length === 0 ? "-" : (values.reduce((a, b) => a + b, 0) / values.length).toFixed(3);
}

/** Word F1 on article pages and on all that a contender saw. */
function quality(
  root: string,
  results: ReadonlyMap<string, Outcome>,
): readonly [articles: string, all: string] {
  const articles: number[] = [];
  const all: number[] = [];
  for (const [id, { extract }] of results) {
    const { gold, type } = readPage(root, id);
    const f1 = bodyF1(extract?.title ?? null, extract?.text ?? "", gold);
    all.push(f1);
    if (type === "article") articles.push(f1);
  }
  return [mean(articles), mean(all)];
}

/** Seconds of the pages that a contender and a reference both managed, and the median of their ratios. */
function against(
  own: ReadonlyMap<string, Outcome>,
  other: ReadonlyMap<string, Outcome>,
): { total: string; median: string } {
  let sum = 0;
  let otherSum = 0;
  const ratios: number[] = [];
  for (const [id, { seconds }] of own) {
    const reference = other.get(id)?.seconds ?? 0;
    if (seconds === 0 || reference === 0) continue;
    sum += seconds;
    otherSum += reference;
    ratios.push(seconds / reference);
  }
  return ratios.length === 0
    ? { total: "-", median: "-" }
    : { total: (sum / otherSum).toFixed(2), median: median(ratios).toFixed(2) };
}

const HEADINGS = [
  "",
  "pages",
  "docs/s",
  "MB/s",
  "time/parse",
  "median",
  "time/dechaff",
  "peak MB",
  "slowest s",
  "failed",
  "F1 articles",
  "F1 all",
];

function print(columns: readonly string[]): void {
  console.log(
    columns.map((text, at) => (at === 0 ? text.padEnd(12) : text.padStart(at > 3 ? 13 : 8))).join(""),
  );
}

/**
 * `bench html ROOT`: processor time and peak memory of dechaff on a WCXB directory beside bare htmlparser2, Readability
 * and Defuddle on jsdom, and extractors in Python. Same pages, each contender in a process of its own. All go over them
 * in turn, three times; those in Python go last, three times over each page. The fastest round of a page counts. Slow
 * contenders see every fifteenth page without `--all`; ratios are of the pages that both saw.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { root, all, every, python, only } = optionsOf(args);
  const ids = pageIds(root).filter((_, at) => at % every === 0);
  const pathOf = (id: string): string => join(root, "html", `${id}.html.gz`);
  const asked = (name: string): boolean => only === undefined || only.includes(name);
  const interpreter = python !== undefined && hasPackages(python) ? python : undefined;
  if (python !== undefined && interpreter === undefined) {
    console.log(`without ${PYTHON_CONTENDERS.join(", ")}: ${python} lacks bench/peers/requirements.txt`);
  }
  const entrants = Object.keys(CONTENDERS)
    .filter(isContender)
    .filter(asked)
    .map((name) => ({
      name,
      pages: new Set(SLOW.has(name) && !all ? ids.filter((_, at) => at % SAMPLE === 0) : ids),
    }));
  const results = new Map(await rounds(entrants, ids, pathOf, ROUNDS, progress(ids.length)));
  print(HEADINGS);
  for (const [name, own] of results) print([name, ...figures(root, name, own, results)]);
  if (interpreter === undefined) return;
  for (const name of PYTHON_CONTENDERS.filter(asked)) {
    const outcomes = runPython(interpreter, name, ids.map(pathOf), ROUNDS);
    const own = new Map(
      ids.flatMap((id, at) => (outcomes[at] === undefined ? [] : [[id, outcomes[at]] as const])),
    );
    results.set(name, own);
    print([name, ...figures(root, name, own, results)]);
  }
}

/** Tells a terminal how far the rounds are. */
function progress(pages: number): (round: number, page: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (round, page) =>
    process.stderr.write(`\rround ${round + 1} of ${ROUNDS}, page ${page} of ${pages}  `);
}

function figures(
  root: string,
  name: string,
  own: ReadonlyMap<string, Outcome>,
  results: ReadonlyMap<string, ReadonlyMap<string, Outcome>>,
): readonly string[] {
  const outcomes = [...own.values()];
  const timed = outcomes.filter(({ seconds }) => seconds > 0);
  const seconds = timed.reduce((sum, outcome) => sum + outcome.seconds, 0);
  const bytes = timed.reduce((sum, outcome) => sum + outcome.bytes, 0);
  const parse = against(own, results.get("htmlparser2") ?? new Map());
  const dechaff = against(own, results.get("dechaff") ?? new Map());
  const scored = outcomes.some(({ extract }) => extract !== undefined) && !TRAINED.has(name);
  return [
    String(outcomes.length),
    (timed.length / seconds).toFixed(0),
    (bytes / MEGABYTE / seconds).toFixed(1),
    parse.total,
    parse.median,
    dechaff.total,
    (Math.max(...outcomes.map(({ peak }) => peak)) / MEGABYTE).toFixed(0),
    Math.max(...outcomes.map(({ slowest }) => slowest)).toFixed(2),
    String(outcomes.filter(({ failed }) => failed).length),
    ...(scored ? quality(root, own) : ["-", "-"]),
  ];
}
