import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import { pageIds, readPage } from "../datasets/pages.ts";
import { wordF1 } from "../datasets/score.ts";
import type { Document } from "../src/document/document.ts";
import type { Label } from "../src/document/label.ts";
import { type CleanOptions, parseOptions } from "../src/document/options.ts";
import { askEngine, askRules, verdict } from "../src/label/index.ts";
import { RULES } from "../src/rules/index.ts";
import { documentOf } from "../training/html/pages.ts";
import { readabilityAlone } from "./readability/alone.ts";

const USAGE = "eval readability ROOT [--every N]";
/** Pages of lower agreement are listed. */
const WHOLE = 0.99;

/** What was found of the pages of a directory. */
interface Findings {
  /** Word F1 of the engine's text and that of Readability alone, page by page: without rules, and with them. */
  readonly alone: number[];
  readonly ruled: number[];
  /** Pages on which the two texts are the same but for white space. */
  same: number;
  readonly listed: string[];
  /** Milliseconds of processor time for each page. */
  readonly ours: number[];
  readonly theirs: number[];
}

/**
 * How far `--engine readability` agrees with Mozilla Readability run alone on the pages of a WCXB directory, and the
 * processor time of both. Pages on which jsdom fails are listed and left out. `--every N` takes every Nth page.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { every: { type: "string", default: "1" } },
  });
  const [root] = positionals;
  const every = Number(values.every);
  if (root === undefined || !Number.isInteger(every) || every < 1) throw new Error(USAGE);
  const found: Findings = { alone: [], ruled: [], same: 0, listed: [], ours: [], theirs: [] };
  for (const id of pageIds(root).filter((_, n) => n % every === 0)) {
    await compare(documentOf(readPage(root, id)), found);
    // jsdom holds pages weakly, and what is held so is not collected before the event loop turns.
    await setImmediate();
  }
  for (const line of found.listed) console.log(line);
  console.log(`${found.alone.length} pages, on ${found.same} the same text without rules`);
  console.log(`agreement: mean word F1 ${mean(found.alone).toFixed(4)} without rules`);
  console.log(`           mean word F1 ${mean(found.ruled).toFixed(4)} with rules`);
  console.log(
    `processor time by page: engine ${spread(found.ours)}, Readability on jsdom ${spread(found.theirs)}`,
  );
}

async function compare(document: Document, found: Findings): Promise<void> {
  const options = parseOptions({ engine: "readability" });
  const started = process.cpuUsage();
  const engine = await askEngine(document, options);
  const plain = askRules(document, engine, []);
  found.ours.push(spent(started));
  const before = process.cpuUsage();
  const alone = readabilityAlone(document.source);
  found.theirs.push(spent(before));
  const [failed] = plain.notes;
  if (failed !== undefined) found.listed.push(`${document.id} ${failed.detail}`);
  if ("failure" in alone) {
    found.listed.push(`${document.id} jsdom fails: ${alone.failure}`);
    return;
  }
  const text = keptText(document, plain.labels, options);
  const f1 = wordF1(text, alone.text);
  if (f1 < WHOLE) found.listed.push(`${document.id} ${f1.toFixed(4)}`);
  if (squeezed(text) === squeezed(alone.text)) found.same += 1;
  found.alone.push(f1);
  found.ruled.push(wordF1(keptText(document, askRules(document, engine, RULES).labels, options), alone.text));
}

function keptText(document: Document, labels: readonly Label[], options: CleanOptions): string {
  const { kept } = verdict(document, labels, options);
  return kept
    .map(({ segment, from, to }) => document.segments[segment]?.text.slice(from, to) ?? "")
    .join("\n");
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Milliseconds of processor time since. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  return `median ${median.toFixed(0)} ms, worst ${(sorted.at(-1) ?? 0).toFixed(0)} ms`;
}
